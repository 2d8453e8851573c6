/* Packs files into a cabinet with LZX: lzxcab OUT.cab LIST DAY TIME
 *
 * LIST has a line for each file: its name in the cabinet, a tab, where it is. DAY and TIME are numbers as FAT has
 * them, the same for every file, so that the same files give the same cabinet.
 * The format: "Microsoft Cabinet Format" (Cabinet SDK) and [MS-CAB]. Numbers have their lowest byte first.
 */
#include "lzx.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEADER = 36, FOLDER = 8, ENTRY = 16, BLOCK = 8, METHOD_LZX = 3, ARCHIVE = 0x20, MOST_FILES = 65535 };

typedef struct {
    char *name;
    uint32_t start, size;
} File;

static File files[MOST_FILES];
static int count;
static uint8_t *data;
static size_t data_size;

void *need(size_t number, size_t size)
{
    void *memory = calloc(number, size);
    if (!memory) {
        fputs("not enough memory\n", stderr);
        exit(1);
    }
    return memory;
}

static void stop(const char *why, const char *file)
{
    fprintf(stderr, "%s: %s\n", why, file);
    exit(1);
}

static void add_file(const char *name, const char *place)
{
    FILE *file = fopen(place, "rb");
    if (!file || count == MOST_FILES || fseek(file, 0, SEEK_END))
        stop("cannot read", place);
    long size = ftell(file);
    rewind(file);
    if (size < 0 || data_size + (size_t)size >= INT32_MAX)
        stop("too large for one cabinet", place);
    data = realloc(data, data_size + (size_t)size + 1);
    if (!data || fread(data + data_size, 1, (size_t)size, file) != (size_t)size)
        stop("cannot read", place);
    fclose(file);
    files[count].name = strcpy(need(strlen(name) + 1, 1), name);
    files[count].start = (uint32_t)data_size;
    files[count++].size = (uint32_t)size;
    data_size += (size_t)size;
}

static void read_list(const char *list)
{
    char line[8192];
    FILE *file = fopen(list, "r");
    if (!file)
        stop("cannot read", list);
    while (fgets(line, sizeof line, file)) {
        char *tab = strchr(line, '\t'), *end = strchr(line, '\n');
        if (!tab || !end)
            stop("not a line of name, tab and place", line);
        *tab = *end = 0;
        add_file(line, tab + 1);
    }
    fclose(file);
}

static void number(FILE *out, uint32_t value, int bytes)
{
    for (; bytes; bytes--, value >>= 8)
        putc((int)(value & 0xFF), out);
}

static uint32_t checksum(const uint8_t *bytes, size_t size, uint32_t sum)
{
    uint32_t rest = 0;
    for (; size >= 4; bytes += 4, size -= 4)
        sum ^= bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
    for (; size; size--)
        rest = rest << 8 | *bytes++;
    return sum ^ rest;
}

static void write_blocks(FILE *out, const Stream *stream)
{
    uint32_t from = 0;
    for (size_t i = 0; i < stream->frames; i++) {
        uint32_t packed = stream->ends[i] - from;
        uint32_t plain = i + 1 < stream->frames ? FRAME : (uint32_t)(data_size - i * FRAME);
        uint8_t sizes[4] = {(uint8_t)packed, (uint8_t)(packed >> 8), (uint8_t)plain, (uint8_t)(plain >> 8)};
        number(out, checksum(sizes, 4, checksum(stream->bytes + from, packed, 0)), 4);
        fwrite(sizes, 1, 4, out);
        fwrite(stream->bytes + from, 1, packed, out);
        from = stream->ends[i];
    }
}

static void write_cabinet(FILE *out, const Stream *stream, uint32_t day, uint32_t time)
{
    uint32_t entries = HEADER + FOLDER, blocks = entries;
    for (int i = 0; i < count; i++)
        blocks += ENTRY + (uint32_t)strlen(files[i].name) + 1;
    uint32_t whole = blocks + BLOCK * (uint32_t)stream->frames + (uint32_t)stream->size;
    fwrite("MSCF", 1, 4, out);
    number(out, 0, 4), number(out, whole, 4), number(out, 0, 4), number(out, entries, 4), number(out, 0, 4);
    number(out, 0x0103, 2), number(out, 1, 2), number(out, (uint32_t)count, 2);
    number(out, 0, 2), number(out, 0, 2), number(out, 0, 2);
    number(out, blocks, 4), number(out, (uint32_t)stream->frames, 2);
    number(out, METHOD_LZX | WINDOW_BITS << 8, 2);
    for (int i = 0; i < count; i++) {
        number(out, files[i].size, 4), number(out, files[i].start, 4), number(out, 0, 2);
        number(out, day, 2), number(out, time, 2), number(out, ARCHIVE, 2);
        fwrite(files[i].name, 1, strlen(files[i].name) + 1, out);
    }
    write_blocks(out, stream);
}

int main(int argc, char **argv)
{
    if (argc != 5)
        stop("usage", "lzxcab OUT.cab LIST DAY TIME");
    read_list(argv[2]);
    if (data_size / FRAME >= MOST_FILES)
        stop("too large for one cabinet", argv[2]);
    Stream stream = lzx_pack(data, data_size);
    FILE *out = fopen(argv[1], "wb");
    if (!out)
        stop("cannot write", argv[1]);
    write_cabinet(out, &stream, (uint32_t)atoi(argv[3]), (uint32_t)atoi(argv[4]));
    if (ferror(out) || fclose(out))
        stop("cannot write", argv[1]);
    return 0;
}
