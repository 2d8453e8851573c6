"""Pictures of every page, in both languages, in every theme, at 100 % and 200 %: ``python -m tests.screenshots FOLDER``.

Each combination is a process of its own: the scale of the screen is decided before Qt starts.
"""

import argparse
import itertools
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

LANGUAGES = ("da", "en")
THEMES = ("light", "dark", "contrast")
SCALES = ("100", "200")
SIZE = (1280, 800)
TRAINING = (
    ("hvad-er-digital-post", "what"),
    ("hvad-er-digital-post", "may"),
    ("hvem-skal-have-den", "carport"),
    ("svar-i-traaden", "write"),
    ("cpr-numre", "another"),
    ("gatewayens-knapper", "steps"),
    ("spot-den-falske", "second"),
)
"""A task of each kind."""
PRESENTED = ("title", "message", "options", "reveal", "summary")
"""Steps of a lesson before a room."""
DEMONSTRATED = (0, 4, 6)
"""Steps of the demonstration of a wrong reply: the post, the mail, the check."""
_ROOT = Path(__file__).resolve().parents[1]
_LONGEST_S = 60.0
_SETTLE_S = 0.4


def main(words: list[str]) -> int:
    """Make all pictures, or those of one combination."""
    asked = _parser().parse_args(words)
    asked.folder.mkdir(parents=True, exist_ok=True)
    if asked.one:
        language, theme, scale = asked.one.split("-")
        _draw_all(asked.folder, language, theme, scale)
        return 0
    for language, theme, scale in itertools.product(LANGUAGES, THEMES, SCALES):
        one = f"{language}-{theme}-{scale}"
        command = [sys.executable, "-m", "tests.screenshots", str(asked.folder), "--one", one]
        factor = str(int(scale) / 100)
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": factor}
        subprocess.run(command, check=True, cwd=_ROOT, env=env, timeout=300)
        sys.stdout.write(f"{one}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--one", help="such as da-dark-200; all of them without it")
    return parser


