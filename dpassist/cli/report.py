"""One file's result as a block of text for people."""

from collections.abc import Iterator

from dpassist.cli import words
from dpassist.services.explanation import direction
from dpassist.services.intake import Examined
from dpassist.services.wording import Wording
from dpassist.services.wording_facts import fact_rows

_INDENT = "    "


def block(examined: Examined, wording: Wording) -> Iterator[str]:
    """Give the lines: file, verdict, sentence, problems, signs, facts, and an empty one."""
    verdict = examined.verdict
    yield str(examined.path)
    yield _INDENT + wording.headline(verdict)
    yield _INDENT + wording.sentence(verdict)
    for text in wording.needed(verdict):
        yield _INDENT + text
    if verdict.evidence:
        yield _INDENT + wording.say(words.EVIDENCE)
    for sign in verdict.evidence:
        yield 2 * _INDENT + wording.say(
            words.SIGN,
            says=wording.direction(direction(verdict, sign)),
            where=wording.where(sign),
            text=wording.evidence(sign),
        )
    facts = fact_rows(wording, verdict)
    if facts:
        yield _INDENT + wording.say(words.FACTS)
    for row in facts:
        line = wording.say(
            words.STATED, name=row.name, value=_one_line(row.text), source=row.source
        )
        yield 2 * _INDENT + line
    yield ""


def _one_line(text: str) -> str:
    """Keep a stranger's line ends from looking like lines of ours."""
    return " ".join(text.split())
