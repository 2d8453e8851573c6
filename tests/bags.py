"""What another program hands over, held in memory."""

from pathlib import Path


class MemoryBag:
    """A drop or a clipboard; Windows formats by name, or by name and number."""

    def __init__(self, *files: Path, windows=None, data=None, text="", links=False):
        self._files = files
        self._windows = windows or {}
        self._data = data or {}
        self._text = text
        self._links = links

    def files(self):
        return self._files

    def has_links(self):
        return self._links

    def windows(self, name, number=-1):
        return self._windows.get((name, number) if number >= 0 else name, b"")

    def has_windows(self, name):
        return name in self._windows

    def data(self, media_type):
        return self._data.get(media_type, b"")

    def text(self):
        return self._text
