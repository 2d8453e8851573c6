/* Cuts the data into blocks, and each block into bytes and matches: the way that costs least by the block's own codes.
 *
 * The cheapest way to each place is found going forward, with the remembered distances as that way leaves them. What
 * things cost comes from the block before at first, then from the way found in the last pass.
 */
#include "lzx.h"

#include <stdlib.h>
#include <string.h>

enum {
    PASSES = 3,
    BLOCK_LEAST = 24576,
    BLOCK_MOST = 131072,
    MATCHES_MOST = BLOCK_MOST * 8,
    BIT = 64, /* what a bit costs */
    FEATURES = 10,
    FEATURES_STEP = 512
};

typedef struct {
    uint32_t cost;
    Item item; /* the last one on the way here */
    uint32_t repeats[REPEATS];
} Node;

typedef struct {
    uint32_t literal[BYTES];
    uint32_t start[SLOTS][IN_MAIN + 1]; /* of a match, with the further bits of its distance */
    uint32_t rest[LONGEST + 1];         /* of its length, beyond that */
    uint32_t aligned[ALIGNED_CODES];
    int is_aligned;
} Costs;

struct Parser {
    const uint8_t *data;
    size_t size, place;
    Finder *finder;
    Match *matches;
    uint32_t *first; /* of each place, in matches */
    Node *nodes;
    Item *items;
    Costs costs;
    uint32_t repeats[REPEATS];
};

Parser *parser_new(const uint8_t *data, size_t size)
{
    Parser *parser = need(1, sizeof *parser);
    parser->data = data;
    parser->size = size;
    parser->finder = finder_new(data, size);
    parser->matches = need(MATCHES_MOST + MOST_MATCHES, sizeof *parser->matches);
    parser->first = need(BLOCK_MOST + 1, sizeof *parser->first);
    parser->nodes = need(BLOCK_MOST + 1, sizeof *parser->nodes);
    parser->items = need(BLOCK_MOST, sizeof *parser->items);
    for (int i = 0; i < BYTES; i++)
        parser->costs.literal[i] = 8 * BIT;
    for (int i = 0; i < SLOTS; i++)
        for (int k = 0; k <= IN_MAIN; k++)
            parser->costs.start[i][k] = (uint32_t)(9 + extra_bits(i)) * BIT;
    for (int i = SHORTEST + IN_MAIN; i <= LONGEST; i++)
        parser->costs.rest[i] = 6 * BIT;
    for (int i = 0; i < REPEATS; i++)
        parser->repeats[i] = 1;
    return parser;
}

void parser_free(Parser *parser)
{
    finder_free(parser->finder);
    free(parser->matches);
    free(parser->first);
    free(parser->nodes);
    free(parser->items);
    free(parser);
}

static int feature(const uint8_t *at, int length)
{
    if (length < 3)
        return (at[0] >> 5 & 6) | (at[0] & 1);
    return length < 9 ? 8 : 9;
}

/* Tells whether what came last differs so much from the block so far that a block of its own pays. */
static int differs(uint32_t *all, uint32_t *last, size_t length)
{
    uint32_t sum_all = 0, sum_last = 0, apart = 0;
    for (int i = 0; i < FEATURES; i++)
        sum_all += all[i], sum_last += last[i];
    if (sum_all) {
        for (int i = 0; i < FEATURES; i++) {
            uint32_t expected = all[i] * sum_last, found = last[i] * sum_all;
            apart += expected > found ? expected - found : found - expected;
        }
        if (apart + (uint32_t)(length / 4096) * sum_all >= sum_last * 200 / 512 * sum_all)
            return 1;
    }
    for (int i = 0; i < FEATURES; i++)
        all[i] += last[i], last[i] = 0;
    return 0;
}

