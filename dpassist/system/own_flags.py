"""The words with which the program starts itself for work in a process of its own."""

from typing import Final

WORKER_FLAG: Final = "--reader"
"""Read messages, see `worker_process`."""
OUTLOOK_FLAG: Final = "--outlook"
"""Speak to Outlook, see `outlook`."""
WINDOW_FLAG: Final = "--self-test-window"
"""Draw the window once, see `own_process`."""
