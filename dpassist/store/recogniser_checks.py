"""What a recogniser profile may not hold, looked at before it is made, and what is in vain in it, after.

Limits keep a file that somebody generated from holding every message up. A text that can never be found is no
fault that stops a profile, but an administrator who does not learn of it trusts a sign that is blind.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from dpassist.domain.recogniser_profile import Match, RecogniserProfile, Sign, SignPlace
from dpassist.store.toml_lines import KeyPath
from dpassist.store.toml_tables import TomlFile

LISTS: Final = ("claimed_names", "genuine_domains", "known_senders", "trusted_authservers")
MOST_SIGNS: Final = 1_000
MOST_TEXTS: Final = 1_000
"""In one sign, or in one of the lists."""
LONGEST_TEXT: Final = 1_000
"""Letters."""

# RFC 5322, section 3.6.8: what a field's name is made of; a colon ends it.
_FIELD_NAME: Final = re.compile(r"[!-9;-~]+")
_DOMAIN: Final = re.compile(r"[^\s@*/<>.]+(?:\.[^\s@*/<>.]+)*")
# What `dpassist.domain.authentication` takes for the name of a server.
_SERVER: Final = re.compile(r"[^\s\";()]{1,255}")
# The readers make each of them a blank, in all they read but bodies and certificates.
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]")
_FROM_THE_START: Final[Mapping[Match, str]] = {
    Match.EQUALS: "{",
    Match.STARTS_WITH: "{",
    Match.WILDCARD: "{*?",
}
"""What a sign's text starts with where it is held against the whole name of an XML root."""
_MAY_HAVE_CONTROLS: Final = frozenset({SignPlace.BODY, SignPlace.CERTIFICATE_SUBJECT})


def check_limits(file: TomlFile, values: Mapping[str, Any]) -> None:
    """Refuse a file that holds more than any authority's post needs.

    Raises:
        ConfigurationError: ``too-many-signs``, ``too-many-texts`` or ``text-too-long``.
    """
    signs = values.get("signs")
    signs = signs if isinstance(signs, list) else []
    if len(signs) > MOST_SIGNS:
        raise file.unusable("too-many-signs", ("signs",))
    for path, texts in _text_lists(values, signs):
        if len(texts) > MOST_TEXTS:
            raise file.unusable("too-many-texts", path)
        for number, text in enumerate(texts):
            if isinstance(text, str) and len(text) > LONGEST_TEXT:
                raise file.unusable("text-too-long", (*path, number))


def report_in_vain(file: TomlFile, profile: RecogniserProfile) -> None:
    """Report every text that can never be found, and what is no domain in a list of domains."""
    _report_signs(file, profile)
    for position, server in enumerate(profile.trusted_authservers):
        if not _SERVER.fullmatch(server.strip()):
            file.report("never-matches", ("trusted_authservers", position))
    for position, domain in enumerate(profile.genuine_domains):
        if not _is_mail_domain(domain):
            file.report("no-domain", ("genuine_domains", position))
    for position, known in enumerate(profile.known_senders):
        mailbox, at, domain = known.rpartition("@")
        if not _is_mail_domain(domain) or (at and not re.fullmatch(r"[^\s@]+", mailbox)):
            file.report("no-domain", ("known_senders", position))


def _report_signs(file: TomlFile, profile: RecogniserProfile) -> None:
    for number, sign in enumerate(profile.signs):
        if sign.field_name and not _FIELD_NAME.fullmatch(sign.field_name.strip()):
            file.report("never-matches", ("signs", number, "field"))
        for position, text in enumerate(sign.texts):
            if _is_in_vain(sign, text):
                file.report("never-matches", ("signs", number, "texts", position))


def _text_lists(values: Mapping[str, Any], signs: list[Any]) -> Iterator[tuple[KeyPath, list[Any]]]:
    for key in LISTS:
        if isinstance(values.get(key), list):
            yield (key,), values[key]
    for number, sign in enumerate(signs):
        if isinstance(sign, dict) and isinstance(sign.get("texts"), list):
            yield ("signs", number, "texts"), sign["texts"]


def _is_mail_domain(text: str) -> bool:
    return "." in text and _DOMAIN.fullmatch(text) is not None


def _is_in_vain(sign: Sign, text: str) -> bool:
    """Tell whether a text cannot be found whatever the message; see `dpassist.domain.profile_signs`."""
    if sign.place not in _MAY_HAVE_CONTROLS and _CONTROL.search(text.strip()):
        return True
    if sign.match is Match.DOMAIN:
        return not _DOMAIN.fullmatch(text)
    # Blanks around what is looked at are taken away first.
    is_cut_off = (
        (sign.match is Match.STARTS_WITH and text != text.lstrip())
        or (sign.match is Match.ENDS_WITH and text != text.rstrip())
        or (sign.match is Match.WILDCARD and text != text.strip())
    )
    if sign.place is SignPlace.XML_ROOT and sign.match in _FROM_THE_START:
        return is_cut_off or text.strip()[0] not in _FROM_THE_START[sign.match]
    return is_cut_off