/* Finds the matches of the next block, and returns its length. */
static size_t collect(Parser *parser)
{
    uint32_t all[FEATURES] = {0}, last[FEATURES] = {0}, count = 0, since = 0;
    size_t length = 0, left = parser->size - parser->place, most = left < BLOCK_MOST ? left : BLOCK_MOST;
    size_t observed = 0, known_until = 0;
    while (length < most && count < MATCHES_MOST) {
        size_t place = parser->place + length;
        Match *found = parser->matches + count;
        int n = finder_matches(parser->finder, (uint32_t)place, found);
        int longest = n ? found[n - 1].length : 1;
        parser->first[length] = count;
        if (length >= known_until) /* inside a long match nothing else is tried */
            count += (uint32_t)n;
        if (length >= observed) {
            last[feature(parser->data + place, longest)]++;
            observed = length + (longest < 3 ? 1 : (size_t)longest);
            since++;
        }
        if (length >= known_until && longest >= LONG_ENOUGH)
            known_until = length + (size_t)longest;
        length++;
        if (since >= FEATURES_STEP && length >= observed && left - length >= BLOCK_LEAST) {
            since = 0;
            if (differs(all, last, length) && length >= BLOCK_LEAST)
                break;
        }
    }
    parser->first[length] = count;
    return length;
}

static int start_of(int length)
{
    return length < SHORTEST + IN_MAIN ? length - SHORTEST : IN_MAIN;
}

/* Gives each length from the first to the last at one distance as a way to go on. */
static inline void reach_all(const Parser *parser, size_t at, int first, int last, uint32_t value)
{
    const Costs *costs = &parser->costs;
    int slot = slot_of(value);
    const uint32_t *start = costs->start[slot];
    uint32_t until = parser->nodes[at].cost;
    if (costs->is_aligned && extra_bits(slot) >= 3)
        until += costs->aligned[(value - slot_base(slot)) & 7];
    if (last >= LONG_ENOUGH)
        first = last;
    for (int length = first < SHORTEST ? SHORTEST : first; length <= last; length++) {
        Node *node = parser->nodes + at + length;
        uint32_t cost = until + start[start_of(length)] + costs->rest[length];
        if (cost < node->cost) {
            node->cost = cost;
            node->item = (Item){(uint32_t)length, value};
        }
    }
}

static void remember(uint32_t *repeats, Item item)
{
    uint32_t distance;
    if (item.length < SHORTEST)
        return;
    if (item.value < REPEATS) {
        distance = repeats[item.value];
        repeats[item.value] = repeats[0];
    } else {
        distance = item.value - 2;
        repeats[2] = repeats[1];
        repeats[1] = repeats[0];
    }
    repeats[0] = distance;
}

static void try_repeats(const Parser *parser, size_t at, int room)
{
    const uint8_t *here = parser->data + parser->place + at;
    const Node *node = parser->nodes + at;
    for (uint32_t k = 0; k < REPEATS; k++) {
        int length = 0;
        if (node->repeats[k] > parser->place + at)
            continue;
        while (length < room && here[length] == *(here + length - node->repeats[k]))
            length++;
        reach_all(parser, at, SHORTEST, length, k);
    }
}

static void try_matches(const Parser *parser, size_t at, int room)
{
    int shorter = SHORTEST - 1;
    for (uint32_t k = parser->first[at]; k < parser->first[at + 1] && shorter < room; k++) {
        int length = parser->matches[k].length < room ? parser->matches[k].length : room;
        reach_all(parser, at, shorter + 1, length, parser->matches[k].distance + 2);
        shorter = length;
    }
}

/* Finds the cheapest way through a block, and returns of how many items it is; they end at the end of the list. */
static size_t pass(Parser *parser, size_t length)
{
    Node *nodes = parser->nodes;
    size_t count = 0;
    for (size_t i = 1; i <= length; i++)
        nodes[i].cost = UINT32_MAX;
    nodes[0].cost = 0;
    memcpy(nodes[0].repeats, parser->repeats, sizeof parser->repeats);
    for (size_t i = 0; i <= length; i++) {
        if (i) {
            memcpy(nodes[i].repeats, nodes[i - nodes[i].item.length].repeats, sizeof parser->repeats);
            remember(nodes[i].repeats, nodes[i].item);
        }
        if (i == length)
            break;
        size_t place = parser->place + i, room = FRAME - place % FRAME;
        room = room < length - i ? room : length - i;
        room = room < LONGEST ? room : LONGEST;
        uint32_t cost = nodes[i].cost + parser->costs.literal[parser->data[place]];
        if (cost < nodes[i + 1].cost) {
            nodes[i + 1].cost = cost;
            nodes[i + 1].item = (Item){1, parser->data[place]};
        }
        try_repeats(parser, i, (int)room);
        try_matches(parser, i, (int)room);
    }
    for (size_t i = length; i; i -= nodes[i].item.length)
        parser->items[BLOCK_MOST - ++count] = nodes[i].item;
    return count;
}

