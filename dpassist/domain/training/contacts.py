"""Telephone numbers and web addresses in a text, and what only looks like one: dates, case numbers, amounts, names of XML.

A telephone number is eight digits in Denmark and never begins with 0 or 1 (numbering plan; from memory, and only used
to ask somebody to look). No range of it is kept for made-up numbers, so nobody can tell a made-up one from a real one.
"""

import re
from collections.abc import Iterator
from typing import Final

from dpassist.domain.identity import MASK

_WORD: Final = (
    r"(?:tlf|telefon|mobil|telephone|phone|fax|sms|tel\b|ring\b|call\b)[^\W\d_]{0,8}\W{0,4}?"
    r"(?:(?:nr|nummer|number|no|på|til|on|us)\b\W{0,3}?){0,2}\W{0,2}?"
)
"""What says that a telephone number follows."""
_BEFORE: Final = r"(?<![\w.,/:+\[-])"
_AFTER: Final = r"(?!\w|[-./,:]\w)"
_PAIRS: Final = r"[2-9]\d(?P<gap>[ \u00a0.-])\d\d(?P=gap)\d\d(?P=gap)\d\d"
_NUMBER: Final = re.compile(
    rf"{_WORD}(?P<told>\(?\+?\d(?:[ \u00a0./()-]{{0,2}}\d){{7,14}}){_AFTER}"
    rf"|{_BEFORE}(?P<abroad>\(?(?:\+[1-9]\d{{0,2}}\)?|0045|00[1-9]\d{{0,2}}(?=[ \u00a0-]))"
    rf"[ \u00a0.-]{{0,2}}(?:\(0\) ?)?\d(?:[ \u00a0.-]{{0,2}}\d){{5,12}}){_AFTER}"
    rf"|{_BEFORE}(?P<grouped>{_PAIRS}){_AFTER}"
    rf"|{_BEFORE}(?P<halves>[2-9]\d{{3}}[ \u00a0-]\d{{4}}){_AFTER}"
    rf"|{_BEFORE}(?<!\d[ \u00a0])(?P<bare>[2-9]\d{{7}}){_AFTER}",
    re.IGNORECASE,
)
_OTHER_NUMBER: Final = re.compile(
    r"(?:\b(?:cvr|se|p|ean|gln|sag|sags|journal|j|konto|reg|faktura|ordre|kunde|matr|ref|case|file|invoice|account|order)"
    r"[.-]{0,2} ?(?:nr|nummer|number|no|id)?[\W_]{0,4}"
    r"|\b[^\W\d_]{0,20}(?:sagsnummer|sagsnr|journalnr|journalnummer|fakturanr|kontonr)[\W_]{0,4}"
    r"|(?:id|uuid|length|size)[\W_]{1,3}|\b(?:kr|dkk|eur|beløb|amount)\b[\W_]{0,3}|[€$£#§])$",
    re.IGNORECASE,
)
_AMOUNT: Final = re.compile(r"\s?(?:kr|dkk|eur|€|%|,-|bytes?\b)", re.IGNORECASE)
_YEARS: Final = re.compile(r"(?:19|20)\d\d[ \u00a0-](?:19|20)\d\d")
_DATE: Final = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d"
)
_LOOKED_BACK: Final = 40
"""Letters before a number that may say what kind of number it is."""
_SHOWN_DIGITS: Final = 2
"""The last digits of a telephone number are shown, so that it is found again; a hundred thousand numbers end so."""

_LABEL: Final = r"[\w-]{1,63}"
_WEB: Final = re.compile(
    rf"(?:(?:https?|ftp)://(?:[^\s/@<>\"']{{1,80}}@)?|(?<![\w@.-])(?=www\.))"
    rf"(?P<host>{_LABEL}(?:\.{_LABEL}){{0,8}})(?P<rest>(?::\d+)?[^\s<>\"']{{0,500}})"
    rf"|(?<![\w@./=%-])(?P<bare>(?:{_LABEL}\.){{1,6}}(?:dk|com|org|eu|net|info))(?![\w@-]|\.\w)"
    rf"(?P<tail>/[^\s<>\"']{{0,500}})?",
    re.IGNORECASE,
)
_NOBODYS: Final = re.compile(r"(?:[\w-]+\.)*example", re.IGNORECASE)
"""RFC 2606: nobody can own a name under it."""
_FORMATS: Final = re.compile(
    r"(?:[\w-]+\.)*(?:w3\.org|purl\.org|oasis-open\.org|openxmlformats\.org|schemas\.microsoft\.com"
    r"|ns\.adobe\.com|schemas\.xmlsoap\.org|serviceplatformen\.dk|oio\.dk)",
    re.IGNORECASE,
)
"""Where the names lie that formats give their parts; nobody goes there."""
_PUBLIC: Final = re.compile(
    r"(?:[\w-]+\.)*(?:borger|virk|digst|digitaliser|digitalpost|digital-post|retsinformation|datatilsynet|mitid"
    r"|kle-online|e-boks|mit)\.dk",
    re.IGNORECASE,
)
"""Sites that letters to any authority name."""
_TO_ONE_THING: Final = re.compile(r"\?|\d{6}|[0-9a-f]{8}-[0-9a-f]{4}", re.IGNORECASE)
"""What makes even a public address one that leads to somebody's own post or case."""


def telephone_spans(text: str, *, is_prose: bool = True) -> Iterator[tuple[int, int]]:
    """Give where a telephone number begins and where it ends, in order.

    Args:
        text: Any text.
        is_prose: Whether people wrote it. In fields that machines write, eight digits in a row, in halves or between
            dots are something else; a number with its country, after a word for it, or in pairs is told all the same.
    """
    for found in _NUMBER.finditer(text):
        kind = str(found.lastgroup) if found.lastgroup != "gap" else "grouped"
        start, stop = found.span(kind)
        if kind in {"told", "abroad"} or _is_telephone(text, found, kind, is_prose=is_prose):
            yield start, stop


def _is_telephone(text: str, found: re.Match[str], kind: str, *, is_prose: bool) -> bool:
    """Look at what stands around eight digits that nothing calls a telephone number."""
    number = found[kind]
    if not is_prose and (kind != "grouped" or "." in number):
        return False
    if _YEARS.fullmatch(number) or _DATE.fullmatch(number):
        return False
    before = text[max(0, found.start() - _LOOKED_BACK) : found.start()]
    return not (_OTHER_NUMBER.search(before) or _AMOUNT.match(text, found.end()))


def shown_telephone(number: str) -> str:
    """Return a telephone number with all but its last digits hidden."""
    digits = sum(c.isdecimal() for c in number) - _SHOWN_DIGITS
    shown = []
    for letter in number:
        is_hidden = letter.isdecimal() and digits > 0
        digits -= letter.isdecimal()
        shown.append(MASK if is_hidden else letter)
    return " ".join("".join(shown).split())


def web_spans(text: str, *, is_prose: bool = True) -> Iterator[tuple[int, int, str]]:
    """Give where a web address that somebody can own begins, where it ends, and what of it may be shown: its host.

    Args:
        text: Any text.
        is_prose: Whether people wrote it; names of servers in header fields are no web addresses.
    """
    for found in _WEB.finditer(text):
        host, rest = found["host"] or found["bare"], found["rest"] or found["tail"] or ""
        if (found["bare"] and not is_prose) or _NOBODYS.fullmatch(host.rstrip(".")):
            continue
        if _FORMATS.fullmatch(host) or (_PUBLIC.fullmatch(host) and not _TO_ONE_THING.search(rest)):
            continue
        yield *found.span(), host + ("/…" if rest.strip("/.,;:)") else "")
