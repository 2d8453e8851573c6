"""Tables as CSV that a Danish spreadsheet opens: UTF-8 with its mark, semicolons, and no text taken for a formula."""

import csv
import io
from collections.abc import Iterable
from typing import Final

_RISKY: Final = (*"=+-@\t\r\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet take a text for a formula (OWASP, "CSV Injection")."""


def csv_table(rows: Iterable[Iterable[object]]) -> bytes:
    """Return rows of cells as a file; a list in a cell becomes its items with blanks between them."""
    text = io.StringIO(newline="")
    table = csv.writer(text, delimiter=";")
    table.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_RISKY) else text
