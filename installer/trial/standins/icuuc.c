/* Stands in for a system library of Windows 10 and 11 that Wine lacks; used in trials only, never shipped.
 * Every converter of texts is refused, so Qt falls back on the encodings it knows by itself. */
#include <stddef.h>

#define OUT __declspec(dllexport)
#define NOT_THERE 4 /* U_FILE_ACCESS_ERROR */

static void refuse(int *error)
{
    if (error)
        *error = NOT_THERE;
}

OUT void *ucnv_open(const char *name, int *error) { (void)name; refuse(error); return NULL; }
OUT void ucnv_close(void *converter) { (void)converter; }
OUT void ucnv_reset(void *converter) { (void)converter; }
OUT signed char ucnv_getMaxCharSize(const void *converter) { (void)converter; return 1; }
OUT const char *ucnv_getName(const void *converter, int *error) { (void)converter; refuse(error); return NULL; }
OUT int ucnv_countAvailable(void) { return 0; }
OUT const char *ucnv_getAvailableName(int number) { (void)number; return NULL; }
OUT const char *ucnv_getStandardName(const char *name, const char *standard, int *error)
{
    (void)name, (void)standard;
    refuse(error);
    return NULL;
}
OUT int ucnv_toUCountPending(const void *converter, int *error) { (void)converter; refuse(error); return 0; }
OUT int ucnv_fromUCountPending(const void *converter, int *error) { (void)converter; refuse(error); return 0; }
/* No converter is ever open, so nothing below is called; the names must be there to be linked to. */
OUT void ucnv_getToUCallBack(void) {}
OUT void ucnv_getFromUCallBack(void) {}
OUT void ucnv_setToUCallBack(void) {}
OUT void ucnv_setFromUCallBack(void) {}
OUT void ucnv_cbToUWriteUChars(void) {}
OUT void ucnv_cbFromUWriteUChars(void) {}
OUT void ucnv_toUnicode(void) {}
OUT void ucnv_fromUnicode(void) {}
