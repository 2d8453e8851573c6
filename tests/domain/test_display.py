"""What a stranger wrote is shown as it stands: nothing hidden, nothing turned round."""

import pytest

from dpassist.domain.display import harmless


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Spørgsmål om pas", "Spørgsmål om pas"),
        ("regning\u202efdp.exe", "regningfdp.exe"),
        ("bor\u200bger.dk", "borger.dk"),
        ("\u061cregning\u180e\U000e0041", "regning"),
        ("to\tled\nto linjer", "to\tled\nto linjer"),
        ("\ufeffstart\x07", "start"),
        ("שלום 🙂", "שלום 🙂"),
    ],
)
def test_unseen_characters_are_left_out_and_nothing_else(written, shown):
    assert harmless(written) == shown
