"""The text parts of a mail, put together to the one letter they are.

Parts of a ``multipart/alternative`` say the same in different ways, and one of them is shown. All others follow
each other, as Apple's mail program writes around a picture, or a gateway that adds a footer: none is left out.
"""

import html
import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from dpassist.mailio.mime import Part

_ALTERNATIVE: Final = "multipart/alternative"
_KEPT_SPACE: Final = re.compile("^ |(?<= ) ", re.MULTILINE)
_TAB: Final = 4


class Body(NamedTuple):
    """A part that is text to read.

    Attributes:
        part: Where it stands.
        text: What it says.
    """

    part: Part
    text: str

    @property
    def is_html(self) -> bool:
        """Whether the text is HTML."""
        return self.part.media_type == "text/html"


class Letter(NamedTuple):
    """What is to be read, in order.

    Attributes:
        plain: The bodies whose words are the plain text.
        laid_out: The bodies the formatted text is made of.
    """

    plain: list[Body]
    laid_out: list[Body]


def letter_of(bodies: Sequence[Body]) -> Letter:
    """Choose among alternatives; bodies that say nothing are no choice."""
    saying = [body for body in bodies if body.text.strip()]
    return _letter(saying, 0) if saying else Letter([], [])


def plain_text(letter: Letter, limit: int) -> str:
    """Return the words of a letter; of HTML as many characters as the limit says."""
    from dpassist.mailio.html_text import text_from_html  # noqa: PLC0415 - recognising needs none

    texts = (
        text_from_html(body.text, limit) if body.is_html else body.text for body in letter.plain
    )
    return "\n".join(filter(str.strip, texts)).strip()


def joined_html(letter: Letter, limit: int) -> str:
    """Return the letter as HTML, empty when no part is; one part alone is as it was sent.

    Several are retold, which closes what each left open, so that no tag, comment or style of one reaches into
    the next. To join what was decrypted with other HTML is how "Efail" (USENIX Security 2018) sent it away. Here
    all parts come from one walk through one layer: what was decrypted is walked on its own, and nothing from
    around it comes along (`eml_smime`). And what is shown is cleaned in the end so that it fetches nothing.
    """
    bodies = letter.laid_out
    if not _has_html(bodies):
        return ""
    if len(bodies) == 1:
        return bodies[0].text
    pieces: list[str] = []
    left = limit
    for body in bodies:
        piece = _closed(body.text, left) if body.is_html else _as_html(body.text[:left])
        pieces.append(f"<div>{piece}</div>")
        left -= len(pieces[-1])
        if left < 0:
            break
    return "".join(pieces)


def _letter(bodies: Sequence[Body], depth: int) -> Letter:
    """Choose among bodies that lie in the same multiparts, so many of them."""
    letters = [
        Letter(inside, inside)
        if len(inside[0].part.parents) == depth
        else _letter(inside, depth + 1)
        for inside in _side_by_side(bodies, depth)
    ]
    if depth and bodies[0].part.parents[depth - 1] == _ALTERNATIVE:
        plain = [letter.plain for letter in letters]
        laid_out = [letter.laid_out for letter in letters]
        return Letter(
            next((way for way in plain if not _has_html(way)), plain[0]),
            next((way for way in laid_out if _has_html(way)), laid_out[0]),
        )
    return Letter(
        [body for letter in letters for body in letter.plain],
        [body for letter in letters for body in letter.laid_out],
    )


def _has_html(bodies: Sequence[Body]) -> bool:
    return any(body.is_html for body in bodies)


def _side_by_side(bodies: Sequence[Body], depth: int) -> list[list[Body]]:
    """Split bodies into those that stand alone here and those that lie in one more multipart together."""
    found: list[list[Body]] = []
    for body in bodies:
        if found and _is_inside(body.part, [other.part for other in found[-1]], depth):
            found[-1].append(body)
        else:
            found.append([body])
    return found


def _is_inside(part: Part, others: Sequence[Part], depth: int) -> bool:
    """Tell whether a part lies in the same multipart, below so many, as the ones before it.

    Two of one kind beside each other look the same from deep inside. Taken for one, both are read.
    """
    around, last = part.parents[depth : depth + 1], others[-1]
    if not around or around != last.parents[depth : depth + 1]:
        return False
    if around[0] == _ALTERNATIVE and part.alternative != last.alternative:
        return False
    # The walk gives all that lies directly in one multipart the same tuple, and no other part.
    direct = [other for other in others if len(other.parents) == depth + 1]
    return len(part.parents) != depth + 1 or not direct or direct[-1].parents is part.parents


def _closed(source: str, limit: int) -> str:
    from dpassist.mailio.html_nesting import retell  # noqa: PLC0415 - few mails need it

    return retell(source, limit)


def _as_html(text: str) -> str:
    """Return plain text as HTML that shows its lines and spaces; unlike ``pre`` it lets long lines wrap."""
    spaced = _KEPT_SPACE.sub("\N{NO-BREAK SPACE}", text.expandtabs(_TAB))
    return html.escape(spaced, quote=False).replace("\n", "<br>")
