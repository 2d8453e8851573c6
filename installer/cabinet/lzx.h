/* LZX as cabinets hold it: "Microsoft LZX Data Compression Format" (Cabinet SDK) and [MS-PATCH].
 *
 * A stream is cut into frames of 32 kB; each begins at a new word of 16 bits, and no match goes over its end. Across
 * the frames go blocks, each with codes of its own: one for bytes and the beginnings of matches, one for the rest of
 * lengths, and, in aligned blocks, one for the lowest three bits of distances.
 */
#ifndef LZX_H
#define LZX_H

#include <stddef.h>
#include <stdint.h>

enum {
    WINDOW_BITS = 21,
    WINDOW = 1 << WINDOW_BITS,
    MOST_DISTANCE = WINDOW - 3,
    FRAME = 32768,
    SHORTEST = 2,
    LONGEST = 257,
    SLOTS = 50, /* of distances, for this window */
    BYTES = 256,
    MAIN_CODES = BYTES + 8 * SLOTS,
    LENGTH_CODES = 249,
    ALIGNED_CODES = 8,
    PRE_CODES = 20,
    IN_MAIN = 7, /* lengths from SHORTEST + 7 go on in the second code */
    REPEATS = 3, /* distances that are remembered */
    MOST_BITS = 16
};

/* A byte (length 1, value the byte) or a match (value 0 to 2: a remembered distance, else the distance + 2). */
typedef struct {
    uint32_t length, value;
} Item;

typedef struct {
    uint16_t length;
    uint32_t distance;
} Match;

typedef struct {
    uint32_t main[MAIN_CODES], length[LENGTH_CODES], aligned[ALIGNED_CODES];
} Counts;

/* distances.c */
int slot_of(uint32_t value);
int extra_bits(int slot);
uint32_t slot_base(int slot);

/* matches.c: every match of a place that is longer than those nearer by; the place becomes known by it. */
typedef struct Finder Finder;
Finder *finder_new(const uint8_t *data, size_t size);
int finder_matches(Finder *finder, uint32_t place, Match *found);
void finder_free(Finder *finder);
enum { MOST_MATCHES = 24, LONG_ENOUGH = 64 };

/* parse.c: the next block, cheapest by what its own codes cost. */
typedef struct Parser Parser;
Parser *parser_new(const uint8_t *data, size_t size);
size_t parser_next(Parser *parser, const Item **items, Counts *counts);
void parser_free(Parser *parser);

/* codes.c */
void code_lengths(const uint32_t *counts, int size, int most_bits, uint8_t *lengths);
void code_words(const uint8_t *lengths, int size, uint16_t *words);

/* stream.c: the whole of it, a piece for each frame. */
typedef struct {
    uint8_t *bytes;
    size_t size;
    uint32_t *ends; /* where each frame ends in bytes */
    size_t frames;
} Stream;
Stream lzx_pack(uint8_t *data, size_t size); /* changes the data: calls of machine code get whole addresses */

void *need(size_t count, size_t size); /* memory of zeros, or the end of the program */

#endif
