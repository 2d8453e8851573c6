"""Tables that an administrator keeps in a spreadsheet: CSV as Danish and English programs write it, and XLSX.

The one door to openpyxl. A sheet is turned into the tables that a TOML file would have, so that whoever reads those
reads both, and reports the row where TOML would have a line.
"""

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import Any, Final

from dpassist.domain.errors import ConfigurationError
from dpassist.store.sheet_cells import (
    Doubtful,
    is_risky,
    plain,
    text_of,
    unmarked,
    wants_mark,
    written_number,
)
from dpassist.store.toml_tables import TomlFile

SHEETS: Final = (".csv", ".xlsx")
_AROUND: Final = re.compile(r"^\W+|\W+$")
"""What people put around a heading, as in *Ikke?* and *Navn:*."""
_LARGEST: Final = 20 * 1024 * 1024
_LARGEST_UNPACKED: Final = 200 * 1024 * 1024
_MOST_ROWS: Final = 50_000
_MOST_COLUMNS: Final = 100
_LONGEST_CELL: Final = 131_072
"""Letters, in a workbook as in a text file; spreadsheet programs hold `FULL_CELL`."""
FULL_CELL: Final = 32_767
_DELIMITERS: Final = ";,\t"
_TOLD_DELIMITER: Final = re.compile(r"sep=([;,\t|])[;,\t]*\r?\n", re.IGNORECASE)
"""A first line that tells Excel the delimiter, and that Excel shows to nobody."""

_FORMULA: Final = re.compile(rb"<f[ />]")
_END: Final = "\ue000end of the sheet"
"""A row behind the last one: when it is not read as such, a quotation mark before it was never closed."""

Columns = Mapping[str, str]
"""Headings in folded letter case, and the key each stands for."""
Cells = Mapping[str, Callable[[str], Any]]
"""How the text of a cell is read, for keys that are no text; None from it leaves the text as it is."""


def load_sheet(
    path: Path, table: str, columns: Columns, cells: Cells, notes: Collection[str] = ()
) -> tuple[TomlFile, dict[str, Any]]:
    """Read the first sheet of a file; its first row that is not empty holds the headings.

    Args:
        path: ``.csv`` or ``.xlsx``.
        table: Name of the list of tables that the rows become.
        columns: What the headings mean; others are reported once.
        cells: How cells that are no text are read.
        notes: Keys whose cells may have several lines.

    Raises:
        OSError: It cannot be read.
        ConfigurationError: ``file-too-long``, ``too-many-rows``, ``not-a-sheet``, ``quote-not-closed`` or
            ``sheet-without-headings``.
    """
    data = _read(path)
    numbered = ((n, row) for n, row in enumerate(_rows(path, data), start=1) if any(row))
    first, row = next(numbered, (0, ()))
    headings = tuple(map(plain, row))
    keys, unused = _keys(headings, columns)
    if not any(keys):
        raise ConfigurationError("sheet-without-headings", file=path.name, line=first)
    numbers: list[int] = []
    tables: list[dict[str, Any]] = []
    doubtful: dict[tuple[int, str], str] = {}
    for number, row in numbered:
        known = {key: cell for key, cell in zip(keys, row, strict=False) if key}
        doubts = {key: cell.doubt for key, cell in known.items() if isinstance(cell, Doubtful)}
        doubtful |= {(len(tables), key): doubt for key, doubt in doubts.items()}
        numbers.append(number)
        tables.append(dict(_values(known, cells, notes)))
    import tomli_w  # noqa: PLC0415 - heavy: imported where used

    values = {table: tables}
    said = {key: heading for key, heading in zip(keys, headings, strict=True) if key}
    file = TomlFile(
        path.name, tomli_w.dumps(values), rows=tuple(numbers), headings=said, doubtful=doubtful
    )
    for code, heading in unused:
        file.report(code, (), heading)
    return file, values


def _keys(headings: Sequence[str], columns: Columns) -> tuple[list[str], list[tuple[str, str]]]:
    """Return the key of each column, or nothing, and why columns with a heading are not used.

    Of two columns with one meaning, such as *Navn* and *Afdeling*, the first counts: the second one must not write
    over it cell by cell.
    """
    keys: list[str] = []
    unused: list[tuple[str, str]] = []
    for heading in headings:
        key = columns.get(_AROUND.sub("", " ".join(heading.casefold().split())), "")
        if heading and (not key or key in keys):
            unused.append(("column-twice" if key else "unknown-column", heading))
        keys.append("" if key in keys else key)
    return keys, unused


