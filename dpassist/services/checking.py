"""Check a reply: from files or a draft of ours to findings, and from a mended reply back to a draft."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from dpassist.domain.errors import UnknownChoiceError
from dpassist.domain.guidance import COVERING_NOTE, GuidanceId
from dpassist.domain.profiles import ReplyProfile
from dpassist.domain.reply import NoteCode
from dpassist.domain.reply_check.checked import CheckedReply, as_draft
from dpassist.domain.reply_check.checking import check
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Finding
from dpassist.mailio.draft import draft_to_bytes
from dpassist.services.intake import Opened
from dpassist.services.ports import Library
from dpassist.services.replies import ReadyDraft

_LANGUAGES: Final = ("da", "en")
_SHORTEST_SENTENCE: Final = 25
"""Letters of a guidance sentence; a shorter one may stand in any letter."""
# What a template fills in, its conditions, its Markdown, and the ends of its sentences.
_BETWEEN_SENTENCES: Final = re.compile(
    r"\{%.*?%\}|\{\{.*?\}\}|\n|\*\*|^[>#\s]*(?:-|[0-9]+\.)\s|(?<=[.?!]) ", re.DOTALL | re.MULTILINE
)


class Checking:
    """Says what is wrong with a reply; the reply itself is `dpassist.domain.reply_check.checked.CheckedReply`."""

    def __init__(self, library: Library) -> None:
        self._library: Final = library

    def findings(
        self, reply: CheckedReply, profile: ReplyProfile, original: Opened | None = None
    ) -> tuple[Finding, ...]:
        """Return what is wrong, the worst first.

        Args:
            reply: A file that was read (``of_message``) or a draft of ours (``of_draft``).
            profile: How the gateway wants it.
            original: What it answers, when that is known.
        """
        about = Circumstances(
            profile=profile,
            settings=self._library.settings(),
            today=datetime.now(UTC).astimezone().date(),
            original=original.message if original else None,
            verdict=original.examined.verdict if original else None,
            guidance=tuple(self._guidance()),
        )
        return check(reply, about)

    def ready(self, reply: CheckedReply, profile: ReplyProfile, language: str) -> ReadyDraft:
        """Make a draft of a reply, to be opened or saved; the file it was read from stays as it is."""
        draft = as_draft(reply, notes=(NoteCode.ENCRYPTION_NOT_SET,))
        must_check = profile.must_check.get(language, ())
        return ReadyDraft(draft, draft_to_bytes(draft, now=datetime.now(UTC)), must_check)

    def _guidance(self) -> Iterator[str]:
        """Give the fixed sentences of the guidance sheets and of the covering note."""
        for sheet in (*GuidanceId, COVERING_NOTE):
            for language in _LANGUAGES:
                try:
                    template = self._library.guidance_template(sheet, language)
                except UnknownChoiceError:  # told when it is needed for passing on
                    continue
                yield from fixed_sentences(template)


def fixed_sentences(template: str) -> Iterator[str]:
    """Give the sentences of a guidance template that stand there whatever is filled in."""
    for piece in _BETWEEN_SENTENCES.split(template):
        sentence = piece.strip(" \t>#-")
        if len(sentence) >= _SHORTEST_SENTENCE and sentence[-1] in ".?!":
            yield sentence
