"""Fill a guidance template with one message's facts.

Templates are written by an administrator, values come from strangers: a value can fill in words, and
never a heading, a link, an image or a second paragraph.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeVar

from dpassist.domain.errors import ConfigurationError
from dpassist.mailio.guidance_language import check_language

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

Value = TypeVar("Value")
_ASCII_PUNCTUATION: Final = re.compile(r"([!-/:-@\[-`{-~])")
"""What Markdown can give a meaning to; a backslash takes it away from any of these (CommonMark 2.4)."""
_SPACES: Final = re.compile(r"\s+")
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs"})
"""Unicode categories left out: controls, marks of direction, zero-width and broken letters."""
_LONGEST_VALUE: Final = 300
"""Letters of one value; a subject of pages would push the steps off the sheet."""
_LONGEST_SHEET: Final = 50_000
"""Letters of a whole sheet; one page holds some three thousand."""

_KNOWN_TEMPLATES: Final = 100
"""Templates that are read once: all of an organisation, and some versions of the one being written."""


def fill_template(template: str, values: Mapping[str, object]) -> str:
    """Fill a Markdown template; every value loses its power over the lay-out.

    Args:
        template: Jinja text: ``{{ name }}``, ``{% if name %}``, ``{% for step in steps %}``.
        values: Texts, lists of texts, and flags.

    Raises:
        ConfigurationError: ``guidance-variable``, ``guidance-not-allowed`` or ``guidance-fault`` with a line, or
            ``guidance-endless``: the template is wrong.
    """
    return _fill(template, values, _powerless)


def fill_plain(template: str, values: Mapping[str, object]) -> str:
    """Fill a template of plain text, such as the note in a mail's body; see `fill_template`.

    Raises:
        ConfigurationError: The template is wrong.
    """
    return _fill(template, values, plain)


def plain(value: object) -> str:
    """Return a value as one line of visible text of bearable length."""
    spaced = _SPACES.sub(" ", str(value))
    text = "".join(c for c in spaced if unicodedata.category(c) not in _INVISIBLE).strip()
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def _powerless(value: object) -> str:
    """Return a value as one line that means nothing to Markdown."""
    return _ASCII_PUNCTUATION.sub(r"\\\1", plain(value))


@lru_cache(maxsize=_KNOWN_TEMPLATES)
def variables_of(template: str) -> frozenset[str]:
    """Return the names a template wants values for, also where a condition may hide them.

    Raises:
        ConfigurationError: ``guidance-fault`` or ``guidance-not-allowed`` with a line: the template is wrong.
    """
    from jinja2.meta import find_undeclared_variables  # noqa: PLC0415 - heavy: imported where used

    def look() -> set[str]:
        tree = _environment(plain).parse(template)
        check_language(tree)  # first: looking for variables works constants out
        return find_undeclared_variables(tree)

    return frozenset(_guarded(look))


def _fill(template: str, values: Mapping[str, object], finish: Callable[[object], str]) -> str:
    # Looked for before filling: a condition must not hide a name that is wrong.
    unknown = variables_of(template) - values.keys()
    if unknown:
        raise ConfigurationError("guidance-variable", what=min(unknown))
    return _guarded(lambda: _rendered(_compiled(template, finish), values))


@lru_cache(maxsize=_KNOWN_TEMPLATES)
def _compiled(template: str, finish: Callable[[object], str]) -> "Template":
    """Make a program of a template, which takes ten times as long as filling it in."""
    return _environment(finish).from_string(template)


def _rendered(template: "Template", values: Mapping[str, object]) -> str:
    """Fill a template piece by piece, so that one without an end is stopped."""
    pieces, letters = [], 0
    for piece in template.generate(values):
        letters += len(piece)
        if letters > _LONGEST_SHEET:
            raise ConfigurationError("guidance-endless")
        pieces.append(piece)
    return "".join(pieces)


def _environment(finish: Callable[[object], str]) -> "SandboxedEnvironment":
    import jinja2  # noqa: PLC0415 - heavy: imported where used
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415 - as above

    # What is filled in is Markdown or plain text, so HTML escaping would only add noise; `finish`
    # runs on every value instead.
    return SandboxedEnvironment(
        undefined=jinja2.StrictUndefined,
        finalize=finish,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _guarded(do: Callable[[], Value]) -> Value:
    """Do something with a template, and raise what is wrong in it as the one error there is for that."""
    import jinja2  # noqa: PLC0415 - heavy: imported where used

    try:
        return do()
    except jinja2.TemplateSyntaxError as error:
        raise ConfigurationError("guidance-fault", line=error.lineno) from error
    except (
        jinja2.TemplateError,
        TypeError,
        ValueError,
        LookupError,
        RecursionError,  # conditions in conditions, or brackets in brackets, by the thousand
        SyntaxError,  # too deep for Python, which the template becomes
    ) as error:
        raise ConfigurationError("guidance-fault") from error