def sheet_bytes(kind: str, rows: Sequence[Sequence[str]], numbers: Collection[int] = ()) -> bytes:
    """Return a sheet that `load_sheet` reads again: CSV for Danish programs, or XLSX with the first row fixed.

    Args:
        kind: ``.csv`` or ``.xlsx``.
        rows: The headings and what stands below them; no cell of them is taken for a formula.
        numbers: Columns that hold whole numbers; in the others a spreadsheet leaves what is written there as it is.

    Raises:
        ConfigurationError: ``sheet-too-large``: it could not be read again.
    """
    if len(rows) > _MOST_ROWS:
        raise ConfigurationError("sheet-too-large")
    data = _workbook(rows, numbers) if kind.lower() == ".xlsx" else _csv(rows)
    if len(data) > _LARGEST:
        raise ConfigurationError("sheet-too-large")
    return data


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    sheet = csv.writer(text, delimiter=";")
    sheet.writerows([f"'{cell}" if is_risky(cell) else cell for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _workbook(rows: Sequence[Sequence[str]], numbers: Collection[int]) -> bytes:
    from openpyxl import Workbook  # noqa: PLC0415 - heavy: imported where used
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above

    book = Workbook()
    sheet = book.active
    for column in range(len(rows[0])):
        if column not in numbers:  # else "23.05" would become a day as soon as somebody writes it
            sheet.column_dimensions[get_column_letter(column + 1)].number_format = "@"
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row):
            if text:
                cell = sheet.cell(number, column + 1, f"'{text}" if wants_mark(text) else text)
                cell.data_type, cell.number_format = "s", "@"
                if column in numbers and written_number(text) is not None:
                    cell.value, cell.number_format = written_number(text), "0"
    sheet.freeze_panes = "A2"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _read(path: Path) -> bytes:
    with path.open("rb") as stream:
        data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ConfigurationError("file-too-long", file=path.name, what=str(_LARGEST >> 20))
    return data


class _OpenQuoteError(Exception):
    """A quotation mark is not closed, so all that stands behind it was read as one cell."""


def _rows(path: Path, data: bytes) -> Iterator[tuple[str, ...]]:
    at = 0
    try:
        rows = _rows_of_workbook(data) if path.suffix.lower() == ".xlsx" else _rows_of_text(data)
        for count, row in enumerate(rows):
            _refuse_long(count, path)
            at = count + 1
            yield tuple(map(unmarked, row[:_MOST_COLUMNS]))
    except (ConfigurationError, OSError):
        raise
    except _OpenQuoteError as error:
        raise ConfigurationError("quote-not-closed", file=path.name, line=at + 1) from error
    except (
        Exception
    ) as error:  # the library raises many kinds on files that are damaged or made to do harm
        raise ConfigurationError("not-a-sheet", file=path.name) from error


def _refuse_long(count: int, path: Path) -> None:
    if count > _MOST_ROWS:
        raise ConfigurationError("too-many-rows", file=path.name, what=str(_MOST_ROWS))


def _rows_of_text(data: bytes) -> Iterator[Sequence[str]]:
    text = _decoded(data)
    told = _TOLD_DELIMITER.match(text)
    if told:
        text = text[told.end() :]
    head = text.lstrip("\r\n").partition("\n")[0]
    delimiter = told[1] if told else max(_DELIMITERS, key=head.count)
    lines = chain(io.StringIO(text, newline=""), [_END])
    try:
        rows = csv.reader(lines, delimiter=delimiter)
        while (row := next(rows)) != [_END]:
            if row and row[-1].endswith(_END):
                raise _OpenQuoteError
            yield row
    except csv.Error as error:  # a cell that is longer than any that was meant as one
        raise _OpenQuoteError from error


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # "Unicode text" of Excel
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # One spoilt letter in a file that says it is UTF-8 must not spoil all the others.
        is_utf8 = data.startswith(codecs.BOM_UTF8)
        # Else what Excel writes in Denmark unless told otherwise.
        return data.decode("utf-8-sig" if is_utf8 else "cp1252", errors="replace")


def _rows_of_workbook(data: bytes) -> Iterator[Sequence[str]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - heavy: imported where used

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(each.file_size for each in packed.infolist()) > _LARGEST_UNPACKED:
            raise ValueError("unpacks to too much")
        sheets = (name for name in packed.namelist() if name.startswith("xl/worksheets/"))
        has_formulas = any(_FORMULA.search(packed.read(name)) for name in sheets)
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
    formulas = load_workbook(io.BytesIO(data), read_only=True) if has_formulas else None
    for row, written in zip(
        _cells(book), _cells(formulas) if formulas else repeat(()), strict=False
    ):
        texts = [text_of(cell) for cell in row]
        if any(len(text) > _LONGEST_CELL for text in texts):
            raise ValueError("no cell is that long")
        for column, formula in enumerate(written):
            if row[column] is None and formula is not None:
                texts[column] = Doubtful("", "cell-without-result")
        yield texts


def _cells(book: Any) -> Iterator[Sequence[object]]:
    sheet = book.worksheets[0]
    sheet.reset_dimensions()  # what a file says of its size need not be true
    yield from sheet.iter_rows(max_col=_MOST_COLUMNS, values_only=True)


def _values(
    row: Mapping[str, str], cells: Cells, notes: Collection[str]
) -> Iterator[tuple[str, Any]]:
    for key, cell in row.items():
        text = str(cell) if key in notes else plain(cell)
        if text:
            value = cells[key](text) if key in cells else text
            yield key, text if value is None else value
