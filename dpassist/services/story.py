"""Stories and explanations of lessons, which are Markdown, as what a label can show; nothing in them is fetched or run."""

import re
from typing import Final

from dpassist.mailio.guidance_html import markdown_to_fragment

_PLAIN: Final = re.compile(r"</?p>|<br ?/?>")


def as_html(markdown: str) -> str:
    """Return Markdown as HTML: lists, bold letters and headings; links, pictures and HTML stay letters.

    What has the shape of a CPR number becomes dots, as everywhere.
    """
    return markdown_to_fragment(markdown)


def is_drawn(markdown: str) -> bool:
    """Return whether something in it has to be drawn: a list, bold letters, a heading."""
    return "<" in _PLAIN.sub("", as_html(markdown))
