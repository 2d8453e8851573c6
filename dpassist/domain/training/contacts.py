"""Telephone numbers and web addresses in a text, and what only looks like one: dates, case numbers, amounts, names of XML.

A name with a dot is a web address without more where it ends as only names of servers do (``.dk``, ``.shop``). Where the
ending is a word, too (``.se``, ``.de``), a blank may be missing behind a full stop, so something more has to say it: a
path, a word before it, or a name of three parts, all of them longer than those of abbreviations.

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
_ENDINGS: Final = "dk|com|org|eu|net|info|biz|edu|gov|shop|online|website|cloud|app|dev|xyz|io|gl|fo|uk|nl|fi|lt|lv|cz|hu|jp|cn|ru|au"
"""How names of servers end and neither Danish nor English words or abbreviations do."""
_ALSO_WORDS: Final = "name|pro|blog|page|news|site|store|tech|space|club|live|life|world|group|email|digital|design|media"
"""How they end, too; these and other names of countries count only where more than the ending speaks for it."""
_WEB: Final = re.compile(
    rf"(?:(?:https?|ftp)://(?:[^\s/@<>\"']{{1,80}}@)?|(?<![\w@.-])(?=www\.))"
    rf"(?P<host>{_LABEL}(?:\.{_LABEL}){{0,8}})(?P<rest>(?::\d+)?[^\s<>\"']{{0,500}})"
    rf"|(?<![\w@./=%-])(?P<bare>(?:{_LABEL}\.){{1,6}}(?:{_ENDINGS}))(?![\w@-]|\.\w)"
    rf"(?P<tail>/[^\s<>\"']{{0,500}})?",
    re.IGNORECASE,
)
_LIKELY: Final = re.compile(
    rf"(?<![\w@./=%-])(?P<host>(?:{_LABEL}\.){{1,6}}(?P<ending>[a-z]{{2}}|{_ALSO_WORDS}))(?![\w@-]|\.\w)"
    rf"(?P<tail>/[^\s<>\"']{{0,500}})?",
    re.IGNORECASE,
)
_CALLED_ONE: Final = re.compile(
    r"(?:\b(?:hjemmesiden?|websiden?|webstedet?|webadressen?|netadressen?|website|web site|web page|home ?page|url|link(?:et)?)"
    r"(?: (?:er|hedder|på|is|at|on))?|\b(?:ind på|inde på|besøg|visit|go to))[ :\u00a0]{1,3}$",
    re.IGNORECASE,
)
"""What says that a web address follows."""
_PART: Final = re.compile(r"(?=.*[^\W\d_])[\w-]{3,}")
"""What no abbreviation is (*bl.a.*, *2.th*)."""
_PATH: Final = re.compile(r"/[^\W\d_]{3}")
_NO_ENDINGS: Final = frozenset({
    "kr", "nr", "th", "tv", "mf", "md", "py", "ps", "rs", "sh", "pl", "js", "ts", "cs", "gz", "da", "en", "og", "of",
})  # fmt: skip
"""Amounts, numbers, doors on a floor, and ends of file names, which are read as that."""
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
    seen = []
    for found in _WEB.finditer(text):
        host, rest = found["host"] or found["bare"], found["rest"] or found["tail"] or ""
        seen.append(found.span())
        if (is_prose or not found["bare"]) and _is_owned(host, rest):
            yield *found.span(), _shown(host, rest)
    if is_prose:
        yield from _likely_web_spans(text, seen)


def _likely_web_spans(text: str, seen: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Give those whose ending is a word as well: *se* and *de* begin a sentence where the blank before it is missing."""
    before = iter((*seen, (len(text), len(text))))
    start, stop = next(before)
    for found in _LIKELY.finditer(text):
        while stop <= found.start():
            start, stop = next(before)
        host, rest = found["host"], found["tail"] or ""
        is_new = found.end() <= start
        if is_new and _is_likely(text, found) and _is_owned(host, rest):
            yield *found.span(), _shown(host, rest)


def _is_likely(text: str, found: re.Match[str]) -> bool:
    """Look at what stands around, behind and in a name with a dot: one of them has to say that it is a web address."""
    host, ending = found["host"], found["ending"]
    if ending.casefold() in _NO_ENDINGS or not (ending.islower() or host.isupper()):
        return False
    parts = host.split(".")[:-1]
    has_long_parts = all(map(_PART.fullmatch, parts))
    is_called_one = _CALLED_ONE.search(text, max(0, found.start() - _LOOKED_BACK), found.start())
    has_path = has_long_parts and _PATH.match(found["tail"] or "")
    return bool(is_called_one or has_path or (has_long_parts and len(parts) > 1))


def _is_owned(host: str, rest: str) -> bool:
    """Return whether somebody can own the name, and it is none that every letter may hold."""
    if _NOBODYS.fullmatch(host.rstrip(".")) or _FORMATS.fullmatch(host):
        return False
    return not _PUBLIC.fullmatch(host) or bool(_TO_ONE_THING.search(rest))


def _shown(host: str, rest: str) -> str:
    return host + ("/…" if rest.strip("/.,;:)") else "")
