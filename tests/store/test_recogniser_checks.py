"""What a recogniser profile cannot hold, and what an administrator would trust in vain, is told with its place."""

import pytest

from dpassist.store.profile_check import check_profile_file

HEAD = 'id = "x"\nversion = 1\n'
SIGN = HEAD + (
    '[[signs]]\nid = "a"\nplace = "{place}"\nmatch = "{match}"\ntexts = [{text}]\n'
    'about = "digital-post"\nverified = true\n'
)


@pytest.fixture
def told(tmp_path):
    def check(text):
        path = tmp_path / "x.toml"
        path.write_text(text, encoding="utf-8")
        report = check_profile_file(path)
        return report.usable, [(p.code, p.line, p.what) for p in report.problems]

    return check


def test_more_signs_than_any_post_needs_are_refused(told):
    assert told(HEAD + '[[signs]]\nid = "a"\n' * 1_001) == (
        False,
        [("too-many-signs", 3, "signs")],
    )


def test_more_texts_than_any_sign_needs_are_refused(told):
    texts = ", ".join(f'"t{n}"' for n in range(1_001))
    found = told(SIGN.format(place="subject", match="contains", text=texts))
    assert found == (False, [("too-many-texts", 7, "signs.1.texts")])
    assert told(f"{HEAD}known_senders = [{texts}]\n")[1] == [("too-many-texts", 3, "known_senders")]


def test_a_text_that_is_longer_than_any_sign_needs_is_refused(told):
    text = f'"ok", "{"x" * 1_001}"'
    found = told(SIGN.format(place="subject", match="contains", text=text))
    assert found == (False, [("text-too-long", 7, "signs.1.texts.2")])


@pytest.mark.parametrize(
    ("place", "match", "text"),
    [
        ("subject", "contains", '"to\\nlinjer"'),
        ("sender", "domain", '"a b"'),
        ("subject", "starts-with", '" post"'),
        ("subject", "ends-with", '"post "'),
        ("subject", "wildcard", '"post* "'),
        ("xml-root", "equals", '"MeMo"'),
        ("xml-root", "starts-with", '"urn:x"'),
        ("xml-root", "wildcard", '"urn:*"'),
    ],
)
def test_a_text_that_can_never_be_found_is_told_and_the_rest_is_used(told, place, match, text):
    found = told(SIGN.format(place=place, match=match, text=text))
    assert found == (True, [("never-matches", 7, "signs.1.texts.1")])


@pytest.mark.parametrize(
    ("place", "match", "text"),
    [
        ("body", "contains", '"to\\nlinjer"'),
        ("sender", "domain", '"post.example"'),
        ("subject", "wildcard", '"* post"'),
        ("xml-root", "equals", '"{urn:x}MeMo"'),
        ("xml-root", "wildcard", '"*}MeMo"'),
        ("xml-root", "contains", '"MeMo"'),
    ],
)
def test_a_text_that_can_be_found_is_not_doubted(told, place, match, text):
    assert told(SIGN.format(place=place, match=match, text=text)) == (True, [])


def test_a_field_that_no_mail_can_have_is_told(told):
    text = SIGN.format(place="header", match="contains", text='"x"').replace(
        "match =", 'field = "X Gateway:"\nmatch ='
    )
    assert told(text) == (True, [("never-matches", 6, "signs.1.field")])


def test_lists_of_domains_and_servers_are_looked_through(told):
    text = (
        f'{HEAD}known_senders = ["a@b.example", "b.example", "a b@c.example", "@c.example", "c"]\n'
        'trusted_authservers = ["mx.example", "mx one"]\n'
    )
    assert told(text) == (
        True,
        [
            ("no-domain", 3, "known_senders.3"),
            ("no-domain", 3, "known_senders.4"),
            ("no-domain", 3, "known_senders.5"),
            ("never-matches", 4, "trusted_authservers.2"),
        ],
    )
