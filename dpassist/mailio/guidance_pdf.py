"""A filled guidance sheet as PDF: A4, fonts embedded, the same input giving the same bytes."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dpassist.domain.identity import mask_cpr
from dpassist.mailio.markdown_blocks import parse_blocks

if TYPE_CHECKING:
    from dpassist.mailio.guidance_layout import Sheet

_FEW_PAGES: Final = 2
_SMALLEST: Final = 0.88
"""Of the usual size: letters of a bit more than nine points, which print well."""
_PAGE: Final = re.compile(rb"/Type /Page\b")


def markdown_to_pdf(
    markdown: str,
    *,
    title: str,
    language: str,
    regular_font: Path,
    bold_font: Path,
    created: datetime | None = None,
) -> bytes:
    """Draw a sheet.

    Headings, paragraphs, lists, bold text, block quotes (shown as a boxed warning) and pictures of replies are
    drawn; HTML, links and images stay visible as text. Numbers of CPR's shape become dots. A sheet that goes
    on over its page by a little is drawn smaller, so that a colleague has one page to keep.

    Args:
        markdown: The filled template.
        title: For the document's title field and the foot of each page.
        language: ``da`` or ``en``, for screen readers.
        regular_font: TrueType file.
        bold_font: TrueType file of the same family.
        created: The document's date; now, when left out.
    """
    from dpassist.mailio.guidance_layout import Sheet  # noqa: PLC0415 - heavy: imported where used

    make = partial(Sheet, regular_font, bold_font, mask_cpr(title), language)
    return _drawn(make, markdown, created or datetime.now(UTC))


def certificate_to_pdf(
    markdown: str, *, title: str, language: str, regular_font: Path, bold_font: Path
) -> bytes:
    """Draw a certificate: as a sheet is drawn, but in larger letters, in the middle of a frame.

    Args:
        markdown: What stands on it.
        title: For the document's title field.
        language: ``da`` or ``en``, for screen readers.
        regular_font: TrueType file.
        bold_font: TrueType file of the same family.
    """
    from dpassist.mailio.certificate_layout import CertificateSheet  # noqa: PLC0415 - heavy, as above

    make = partial(CertificateSheet, regular_font, bold_font, mask_cpr(title), language)
    return _drawn(make, markdown, datetime.now(UTC))


def _drawn(make: Callable[[float], "Sheet"], markdown: str, moment: datetime) -> bytes:
    blocks = parse_blocks(markdown)

    def draw(scale: float) -> "Sheet":
        sheet = make(scale)
        sheet.draw(blocks, moment)
        return sheet

    sheet = draw(1.0)
    if sheet.pages_count == _FEW_PAGES:
        smaller = draw(_SMALLEST)
        fits = smaller.pages_count == 1
        sheet, other = (smaller, sheet) if fits else (sheet, smaller)
        other.drop()
    return bytes(sheet.output())


def pages_in(pdf: bytes) -> int:
    """Return how many pages a document of `markdown_to_pdf` has."""
    return len(_PAGE.findall(pdf))
