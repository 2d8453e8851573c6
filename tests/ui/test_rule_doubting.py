"""What is wrong with rules, looked for beside the typing."""

from types import SimpleNamespace

from PySide6.QtCore import QObject

from dpassist.domain.rules.rule import RuleBook
from dpassist.ui.rule_doubting import RuleDoubting


def test_a_search_that_failed_is_made_again(qapp):
    book, ends, parent = RuleBook(), [], QObject()

    def run(_work, done, failed, lane):
        ends.append((done, failed))
        return SimpleNamespace(cancel=lambda: None, lane=lane)

    doubting = RuleDoubting(None, SimpleNamespace(run=run), lambda: book, parent)
    told = []
    doubting.failed.connect(told.append)
    doubting.look()
    ends[0][1](OSError("gone"))
    assert len(told) == 1
    doubting.look()
    assert len(ends) == 2
    ends[1][0](())
    assert doubting.is_done()
