"""Builds containers of documents as systems hand them to each other, and ones that nobody should."""

import io
import lzma
import tarfile

BLOCK = 512


def packed(*files, kind=lzma.FORMAT_ALONE):
    """A container of (name, content)."""
    return lzma.compress(archive(*files), kind)


def archive(*files):
    """An uncompressed archive of (name, content) or (a member, content)."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tar:
        for name, content in files:
            member = name if isinstance(name, tarfile.TarInfo) else tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return out.getvalue()


def member(name, kind, **more):
    """A member that is no ordinary file."""
    found = tarfile.TarInfo(name)
    found.type = kind
    for key, value in more.items():
        setattr(found, key, value)
    return found


def header(size, name="a.xml", kind=tarfile.REGTYPE):
    """A header that promises so many bytes."""
    found = member(name, kind, size=size)
    return found.tobuf(tarfile.GNU_FORMAT)
