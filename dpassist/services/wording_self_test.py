"""Words for the self-test: what each step tries, what came of it, and what to do when it did not come out right."""

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Any, Final

from dpassist.domain.display import one_line
from dpassist.services.self_test import Outcome, SelfTestReport, StepResult
from dpassist.services.wording import Wording
from dpassist.services.wording_problems import PROBLEMS
from dpassist.services.wording_tables import QT_TRANSLATE_NOOP, Phrase

STEPS: Final[Mapping[str, Phrase]] = {
    "packages": QT_TRANSLATE_NOOP("SelfTest", "Load every package that belongs to dpassist"),
    "modules": QT_TRANSLATE_NOOP("SelfTest", "Load every part of dpassist itself"),
    "resources": QT_TRANSLATE_NOOP("SelfTest", "Read profiles, guidance, rules and words"),
    "folders": QT_TRANSLATE_NOOP("SelfTest", "Write to your folders"),
    "policies": QT_TRANSLATE_NOOP("SelfTest", "Read your settings and the policies"),
    "settings": QT_TRANSLATE_NOOP("SelfTest", "Save settings and read them back"),
    "window": QT_TRANSLATE_NOOP("SelfTest", "Draw a window"),
    "reader": QT_TRANSLATE_NOOP("SelfTest", "Open a letter in a process of its own"),
    "samples": QT_TRANSLATE_NOOP("SelfTest", "Recognise and open the sample messages"),
    "container": QT_TRANSLATE_NOOP("SelfTest", "Open a compressed container"),
    "signature": QT_TRANSLATE_NOOP("SelfTest", "Check a signature"),
    "encryption": QT_TRANSLATE_NOOP("SelfTest", "Open encrypted mail"),
    "credentials": QT_TRANSLATE_NOOP("SelfTest", "Keep a password and forget it again"),
    "guidance": QT_TRANSLATE_NOOP("SelfTest", "Draw a guidance sheet as PDF"),
    "draft": QT_TRANSLATE_NOOP("SelfTest", "Make drafts with the original unchanged"),
    "spreadsheet": QT_TRANSLATE_NOOP("SelfTest", "Write rules as a spreadsheet and read them"),
}
"""What a step tries."""

OUTCOMES: Final[Mapping[Outcome, Phrase]] = {
    Outcome.OK: QT_TRANSLATE_NOOP("SelfTest", "works"),
    Outcome.FAILED: QT_TRANSLATE_NOOP("SelfTest", "FAILED"),
    Outcome.SKIPPED: QT_TRANSLATE_NOOP("SelfTest", "not tried"),
}

