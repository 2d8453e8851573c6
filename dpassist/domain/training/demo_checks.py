"""Whether a demonstration can be played to its end: each step in its place, and no button that will be off."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from dpassist.domain.reply import draft_refusal, pass_on_refusal
from dpassist.domain.rules.suggesting import Suggesting
from dpassist.domain.rules.traits import traits_of
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.training.composing import Begin
from dpassist.domain.training.demo import (
    CHANGED,
    FILTERS,
    PRESSED,
    WAYS_TO_BEGIN,
    Control,
    Demo,
    DemoStep,
    Do,
    Scenery,
    in_language,
    scenery_of,
)
from dpassist.domain.training.demo_mail import DemoMail, mail_begun
from dpassist.domain.training.lesson import LANGUAGES
from dpassist.domain.training.scene import Letter, Scene
from dpassist.domain.training.synthetic import Trouble, real_looking, troubles_in
from dpassist.domain.training.validating import SYNTHETIC, TELEPHONE, in_words

_NEEDS_CONTROL = frozenset({Do.SHOW, Do.PRESS, Do.CHANGE})
_NEEDS_MAIL = frozenset({Do.WRITE, Do.CHANGE, Do.CHECK})
_NEEDS_LETTER = frozenset({Do.PICK, Do.PROFILE, Do.BEGIN})


@dataclass(slots=True)
class _Walk:
    """Where a demonstration stands after some steps."""

    scene: Scene
    opened: set[str] = field(default_factory=set)
    letter: str = ""
    profile: str = ""
    entry: str = ""
    place: Scenery = Scenery.POST
    mails: tuple[DemoMail, ...] = ()
    """The reply that is written, once in each language; none where it is none that the product can work out."""

    def begin(self, how: Begin) -> None:
        """Begin a reply to the letter that is looked at."""
        scenes = (replace(self.scene, language=language) for language in LANGUAGES)
        made = (mail_begun(each, self.letter, self.profile, how) for each in scenes)
        self.mails = tuple(mail for mail in made if mail is not None)


def problems_of_demo(
    demo: Demo, scene: Scene, unread: Mapping[str, str]
) -> tuple[ConfigurationProblem, ...]:
    """Return what is wrong with a demonstration, each once.

    Args:
        demo: The demonstration.
        scene: With its letters by their file names, and the practice authority.
        unread: Letters that could not be read, with the code of why.
    """
    file = f"{demo.id}.toml"
    found = [("training-message", f"{name}: {code}") for name, code in unread.items()]
    found += _of_texts(demo)
    found += [
        (SYNTHETIC[trouble.what], told)
        for told, trouble in _real_looking(demo, scene)
        if not trouble.is_to_look_at
    ]
    walk = _Walk(scene, profile=scene.world.settings.reply_profile)
    for number, step in enumerate(demo.steps, start=1):
        found += [(code, f"{number}: {what}") for code, what in _of_step(step, walk)]
    if not demo.steps:
        found.append(("demo-no-steps", demo.id))
    problems = (ConfigurationProblem(code, file, what=what) for code, what in found)
    return tuple(dict.fromkeys(problems))


def doubts_of_demo(demo: Demo, scene: Scene) -> tuple[ConfigurationProblem, ...]:
    """Return what somebody should look at in a demonstration that may be in order all the same: telephone numbers.

    Args:
        demo: The demonstration.
        scene: With those of its letters that can be read, by their file names.
    """
    problems = (
        ConfigurationProblem(TELEPHONE, f"{demo.id}.toml", what=told)
        for told, trouble in _real_looking(demo, scene)
        if trouble.is_to_look_at
    )
    return tuple(dict.fromkeys(problems))


def _of_texts(demo: Demo) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        if not demo.title.get(language, "").strip():
            yield "demo-language", f"title, {language}"
        for number, step in enumerate(demo.steps, start=1):
            if not step.caption.get(language, "").strip():
                yield "demo-language", f"{number}: caption, {language}"
            if step.do is Do.WRITE and not step.text.get(language, "").strip():
                yield "demo-language", f"{number}: text, {language}"


def _real_looking(demo: Demo, scene: Scene) -> Iterator[tuple[str, Trouble]]:
    """Give what looks real in the letters and in what is said, written and changed, each with where it stands."""
    for name, letter in scene.letters.items():
        yield from ((in_words(name, trouble), trouble) for trouble in troubles_in(letter.message))
    for words in demo.title.values():
        yield from ((f"title: {trouble.shown}", trouble) for trouble in real_looking(words))
    for number, step in enumerate(demo.steps, start=1):
        place = f"steps {number}"  # as the file has it
        for words in (*step.caption.values(), *step.text.values()):
            yield from ((f"{place}: {trouble.shown}", trouble) for trouble in real_looking(words))


def _of_step(step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    """Look at a step where the steps before it have led to, and go on to where it leads."""
    if step.control and walk.place is not scenery_of(step.control):
        yield "demo-not-there", step.control
    if step.do in _NEEDS_CONTROL and step.control is None:
        yield "demo-no-control", step.do
    if step.do in _NEEDS_MAIL and walk.place is not Scenery.MAIL:
        yield "demo-no-mail", step.do
    if step.do in _NEEDS_LETTER and not walk.letter:
        yield "demo-no-letter", step.do
    yield from _STEPS.get(step.do, _nothing)(step, walk)


def _nothing(_step: DemoStep, _walk: _Walk) -> Iterator[tuple[str, str]]:
    yield from ()


def _open(step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    walk.opened |= set(step.messages)
    if not walk.letter and step.messages:
        walk.letter = step.messages[0]  # the list selects the first by itself
    if not step.messages:
        yield "demo-no-letter", step.do


def _select(step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    name = next(iter(step.messages), "")
    if name not in walk.opened:
        yield "demo-not-open", name
    walk.letter, walk.entry, walk.place = name, "", Scenery.POST
    walk.profile = walk.scene.world.settings.reply_profile


def _filter(step: DemoStep, _walk: _Walk) -> Iterator[tuple[str, str]]:
    if step.choice not in FILTERS:
        yield "demo-no-filter", step.choice


def _pick(step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    walk.entry = step.choice
    if step.choice not in {entry.id for entry in walk.scene.world.directory.entries}:
        yield "training-no-entry", step.choice


def _profile(step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    if step.choice in walk.scene.world.profiles:
        walk.profile = step.choice
    else:
        yield "training-no-profile", step.choice


def _press(step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    control = step.control
    if control is None:
        return
    if control not in PRESSED:
        yield "demo-no-button", control
    if control not in {Control.REPLY, Control.ONWARD}:
        return
    walk.place, walk.mails = Scenery.MAIL, ()
    letter = walk.scene.letters.get(walk.letter)
    if letter is None:
        yield "demo-no-letter", control
    elif control is Control.REPLY:
        profile = walk.scene.world.profile(walk.profile)
        yield from _refused(draft_refusal(letter.message, letter.verdict, profile))
        walk.begin(Begin.DRAFT)
    else:
        yield from _refused(pass_on_refusal(letter.verdict))
        if not (walk.entry or _suggested(walk.scene, letter)):
            yield "demo-nobody", control


def _refused(code: str) -> Iterator[tuple[str, str]]:
    if code:
        yield "demo-refused", code


def _suggested(scene: Scene, letter: Letter) -> str:
    traits = traits_of(letter.message, letter.verdict.facts)
    return Suggesting(scene.world.rules, scene.today).suggest(traits).target


def _begin(step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    walk.place = Scenery.MAIL
    if step.choice not in WAYS_TO_BEGIN:
        yield "demo-no-beginning", step.choice
    elif walk.letter in walk.scene.letters:
        walk.begin(Begin(step.choice))
        if not walk.mails:
            yield "training-no-reply", walk.letter


def _write(step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    walk.mails = tuple(each.with_text(_text(step, each)) for each in walk.mails)
    yield from ()


def _change(step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    control = step.control
    if control in CHANGED:
        walk.mails = tuple(each.with_field(control, _text(step, each)) for each in walk.mails)
    elif control:
        yield "demo-no-field", control


def _text(step: DemoStep, mail: DemoMail) -> str:
    return in_language(step.text, mail.right.language)


def _check(step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    """Work out what the reply check finds, in each language; of a letter that is passed on it judges nothing."""
    walk.place = Scenery.CHECK
    found = [mail.codes() for mail in walk.mails] or [frozenset()]
    for code in sorted(step.finds - frozenset.intersection(*found)):
        yield "demo-not-found", code


def _back(_step: DemoStep, walk: _Walk) -> Iterator[tuple[str, str]]:
    walk.place = Scenery.POST
    yield from ()


_STEPS: Mapping[Do, Callable[[DemoStep, _Walk], Iterator[tuple[str, str]]]] = {
    Do.OPEN: _open,
    Do.SELECT: _select,
    Do.FILTER: _filter,
    Do.PICK: _pick,
    Do.PROFILE: _profile,
    Do.PRESS: _press,
    Do.BEGIN: _begin,
    Do.WRITE: _write,
    Do.CHANGE: _change,
    Do.CHECK: _check,
    Do.BACK: _back,
}
