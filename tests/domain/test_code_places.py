"""A place in the code tells support where, and nobody who works here."""

import pytest

from dpassist.domain.code_places import code_place


@pytest.mark.parametrize(
    ("file_name", "place"),
    [
        ("/home/anna/src/dpassist/dpassist/ui/tasks.py", "dpassist/ui/tasks.py"),
        (r"C:\Users\Anna Prøve\AppData\dpassist\ui\tasks.py", "dpassist/ui/tasks.py"),
        ("/home/anna/dpassist/.venv/lib/python3.11/site-packages/fpdf/fpdf.py", "fpdf/fpdf.py"),
        ("/usr/lib/python3.11/concurrent/futures/thread.py", "concurrent/futures/thread.py"),
        (r"C:\Users\Anna\Programs\Python311\Lib\threading.py", "threading.py"),
        ("/home/anna/x.py", "x.py"),
        (r"C:\Users\anna\x.py", "x.py"),
        ("x.py", "x.py"),
        ("dpassist", "dpassist"),
        ("<frozen importlib._bootstrap>", "<frozen importlib._bootstrap>"),
        ("", ""),
    ],
)
def test_what_lies_above_a_package_is_left_away(file_name, place):
    assert code_place(file_name) == place
