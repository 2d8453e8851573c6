"""Keys as the keyboards of the user's language name them, the same wherever they are written.

Qt calls the large key Return (in Danish *Retur*) and that of the numbers Enter. Keyboards say Enter on both, and so do
menus, help and buttons.
"""

from PySide6.QtGui import QKeySequence


def native_keys(keys: str | QKeySequence) -> str:
    """Return how a shortcut is called.

    Args:
        keys: As Qt writes it in English, such as ``Ctrl+Shift+O``.
    """
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def shortcuts(keys: str) -> list[QKeySequence]:
    """Return what is pressed for a shortcut; the first is the one that is shown."""
    return [
        QKeySequence(keys),
        *([QKeySequence(keys.replace("Enter", "Return"))] if "Enter" in keys else []),
    ]
