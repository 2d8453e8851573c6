/* Stands in for the colour management of Windows; used in trials only, never shipped. No screen has a profile. */
#include <windows.h>

#define OUT __declspec(dllexport)

OUT HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD how)
{
    (void)profile, (void)access, (void)share, (void)how;
    SetLastError(ERROR_FILE_NOT_FOUND);
    return NULL;
}
OUT BOOL WINAPI CloseColorProfile(HANDLE profile) { (void)profile; return TRUE; }
OUT BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, BYTE *to, DWORD *size)
{
    (void)profile, (void)to, (void)size;
    return FALSE;
}
OUT HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options) { (void)profile, (void)options; return NULL; }
