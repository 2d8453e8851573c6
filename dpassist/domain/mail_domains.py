"""Domains of mail: one domain is the same in Danish letters and as mail has always needed it (IDNA, ``xn--``)."""

from collections.abc import Iterable
from typing import Final

_LONGEST: Final = 253
"""Letters of a domain (RFC 1035, 2.3.4, without the root); to write out a longer one takes time for nothing."""


def written_domain(domain: str) -> str:
    """Return a domain as mail needs it (IDNA), in small letters; or as it is when it has no such form."""
    if len(domain) > _LONGEST:
        return domain.casefold()
    try:
        return domain.strip().rstrip(".").encode("idna").decode("ascii").casefold()
    except UnicodeError:
        return domain.casefold()


def is_one_of(domain: str, domains: Iterable[str]) -> bool:
    """Tell whether a domain is one of some, however its letters are written."""
    return bool(domain) and written_domain(domain) in set(map(written_domain, domains))


def in_domain(domain: str, parent: str) -> bool:
    """Tell whether a domain is another one or lies below it, however its letters are written."""
    here, above = domain.casefold(), parent.casefold()
    if not (here.isascii() and above.isascii()):
        here, above = written_domain(here), written_domain(above)
    return here == above or here.endswith("." + above)
