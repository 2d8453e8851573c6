"""A walk through every page and panel of the window, and what is looked at on each.

Pages are found in the window itself, so a new one is walked to without a word here. A new panel that the walk does
not come to fails `test_accessibility.py`, which says how to take it in.
"""

from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget

from dpassist.domain.training.composing import Begin
from dpassist.domain.training.tasks import TaskKind
from dpassist.mailio.course_file import write_course
from dpassist.ui.presenting.keys import Act
from tests.course_values import a_course, a_course_lesson, a_result_file
from tests.scenarios.conftest import SAMPLES, Workplace, a_formatted_mail

MESSAGES = (
    "06-borger-med-oplysninger.xml",
    "13-mail-med-memo-frist-og-sag.eml",
    "23-signeret.eml",
    "25-krypteret.eml",
    "28-almindelig-mail.eml",
    "31-falsk-navn.eml",
    "33-beskadiget-memo.xml",
    "36-to-breve-i-en-mail.eml",
)
"""One of each that shows something of its own."""


def walk(place: Workplace) -> Iterator[tuple[str, QWidget]]:
    """Go to every page, and to what panels come and go on it.

    Yields:
        The name of each place once it is there, and what is to be looked at.
    """
    yield "the empty post", place.window
    yield from ((name, place.window) for name in _messages(place))
    for room_id in _rooms(place):
        if room_id == "post":
            continue
        place.window.show_page(room_id)
        yield _there(place, room_id), place.window
        yield from ((name, place.window) for name in _PANELS.get(room_id, _none)(place))
    yield from _before_a_room(place)
    place.window.menus.actions["palette"].trigger()
    yield _there(place, "palette"), place.window.palette_box
    place.window.palette_box.leave()
    place.window.failing.show_report("RuntimeError in dpassist.ui")
    dialog = place.window.failing.now
    dialog.activateWindow()
    yield _there(place, "failure"), dialog
    dialog.hide()
    place.window.activateWindow()


def _before_a_room(place: Workplace) -> Iterator[tuple[str, QWidget]]:
    """Present a lesson, with the notes below the picture."""
    place.window.show_page("training")
    page = place.window.page("training")
    page.list.select("spot-den-falske")
    page.present()
    yield _there(place, "a lesson before a room"), page.presenting.window
    page.presenting.act(Act.NOTES)
    page.presenting.act(Act.BLANK)
    yield _there(place, "a lesson with notes and a blank screen"), page.presenting.window
    page.presenting.act(Act.REVEAL)
    page.presenting.notes.show_on(place.window.screen())
    page.presenting.notes.hold(page.presenting.panel)
    yield _there(place, "the notes of a lesson"), page.presenting.notes
    page.presenting.act(Act.LEAVE)
    place.window.activateWindow()
    page.demo_wanted.emit("svar-rigtigt")
    shown = place.window.demonstration.window
    shown.pace = 0
    for step, name in ((0, "the post"), (3, "its mail program")):
        shown.go_to(step)
        place.wait(shown.is_settled)
        yield _there(place, f"a demonstration: {name}"), shown.band
    shown.close()
    place.window.activateWindow()


def _rooms(place: Workplace) -> tuple[str, ...]:
    place.window.help.show_problems()
    return tuple(place.window.pages._rooms)


def _there(place: Workplace, name: str) -> str:
    """Let everything find its place."""
    page = place.window.pages.current()
    if hasattr(page, "is_settled"):
        place.wait(page.is_settled)
    for _ in range(12):
        QApplication.processEvents()
    return name


def _messages(place: Workplace) -> Iterator[str]:
    place.open(*(SAMPLES / name for name in MESSAGES))
    place.open_mail("formateret.eml", a_formatted_mail())
    for name in (*MESSAGES, "formateret.eml"):
        place.pick(name)
        yield _there(place, name)
    yield from _what_can_be_asked(place)
    yield from _ways_to_answer(place)
    yield from _passing_on(place)
    place.window.notice.say("One message could not be taken out of Outlook.")
    place.window.loading.begin()
    place.window.loading.show_progress(1, 3)
    place.window.share_age.setText("The settings of the organisation are from yesterday.")
    place.window.share_age.show()
    yield _there(place, "a notice, and reading")
    place.window.share_age.refresh()
    place.window.notice.hide()
    place.window.loading.hide()


