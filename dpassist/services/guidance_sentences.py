"""The sentences of a guidance template that stand there whatever is filled in."""

import re
from collections.abc import Iterator
from typing import Final

_SHORTEST_SENTENCE: Final = 25
"""Letters of a guidance sentence; a shorter one may stand in any letter."""
# What a template fills in, its conditions, its Markdown, and the ends of its sentences.
_BETWEEN_SENTENCES: Final = re.compile(
    r"\{%.*?%\}|\{\{.*?\}\}|\n|\*\*|^[>#\s]*(?:-|[0-9]+\.)\s|(?<=[.?!]) ", re.DOTALL | re.MULTILINE
)


def fixed_sentences(template: str) -> Iterator[str]:
    """Give the sentences of a guidance template that stand there whatever is filled in."""
    for piece in _BETWEEN_SENTENCES.split(template):
        sentence = piece.strip(" \t>#-")
        if len(sentence) >= _SHORTEST_SENTENCE and sentence[-1] in ".?!":
            yield sentence
