"""The help ships as files whose names say what they are for and in which order they stand."""

from dpassist.store.help_files import HelpFolder


def test_topics_come_in_the_order_of_their_numbers(tmp_path):
    folder = tmp_path / "da"
    folder.mkdir()
    for name in ("20-post.md", "10-start.md", "notes.md", "30-x.txt"):
        (folder / name).write_text(f"# {name} æ\n", encoding="utf-8")
    assert HelpFolder(tmp_path).topics("da") == (
        ("start", "# 10-start.md æ\n"),
        ("post", "# 20-post.md æ\n"),
    )
    assert HelpFolder(tmp_path).topics("en") == ()