def _draw_all(folder: Path, language: str, theme: str, scale: str) -> None:
    import shutil
    import tempfile

    from PySide6.QtWidgets import QApplication

    from dpassist import app
    from dpassist.domain.settings import Theme
    from dpassist.store.config_files import ConfigFiles
    from dpassist.store.paths import AppPaths
    from dpassist.ui.application import application_for
    from dpassist.ui.main_window import MainWindow
    from dpassist.ui.palettes import apply_theme

    with tempfile.TemporaryDirectory() as name:
        paths = AppPaths.under(Path(name))
        shutil.copy(paths.demo_settings, paths.settings_file)
        run = app.prepare(paths, ConfigFiles(paths), language)
        application: QApplication = application_for(run.desk, paths.translations, paths.resources)
        apply_theme(application, Theme(theme))
        window = MainWindow(run.desk, paths.samples)
        # As large as a laptop's screen is in points: at 200 % half as many as at 100 %, and so that all must fit.
        window.resize(*SIZE if scale == "100" else (SIZE[0] * 3 // 4, SIZE[1] * 3 // 4))
        window.show()
        for page, get_ready in _pages(window, paths.sample_files):
            get_ready()
            _wait(application, lambda: _is_settled(window))
            _shown(window).grab().save(str(folder / f"{page}-{language}-{theme}-{scale}.png"))
        window.close()
        window.close()  # rules that are not saved are told of once
        run.desk.intake.close()


def _pages(window: Any, samples: list[Path]) -> Iterator[tuple[str, Callable[[], object]]]:
    post = window.post
    by_name = {path.name: path for path in samples}
    yield "empty", lambda: None
    yield "post", lambda: window.load(samples)
    yield (
        "post-passing-on",
        lambda: post.list.select_key((by_name["12-mail-med-memo-virksomhed.eml"], ())),
    )
    yield "post-suspicious", lambda: post.list.select_key((by_name["31-falsk-navn.eml"], ()))
    yield "post-by-day", lambda: post.bar.set_order("newest")
    yield "check", lambda: window.show_page("check")
    yield "rules", lambda: window.show_page("rules")
    yield "training", lambda: window.show_page("training")
    for lesson, task in TRAINING:
        yield f"training-{task}", partial(_play, window, lesson, task)
    for step in DEMONSTRATED:
        yield f"demonstration-{step}", partial(_demonstrate, window, step)
    yield "demonstration-ended", lambda: _end_demonstration(window)
    yield "channels", lambda: window.show_page("channels")
    yield "channels-out", window.page("channels").outgoing.click
    yield "course-making", partial(_make_a_course, window)
    yield "course", partial(_join, window)
    for step in PRESENTED:
        yield f"presenting-{step}", partial(_present, window, step)
    yield "presenting-ended", lambda: window.page("training").presenting.act("leave")
    yield "course-results", partial(_look_at_a_room, window)
    yield "lesson-making", lambda: window.show_page("lesson-making")
    yield "directory", lambda: window.show_page("directory")
    yield "guidance", lambda: window.show_page("guidance")
    yield "settings", lambda: window.show_page("settings")
    yield "welcome", lambda: window.show_page("welcome")
    yield "help", window.menus.actions["help"].trigger
    yield "about", window.menus.actions["about"].trigger
    yield "support", window.menus.actions["support"].trigger
    yield "keyboard", window.menus.actions["keyboard"].trigger
    yield "palette", window.menus.actions["palette"].trigger


def _play(window: Any, lesson: str, task: str) -> None:
    """Show a task with its right answer and what is said of it."""
    page = window.page("training")
    page.play(lesson, task)
    _wait_for(page.is_settled)
    page.task.answer.give(page.work.playing.solution.answer)
    page.task.check_button.click()


def _make_a_course(window: Any) -> None:
    """Show a course in the making."""
    from dpassist.domain.training.course_draft import CourseDraft

    window.show_page("course-making")
    title = {"da": "Nye kolleger i Borgerservice", "en": "New colleagues"}
    lessons = ("hvad-er-digital-post", "maa-den-besvares", "kopier-til-andre")
    window.page("course-making").steps.take(CourseDraft(title=title, lessons=lessons))


def _join(window: Any) -> None:
    """Take part in the course that was being made, with a task answered."""
    import tempfile

    making = window._desk.courses().making
    draft = window.page("course-making").steps.draft
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "course.dpcourse"
        making.save(draft, path)
        taking = window._desk.courses().taking
        taking.join(path)
    window.show_page("course")


def _wait_for(is_done: Callable[[], bool]) -> None:
    from PySide6.QtWidgets import QApplication

    deadline = time.monotonic() + _LONGEST_S
    while not is_done() and time.monotonic() < deadline:
        QApplication.processEvents()


def _present(window: Any, step: str) -> None:
    """Present a lesson, and go on to a step of that kind."""
    page = window.page("training")
    if page.presenting is None:
        page.list.select(TRAINING[0][0])
        page.present()
        _wait_for(page.is_settled)
    while page.presenting.slide().step != step:
        page.presenting.act("next")


def _demonstrate(window: Any, step: int) -> None:
    """Play a demonstration up to a step."""
    if window.demonstration is None:
        window.page("training").demo_wanted.emit("det-forkerte-svar")
        window.demonstration.window.pace = 0
    window.demonstration.window.go_to(step)
    _wait_for(window.demonstration.window.is_settled)


def _end_demonstration(window: Any) -> None:
    window.demonstration.window.close()


def _shown(window: Any) -> Any:
    """Return the window that is to be seen."""
    if window.demonstration is not None and window.demonstration.window is not None:
        return window.demonstration.window
    training = [page for page in window.pages.made() if page.objectName() == "training"]
    presenting = training[0].presenting if training else None
    return presenting.window if presenting else window


def _look_at_a_room(window: Any) -> None:
    """Show what twelve participants did in the course that was being made, and a file that does not count."""
    import tempfile

    from tests.course_values import a_room_of_results

    trainer = window._desk.trainer
    lessons = [trainer.lesson(name) for name in window.page("course-making").steps.draft.lessons]
    with tempfile.TemporaryDirectory() as folder:
        for name, data in a_room_of_results(lessons, 12).items():
            (Path(folder) / name).write_bytes(data)
        (Path(folder) / "spoilt.dpresult").write_bytes(b"")
        window.show_page("course-results")
        window.page("course-results").take([Path(folder)])
        _wait_for(window.page("course-results").is_settled)


def _is_settled(window: Any) -> bool:
    page = window.pages.currentWidget()
    is_ready = window.post.is_settled() and window.help.is_settled()
    return is_ready and (not hasattr(page, "is_settled") or page.is_settled())


def _wait(application: Any, is_done: Callable[[], bool]) -> None:
    """Wait until what is shown has come, and then until it lies where it stays."""
    began = done = time.monotonic()
    while not is_done() or time.monotonic() - done < _SETTLE_S:
        application.processEvents()
        if not is_done():
            done = time.monotonic()
        if time.monotonic() - began > _LONGEST_S:
            raise TimeoutError("the window did not settle")
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
