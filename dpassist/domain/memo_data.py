"""What a MeMo header says of parties, places and cases: the small values a `MemoMessage` is made of.

Source: the MeMo 1.1 schema, whose elements stand here in its order, each field under the element's own name
turned English; the published differences of 1.2. What may name a person stays out of every ``repr``.
"""

from dataclasses import dataclass, field

from dpassist.domain.identity import Identity, IdentityKind


@dataclass(frozen=True, slots=True, repr=False)
class Labelled:
    """A number or code and what it is called: the shape of most small MeMo elements.

    Attributes:
        id: ``cprNumber``, ``telephoneNumber``, ``productionUnitNumber`` and so on.
        label: ``name``, ``companyName``, ``relatedAgent`` and so on; empty when left out.
    """

    id: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class ContactInfo:
    """A free-text field the writer filled in at the contact point (MeMo ``ContactInfo``)."""

    label: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """A mailbox of an authority in Digital Post (MeMo ``ContactPoint``)."""

    contact_point_id: str
    label: str = ""
    contact_group: str = ""
    contact_info: tuple[ContactInfo, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class AddressPoint:
    """Where an address lies, as written (``grd:AddressPoint``)."""

    easting: str = ""
    northing: str = ""
    height: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class PostalAddress:
    """An address in its parts (``grd:Address``)."""

    address_id: str = ""
    label: str = ""
    house_number: str = ""
    door: str = ""
    floor: str = ""
    care_of: str = ""
    zip_code: str = ""
    city: str = ""
    country: str = ""
    point: AddressPoint | None = None


@dataclass(frozen=True, slots=True, repr=False)
class UnstructuredAddress:
    """An address as one text (``grd:UnstructuredAddress``)."""

    text: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class AttentionData:
    """Whom or what at a party the message concerns (MeMo ``AttentionData``); None is left out."""

    person: Labelled | None = None
    production_unit: Labelled | None = None
    global_location: Labelled | None = None
    email: Labelled | None = None
    se_number: Labelled | None = None
    telephone: Labelled | None = None
    eid: Labelled | None = None
    content_responsible: Labelled | None = None
    generating_system: Labelled | None = None
    sor: Labelled | None = None
    address: PostalAddress | None = None
    unstructured_address: UnstructuredAddress | None = None


@dataclass(frozen=True, slots=True)
class Representative:
    """Who acts for the sender (MeMo 1.2 ``Representative``)."""

    representative_id: str = field(default="", repr=False)
    id_type: str = ""
    label: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Party:
    """MeMo ``Sender`` or ``Recipient``: identity, label and contact point.

    Attributes:
        id_type: ``idType`` as written; that of the identity when nothing was.
        id_type_label: What the sender calls that type.
        representative: Senders only, and in MeMo 1.2 only.
    """

    identity: Identity
    label: str = field(default="", repr=False)
    contact_point: ContactPoint | None = None
    id_type: str = ""
    id_type_label: str = ""
    attention: AttentionData | None = None
    representative: Representative | None = None

    def __post_init__(self) -> None:
        """State the type of a CPR or CVR number, so that an answer never lacks it."""
        if not self.id_type and self.identity.kind is not IdentityKind.OTHER:
            object.__setattr__(self, "id_type", self.identity.kind.upper())


@dataclass(frozen=True, slots=True)
class CaseReference:
    """The sender's case (MeMo ``CaseID``)."""

    case_id: str = ""
    case_system: str = ""


@dataclass(frozen=True, slots=True)
class TopicCode:
    """A code of a public catalogue of tasks (``kle:KLEdata`` and ``form:FORMdata``).

    Attributes:
        key: ``subjectKey`` or ``taskKey``.
        version: The catalogue's.
        activity_facet: What is done about the subject.
        label: The code in words.
    """

    key: str = ""
    version: str = ""
    activity_facet: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class AdditionalContent:
    """A value the schema has no element for (MeMo ``AdditionalContentData``)."""

    name: str = ""
    value: str = field(default="", repr=False)
    data_type: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class ContentData:
    """What the message is about (MeMo ``ContentData``); None is left out."""

    person: Labelled | None = None
    company: Labelled | None = None
    vehicle: Labelled | None = None
    property_number: Labelled | None = None
    case: CaseReference | None = None
    kle: TopicCode | None = None
    form: TopicCode | None = None
    production_unit: Labelled | None = None
    education: Labelled | None = None
    address: PostalAddress | None = None
    unstructured_address: UnstructuredAddress | None = None
    additional: tuple[AdditionalContent, ...] = ()
