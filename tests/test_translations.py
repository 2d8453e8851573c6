"""The catalogues are complete, say what the source says, and fit where they are put."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from defusedxml import ElementTree

from tests.source_texts import ROOT, text_calls

pytestmark = pytest.mark.unmeasured

FOLDER = ROOT / "translations"
PLACEHOLDER = re.compile(r"%L?[0-9n]+|\{[^{}]*\}")
ENDINGS = ("…", "...", ":", "?", "!", ".")


@dataclass(frozen=True)
class Entry:
    """One message of a catalogue, with its translation or each of its plural forms."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_finished: bool

    @property
    def label(self) -> str:
        return f"{self.context}: {self.source!r} -> {self.forms!r}"


def entries(catalogue: Path) -> Iterator[Entry]:
    for context in ElementTree.parse(catalogue).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            plurals = translation.findall("numerusform")
            yield Entry(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(form.text or "" for form in plurals or [translation]),
                translation.get("type") is None,
            )


def misfits(entry: Entry) -> Iterator[str]:
    """Give what a translation lost or added that the program or the keyboard needs."""
    for form in entry.forms:
        # A plural form may say "one file" without the number.
        wanted, found = (Counter(PLACEHOLDER.findall(text)) for text in (entry.source, form))
        number = {"%n", "%Ln"} if len(entry.forms) > 1 else set()
        if (wanted - found).keys() - number or found - wanted:
            yield f"placeholders differ in {entry.label}"
        if _accelerators(entry.source) != _accelerators(form):
            yield f"accelerators differ in {entry.label}"
        if _ending(entry.source) != _ending(form):
            yield f"endings differ in {entry.label}"
        if form != form.strip() and entry.source == entry.source.strip():
            yield f"space around {entry.label}"


def assert_none(what: str, problems: set) -> None:
    """Fail with every problem named, however many there are."""
    assert not problems, "\n".join((f"{what}:", *map(str, sorted(problems))))


def _accelerators(text: str) -> int:
    return len(re.findall(r"&(?=\w)", text.replace("&&", "")))


def _ending(text: str) -> str:
    return next((ending for ending in ENDINGS if text.rstrip().endswith(ending)), "")


@pytest.fixture(scope="module")
def update():
    """The script of the translations folder, as a module."""
    spec = spec_from_file_location("update", FOLDER / "update.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def collected(update, tmp_path_factory) -> Path:
    """The catalogues as the tool makes them from today's source."""
    folder = tmp_path_factory.mktemp("translations")
    for name in (update.DANISH, update.ENGLISH):
        shutil.copy(FOLDER / name, folder)
    update.collect(folder)
    return folder


@pytest.mark.parametrize("name", ["dpassist_da.ts", "dpassist_en.ts"])
def test_the_catalogue_is_up_to_date(collected, name):
    committed, today = FOLDER / name, collected / name
    texts, texts_today = ({(e.context, e.source) for e in entries(f)} for f in (committed, today))
    remedy = "run: python translations/update.py"
    assert_none(f"new in the source ({remedy})", texts_today - texts)
    assert_none(f"gone from the source ({remedy})", texts - texts_today)
    assert committed.read_text(encoding="utf-8") == today.read_text(encoding="utf-8"), remedy


def test_the_tool_finds_every_text_where_qt_will_look_for_it(collected):
    said = {(call.context, call.text) for call in text_calls()}
    found = {(entry.context, entry.source) for entry in entries(collected / "dpassist_da.ts")}
    assert_none("said in the source, but missed by Qt's tool", said - found)
    assert_none("found by Qt's tool in a context where nobody looks", found - said)


def test_every_plural_has_english_forms(collected):
    plurals = {
        (e.context, e.source) for e in entries(collected / "dpassist_da.ts") if len(e.forms) > 1
    }
    assert {(e.context, e.source) for e in entries(FOLDER / "dpassist_en.ts")} == plurals


@pytest.mark.parametrize("name", ["dpassist_da.ts", "dpassist_en.ts"])
def test_everything_is_translated(name):
    open_entries = (e for e in entries(FOLDER / name) if not (e.is_finished and all(e.forms)))
    assert_none("not translated", {entry.label for entry in open_entries})


@pytest.mark.parametrize("name", ["dpassist_da.ts", "dpassist_en.ts"])
def test_translations_keep_what_the_program_and_the_keyboard_need(name):
    finished = (entry for entry in entries(FOLDER / name) if entry.is_finished)
    assert_none("misfits", {misfit for entry in finished for misfit in misfits(entry)})


@pytest.mark.parametrize(
    ("source", "forms"),
    [
        ("{count} files", ("filer",)),
        ("{count} files", ("{antal} filer",)),
        ("%1 of %2", ("%1 af %1",)),
        ("files", ("{count} filer",)),
        ("&Open", ("Åbn",)),
        ("Open…", ("Åbn",)),
        ("Name:", ("Navn",)),
        ("Name", (" Navn",)),
        ("%n of {all}", ("én", "%n af {all}")),
    ],
)
def test_a_misfit_is_noticed(source, forms):
    assert list(misfits(Entry("Context", source, forms, is_finished=True)))


@pytest.mark.parametrize(
    ("source", "forms"),
    [
        ("{count} of {all}", ("af {all}: {count}",)),
        ("%n file(s)", ("én fil", "%n filer")),
        ("&Open…", ("Å&bn…",)),
        ("Post && mail", ("Post && e-mail",)),
    ],
)
def test_a_fitting_translation_is_left_alone(source, forms):
    assert list(misfits(Entry("Context", source, forms, is_finished=True))) == []


def test_the_script_compiles_by_itself_without_collecting(tmp_path):
    for place in (FOLDER / "update.py", FOLDER / "dpassist_en.ts"):
        (tmp_path / "translations").mkdir(exist_ok=True)
        shutil.copy(place, tmp_path / "translations")
    script = tmp_path / "translations" / "update.py"
    subprocess.run([sys.executable, str(script), "--release"], check=True, timeout=600)
    assert (tmp_path / "translations" / "dpassist_en.qm").stat().st_size > 0


def test_danish_quotes_in_one_way():
    wrong = [
        each.label
        for each in entries(FOLDER / "dpassist_da.ts")
        if any(mark in form for form in each.forms for mark in "“”„")
    ]
    assert wrong == []
