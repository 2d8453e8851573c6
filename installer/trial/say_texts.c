/* Prints texts that the registry only points to ("@FILE,-NUMBER"), as the shell would show them: a line each.
 *
 * Words: a language as Windows numbers them, then the texts.
 */
#include <windows.h>
#include <shlwapi.h>
#include <stdlib.h>

#define MOST 256

int wmain(int argc, wchar_t **argv)
{
    DWORD written;
    if (argc < 2)
        return 2;
    SetThreadLocale(MAKELCID(_wtoi(argv[1]), SORT_DEFAULT));
    for (int i = 2; i < argc; i++) {
        wchar_t text[MOST];
        char line[4 * MOST];
        if (FAILED(SHLoadIndirectString(argv[i], text, MOST, 0)))
            return 1;
        int size = WideCharToMultiByte(CP_UTF8, 0, text, -1, line, sizeof line - 1, 0, 0);
        line[size - 1] = '\n';
        WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), line, size, &written, 0);
    }
    return 0;
}