def _what_can_be_asked(place: Workplace) -> Iterator[str]:
    view = place.post.view
    view.letter.format.click()
    place.wait(lambda: view.letter.texts.currentWidget() is view.letter.html)
    view.letter.find_words()
    view.ask_what_it_is()
    yield _there(place, "formatted text, find, and what it really is")
    view.letter.find_bar.leave()


def _ways_to_answer(place: Workplace) -> Iterator[str]:
    profile = place.post.reply.profile
    kinds = {each.kind: number for number, each in enumerate(place.post.reply._profiles)}
    place.pick(MESSAGES[1])
    for kind, row in kinds.items():
        profile.setCurrentIndex(row)
        yield _there(place, f"reply by {kind}")
    profile.setCurrentIndex(0)


def _passing_on(place: Workplace) -> Iterator[str]:
    place.pick("13-mail-med-memo-frist-og-sag.eml")
    place.post.pass_on.entries.setCurrentRow(1)
    place.post.pass_on.button.click()
    draft = message_from_bytes(place.wait_for_draft().read_bytes(), policy=default)
    yield _there(place, "passed on")
    back = EmailMessage()
    back["From"], back["To"] = draft["To"].addresses[0].addr_spec, draft["Reply-To"]
    back["Subject"] = f"SV: {draft['Subject']}"
    back.set_content("Det er Borgerservice, der har den slags.\n\nFra: Postfordelingen\n")
    place.open_mail("retur.eml", back.as_bytes())
    place.pick("retur.eml")
    yield _there(place, "sent back")


def _a_reply_with_faults(place: Workplace) -> Iterator[str]:
    reply = EmailMessage()
    reply["From"], reply["To"] = "nogen@anden.example", "sikkerpost@testkommunen.example"
    reply["Subject"] = "SV: CPR 010203-1234"
    reply.set_content("Du får svar i morgen.\n")
    path = place.paths.settings_file.parent / "svar.eml"
    path.write_bytes(reply.as_bytes())
    page = place.window.page("check")
    page.take([path])
    place.wait(lambda: bool(page.findings.cards))
    yield _there(place, "check, with findings")


def _a_task_of_each_kind(place: Workplace) -> Iterator[str]:
    page = place.window.page("training")
    tasks = {
        task.kind: (lesson, task.id)
        for lesson, state in page._states.items()
        for task in state.lesson.tasks
    }
    for kind, (lesson, task) in tasks.items():
        page.play(lesson, task)
        _there(place, f"training, {kind}")
        if kind == "write":
            page.task.answer.begin(Begin.DRAFT)
        yield _there(place, f"training, {kind}")
    page.work.answer(page.work.playing.solution.answer)
    yield _there(place, "training, an answer and what became of it")
    yield from _a_lesson_from_a_file(place)


def _the_other_side_of_the_map(place: Workplace) -> Iterator[str]:
    place.window.page("channels").outgoing.click()
    yield _there(place, "channels, what goes out")


def _a_course(place: Workplace) -> Iterator[str]:
    """One that names a lesson that is not here, and one that is here in another version."""
    page = place.window.page("course")
    path = place.paths.settings_file.with_name("kursus.dpcourse")
    lessons = (a_course_lesson("brevet-alene"), a_course_lesson("findes-ikke"))
    path.write_bytes(write_course(a_course(lessons=lessons)))
    page.take([path])
    yield _there(place, "course, before it is begun")
    page.go_on()
    yield _there(place, "course, a task of it")
    page.task.close_button.click()


def _results(place: Workplace) -> Iterator[str]:
    """One result that counts, and a file that does not."""
    folder = place.paths.settings_file.parent
    for name, data in (("a.dpresult", a_result_file()), ("b.dpresult", b"nothing")):
        (folder / name).write_bytes(data)
    place.window.page("course-results").take([folder / "a.dpresult", folder / "b.dpresult"])
    yield _there(place, "course results")


def _a_profile_from_a_file(place: Workplace) -> Iterator[str]:
    """One that takes the place of a shipped profile."""
    page = place.window.page("profile-file")
    path = place.paths.settings_file.with_name("vores.dpprofile")
    place.window._desk.profile_files.save("subject-token", path)
    page.take([path])
    place.wait(page.is_settled)
    yield _there(place, "a profile from a file")


