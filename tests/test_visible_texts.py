"""Everything people read can be translated: the rules that Qt's tools do not enforce."""

import ast
from collections.abc import Iterator

import pytest

from tests.source_texts import (
    PACKAGE,
    ROOT,
    TextCall,
    called_name,
    calls_in,
    python_files,
    text_calls,
    text_calls_in,
)

pytestmark = pytest.mark.unmeasured

CALLS_THAT_SHOW = {
    *("setAccessibleDescription", "setAccessibleName", "setDetailedText", "setHtml"),
    *("setInformativeText", "setItemText", "setLabelText", "setMarkdown", "setPlaceholderText"),
    *("setPlainText", "setPrefix", "setStatusTip", "setSuffix", "setTabText", "setText"),
    *("setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "setHeaderLabels"),
    *("setHorizontalHeaderLabels", "setVerticalHeaderLabels", "showMessage", "setButtonText"),
    *("addAction", "addMenu", "addRow", "addTab", "addToolBar"),
    *("QAction", "QCheckBox", "QCommandLinkButton", "QDockWidget", "QGroupBox", "QLabel"),
    *("QListWidgetItem", "QMenu", "QPushButton", "QRadioButton", "QStandardItem", "QToolButton"),
}
"""Setters and constructors of Qt whose strings end up on the screen."""

CALLS_THAT_SHOW_FIRST = {"addItem", "insertItem"}
"""Here the second argument is data."""

THE_PROGRAM = "dpassist"
"""A name, the same in every language."""

CALLS_THAT_PRINT = {"print", "write", "line", "title"}


def broken_rules(call: TextCall) -> Iterator[str]:
    """Give what is wrong with a call of a translating function."""
    if call.function == "tr" and call.owner != "self":
        yield "tr is called on self only: elsewhere the tool takes the variable's name as context"
    if call.text is None:
        yield "the text is one plain literal: the tool does not see what is made at run time"
    elif not call.text.strip():
        yield "there is no text"
    if call.context is None:
        yield "the context is a plain literal"
    elif not call.context:
        yield "tr stands in a class, whose name is the context"
    if call.text and "%n" in call.text and not (call.function == "tr" and len(call.call.args) > 2):
        yield 'plurals are self.tr("%n …", "", n): only there does the tool make plural forms'


def bare_texts(source: str, name: str = "source") -> Iterator[str]:
    """Give the calls that show a literal with letters, untranslated."""
    for place, _class, call in calls_in(source, name):
        shown = list(_shown(call))
        if any(_has_letters(expression) for expression in shown):
            yield f"{place}: {ast.unparse(call)}"


def _shown(call: ast.Call) -> Iterator[ast.expr]:
    if called_name(call) in CALLS_THAT_SHOW:
        yield from call.args
        yield from (k.value for k in call.keywords if k.arg not in {"objectName", "parent"})
    elif called_name(call) in CALLS_THAT_SHOW_FIRST:
        yield from call.args[:1]


def _has_letters(expression: ast.expr) -> bool:
    if isinstance(expression, ast.List | ast.Tuple):
        return any(_has_letters(item) for item in expression.elts)
    if isinstance(expression, ast.JoinedStr):
        return any(_has_letters(part) for part in expression.values)
    if isinstance(expression, ast.BinOp):
        return _has_letters(expression.left) or _has_letters(expression.right)
    value = expression.value if isinstance(expression, ast.Constant) else None
    is_word = isinstance(value, str) and any(character.isalpha() for character in value)
    return is_word and value != THE_PROGRAM


def test_every_text_can_be_collected_and_found_again():
    problems = [f"{c.place}: {rule}" for c in text_calls() for rule in broken_rules(c)]
    assert not problems, "\n".join(problems)


def test_no_screen_shows_a_bare_literal():
    problems = [
        problem
        for path in python_files(PACKAGE / "ui")
        for problem in bare_texts(
            path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()
        )
    ]
    assert not problems, "\n".join(problems)


def test_the_command_line_prints_no_bare_literal():
    problems = [
        f"{place}: {ast.unparse(call)}"
        for path in python_files(PACKAGE / "cli")
        for place, _class, call in calls_in(path.read_text(encoding="utf-8"), path.name)
        if called_name(call) in CALLS_THAT_PRINT and any(_has_letters(a) for a in call.args)
    ]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(
    "source",
    [
        'class A:\n def f(self): self.tr(f"{x} files")',
        'class A:\n def f(self): self.tr("one " + two)',
        "class A:\n def f(self): self.tr(name)",
        'class A:\n def f(self): other.tr("text")',
        'class A:\n def f(self): self.tr("")',
        'class A:\n def f(self, n): self.tr("%n files", n=n)',
        'def f(): self.tr("text")',
        'translate(context, "text")',
        'translate("Context", text)',
        'QCoreApplication.translate("Context", "%n files", "", n)',
        'QT_TRANSLATE_NOOP("Context", f"{x}")',
    ],
)
def test_a_text_the_tool_would_lose_is_noticed(source):
    assert [rule for call in text_calls_in(source) for rule in broken_rules(call)]


@pytest.mark.parametrize(
    "source",
    [
        'class A:\n def f(self): self.tr("one " "text")',
        'class A:\n def f(self, n): self.tr("%n files", "", n)',
        'translate("Context", "text")',
        'name = "text".translate(TABLE)',
    ],
)
def test_a_well_made_text_is_left_alone(source):
    assert [rule for call in text_calls_in(source) for rule in broken_rules(call)] == []


@pytest.mark.parametrize(
    "source",
    [
        'label.setText("Open")',
        'label.setText(f"Open {name}")',
        'label.setText("Open " + name)',
        'QLabel("Open", parent)',
        'QLabel(text="Open")',
        'menu.addAction("&Open", self.open)',
        'table.setHorizontalHeaderLabels(["Name", "Value"])',
        'box.addItem("Open", "open")',
    ],
)
def test_a_bare_literal_is_noticed(source):
    assert list(bare_texts(source))


@pytest.mark.parametrize(
    "source",
    [
        'label.setText(self.tr("Open"))',
        'label.setText("")',
        'label.setText(f"{name}: {value}")',
        'box.addItem(self.tr("Open"), "open")',
        'label.setObjectName("verdict")',
        'window.setWindowTitle("dpassist")',
    ],
)
def test_what_is_not_a_word_is_left_alone(source):
    assert list(bare_texts(source)) == []
