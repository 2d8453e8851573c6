/* Writes blocks as bits. A word of 16 bits is filled from its highest bit, and lies with its lower byte first. */
#include "lzx.h"

#include <stdlib.h>
#include <string.h>

enum { VERBATIM = 1, ALIGNED = 2, CALL = 0xE8, CALL_END = 10, MOST_TRANSLATED = 32768, PRE_BITS = 15, ALIGNED_BITS = 7 };

typedef struct {
    Stream out;
    size_t room, written; /* of the bytes; of the data */
    uint32_t bits;
    int waiting;
    uint8_t main[MAIN_CODES], length[LENGTH_CODES]; /* of the block before: lengths are told as differences */
} Writer;

/* An E8 is taken for a call; where it calls to, told from the beginning of the data, is the same from everywhere. */
static void translate(uint8_t *data, size_t size)
{
    for (size_t frame = 0; frame < size && frame / FRAME < MOST_TRANSLATED; frame += FRAME) {
        size_t end = (size - frame < FRAME ? size - frame : FRAME);
        for (size_t i = 0; i + CALL_END < end; i++) {
            if (data[frame + i] != CALL)
                continue;
            uint8_t *at = data + frame + i + 1;
            int32_t place = (int32_t)(frame + i), where;
            memcpy(&where, at, 4);
            if (where >= -place && where < (int32_t)size) {
                where = where < (int32_t)size - place ? where + place : where - (int32_t)size;
                memcpy(at, &where, 4);
            }
            i += 4;
        }
    }
}

static void put_word(Writer *writer, uint32_t word)
{
    if (writer->out.size + 2 > writer->room) {
        writer->room = writer->room * 2 + 65536;
        writer->out.bytes = realloc(writer->out.bytes, writer->room);
        if (!writer->out.bytes)
            abort();
    }
    writer->out.bytes[writer->out.size++] = (uint8_t)word;
    writer->out.bytes[writer->out.size++] = (uint8_t)(word >> 8);
}

static void put(Writer *writer, uint32_t value, int count)
{
    if (count > 16) {
        put(writer, value >> 16, count - 16);
        value &= 0xFFFF;
        count = 16;
    }
    writer->bits = writer->bits << count | value;
    writer->waiting += count;
    if (writer->waiting >= 16) {
        writer->waiting -= 16;
        put_word(writer, writer->bits >> writer->waiting & 0xFFFF);
    }
}

static void advance(Writer *writer, size_t length, size_t size)
{
    writer->written += length;
    if (writer->written % FRAME && writer->written != size)
        return;
    if (writer->waiting)
        put(writer, 0, 16 - writer->waiting);
    writer->out.ends[writer->out.frames++] = (uint32_t)writer->out.size;
}

/* How lengths are told: differences, runs of zeros, runs of the same. */
typedef struct {
    uint8_t code, extra, extra_size, then;
} Told;

static int run_of(const uint8_t *now, int from, int to)
{
    int end = from + 1;
    while (end < to && now[end] == now[from])
        end++;
    return end - from;
}

static int tell(const uint8_t *before, const uint8_t *now, int from, int to, Told *told)
{
    int count = 0;
    for (int i = from; i < to;) {
        int run = run_of(now, i, to);
        uint8_t difference = (uint8_t)((before[i] - now[i] + 17) % 17);
        if (!now[i] && run >= 20) {
            run = run < 51 ? run : 51;
            told[count++] = (Told){18, (uint8_t)(run - 20), 5, 0};
        } else if (!now[i] && run >= 4) {
            run = run < 19 ? run : 19;
            told[count++] = (Told){17, (uint8_t)(run - 4), 4, 0};
        } else if (run >= 4) {
            run = run < 5 ? run : 5;
            told[count++] = (Told){19, (uint8_t)(run - 4), 1, difference};
        } else {
            run = 1;
            told[count++] = (Told){difference, 0, 0, 0};
        }
        i += run;
    }
    return count;
}

