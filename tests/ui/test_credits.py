"""About tells what dpassist is built on, and under which terms."""

from dpassist.domain.packages import LicensedPackage
from dpassist.ui import texts

PACKAGES = (
    LicensedPackage("dpassist", "1", "GPL-3.0-or-later", ("OUR TERMS",)),
    LicensedPackage("nh3", "0.3", "MIT", ("ITS TERMS", "MORE")),
)


def test_each_package_stands_with_its_version_and_licence(qapp):
    said = texts.credits(PACKAGES)
    assert "nh3 0.3\tMIT" in said
    assert "Qt 6.11.3\tLGPL-3.0" in said
    assert "dpassist 1\t" not in said  # said above already


def test_an_installed_program_names_exactly_what_its_installer_wrote_down(qapp):
    said = texts.credits((LicensedPackage("CPython", "3.11.9", "PSF-2.0"),))
    assert "CPython 3.11.9\tPSF-2.0" in said
    assert "Qt 6" not in said


def test_the_terms_stand_one_after_another():
    said = texts.licence_texts(PACKAGES)
    assert (
        said.index("dpassist 1: GPL")
        < said.index("OUR TERMS")
        < said.index("nh3 0.3: MIT")
        < said.index("MORE")
    )


def test_what_tells_no_version_stands_without_one():
    part = LicensedPackage("FreeType (in Qt)", "", "FTL", ("ITS TERMS",))
    assert "FreeType (in Qt)\tFTL" in texts.credits((part,))
    assert texts.licence_texts((part,)).startswith("FreeType (in Qt): FTL")
