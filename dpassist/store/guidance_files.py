"""Guidance sheets in two layers of folders: ``guidance/<language>/[<set>/]<sheet>[.<profile>][.<sender>].md``.

The name says what a sheet is for, so that an administrator sees in the folder what there is. What a sheet
says about itself stands before its text, between two lines of ``+++``, in TOML::

    +++
    version = 3
    owner = "Digital Post-teamet"
    reviewed = 2026-11-01
    review_by = 2027-11-01
    +++
"""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError, EnvironmentFaultError
from dpassist.domain.guidance import COVERING_NOTE, GuidanceId
from dpassist.domain.guidance_sheets import GuidanceSheet
from dpassist.domain.post import SenderKind
from dpassist.domain.settings import ConfigurationProblem
from dpassist.store.listing import closed_problem, files_in
from dpassist.store.safe_files import write_atomically
from dpassist.store.toml_tables import Table, TomlFile, count, day, problem_of, text, toml_of
from dpassist.store.watched import Problems

LANGUAGES: Final = ("da", "en")
_SHEETS: Final = frozenset({*GuidanceId, COVERING_NOTE})
_SENDERS: Final = frozenset({*SenderKind})
_PLAIN: Final = re.compile(r"[a-z0-9-]+")
_HEAD: Final = re.compile(
    r"\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_LONGEST: Final = 256 * 1024
"""Bytes; a sheet of one page takes three thousand."""


def guidance_files(layer: Path) -> list[Path]:
    """Return every sheet of a layer, sorted by name."""
    return [
        path
        for language in LANGUAGES
        for pattern in ("*.md", "*/*.md")
        for path in files_in(layer / "guidance" / language, pattern)
    ]


def load_sheets(layer: Path, *, is_own: bool) -> tuple[tuple[GuidanceSheet, ...], Problems]:
    """Read every sheet of a layer; what cannot be used is reported, and the rest is used."""
    sheets: list[GuidanceSheet] = []
    root = layer / "guidance"
    problems = [*closed_problem(root)]
    for path in guidance_files(layer):
        name = path.relative_to(root).as_posix()
        try:
            sheet, found = _read(path, name)
        except ConfigurationError as error:
            problems.append(problem_of(error))
        except OSError:
            problems.append(ConfigurationProblem("not-readable", name))
        else:
            sheets.append(replace(sheet, is_own=is_own))
            problems.extend(found)
    return tuple(sheets), tuple(problems)


def parse_sheet(data: bytes, name: str) -> tuple[GuidanceSheet, Problems]:
    """Read one sheet.

    Args:
        data: The file.
        name: Its path below the folder of guidance, with slashes; says what it is for.

    Raises:
        ConfigurationError: ``guidance-name``, ``not-utf8``, ``file-too-long`` or ``not-toml``.
    """
    if len(data) > _LONGEST:
        raise ConfigurationError("guidance-too-long", file=name)
    about = _about(name)
    try:
        whole = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError("not-utf8", file=name) from error
    head = _HEAD.match(whole)
    if not head:
        return replace(about, text=whole), ()
    # The empty first line stands for the row of signs, so that the lines are those of the file.
    file, values = toml_of(name, f"\n{head[1]}")
    first_line = whole[: head.end()].count("\n") + 1
    sheet = replace(about, text=whole[head.end() :], first_line=first_line)
    return _with_head(sheet, file, values), tuple(file.problems)


def save_sheet(layer: Path, sheet: GuidanceSheet) -> None:
    """Write a sheet into the organisation's folder, atomically, under the name it has.

    Raises:
        ConfigurationError: ``guidance-name``.
        EnvironmentFaultError: ``write-failed``.
    """
    _about(sheet.file)
    path = layer.joinpath("guidance", *sheet.file.split("/"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error
    write_atomically(path, sheet_bytes(sheet))


def remove_sheet(layer: Path, sheet: GuidanceSheet) -> None:
    """Take a sheet out of the organisation's folder; the shipped one of that name is used again.

    Raises:
        EnvironmentFaultError: ``write-failed``.
    """
    _about(sheet.file)
    try:
        layer.joinpath("guidance", *sheet.file.split("/")).unlink(missing_ok=True)
    except OSError as error:
        raise EnvironmentFaultError("write-failed") from error


def sheet_bytes(sheet: GuidanceSheet) -> bytes:
    """Return a sheet as `parse_sheet` reads it."""
    told: dict[str, str] = {}
    if sheet.version:
        told["version"] = str(sheet.version)
    if sheet.owner:
        # What JSON escapes, TOML reads alike; DEL alone is allowed in the one and not in the other.
        owner = json.dumps(sheet.owner, ensure_ascii=False)
        told["owner"] = owner.replace("\x7f", "\\u007f")
    for name, when in (("reviewed", sheet.reviewed), ("review_by", sheet.review_by)):
        if when:
            told[name] = when.isoformat()
    head = "".join(f"{name} = {value}\n" for name, value in told.items())
    return f"+++\n{head}+++\n{sheet.text}".encode(errors="replace")


def _read(path: Path, name: str) -> tuple[GuidanceSheet, Problems]:
    with path.open("rb") as stream:
        return parse_sheet(stream.read(_LONGEST + 1), name)


def _about(name: str) -> GuidanceSheet:
    """Return what a file's name says: language, set, sheet, profile and kind of sender.

    Raises:
        ConfigurationError: ``guidance-name``.
    """
    language, *folders, last = name.split("/")
    sheet, *narrower = last.removesuffix(".md").split(".")
    sender = narrower.pop() if narrower and narrower[-1] in _SENDERS else ""
    profile = narrower.pop() if narrower else ""
    collection = folders[0] if folders else ""
    parts = filter(None, (profile, collection))
    is_place = language in LANGUAGES and not folders[1:]
    is_known = sheet in _SHEETS and not narrower and all(map(_PLAIN.fullmatch, parts))
    if not (is_place and is_known):
        raise ConfigurationError("guidance-name", file=name)
    return GuidanceSheet(sheet, language, "", profile, sender, collection, file=name)


def _with_head(sheet: GuidanceSheet, file: TomlFile, values: dict[str, Any]) -> GuidanceSheet:
    head = Table(file, values)
    told = replace(
        sheet,
        version=head.optional("version", count, 0),
        owner=head.optional("owner", text, ""),
        reviewed=head.optional("reviewed", day, None),
        review_by=head.optional("review_by", day, None),
    )
    head.finish()
    return told
