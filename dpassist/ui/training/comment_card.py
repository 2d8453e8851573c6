"""What a learner is told after an answer: calm, the reason first, and nothing that counts against her."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dpassist.services.training_comments import Comment, Line
from dpassist.ui.announcing import announce
from dpassist.ui.training.marks import line_icon, result_icon
from dpassist.ui.training.story_label import story_label
from dpassist.ui.widgets.labels import empty_layout, plain_label, quiet_label, title_label

_ICON = 20


class CommentCard(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._rows = QVBoxLayout(self)
        self._said = ""
        self.hide()

    def show_comment(self, comment: Comment) -> None:
        """Say what an answer comes to, and have a screen reader say it."""
        empty_layout(self._rows)
        self._rows.addLayout(_row(result_icon(comment.result), title_label(comment.title)))
        if comment.common:
            self._rows.addWidget(story_label(comment.common))
        if comment.why:
            self._rows.addWidget(story_label(comment.why))
        self._show_lines(comment.lines)
        if comment.sources:
            sources = self.tr("Source: {source}").format(source=" · ".join(comment.sources))
            self._rows.addWidget(quiet_label(sources))
        self._said = comment.text
        self.setAccessibleName(comment.text)
        self.show()
        said = " ".join(filter(None, (comment.title, comment.common or comment.why)))
        announce(self, said)

    def clear(self) -> None:
        """Say nothing."""
        empty_layout(self._rows)
        self._said = ""
        self.hide()

    def text(self) -> str:
        """Return everything it says."""
        return self._said

    def _show_lines(self, lines: Iterable[Line]) -> None:
        for line in lines:
            self._rows.addLayout(_row(line_icon(line.sign), plain_label(line.text)))


def _row(icon: QLabel, words: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(icon)
    row.addWidget(words, 1)
    return row