static void put_lengths(Writer *writer, const uint8_t *before, const uint8_t *now, int from, int to)
{
    Told told[MAIN_CODES];
    uint32_t counts[PRE_CODES] = {0};
    uint8_t lengths[PRE_CODES];
    uint16_t words[PRE_CODES];
    int count = tell(before, now, from, to, told);
    for (int i = 0; i < count; i++) {
        counts[told[i].code]++;
        if (told[i].code == 19)
            counts[told[i].then]++;
    }
    code_lengths(counts, PRE_CODES, PRE_BITS, lengths);
    code_words(lengths, PRE_CODES, words);
    for (int i = 0; i < PRE_CODES; i++)
        put(writer, lengths[i], 4);
    for (int i = 0; i < count; i++) {
        put(writer, words[told[i].code], lengths[told[i].code]);
        put(writer, told[i].extra, told[i].extra_size);
        if (told[i].code == 19)
            put(writer, words[told[i].then], lengths[told[i].then]);
    }
}

typedef struct {
    uint8_t main[MAIN_CODES], length[LENGTH_CODES], aligned[ALIGNED_CODES];
    uint16_t main_words[MAIN_CODES], length_words[LENGTH_CODES], aligned_words[ALIGNED_CODES];
    int is_aligned;
} Codes;

static void make_codes(const Counts *counts, Codes *codes)
{
    uint64_t aligned = 3 * ALIGNED_CODES, plain = 0;
    code_lengths(counts->main, MAIN_CODES, MOST_BITS, codes->main);
    code_lengths(counts->length, LENGTH_CODES, MOST_BITS, codes->length);
    code_lengths(counts->aligned, ALIGNED_CODES, ALIGNED_BITS, codes->aligned);
    code_words(codes->main, MAIN_CODES, codes->main_words);
    code_words(codes->length, LENGTH_CODES, codes->length_words);
    code_words(codes->aligned, ALIGNED_CODES, codes->aligned_words);
    for (int i = 0; i < ALIGNED_CODES; i++) {
        aligned += (uint64_t)counts->aligned[i] * codes->aligned[i];
        plain += (uint64_t)counts->aligned[i] * 3;
    }
    codes->is_aligned = aligned < plain;
}

static void put_header(Writer *writer, const Codes *codes, size_t length)
{
    put(writer, codes->is_aligned ? ALIGNED : VERBATIM, 3);
    put(writer, (uint32_t)length, 24);
    if (codes->is_aligned)
        for (int i = 0; i < ALIGNED_CODES; i++)
            put(writer, codes->aligned[i], 3);
    put_lengths(writer, writer->main, codes->main, 0, BYTES);
    put_lengths(writer, writer->main, codes->main, BYTES, MAIN_CODES);
    put_lengths(writer, writer->length, codes->length, 0, LENGTH_CODES);
    memcpy(writer->main, codes->main, sizeof writer->main);
    memcpy(writer->length, codes->length, sizeof writer->length);
}

static void put_item(Writer *writer, const Codes *codes, Item item)
{
    int rest = (int)item.length - SHORTEST;
    if (rest < 0) {
        put(writer, codes->main_words[item.value], codes->main[item.value]);
        return;
    }
    int slot = slot_of(item.value), extra = extra_bits(slot);
    int code = BYTES + slot * 8 + (rest < IN_MAIN ? rest : IN_MAIN);
    uint32_t over = item.value - slot_base(slot);
    put(writer, codes->main_words[code], codes->main[code]);
    if (rest >= IN_MAIN)
        put(writer, codes->length_words[rest - IN_MAIN], codes->length[rest - IN_MAIN]);
    if (codes->is_aligned && extra >= 3) {
        put(writer, over >> 3, extra - 3);
        put(writer, codes->aligned_words[over & 7], codes->aligned[over & 7]);
    } else
        put(writer, over, extra);
}

Stream lzx_pack(uint8_t *data, size_t size)
{
    Writer writer = {0};
    const Item *items = 0;
    Counts counts;
    Codes codes;
    size_t count;
    writer.out.ends = need(size / FRAME + 1, sizeof *writer.out.ends);
    translate(data, size);
    put(&writer, 1, 1); /* calls are translated, and by this size */
    put(&writer, (uint32_t)size >> 16, 16);
    put(&writer, (uint32_t)size & 0xFFFF, 16);
    Parser *parser = parser_new(data, size);
    while ((count = parser_next(parser, &items, &counts))) {
        size_t length = 0;
        for (size_t i = 0; i < count; i++)
            length += items[i].length;
        make_codes(&counts, &codes);
        put_header(&writer, &codes, length);
        for (size_t i = 0; i < count; i++) {
            put_item(&writer, &codes, items[i]);
            advance(&writer, items[i].length, size);
        }
    }
    parser_free(parser);
    return writer.out;
}
