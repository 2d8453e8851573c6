"""A filled guidance sheet as one HTML document: for the preview in the window, and for an intranet.

Made of the same blocks as the PDF, so that both say the same. It fetches nothing, runs nothing, and holds no
markup but its own: whatever a template or a message says is text.
"""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import Final

from dpassist.domain.identity import mask_cpr
from dpassist.mailio.markdown_blocks import BULLET, Block, Look, Picture, Run, parse_blocks

_STYLE: Final = (
    "body{font-family:sans-serif;max-width:46em;margin:1.5em auto;padding:0 1em;line-height:1.4}"
    "h1{font-size:1.6em}h2{font-size:1.15em;margin-bottom:.2em}"
    ".warning{border-left:4px solid #aa5000;background:#fdf3e6;padding:.2em 1em;color:#1a1a1a}"
    "table.replies{border-spacing:.8em 0;width:100%}"
    "table.replies td{vertical-align:top;border:1px solid #777;padding:.4em .8em;width:50%}"
    "td.right{background:#f3faf4;color:#1a1a1a}td.wrong{background:#fdf4f4;color:#1a1a1a}"
)
_SIGNS: Final = {True: "\N{CHECK MARK}", False: "\N{BALLOT X}"}


def markdown_to_html(markdown: str, *, title: str, language: str) -> str:
    """Return a whole document.

    Args:
        markdown: The filled template.
        title: For the document's title.
        language: ``da`` or ``en``, for screen readers.
    """
    body = "\n".join(_body(parse_blocks(markdown)))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(mask_cpr(title))}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def markdown_to_fragment(markdown: str) -> str:
    """Return what stands in the body of a document, for a label among others: headings, lists and bold letters."""
    return "\n".join(_body(parse_blocks(markdown)))


def _body(blocks: Iterable[Block]) -> Iterator[str]:
    for (is_boxed, is_picture), group in groupby(
        blocks, key=lambda block: (block.boxed, block.look is Look.PICTURE)
    ):
        if is_picture:
            yield _pictures([block.picture for block in group if block.picture])
        elif is_boxed:
            yield "\n".join(('<div class="warning">', *_flow(list(group)), "</div>"))
        else:
            yield from _flow(list(group))


def _flow(blocks: list[Block]) -> Iterator[str]:
    """Give headings, paragraphs and lists; lists stand in each other as deep as their blocks say."""
    open_lists: list[str] = []
    for block in blocks:
        while len(open_lists) > block.depth:
            yield f"</li></{open_lists.pop()}>"
        if block.marker and len(open_lists) == block.depth:
            yield "</li>"
            if open_lists[-1] != _list_of(block.marker):  # another list right behind it
                yield f"</{open_lists.pop()}>"
        while len(open_lists) < block.depth:
            yield _list_start(block.marker, open_lists)
        yield _one(block)
    while open_lists:
        yield f"</li></{open_lists.pop()}>"


def _list_start(marker: str, open_lists: list[str]) -> str:
    open_lists.append(_list_of(marker))
    return "<ul>" if open_lists[-1] == "ul" else f'<ol start="{int(marker.rstrip("."))}">'


def _list_of(marker: str) -> str:
    return "ul" if marker in {"", BULLET} else "ol"


def _one(block: Block) -> str:
    words = "".join(map(_run, block.runs))
    match block.look:
        case Look.TITLE:
            return f"<h1>{words}</h1>"
        case Look.HEADING:
            return f"<h2>{words}</h2>"
        case _ if block.marker:
            return f"<li>{words}"
        case _:
            return f"<p>{words}</p>"


def _run(run: Run) -> str:
    words = escape(run.text).replace("\n", "<br>")
    return f"<strong>{words}</strong>" if run.bold else words


def _pictures(pictures: list[Picture]) -> str:
    return f'<table class="replies"><tr>{"".join(map(_picture, pictures))}</tr></table>'


def _picture(picture: Picture) -> str:
    sign = _SIGNS[picture.is_right]
    fields = "<br>".join(
        f"{escape(name)}: <strong>{escape(content)}</strong>" if content else escape(name)
        for name, content in picture.fields
    )
    remarks = "".join(f"<p>{sign} {escape(remark)}</p>" for remark in picture.remarks)
    kind = "right" if picture.is_right else "wrong"
    return (
        f'<td class="{kind}"><p><strong>{sign} {escape(picture.title)}</strong></p>'
        f"<p>{fields}</p>{remarks}</td>"
    )
