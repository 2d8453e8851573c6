"""Find a Digital Post document in a file: MeMo, DKAL metadata, or a technical receipt.

A cheap look at the first bytes comes first, so that ordinary attachments cost nothing.
"""

import re
from typing import Final

from dpassist.domain.errors import UnreadableMessageError
from dpassist.domain.post import PostDocument
from dpassist.mailio.dkal import is_dkal, read_dkal
from dpassist.mailio.limits import Budget
from dpassist.mailio.memo import find_memo, read_memo
from dpassist.mailio.memo_files import Contents
from dpassist.mailio.post_xml import Element, parse_xml
from dpassist.mailio.receipt import find_receipt, read_json_receipt, read_receipt

_LOOKED_AT: Final = 64 * 1024
_HINTS: Final = re.compile(
    rb"https://DigitalPost\.dk/MeMo-1|urn:oio:dkal:1\.0\.0|PKO_PostStatus|ModtagBeskedInput"
)
_ENVELOPE: Final = re.compile(rb"<(?:[\w.-]+:)?kombi_request[\s/]*$")
_JSON_START: Final = re.compile(rb"\s*\{")


def find_document(data: bytes, budget: Budget) -> PostDocument | None:
    """Return the document a file is, or None when it is something else.

    Raises:
        UnreadableMessageError: It is a Digital Post document, but damaged, forbidden or over a limit.
    """
    head = _plain(data[:_LOOKED_AT])
    if _JSON_START.match(head):
        return read_json_receipt(data, budget)
    if not _HINTS.search(head):
        return None
    contents = Contents(data, budget.limits)
    try:
        root = parse_xml(data, budget, contents.listen)
    except UnreadableMessageError as error:
        if error.code == "unpacks-too-large" or _claims_to_be_post(head):
            raise
        return None  # a web page or the like that only mentions a name of ours
    return _document(root, contents, budget)


def _document(root: Element, contents: Contents, budget: Budget) -> PostDocument | None:
    memo = find_memo(root)
    if memo is not None:
        return read_memo(memo, contents, budget)
    status = find_receipt(root, budget)
    if status is not None:
        return read_receipt(status)
    return read_dkal(root) if is_dkal(root) else None


def _claims_to_be_post(head: bytes) -> bool:
    """Tell whether the very first tag names a format of ours; asked when the rest cannot be parsed."""
    tag = _first_tag(head)
    return bool(_HINTS.search(tag) or _ENVELOPE.match(tag))


def _first_tag(head: bytes) -> bytes:
    """Return the first start tag without its closing bracket; comments and declarations are no tags."""
    at = 0
    while (at := head.find(b"<", at)) >= 0:
        if head.startswith(b"<!--", at):
            end = head.find(b"-->", at)
            at = end if end >= 0 else len(head)
        elif head.startswith((b"<!", b"<?"), at):
            at += 1
        else:
            return head[at:].partition(b">")[0]
    return b""


def _plain(head: bytes) -> bytes:
    """Take a byte order mark off, and fold UTF-16 onto bytes, for looking only."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in head[:4]:
        return head.replace(b"\x00", b"").lstrip(b"\xff\xfe")
    return head.removeprefix(b"\xef\xbb\xbf")
