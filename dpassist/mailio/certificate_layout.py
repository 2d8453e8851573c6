"""A certificate: one page in a frame, its words in the middle, with air between them."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from dpassist.domain.override import override
from dpassist.mailio.guidance_layout import Measured, Sheet
from dpassist.mailio.markdown_blocks import Block, Run

_FRAME: Final = 11.0
_INNER: Final = 1.6
_THICK: Final = 0.9
_THIN: Final = 0.25
_COLOUR: Final = (31, 94, 168)
_FIRST_LINE: Final = 36.0
_LARGER: Final = 1.2
"""Times the letters of a guidance sheet."""
_AIR: Final = 3.2
"""Times the space that it has between its blocks."""


class CertificateSheet(Sheet):
    """Drawn as a guidance sheet is, but for the frame, the size, and where lines begin; millimetres."""

    def __init__(
        self, regular: Path, bold: Path, title: str, language: str, scale: float = 1.0
    ) -> None:
        """Begin a document; the same as of a guidance sheet, in larger letters."""
        super().__init__(regular, bold, title, language, _LARGER * scale)

    @override
    def header(self) -> None:
        """Draw the frame, and begin below its edge; fpdf2 calls this for every page."""
        with self._as_artifact():
            self.set_draw_color(*_COLOUR)
            for inset, width in ((_FRAME, _THICK), (_FRAME + _INNER, _THIN)):
                self.set_line_width(width)
                self.rect(inset, inset, self.w - 2 * inset, self.h - 2 * inset, style="D")
        self.y = _FIRST_LINE

    @override
    def footer(self) -> None:
        """Leave the foot empty: the page says itself what it is."""

    @override
    def _measure(self, block: Block, inset: float) -> Measured:
        measured = super()._measure(block, inset)
        return replace(measured, space_above=_AIR * measured.space_above)

    @override
    def _left_of(self, item: Measured, line: tuple[Run, ...], points: float) -> float:
        """Begin a line so that it stands in the middle."""
        width = 0.0
        for run in line:
            self.set_font(style="B" if run.bold else "", size=points)
            width += self.get_string_width(run.text)
        return (self.w - width) / 2
