"""What dpassist is built on, and under which terms, is read from what is installed, so that the list cannot grow old."""

import tomllib
from email.message import Message
from pathlib import Path, PurePosixPath

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from dpassist.domain.components import Component
from dpassist.domain.packages import LicensedPackage
from dpassist.system import licences
from dpassist.system.licences import Licences, licence_of

ROOT = Path(__file__).resolve().parents[2]


def test_everything_the_project_asks_for_is_there_with_version_and_licence():
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "dependencies"
    ]
    asked = [Requirement(line) for line in stated]
    wanted = {canonicalize_name(r.name) for r in asked if r.marker is None or r.marker.evaluate()}
    found = Licences(tuple, Path()).packages()
    assert wanted | {"shiboken6", "markupsafe", "cffi"} <= {
        canonicalize_name(each.name) for each in found
    }
    assert not {"pytest", "ruff"} & {each.name for each in found}
    assert [each.name for each in found if not (each.version and each.licence)] == []
    assert found[0].name == "dpassist"
    assert "GNU GENERAL PUBLIC LICENSE" in found[0].texts[0]


def test_an_installed_program_tells_what_its_installer_wrote_down(tmp_path):
    made_of = (Component("CPython", "3.11", "PSF-2.0"), Component("dpassist", "1", "GPL"))
    (tmp_path / "CPython").mkdir()
    (tmp_path / "CPython" / "LICENSE.txt").write_text(" The text\n", encoding="utf-8")
    assert Licences(lambda: made_of, tmp_path).packages() == (
        LicensedPackage("dpassist", "1", "GPL"),
        LicensedPackage("CPython", "3.11", "PSF-2.0", ("The text",)),
    )


class Installed:
    """A package as Python sees it."""

    def __init__(self, *fields, files=()):
        self.name, self.version, self.files = "some-package", "1", list(files)
        self.metadata = Message()
        for name, value in fields:
            self.metadata[name] = value


@pytest.mark.parametrize(
    ("fields", "licence"),
    [
        ([("License-Expression", "MIT"), ("License", "other")], "MIT"),
        ([("License", "BSD")], "BSD"),
        (
            [
                ("License", "A long text " * 20),
                ("Classifier", "License :: OSI Approved :: BSD License"),
            ],
            "BSD License",
        ),
        ([("Classifier", "Topic :: Other")], ""),
        ([], ""),
    ],
)
def test_a_licence_is_named_as_shortly_as_the_package_does(fields, licence):
    assert licence_of(Installed(*fields)) == licence


def test_texts_that_cannot_be_read_are_left_out():
    class Gone(PurePosixPath):
        def read_text(self, encoding):
            raise FileNotFoundError

    class There(PurePosixPath):
        def read_text(self, encoding):
            return " text\n"

    files = [
        Gone("a.dist-info/LICENSE"),
        There("a.dist-info/COPYING"),
        There("a/LICENSE"),
        There("a.dist-info/RECORD"),
    ]
    assert list(licences._texts_of(Installed(files=files))) == ["text"]
