/* Finds matches with a binary tree for each hash of four bytes, sorted by what follows; shorter ones by tables. */
#include "lzx.h"

#include <stdlib.h>
#include <string.h>

enum { HASH_2 = 1 << 16, HASH_3 = 1 << 16, HASH_4 = 1 << 18, DEEPEST = 48 };

struct Finder {
    const uint8_t *data;
    size_t size;
    uint32_t of_two[HASH_2], of_three[HASH_3], of_four[HASH_4]; /* the last place + 1 */
    uint32_t *children;                                         /* two for each place of the window; place + 1 */
};

Finder *finder_new(const uint8_t *data, size_t size)
{
    Finder *finder = need(1, sizeof *finder);
    finder->data = data;
    finder->size = size;
    finder->children = need((size_t)WINDOW * 2, sizeof *finder->children);
    return finder;
}

void finder_free(Finder *finder)
{
    free(finder->children);
    free(finder);
}

static uint32_t last_of(uint32_t *table, uint32_t hash, uint32_t place)
{
    uint32_t before = table[hash];
    table[hash] = place + 1;
    return before && place - (before - 1) <= MOST_DISTANCE ? before : 0;
}

static int add(Match *found, int count, int length, uint32_t distance)
{
    if (count == MOST_MATCHES)
        count--; /* the longest one is worth more than the one before it */
    found[count].length = (uint16_t)length;
    found[count].distance = distance;
    return count + 1;
}

static int short_matches(Finder *finder, uint32_t place, Match *found)
{
    const uint8_t *at = finder->data + place;
    uint32_t two = at[0] | (uint32_t)at[1] << 8, three = two | (uint32_t)at[2] << 16;
    uint32_t before_two = last_of(finder->of_two, two, place);
    uint32_t before_three = last_of(finder->of_three, (three * 0x9E3779B1u) >> 16, place);
    int count = 0;
    if (before_two)
        count = add(found, count, 2, place - (before_two - 1));
    if (before_three && !memcmp(finder->data + before_three - 1, at, 3))
        count = add(found, count, 3, place - (before_three - 1));
    return count;
}

int finder_matches(Finder *finder, uint32_t place, Match *found)
{
    const uint8_t *data = finder->data, *at = data + place;
    size_t left = finder->size - place;
    int limit = left < LONGEST ? (int)left : LONGEST, count, deep = DEEPEST, longest = SHORTEST + 1;
    int length_low = 0, length_high = 0;
    if (limit < 4)
        return 0;
    count = short_matches(finder, place, found);
    uint32_t word;
    memcpy(&word, at, 4);
    uint32_t next = last_of(finder->of_four, (word * 0x9E3779B1u) >> (32 - 18), place);
    uint32_t *low = finder->children + 2 * (place & (WINDOW - 1)), *high = low + 1;
    while (next && deep--) {
        uint32_t before = next - 1, *pair = finder->children + 2 * (before & (WINDOW - 1));
        if (place - before > MOST_DISTANCE)
            break;
        int length = length_low < length_high ? length_low : length_high;
        while (length < limit && data[before + length] == at[length])
            length++;
        if (length > longest) {
            longest = length;
            count = add(found, count, length, place - before);
        }
        if (length == limit) { /* what follows is the same: the new place takes the old one's */
            *low = pair[0];
            *high = pair[1];
            return count;
        }
        if (data[before + length] < at[length]) {
            *low = next;
            low = pair + 1;
            next = *low;
            length_low = length;
        } else {
            *high = next;
            high = pair;
            next = *high;
            length_high = length;
        }
    }
    *low = *high = 0;
    return count;
}
