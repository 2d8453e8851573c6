"""The benchmark of rules runs, and says what it measured."""

from tests.bench import rules


def test_the_figures_are_told(capsys, monkeypatch):
    for name, few in (
        ("RULES", 40),
        ("FEW_RULES", 20),
        ("ENTRIES", 50),
        ("_TYPED", 2),
        ("_SAMPLE", 2),
    ):
        monkeypatch.setattr(rules, name, few)
    rules.main(5)
    told = capsys.readouterr().out
    assert "20 rules: " in told
    assert "50 entries: made ready" in told
