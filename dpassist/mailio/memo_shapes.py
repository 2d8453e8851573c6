"""How an element of MeMo and a value of ours belong together: the terms `memo_header` and `memo_body` are in.

A `Shape` is an element that holds others, a `Part` one of those. The namespaces are those of the official 1.1
schema.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

from dpassist.domain.memo import MEMO_NAMESPACE

GRD: Final = "https://data.gov.dk/model/core/"
KLE: Final = "http://kle-online.dk/"
FORM: Final = "http://www.form-online.dk/"
GLN: Final = "https://www.gs1.dk/gs1-standarder/identifikation/gln-global-location-number/"
UDD: Final = "https://www.dst.dk/da/TilSalg/Forskningsservice/Dokumentation/hoejkvalitetsvariable/elevregister-2/udd#"
SOR: Final = "https://services.nsi.dk/en/Services/SOR"
DMV: Final = "https://motorregister.skat.dk/"

PREFIXES: Final = {
    MEMO_NAMESPACE: "memo",
    GRD: "grd",
    KLE: "kle",
    FORM: "form",
    GLN: "gln",
    UDD: "udd",
    SOR: "sor",
    DMV: "dmv",
}
"""Free in XML, but one receiving interface (SF1601) takes no other than ``memo``."""


class Kind(Enum):
    """What the text of an element is."""

    TEXT = auto()
    FLAG = auto()
    MOMENT = auto()
    DAY = auto()
    NUMBER = auto()
    """An identity: digits that show themselves masked."""
    MEDIA_TYPE = auto()
    BASE64 = auto()
    """The content of a file, which is left where it is until somebody asks for it."""


@dataclass(frozen=True, slots=True)
class Part:
    """An element within another.

    Attributes:
        name: Its local name.
        field: The field of the value around it.
        kind: What it holds.
        required: Whether the schema wants it even when it is empty.
        many: Whether it may come more than once.
    """

    name: str
    field: str
    kind: "Kind | Shape" = Kind.TEXT
    required: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """An element that holds others.

    Attributes:
        make: Makes its value of its fields.
        parts: What may stand in it, in order.
        namespace: Its own, and that of the texts in it.
    """

    make: Callable[..., Any]
    parts: tuple[Part, ...]
    namespace: str = MEMO_NAMESPACE