def _a_lesson_from_a_file(place: Workplace) -> Iterator[str]:
    """One that takes the place of a shipped lesson."""
    page = place.window.page("training")
    path = place.paths.settings_file.with_name("emnet.dplesson")
    page._room.lesson_files().save("emnet", path)
    page.take([path])
    place.wait(page.is_settled)
    yield _there(place, "training, a lesson from a file")
    page.door.view.close_button.click()


def _a_lesson_in_the_making(place: Workplace) -> Iterator[str]:
    page = place.window.page("lesson-making")
    page.take([SAMPLES.parent / "training" / "messages" / "carport.eml"])
    place.wait(page.is_settled)
    page.form.add(TaskKind.WRITE)
    page.form.task.answer.da.setPlainText("Ja.")
    place.wait(page.is_settled)
    page.form.task._add()
    page.save()
    yield _there(place, "a lesson in the making, with what is missing")


def _somebody_else_saved(place: Workplace) -> Iterator[str]:
    box = place.window.page("rules").conflict
    box.ask()
    yield _there(place, "rules that somebody else saved too")
    box.hide()


def _other_places_for_drafts(place: Workplace) -> Iterator[str]:
    box = place.window.page("settings").rows["draft_target"].editor.field
    box.setCurrentIndex(box.findData("imap"))
    yield _there(place, "settings of a mail server")


def _none(_place: Workplace) -> Iterator[str]:
    yield from ()


_PANELS: dict[str, Callable[[Workplace], Iterator[str]]] = {
    "check": _a_reply_with_faults,
    "course": _a_course,
    "course-results": _results,
    "training": _a_task_of_each_kind,
    "channels": _the_other_side_of_the_map,
    "lesson-making": _a_lesson_in_the_making,
    "rules": _somebody_else_saved,
    "profile-file": _a_profile_from_a_file,
    "settings": _other_places_for_drafts,
}
"""By page: what opens on it when somebody does something. Each gives a name when it is there."""


# What a screen reader finds


def interfaces(root: QWidget) -> Iterator[QAccessibleInterface]:
    """Give what a screen reader finds in a widget that is shown, outermost first."""
    found = QAccessible.queryAccessibleInterface(root)
    waiting = [found] if found else []
    while waiting:
        each = waiting.pop()
        if each.state().invisible:
            continue
        yield each
        waiting += [child for n in range(each.childCount()) if (child := each.child(n))]


def name_of(interface: QAccessibleInterface) -> str:
    """Return what a control is called; on Linux Qt calls a box by what is chosen in it, elsewhere by its name."""
    widget = interface.object()
    if isinstance(widget, QComboBox):
        return widget.accessibleName() or _label_of(widget)
    return interface.text(QAccessible.Text.Name)


def _label_of(widget: QWidget) -> str:
    labels = widget.window().findChildren(QLabel)
    return next((label.text() for label in labels if label.buddy() is widget), "")


# Where the keyboard goes


def stops(window: QWidget) -> set[QWidget]:
    """Return the controls that the Tab key should come to."""
    return {
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisible()
        and each.isEnabled()
        and each.focusProxy() is None
    }


def is_read_before(first: QWidget, second: QWidget) -> bool:
    """Tell whether somebody who reads comes to the first one first: columns from the left, in them from above."""
    one, other = _siblings(first, second)
    if one is None or other is None:  # one lies in the other
        return one is None
    here, there = _place(one), _place(other)
    overlap = min(here.bottom(), there.bottom()) - max(here.top(), there.top())
    is_beside = overlap > min(here.height(), there.height()) / 2
    return here.left() <= there.left() if is_beside else here.top() <= there.top()


def _siblings(first: QWidget, second: QWidget) -> tuple[QWidget | None, QWidget | None]:
    """Return what the two lie in, right below what both lie in; None for one that holds the other."""
    up, other = _ancestors(first), _ancestors(second)
    while up and other and up[-1] is other[-1]:
        up.pop()
        other.pop()
    return (up[-1] if up else None), (other[-1] if other else None)


def _ancestors(widget: QWidget) -> list[QWidget]:
    found = [widget]
    while (parent := found[-1].parentWidget()) is not None:
        found.append(parent)
    return found


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
