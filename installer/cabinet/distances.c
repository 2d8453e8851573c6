/* Distances are coded as a slot and a number of further bits; the first three values stand for remembered ones. */
#include "lzx.h"

int extra_bits(int slot)
{
    return slot < 4 ? 0 : slot < 36 ? slot / 2 - 1 : 17;
}

uint32_t slot_base(int slot)
{
    static uint32_t bases[SLOTS];
    if (!bases[1])
        for (int i = 1; i < SLOTS; i++)
            bases[i] = bases[i - 1] + (1u << extra_bits(i - 1));
    return bases[slot];
}

int slot_of(uint32_t value)
{
    if (value < 4)
        return (int)value;
    if (value >= 1u << 18)
        return 34 + (int)(value >> 17);
    int top = 31 - __builtin_clz(value);
    return 2 * top + (int)(value >> (top - 1) & 1);
}
