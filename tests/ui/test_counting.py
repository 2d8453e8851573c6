"""Counts are written as the language writes them: 4.900 in Danish, 4,900 in English."""

import pytest
from PySide6.QtCore import QLocale

from dpassist.ui.widgets.list_bar import ListBar
from dpassist.ui.widgets.loading_bar import LoadingBar


@pytest.mark.parametrize(("locale", "number"), [("da_DK", "4.900"), ("en_GB", "4,900")])
def test_large_counts_have_the_marks_of_the_language(qtbot, locale, number):
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        loading, listed = LoadingBar(), ListBar()
        qtbot.addWidget(loading)
        qtbot.addWidget(listed)
        loading.show_progress(12, 4900)
        assert number in loading.count.text()
        for shown in (7, 4900):
            listed.show_count(shown, 4900)
            assert number in listed.count.text()
    finally:
        QLocale.setDefault(before)
