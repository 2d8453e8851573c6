"""A problem in a file names its line."""

import tomllib

import pytest

from dpassist.store.toml_lines import line_of

TEXT = """\
# a comment with id = "not this one"
id = "standard"
title.da = "Dansk"
"quoted key" = 1
long = '''
version = 7
'''
version = 1

[post_types]
X = "company"

[[signs]]
id = "first"
texts = [
    "a",
    "b",
]

[[signs]]
id = "second"
[signs.more]
depth = 2

[[signs.inner]]
leaf = 1

[plain.below]
key = 1
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 2),
        (("title", "da"), 3),
        (("quoted key",), 4),
        (("version",), 8),
        (("post_types",), 10),
        (("post_types", "X"), 11),
        (("signs", 0), 13),
        (("signs", 0, "id"), 14),
        (("signs", 0, "texts"), 15),
        (("signs", 1, "id"), 21),
        (("signs", 1, "more", "depth"), 23),
        (("signs", 1, "inner", 0, "leaf"), 26),
        (("signs",), 13),
        (("plain", "below", "key"), 29),
    ],
)
def test_a_key_is_found_where_it_stands(path, line):
    tomllib.loads(TEXT)  # the example is real TOML
    assert line_of(TEXT, path) == line


def test_a_missing_key_points_to_the_table_it_is_missing_from():
    assert line_of(TEXT, ("signs", 1, "place")) == 20
    assert line_of(TEXT, ("nothing",)) == 0
