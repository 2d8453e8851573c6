"""Rules and messages for tests: a few words, so that random rules often apply."""

from datetime import date

from hypothesis import strategies as st

from dpassist.domain.rules.rule import Condition, Rule, RuleBook, RuleField, RuleMatch, RuleState
from dpassist.domain.rules.traits import Seen, folded, words_of

TODAY = date(2026, 11, 23)
WORDS = ("byg", "byggesag", "pas", "nyt pas", "løn 12", "a b")
ODD_TEXTS = (
    "Navn", "Et = navn", "-Ø|", "'-5", "''+45", "-5", "_x0041_", "Tærskel", "23.05", "a\\|b\\", "ja", "#1", "#N/A", "'#1", "x \u200b y",
)  # fmt: skip
"""What a spreadsheet, a separator or a mark could make something else of."""
FIELDS = (RuleField.TOPIC, RuleField.SUBJECT, RuleField.ATTACHMENT_NAME, RuleField.CONTACT_INFO)


def a_condition(field=RuleField.SUBJECT, match=RuleMatch.WORD, *values, **changes):
    """``subject has the word byggesag``, or something else."""
    wanted = values or (() if match is RuleMatch.PRESENT else ("byggesag",))
    return Condition(field, match, wanted, **changes)


def a_rule(rule_id="1", *conditions, **changes):
    """A rule with one alternative for the building department."""
    told = {"name": f"Regel {rule_id}", "target": "byg", **changes}
    told.setdefault("alternatives", (conditions or (a_condition(),),))
    return Rule(rule_id, **told)


def seen(**texts):
    """Traits of a message, by field; a free-text field as ``(label, text)``."""
    return {
        RuleField(field): tuple(
            _seen(text) for text in (told if isinstance(told, list) else [told])
        )
        for field, told in texts.items()
    }


def _seen(text):
    label, plain = text if isinstance(text, tuple) else ("", text)
    return Seen(folded(plain), folded(label), words_of(folded(plain)))


@st.composite
def conditions(draw):
    """Any condition that may stand in a rule."""
    field, match = draw(st.sampled_from(FIELDS)), draw(st.sampled_from(list(RuleMatch)))
    values = draw(
        st.lists(st.sampled_from((*WORDS, "by*", "???", "*##", *ODD_TEXTS)), min_size=1, max_size=2)
    )
    label = draw(st.sampled_from(("", "Felt"))) if field is RuleField.CONTACT_INFO else ""
    wanted = () if match is RuleMatch.PRESENT else tuple(values)
    return Condition(field, match, wanted, negated=draw(st.booleans()), label=label)


ALTERNATIVES = st.lists(
    st.lists(conditions(), min_size=1, max_size=3).map(tuple), min_size=1, max_size=3
).map(tuple)


@st.composite
def rules(draw, rule_id="1"):
    """Any rule."""
    return Rule(
        rule_id,
        draw(st.sampled_from(ODD_TEXTS)),
        draw(st.sampled_from(("a", "b", "c"))),
        draw(ALTERNATIVES),
        points=draw(st.sampled_from((-100, 50, 100, 100, 300))),
        state=draw(st.sampled_from(list(RuleState))),
        owner=draw(st.sampled_from(("", "Ejer", "'=1+1"))),
        valid_from=draw(st.sampled_from((None, date(2026, 1, 1), date(2027, 1, 1)))),
        note=draw(st.sampled_from(("", "@note", "To\n  linjer", "'=a\n-b"))),
    )


@st.composite
def books(draw):
    """Rules with ids of their own, in any order."""
    known = ("0", "1", "Tærskel", "'=3", "4 b", "-5")
    ids = draw(st.permutations(known[: draw(st.integers(0, 6))]))
    made = tuple(draw(rules(each)) for each in ids)
    return RuleBook(made, draw(st.sampled_from((1, 100, 250))))


@st.composite
def messages(draw):
    """What stands in any message: some of the fields, with one or two texts."""
    traits = {}
    for field in FIELDS:
        texts = draw(st.lists(st.sampled_from((*WORDS, "Byg huset", "")), max_size=2))
        if field in {RuleField.TOPIC, RuleField.SUBJECT}:
            texts = texts[:1]
        label = draw(st.sampled_from(("", "Felt")))
        labelled = label if field is RuleField.CONTACT_INFO else ""
        found = tuple(_seen((labelled, text)) for text in texts if text)
        if found:
            traits[field] = found
    return traits
