"""Text put into Markdown so that it stays what it is."""

from dpassist.mailio.guidance_sheet import fill_template


def plain(text: str) -> str:
    """Return text that means nothing to Markdown."""
    return fill_template("{{ text }}", {"text": text})
