"""A second writer of compound files, for tests: both sector sizes, scattered sectors, search trees of any shape.

After the published specification MS-CFB, and apart from the product's writer on purpose.
"""

import random
import struct
from collections.abc import Mapping
from typing import Any

FREE, END, TABLE, LIST = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC
MINI, CUTOFF = 64, 4096
IN_HEADER = 109


class _Space:
    """Pieces of one size, taken in any order, and what follows each."""

    def __init__(self, size: int, order: list[int]) -> None:
        self.size = size
        self.order = order
        self.pieces: dict[int, bytes] = {}
        self.following: dict[int, int] = {}

    def add(self, content: bytes) -> int:
        """Place content as one chain."""
        cut = [content[at : at + self.size] for at in range(0, len(content), self.size)]
        places = [self.order.pop(0) for _ in cut]
        for place, piece, after in zip(places, cut, [*places[1:], END], strict=False):
            self.pieces[place] = piece.ljust(self.size, b"\0")
            self.following[place] = after
        return places[0] if places else END

    def content(self, count: int) -> bytes:
        return b"".join(self.pieces.get(n, bytes(self.size)) for n in range(count))

    def table(self, count: int) -> bytes:
        return struct.pack(f"<{count}I", *(self.following.get(n, FREE) for n in range(count)))


def scattered_file(
    tree: Mapping[str, Any],
    shift: int = 9,
    chance: random.Random | None = None,
    junk: int = 0,
) -> bytes:
    """Write a compound file.

    Args:
        tree: Streams and storages by their names.
        shift: 9 or 12, for sectors of 512 or 4096 bytes.
        chance: Scatters the sectors and shapes the search trees; without it everything is in order.
        junk: What stands in the upper half of each size.
    """
    size, numbers = 1 << shift, 1 << shift - 2
    entries = _entries(tree, chance)
    small = [e for e in entries if e["kind"] == 2 and 0 < len(e["content"]) < CUTOFF]
    large = [e for e in entries if e["kind"] == 2 and len(e["content"]) >= CUTOFF]
    mini = _Space(MINI, _order(sum(-(-len(e["content"]) // MINI) for e in small), chance))
    for entry in small:
        entry["start"] = mini.add(entry["content"])
    minis = -(-len(mini.pieces) * MINI // size) * (size // MINI)
    mini_content, mini_table = mini.content(minis), mini.table(-(-minis // numbers) * numbers)

    parts = [e["content"] for e in large] + [mini_content, mini_table, b"x" * 128 * len(entries)]
    tables, lists = _tables(sum(-(-len(part) // size) for part in parts), numbers)
    count = sum(-(-len(part) // size) for part in parts) + tables + lists
    space = _Space(size, _order(count, chance))
    for entry in large:
        entry["start"] = space.add(entry["content"])
    entries[0] |= {"start": space.add(mini_content), "size": len(mini_content)}
    mini_start = space.add(mini_table)
    spare = b"".join(_packed({"kind": 0}) for _ in range(-len(entries) % (size // 128)))
    directory = space.add(b"".join(_packed(entry, junk) for entry in entries) + spare)
    places, list_places = _place_tables(space, tables, numbers)
    first = [*places[:IN_HEADER], *[FREE] * (IN_HEADER - min(IN_HEADER, tables))]
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII109I",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3 if shift == 9 else 4, 0xFFFE, shift, 6),
        *(0 if shift == 9 else -(-len(entries) * 128 // size), tables, directory, 0, CUTOFF),
        *(mini_start, len(mini_table) // size, [*list_places, END][0], lists, *first),
    )
    return header.ljust(size, b"\0") + space.content(count)


def _tables(used: int, numbers: int) -> tuple[int, int]:
    """Return how many sectors the table and the list of its sectors take; they count themselves."""
    tables = lists = 0
    while True:
        wanted = -(-(used + tables + lists) // numbers)
        listed = -(-max(0, wanted - IN_HEADER) // (numbers - 1))
        if (wanted, listed) == (tables, lists):
            return tables, lists
        tables, lists = wanted, listed


def _place_tables(space: _Space, tables: int, numbers: int) -> tuple[list[int], list[int]]:
    """Put the table and its list into the last places, in the order of these."""
    places, list_places = space.order[:tables], space.order[tables:]
    space.following |= dict.fromkeys(places, TABLE) | dict.fromkeys(list_places, LIST)
    for number, place in enumerate(list_places):
        part = places[IN_HEADER + number * (numbers - 1) :][: numbers - 1]
        part += [FREE] * (numbers - 1 - len(part)) + [[*list_places, END][number + 1]]
        space.pieces[place] = struct.pack(f"<{numbers}I", *part)
    table = space.table(tables * numbers)
    for number, place in enumerate(places):
        space.pieces[place] = table[number * space.size : (number + 1) * space.size]
    return places, list_places


def _order(count: int, chance: random.Random | None) -> list[int]:
    order = list(range(count))
    if chance is not None:
        chance.shuffle(order)
    return order


def _entries(tree: Mapping[str, Any], chance: random.Random | None) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = [{"name": "Root Entry", "kind": 5}]
    waiting: list[tuple[int, Mapping[str, Any]]] = [(0, tree)]
    while waiting:
        parent, children = waiting.pop()
        own = []
        for name, content in children.items():
            own.append(len(entries))
            if isinstance(content, bytes):
                entries.append({"name": name, "kind": 2, "content": content, "size": len(content)})
            else:
                waiting.append((len(entries), content))
                entries.append({"name": name, "kind": 1})
        own.sort(key=lambda n: (len(entries[n]["name"]), entries[n]["name"].upper()))
        entries[parent]["child"] = _linked(entries, own, chance)
    return entries


def _linked(entries: list[dict[str, Any]], own: list[int], chance: random.Random | None) -> int:
    """Make a search tree, balanced or of any shape; return its topmost entry."""
    if not own:
        return FREE
    at = chance.randrange(len(own)) if chance else len(own) // 2
    entries[own[at]]["left"] = _linked(entries, own[:at], chance)
    entries[own[at]]["right"] = _linked(entries, own[at + 1 :], chance)
    return own[at]


def _packed(entry: Mapping[str, Any], junk: int = 0) -> bytes:
    name = entry.get("name", "").encode("utf-16-le")
    links = [entry.get(link, FREE) for link in ("left", "right", "child")]
    return struct.pack(
        "<64sHBBIII36xIII",
        *(name, len(name) + 2 if name else 0, entry["kind"], 1, *links),
        *(entry.get("start", END), entry.get("size", 0), junk),
    )
