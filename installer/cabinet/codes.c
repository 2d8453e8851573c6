/* Codes of Huffman with a longest length. Each has at least two words and no gap, as some readers ask for. */
#include "lzx.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    uint32_t count;
    uint16_t symbol;
} Used;

static int by_count(const void *one, const void *other)
{
    const Used *a = one, *b = other;
    if (a->count != b->count)
        return a->count < b->count ? -1 : 1;
    return (int)a->symbol - (int)b->symbol;
}

/* Moffat and Katajainen, In-Place Calculation of Minimum-Redundancy Codes: counts become lengths. */
static void depths(uint32_t *a, int n)
{
    int root = 0, leaf = 2, next, used, available = 1, depth = 0;
    a[0] += a[1];
    for (next = 1; next < n - 1; next++) {
        if (leaf >= n || a[root] < a[leaf]) {
            a[next] = a[root];
            a[root++] = (uint32_t)next;
        } else
            a[next] = a[leaf++];
        if (leaf >= n || (root < next && a[root] < a[leaf])) {
            a[next] += a[root];
            a[root++] = (uint32_t)next;
        } else
            a[next] += a[leaf++];
    }
    a[n - 2] = 0;
    for (next = n - 3; next >= 0; next--)
        a[next] = a[a[next]] + 1;
    root = n - 2;
    next = n - 1;
    while (available > 0) {
        for (used = 0; root >= 0 && (int)a[root] == depth; root--)
            used++;
        for (; available > used; available--)
            a[next--] = (uint32_t)depth;
        available = 2 * used;
        depth++;
    }
}

/* Makes long words shorter and short ones longer until they fit exactly. */
static void limit(uint32_t *of_length, int most_bits)
{
    uint32_t total = 0;
    for (int i = most_bits + 1; i < 64; i++)
        of_length[most_bits] += of_length[i];
    for (int i = 1; i <= most_bits; i++)
        total += of_length[i] << (most_bits - i);
    for (; total > 1u << most_bits; total--) {
        of_length[most_bits]--;
        for (int i = most_bits - 1; i > 0; i--)
            if (of_length[i]) {
                of_length[i]--;
                of_length[i + 1] += 2;
                break;
            }
    }
}

void code_lengths(const uint32_t *counts, int size, int most_bits, uint8_t *lengths)
{
    Used used[MAIN_CODES];
    uint32_t depth[MAIN_CODES], of_length[64] = {0};
    int n = 0;
    for (int i = 0; i < size; i++)
        if (counts[i])
            used[n++] = (Used){counts[i], (uint16_t)i};
    for (int i = 0; n < 2; i++)
        if (!counts[i])
            used[n++] = (Used){1, (uint16_t)i};
    qsort(used, (size_t)n, sizeof *used, by_count);
    for (int i = 0; i < n; i++)
        depth[i] = used[i].count;
    depths(depth, n);
    for (int i = 0; i < n; i++)
        of_length[depth[i] < 63 ? depth[i] : 63]++;
    limit(of_length, most_bits);
    memset(lengths, 0, (size_t)size);
    for (int bits = 1, i = n; bits <= most_bits; bits++)
        for (uint32_t k = 0; k < of_length[bits]; k++)
            lengths[used[--i].symbol] = (uint8_t)bits;
}

void code_words(const uint8_t *lengths, int size, uint16_t *words)
{
    uint32_t of_length[MOST_BITS + 1] = {0}, next[MOST_BITS + 2] = {0};
    for (int i = 0; i < size; i++)
        of_length[lengths[i]]++;
    of_length[0] = 0;
    for (int bits = 1; bits <= MOST_BITS; bits++)
        next[bits + 1] = (next[bits] + of_length[bits]) << 1;
    for (int i = 0; i < size; i++)
        words[i] = lengths[i] ? (uint16_t)next[lengths[i]]++ : 0;
}