static void count_items(const Item *items, size_t size, Counts *counts)
{
    memset(counts, 0, sizeof *counts);
    for (size_t i = 0; i < size; i++) {
        int rest = (int)items[i].length - SHORTEST;
        if (rest < 0) {
            counts->main[items[i].value]++;
            continue;
        }
        int slot = slot_of(items[i].value);
        counts->main[BYTES + slot * 8 + (rest < IN_MAIN ? rest : IN_MAIN)]++;
        if (rest >= IN_MAIN)
            counts->length[rest - IN_MAIN]++;
        if (extra_bits(slot) >= 3)
            counts->aligned[(items[i].value - slot_base(slot)) & 7]++;
    }
}

/* The logarithm to base 2 in units of BIT, in whole numbers, so that every machine finds the same. */
static uint32_t logarithm(uint32_t number)
{
    uint32_t top = 31 - (uint32_t)__builtin_clz(number), result = top;
    uint64_t x = ((uint64_t)number << 31) >> top;
    for (int unit = 1; unit < BIT; unit *= 2) {
        x = (x * x) >> 31;
        result = result * 2 + (uint32_t)(x >> 32);
        x >>= x >> 32;
    }
    return result;
}

static void cost_of(const uint32_t *counts, int size, uint32_t most_bits, uint32_t *costs)
{
    uint32_t total = 0;
    for (int i = 0; i < size; i++)
        total += 4 * counts[i] + 1;
    for (int i = 0; i < size; i++) {
        uint32_t cost = logarithm(total) - logarithm(4 * counts[i] + 1);
        costs[i] = cost < BIT ? BIT : cost > most_bits * BIT ? most_bits * BIT : cost;
    }
}

static void costs_of(const Counts *counts, Costs *costs)
{
    uint32_t main[MAIN_CODES];
    uint64_t aligned = 0, plain = 0;
    cost_of(counts->main, MAIN_CODES, MOST_BITS, main);
    cost_of(counts->length, LENGTH_CODES, MOST_BITS, costs->rest + SHORTEST + IN_MAIN);
    cost_of(counts->aligned, ALIGNED_CODES, 7, costs->aligned);
    for (int i = 0; i < ALIGNED_CODES; i++) {
        aligned += (uint64_t)counts->aligned[i] * costs->aligned[i];
        plain += (uint64_t)counts->aligned[i] * 3 * BIT;
    }
    costs->is_aligned = aligned < plain;
    memcpy(costs->literal, main, sizeof costs->literal);
    for (int slot = 0; slot < SLOTS; slot++) {
        int bits = extra_bits(slot);
        bits -= costs->is_aligned && bits >= 3 ? 3 : 0;
        for (int k = 0; k <= IN_MAIN; k++)
            costs->start[slot][k] = main[BYTES + slot * 8 + k] + (uint32_t)bits * BIT;
    }
}

size_t parser_next(Parser *parser, const Item **items, Counts *counts)
{
    size_t length = collect(parser), count = 0;
    for (int i = 0; length && i < PASSES; i++) {
        count = pass(parser, length);
        *items = parser->items + BLOCK_MOST - count;
        count_items(*items, count, counts);
        costs_of(counts, &parser->costs);
    }
    if (length)
        memcpy(parser->repeats, parser->nodes[length].repeats, sizeof parser->repeats);
    parser->place += length;
    return count;
}