REASONS: Final[Mapping[str, Phrase]] = {
    "needs-another": QT_TRANSLATE_NOOP(
        "SelfTest", "It needs another step that did not come out right."
    ),
    "packages-broken": QT_TRANSLATE_NOOP(
        "SelfTest", "Packages are missing or damaged. Install dpassist again."
    ),
    "modules-broken": QT_TRANSLATE_NOOP(
        "SelfTest", "Parts of dpassist are missing or damaged. Install it again."
    ),
    "resources-missing": QT_TRANSLATE_NOOP(
        "SelfTest", "Files that belong to dpassist are missing. Install it again."
    ),
    "resources-damaged": QT_TRANSLATE_NOOP(
        "SelfTest", "Files that belong to dpassist were changed. Install it again."
    ),
    "words-missing": QT_TRANSLATE_NOOP(
        "SelfTest", "The Danish words are missing. Install dpassist again."
    ),
    "folders-closed": QT_TRANSLATE_NOOP(
        "SelfTest",
        "A folder cannot be written to. Check the user's rights and whether the disk is full.",
    ),
    "settings-doubted": QT_TRANSLATE_NOOP(
        "SelfTest",
        "Something in the settings or policies cannot be used. “dpassist policy show” says what.",
    ),
    "window-empty": QT_TRANSLATE_NOOP(
        "SelfTest", "The window stayed empty. Check the graphics driver."
    ),
    "not-the-same": QT_TRANSLATE_NOOP(
        "SelfTest", "What came out is not what went in. Install dpassist again."
    ),
    "verdicts-wrong": QT_TRANSLATE_NOOP(
        "SelfTest",
        "Sample messages are taken for something else than they are. Install dpassist again.",
    ),
    "formats-unread": QT_TRANSLATE_NOOP(
        "SelfTest", "No sample of a kind of file can be opened. Install dpassist again."
    ),
    "signature-unseen": QT_TRANSLATE_NOOP(
        "SelfTest", "The signature is not seen. Install dpassist again."
    ),
    "signature-misjudged": QT_TRANSLATE_NOOP(
        "SelfTest", "A good signature is not told from a bad one. Install dpassist again."
    ),
    "key-unlocked": QT_TRANSLATE_NOOP(
        "SelfTest", "A key file opens with a wrong passphrase. Install dpassist again."
    ),
    "no-credential-store": QT_TRANSLATE_NOOP(
        "SelfTest",
        "This computer keeps no passwords, so they are asked for at each start. Everything else works.",
    ),
    "credential-store-lost": QT_TRANSLATE_NOOP(
        "SelfTest",
        "This computer keeps passwords, but dpassist does not reach them. Install it again. "
        "If you are signed in from another computer, try it at this one.",
    ),
    "no-answer": QT_TRANSLATE_NOOP(
        "SelfTest", "The store for passwords does not answer; it may wait to be unlocked."
    ),
    "original-changed": QT_TRANSLATE_NOOP(
        "SelfTest", "The original is not in the draft as it was. Do not use this installation."
    ),
    "not-imported": QT_TRANSLATE_NOOP("SelfTest", "A part is missing. Install dpassist again."),
    "unexpected": QT_TRANSLATE_NOOP(
        "SelfTest", "dpassist itself failed. Send the report to those who maintain it."
    ),
    "other": QT_TRANSLATE_NOOP("SelfTest", "It did not come out right ({code})."),
}
"""What it means that a step did not come out right, and what to do."""

FORMATS: Final[Mapping[str, Phrase]] = {
    "line": QT_TRANSLATE_NOOP("SelfTest", "{step}: {outcome} ({milliseconds} ms)"),
    "all-well": QT_TRANSLATE_NOOP("SelfTest", "Everything that was tried works."),
    "failures": QT_TRANSLATE_NOOP("SelfTest", "Steps that failed: {count}"),
}


def result_lines(wording: Wording, result: StepResult) -> Iterator[str]:
    """Give what came of a step, with what to do and the details when it did not come out right."""
    yield wording.say(
        FORMATS["line"],
        step=wording.say(STEPS[result.step]) if result.step in STEPS else result.step,
        outcome=wording.say(OUTCOMES[result.outcome]),
        milliseconds=round(result.milliseconds),
    )
    if result.outcome is Outcome.OK:
        return
    yield f"    {_reason(wording, result)}"
    if result.outcome is Outcome.FAILED:
        for name, value in result.facts.items():
            yield f"    {name}: {one_line(_plain(value))}"


def report_text(wording: Wording, report: SelfTestReport) -> str:
    """Return the whole report as text to read and to copy."""
    failed = sum(result.outcome is Outcome.FAILED for result in report.results)
    summary = "failures" if failed else "all-well"
    program = "  ".join(f"{name} {value}" for name, value in report.as_object()["program"].items())
    lines = (line for result in report.results for line in result_lines(wording, result))
    return "\n".join((wording.say(FORMATS[summary], count=failed), program, "", *lines))


def _reason(wording: Wording, result: StepResult) -> str:
    code = result.reason
    phrase = REASONS.get(code) or PROBLEMS.get(code) or REASONS["other"]
    values = {"code": code, **result.facts}
    wanted = {name for _text, name, _form, _kind in Formatter().parse(phrase[1]) if name}
    return wording.say(phrase if wanted <= set(values) else REASONS["other"], **values)


def _plain(value: Any) -> str:
    match value:
        case dict():
            return ", ".join(f"{key} ({_plain(each)})" for key, each in value.items())
        case list():
            return ", ".join(map(_plain, value))
        case _:
            return str(value)
