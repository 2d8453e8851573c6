"""Tells of a start that failed, where there is no window of ours yet: a windowed program has nowhere else to say it."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from dpassist.ui.translation import load_translators
from dpassist.ui.widgets.failure_dialog import FailureDialog


def show_early_failure(
    said: str, report: str, language: str = "", translations: Path | None = None
) -> None:
    """Show what happened and what to do, with a report to copy, until the user closes it.

    Args:
        said: In a sentence or two.
        report: Without content.
        language: ``da`` or ``en``, if no window has spoken yet.
        translations: Folder of compiled catalogues; None when it is missing.
    """
    application = QApplication.instance()
    if application is None:
        application = QApplication(sys.argv[:1])
        for translator in load_translators(language, translations) if translations else ():
            translator.setParent(application)
            application.installTranslator(translator)
    translate = QCoreApplication.translate
    dialog = FailureDialog(said)
    dialog.setWindowTitle(translate("EarlyFailure", "dpassist could not start"))
    dialog.hint.setText(
        translate(
            "EarlyFailure",
            "No message was changed. The report below holds no content of messages and no names. "
            "Nothing is sent: copy it and give it to your IT department if this happens again.",
        )
    )
    dialog.save_button.hide()  # nothing that could save it is there
    dialog.close_button.clicked.connect(dialog.accept)
    waiting = QEventLoop()
    dialog.finished.connect(waiting.quit)
    dialog.add(report)
    waiting.exec()
    dialog.deleteLater()
    application.processEvents()
