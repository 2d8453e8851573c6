"""Every value a MeMo message can hold, for hypothesis; numbers are impossible, people are made up."""

from datetime import date, datetime, timedelta, timezone
from functools import partial
from itertools import chain

from hypothesis import strategies as st

from dpassist.domain import memo, memo_data
from dpassist.domain.identity import parse_identity
from dpassist.domain.memo import DocumentRole
from tests.builders import CPR

_LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
_SUMMER = timezone(timedelta(hours=2))
moments = st.integers(-(10**9), 10**10).map(lambda n: datetime.fromtimestamp(n / 8, _SUMMER))
uuids = st.uuids(version=4).map(str)


def texts(most=20):
    """What an element may say: anything XML holds, without white space around it."""
    return st.text(_LETTERS | st.sampled_from("\n\r\t&<>\"' ]]>"), max_size=most).map(str.strip)


def of(make, **fields):
    return st.builds(make, **fields)


def maybe(strategy):
    return st.none() | strategy


def many(strategy, most=2):
    return st.lists(strategy, max_size=most).map(tuple)


def labelled(number=None):
    return maybe(of(memo_data.Labelled, id=texts() if number is None else number, label=texts()))


_GLN = st.integers(0, 10**13 - 1).map(str)
_UNIT = st.integers(0, 10**10 - 1).map(str)
_addresses = {
    "address": maybe(
        of(
            memo_data.PostalAddress,
            **dict.fromkeys(
                ("address_id", "label", "house_number", "door", "floor", "care_of", "zip_code"), texts()
            ),
            **dict.fromkeys(("city", "country"), texts()),
            point=maybe(of(memo_data.AddressPoint, easting=texts(), northing=texts(), height=texts())),
        )
    ),
    "unstructured_address": maybe(of(memo_data.UnstructuredAddress, text=texts())),
}  # fmt: skip
_contact_point = of(
    memo_data.ContactPoint,
    contact_point_id=texts(),
    label=texts(),
    contact_group=texts(),
    contact_info=many(of(memo_data.ContactInfo, label=texts(), value=texts())),
)
_attention = of(
    memo_data.AttentionData,
    **dict.fromkeys(
        ("person", "email", "se_number", "telephone", "eid", "content_responsible", "sor"), labelled()
    ),
    generating_system=labelled(),
    production_unit=labelled(_UNIT),
    global_location=labelled(_GLN),
    **_addresses,
)  # fmt: skip
_representative = of(
    memo_data.Representative, representative_id=texts(), id_type=texts(), label=texts()
)


@st.composite
def parties(draw, *, with_representative=False):
    id_type, number = draw(
        st.sampled_from([("CPR", CPR), ("cvr", "00000000"), ("EMAIL", "a-b@x.example"), ("", CPR)])
        | st.tuples(texts(), texts())
    )
    return memo_data.Party(
        parse_identity(id_type, number),
        draw(texts()),
        draw(maybe(_contact_point)),
        id_type,
        draw(texts()),
        draw(maybe(_attention)),
        draw(maybe(_representative)) if with_representative else None,
    )


_topic = of(
    memo_data.TopicCode, key=texts(), version=texts(), activity_facet=texts(), label=texts()
)
_content = of(
    memo_data.ContentData,
    person=labelled(),
    company=labelled(),
    vehicle=labelled(texts(7)),
    property_number=maybe(of(memo_data.Labelled, id=texts())),
    case=maybe(of(memo_data.CaseReference, case_id=texts(), case_system=texts())),
    kle=maybe(_topic),
    form=maybe(_topic),
    production_unit=labelled(_UNIT),
    education=labelled(),
    additional=many(
        of(memo_data.AdditionalContent, name=texts(), value=texts(), data_type=texts()), 10
    ),
    **_addresses,
)
_reply_data = of(
    memo.ReplyData,
    message_uuid=uuids,
    reply_uuid=st.just("") | uuids,
    **dict.fromkeys(
        ("message_id", "case_id", "contact_point_id", "generating_system_id", "sender_id"), texts()
    ),
    recipient_id=texts(),
    comment=texts(),
    additional=many(of(memo.ReplyText, label=texts(), value=texts()), 4),
)  # fmt: skip
_links = maybe(of(memo.EntryPoint, url=st.sampled_from(["https://x.example/?a=1&b=2", ""])))
_reservation = of(
    memo.Reservation,
    description=texts(),
    reservation_uuid=uuids,
    abstract=texts(),
    location=texts(),
    start=moments,
    end=moments,
    organizer_mail=texts(),
    organizer_name=texts(),
)
_action = {"label": texts(), "code": texts(), "start": maybe(moments), "end": maybe(moments)}
_actions = many(
    of(memo.Action, **_action, entry_point=_links)
    | of(memo.Action, **_action, reservation=_reservation)
)


@st.composite
def files(draw):
    content = draw(st.binary(max_size=40) | st.binary(max_size=9).map(lambda data: data * 9999))
    name, kind = (
        draw(texts()),
        draw(texts().map(str.lower).filter(lambda text: text == text.lower())),
    )
    language = draw(st.sampled_from(["da", "en"]))
    return memo.DocumentFile(
        name, kind or "text/plain", language, len(content), partial(bytes, content)
    )


def documents(role, *, most):
    return st.lists(
        of(
            memo.MemoDocument,
            role=st.just(role),
            files=st.lists(files(), min_size=1, max_size=2).map(tuple),
            label=texts(),
            document_id=texts(),
            actions=st.just(()) if role is DocumentRole.TECHNICAL else _actions,
        ),
        min_size=role is DocumentRole.MAIN,
        max_size=most,
    )


@st.composite
def messages(draw, version="1.1"):
    """A message that has all its schema wants, and anything else it can have."""
    is_new = version == "1.2"
    bodies = st.tuples(
        documents(DocumentRole.MAIN, most=1),
        documents(DocumentRole.ADDITIONAL, most=2),
        documents(DocumentRole.TECHNICAL, most=1),
    )
    body = draw(maybe(bodies))
    forward = of(
        memo.ForwardData,
        message_uuid=uuids,
        original_sent=moments,
        original_sender=texts(),
        original_content_responsible=texts(),
        original_representative=texts() if is_new else st.just(""),
        contact_point_id=texts(),
        comment=texts(),
    )
    return draw(
        of(
            memo.MemoMessage,
            version=st.just(version),
            schema_version=st.just("" if is_new else "1.1.0"),
            message_type=st.sampled_from(["DIGITALPOST", "NEMSMS"]),
            message_uuid=uuids,
            sender=parties(with_representative=is_new),
            recipient=parties(),
            **dict.fromkeys(("label", "message_id", "message_code", "notification"), texts()),
            **dict.fromkeys(("additional_notification", "post_type"), texts()),
            reply=st.booleans(),
            mandatory=st.booleans(),
            legal_notification=st.booleans(),
            reply_by=maybe(moments),
            not_before=maybe(st.dates(date(1900, 1, 1))),
            content=maybe(_content),
            forward=maybe(forward),
            reply_data=many(_reply_data),
            created=moments if body else st.none(),
            documents=st.just(tuple(chain.from_iterable(body or ()))),
        )
    )
