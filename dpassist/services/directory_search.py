"""Find a directory entry while somebody types: every field, Danish letters in both spellings, slips forgiven."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, TypeAlias

from dpassist.domain.composing import taken_apart
from dpassist.domain.directory import Directory, Entry, EntryKind

_SHORTEST_FORGIVEN: Final = 4
"""Letters of a word whose slips are forgiven; a shorter one is near to half of all words."""
_LONG: Final = 7
"""From here on two slips are forgiven."""
_MOST_SHOWN: Final = 200
"""Of all, where somebody looks through the list."""
_MOST_FOUND: Final = 50
"""Of those that are found; whoever wants others types on, and a longer list takes longer to fill at every key."""
_KINDS: Final = {
    EntryKind.DEPARTMENT: ("department", "afdeling"),
    EntryKind.FUNCTION: ("function", "funktion"),
    EntryKind.PERSON: ("person", "medarbejder"),
}
_OTHER_AUTHORITY: Final = ("other authority", "anden myndighed")
_BITS: Final = 61
_MOST_KEPT: Final = 100
_PIECES: Final = re.compile(r"[^\W_]+")
_Vocabulary: TypeAlias = list[tuple[str, int, list[int]]]
"""Words, the letters in each, and the numbers of the entries it stands in."""


class DirectorySearch:
    """One directory, prepared once; each search takes milliseconds."""

    def __init__(self, directory: Directory) -> None:
        self.directory: Final = directory
        self._entries: Final = directory.entries
        self._names: Final = [f" {_folded(entry.name)}" for entry in self._entries]
        plain = [f" {_folded(_told_by(entry))}" for entry in self._entries]
        self._lengths: Final = [len(text) for text in plain]
        kept = (_folded(_kept_of(entry)) for entry in self._entries)
        self._texts: Final = [f"{text} {more}" for text, more in zip(plain, kept, strict=True)]
        self._numbers: Final = {entry.id: n for n, entry in enumerate(self._entries)}
        self._words: Final[dict[bool, _Vocabulary]] = {}
        self._found_near: Final[dict[str, frozenset[int]]] = {}

    def search(
        self, text: str, favourites: Iterable[str] = (), recent: Sequence[str] = ()
    ) -> tuple[Entry, ...]:
        """Return the entries that have every word of a text, the likeliest first.

        ``æ``, ``ø`` and ``å`` are found by ``ae``, ``oe`` and ``aa`` too. A word that stands nowhere is
        taken for the nearest ones that do.

        Args:
            text: What was typed; empty gives all, as far as anybody looks.
            favourites: Ids that come first.
            recent: Ids that come next, the latest first.
        """
        words = _folded(text).split()
        found = set(range(len(self._entries)))
        for word in words:
            found &= self._with(word) or self._near(word)
        known = (self._numbers.get(entry_id, -1) for entry_id in (*favourites, *recent))
        first = [number for number in dict.fromkeys(known) if number in found]
        # Of thousands that are found nobody looks at more than the first few, so no more are put in order.
        others = sorted(found.difference(first))
        begin = [f" {word}" for word in words]
        named = (n for n in others if all(word in self._names[n] for word in begin))
        most = _MOST_FOUND if words else _MOST_SHOWN
        order = dict.fromkeys((*first, *islice(named, most), *others[: 2 * most]))
        return tuple(self._entries[number] for number in islice(order, most))

    def get_ready(self) -> None:
        """Do beforehand what the first search with a slip in it would take its time for."""
        for in_pieces in (True, False):
            self._vocabulary(in_pieces=in_pieces)

    def _with(self, word: str) -> set[int]:
        return {number for number, text in enumerate(self._texts) if word in text}

    def _near(self, word: str) -> frozenset[int]:
        """Return the entries with a word that differs by a slip, or that begins like that."""
        if len(word) < _SHORTEST_FORGIVEN:
            return frozenset()
        # A word stays the same while those after it are typed.
        if word not in self._found_near:
            if len(self._found_near) >= _MOST_KEPT:
                self._found_near.clear()
            self._found_near[word] = frozenset(self._look_near(word))
        return self._found_near[word]

    def _look_near(self, word: str) -> set[int]:
        most = 1 if len(word) < _LONG else 2
        found: set[int] = set()
        letters = _letters(word)
        for known, there, numbers in self._vocabulary(in_pieces=word.isalnum()):
            # A slip brings in one strange letter at most, and few slip in the first letter and right after it as
            # well: that rules nearly every word out at once.
            is_near = known[0] in word[:2] or known[1:3] == word[1:3]
            may_be = is_near and (letters & ~there).bit_count() <= most
            if may_be and _begins_like(word, known, most):
                found.update(numbers)
        return found

    def _vocabulary(self, *, in_pieces: bool) -> _Vocabulary:
        """Return the words of all entries, an address as one or in its pieces."""
        if in_pieces not in self._words:
            words = _PIECES.findall if in_pieces else str.split
            numbers: dict[str, list[int]] = {}
            for number, text in enumerate(self._texts):
                for word in set(words(text[: self._lengths[number]])):
                    numbers.setdefault(word, []).append(number)
            self._words[in_pieces] = [(word, _letters(word), numbers[word]) for word in numbers]
        return self._words[in_pieces]


def _letters(word: str) -> int:
    """Return which letters stand in a word, a bit for each."""
    letters = 0
    for letter in word:
        letters |= 1 << (ord(letter) % _BITS)
    return letters


def _begins_like(typed: str, known: str, most: int) -> bool:
    """Tell whether a word begins with what was typed but for so many slips.

    A slip is a letter too many, too few, another one, or two exchanged (Damerau-Levenshtein distance). Rows of the
    table are given up as soon as nothing in them can come below the limit again.
    """
    if len(known) < len(typed) - most:
        return False
    known = known[: len(typed) + most]
    before: list[int] = []
    row = list(range(len(known) + 1))
    for place, letter in enumerate(typed, start=1):
        older, before, row = before, row, [place]
        for other, known_letter in enumerate(known, start=1):
            cost = min(row[-1] + 1, before[other] + 1, before[other - 1] + (letter != known_letter))
            is_swap = (
                other > 1
                and place > 1
                and letter == known[other - 2]
                and typed[place - 2] == known_letter
            )
            row.append(min(cost, older[other - 2] + 1) if is_swap else cost)
        if min(row) > most:
            return False
    return min(row) <= most


def _told_by(entry: Entry) -> str:
    """Return what people call an entry by."""
    phone = entry.phone.replace(" ", "")
    kinds = (*_KINDS[entry.kind], *(_OTHER_AUTHORITY if entry.other_authority else ()))
    fields = (entry.name, entry.handles, entry.mailbox, entry.phone, phone, entry.id, *kinds)
    return " ".join(filter(None, fields))


def _kept_of(entry: Entry) -> str:
    """Return what administrators keep of an entry; found as it is written, since a slip would find others by it."""
    return " ".join(filter(None, (entry.reply_profile, entry.guidance_set, entry.deputy)))


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    spelled = text.casefold().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    if spelled.isascii():
        return spelled
    decomposed = taken_apart(spelled)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
