/* Starts dpassist: loads the Python that lies beside this program, and runs the package in it.
 *
 * Built twice: dpassist.exe has a window, dpassist-cli.exe (CONSOLE defined) a terminal. Nothing is unpacked and
 * nothing else is started, so what runs is this file, under its own name and icon. Python is loaded by its full path,
 * and looks for modules only where python311._pth says: no environment variable and no registry key changes that.
 */
#include <windows.h>
#include <shellapi.h>
#include <stdlib.h>
#include <wchar.h>

#define CANNOT_START 120 /* exit code: Python itself could not be loaded */
#define DANISH 0x06      /* LANG_DANISH */
#define OWN_WORDS 7      /* words before the user's own */
#ifndef START
#define START L"dpassist_start" /* the module that runs */
#endif

typedef int (*MainOfPython)(int, wchar_t **);

static const wchar_t *told(void)
{
    if ((GetUserDefaultUILanguage() & 0x3ff) == DANISH)
        return L"dpassist kan ikke starte: en del af installationen mangler eller er beskadiget (runtime\\python311.dll)."
               L"\n\nInstall\u00e9r dpassist igen, eller kontakt jeres it-afdeling.";
    return L"dpassist cannot start: a part of the installation is missing or damaged (runtime\\python311.dll)."
           L"\n\nInstall dpassist again, or ask your IT department.";
}

static int fail(int argc, wchar_t **argv)
{
    DWORD written;
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    if (out && out != INVALID_HANDLE_VALUE) {
        char text[1024];
        int size = WideCharToMultiByte(CP_UTF8, 0, told(), -1, text, sizeof text, 0, 0);
        if (size > 1) {
            WriteFile(out, text, size - 1, &written, 0);
            WriteFile(out, "\r\n", 2, &written, 0);
        }
    }
#ifndef CONSOLE
    /* With an option somebody's script waits; a box would keep it waiting for ever. */
    if (argc < 2 || wcsncmp(argv[1], L"--", 2) != 0)
        MessageBoxW(0, told(), L"dpassist", MB_ICONERROR | MB_SETFOREGROUND);
#else
    (void)argc, (void)argv;
#endif
    return CANNOT_START;
}

static HMODULE python(void)
{
    static wchar_t place[32768];
    static const wchar_t inside[] = L"\\runtime\\python311.dll";
    DWORD length = GetModuleFileNameW(0, place, 32768);
    wchar_t *end = length && length < 32768 ? wcsrchr(place, L'\\') : 0;
    if (!end || (end - place) + wcslen(inside) >= 32768)
        return 0;
    wcscpy(end, inside);
    return LoadLibraryExW(place, 0, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
}

static int run(int argc, wchar_t **argv)
{
    /* -I: nothing of the user's environment; -B: nothing is written beside the program; names and texts in UTF-8. */
    static wchar_t *own[OWN_WORDS] = {0, L"-I", L"-B", L"-X", L"utf8", L"-m", START};
    HMODULE library = python();
    MainOfPython start = library ? (MainOfPython)(void *)GetProcAddress(library, "Py_Main") : 0;
    wchar_t **words = start ? calloc(argc + OWN_WORDS + 1, sizeof *words) : 0;
    if (!words)
        return fail(argc, argv);
    /* Setup looks for this name, so as not to take files away under a running program; Windows ends it with us. */
    CreateMutexW(0, FALSE, L"Local\\dpassist-is-running");
    own[0] = argv[0];
    memcpy(words, own, sizeof own);
    memcpy(words + OWN_WORDS, argv + 1, (argc - 1) * sizeof *words);
    return start(argc - 1 + OWN_WORDS, words);
}

#ifdef CONSOLE
int wmain(int argc, wchar_t **argv)
{
    return run(argc, argv);
}
#else
int WINAPI wWinMain(HINSTANCE own, HINSTANCE before, LPWSTR line, int shown)
{
    int argc;
    wchar_t **argv = CommandLineToArgvW(GetCommandLineW(), &argc);
    (void)own, (void)before, (void)line, (void)shown;
    return argv && argc ? run(argc, argv) : CANNOT_START;
}
#endif
