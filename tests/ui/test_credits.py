"""About says what dpassist is built on: in an installed program exactly, by the list the installer brought."""

from dpassist.domain.components import Component
from dpassist.ui import texts


def test_an_installed_program_names_every_component_and_where_the_licences_lie():
    said = texts.credits([Component("Qt", "6.11.3", "LGPL-3.0-only"), Component("nh3", "1", "MIT")])
    assert "Qt 6.11.3: LGPL-3.0-only\nnh3 1: MIT" in said
    assert "licences" in said.splitlines()[-1]
    assert "GNU General Public License" in said


def test_a_clone_names_what_it_stands_on():
    assert "asn1crypto (MIT)" in texts.credits()
