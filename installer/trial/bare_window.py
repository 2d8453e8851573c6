"""The least a window needs; how fast it comes is what the program's own start is compared with."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.setWindowTitle("bare window")
    window.show()
    sys.exit(application.exec())
