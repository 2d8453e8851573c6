"""Stories and explanations of lessons, which are Markdown, as what a label can show; nothing in them is fetched or run."""

from dpassist.mailio.guidance_html import markdown_to_fragment


def as_html(markdown: str) -> str:
    """Return Markdown as HTML: lists, bold letters and headings; links, pictures and HTML stay letters.

    What has the shape of a CPR number becomes dots, as everywhere.
    """
    return markdown_to_fragment(markdown)
