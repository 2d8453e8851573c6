"""What the installed program is made of is read from a list that may not be there."""

from dpassist.domain.components import Component
from dpassist.store.component_file import read_components


def test_each_line_is_a_component(tmp_path):
    file = tmp_path / "components.tsv"
    file.write_text("Qt\t6.11.3\tLGPL-3.0-only\nZø\t1\tMIT OR Zlib\n", encoding="utf-8")
    assert read_components(file) == (
        Component("Qt", "6.11.3", "LGPL-3.0-only"),
        Component("Zø", "1", "MIT OR Zlib"),
    )


def test_without_a_list_there_are_none(tmp_path):
    assert read_components(tmp_path / "components.tsv") == ()


def test_a_damaged_list_tells_what_can_be_read_of_it(tmp_path):
    file = tmp_path / "components.tsv"
    file.write_text("one\ttwo\nQt\t6.11.3\tLGPL-3.0-only\na\tb\tc\td\n", encoding="utf-8")
    assert [component.name for component in read_components(file)] == ["Qt"]
    file.write_bytes(b"\xff\xfe")
    assert read_components(file) == ()
