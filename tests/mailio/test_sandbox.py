"""Messages are opened in a process of their own: what comes back, and what happens when it does not."""

import io
import pickle
import threading
from dataclasses import replace

import pytest

from dpassist.domain.errors import CancelledError, EnvironmentFaultError, UnreadableMessageError
from dpassist.domain.message import Protection
from dpassist.domain.post import ReplyPermission
from dpassist.mailio import wire, worker
from dpassist.mailio.limits import DEFAULT_LIMITS, OPEN, Limits
from dpassist.mailio.opener import open_message
from dpassist.mailio.sandbox import Sandbox
from dpassist.system.worker_process import ReadingProcess
from tests.eml_files import HEAD, PDF, TEXT, multipart
from tests.mails import letter, mail, memo

WITH_A_FILE = HEAD + multipart(b"mixed", TEXT + b"Hej", PDF)
PATIENT = replace(DEFAULT_LIMITS, worker_seconds=300)
"""What is no matter of time shall not be one on a busy machine."""


@pytest.fixture
def sandbox():
    """The real thing."""
    made = Sandbox(ReadingProcess, PATIENT)
    yield made
    made.close()


class Puppet:
    """A reading process in a thread, which does as it is told when it is asked something."""

    def __init__(self, behave):
        self.behave = behave
        self.killed = threading.Event()
        self.limits = []
        self.requests = io.BytesIO()
        self.answers = self

    def limit_memory(self, most):
        self.limits.append(most)

    def is_alive(self):
        return not self.killed.is_set()

    def kill(self):
        self.killed.set()

    close = kill

    def read(self, count):
        return self.behave(self, count)


def said(*frames):
    """A puppet that says these frames, one after another, and then is gone."""
    stream = io.BytesIO()
    for value, content in frames:
        wire.send(stream, value, content)
    stream.seek(0)
    return Puppet(lambda _self, count: stream.read(count))


GREETED = (worker.GREETING, b"")


def stuck(frames=(GREETED,)):
    """A puppet that greets and then never answers, until it is killed."""
    stream = io.BytesIO()
    for value, content in frames:
        wire.send(stream, value, content)
    stream.seek(0)

    def read(self, count):
        found = stream.read(count)
        if count and not found:
            assert self.killed.wait(120)
        return found

    return Puppet(read)


def code_of(call):
    with pytest.raises((UnreadableMessageError, EnvironmentFaultError)) as caught:
        call()
    return caught.value.code


# --- what comes back


@pytest.mark.parametrize("data", [mail(), memo(), letter(), WITH_A_FILE])
def test_a_message_comes_back_as_if_it_had_been_opened_here(sandbox, data):
    assert sandbox.open(data) == open_message(data)


def test_attachments_are_fetched_when_asked_for_and_after_others_were_opened(sandbox):
    first = sandbox.open(WITH_A_FILE)
    sandbox.open(mail())
    assert first.attachments[0].load() == open_message(WITH_A_FILE).attachments[0].load()
    assert first.attachments[0].head(4) == b"%PDF"


def test_a_file_that_cannot_be_read_says_why(sandbox):
    assert code_of(lambda: sandbox.open(b"\xff\xd8\xff")) == "not-a-message"
    assert sandbox.open(mail()).protection is Protection.NONE


def test_the_limits_say_their_figures_across_the_border(sandbox):
    with pytest.raises(UnreadableMessageError) as caught:
        sandbox.open(b"\0" * (DEFAULT_LIMITS.file_bytes + 1))
    assert caught.value.code == "too-large"
    assert caught.value.details == {"limit": 150}


def test_being_ready_beforehand_changes_nothing_else(sandbox):
    sandbox.warm_up()
    sandbox.warm_up()
    assert sandbox.open(mail()) == open_message(mail())


def test_several_threads_take_turns(sandbox):
    results = []

    def work(data):
        results.extend(sandbox.open(data) == open_message(data) for _ in range(5))

    threads = [threading.Thread(target=work, args=(data,)) for data in (mail(), WITH_A_FILE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [True] * 10


# --- what does not come back


def test_a_message_that_takes_too_much_memory_costs_only_itself():
    tight = replace(PATIENT, worker_bytes=20_000_000, worker_factor=0)
    processes = []

    def start():
        processes.append(ReadingProcess())
        return processes[-1]

    sandbox = Sandbox(start, tight)
    assert code_of(lambda: sandbox.open(mail(body="x" * 40_000_000))) == "takes-too-much-memory"
    sandbox.close()
    roomy = Sandbox(start, PATIENT)
    assert roomy.open(mail()) == open_message(mail())
    roomy.close()


def test_a_message_that_takes_too_long_is_given_up_and_the_next_one_opens():
    puppets = [stuck(), said(GREETED, (("error", "empty-file", {}), b""))]
    sandbox = Sandbox(lambda: puppets.pop(0), Limits(worker_seconds=0.05))
    assert code_of(lambda: sandbox.open(mail())) == "takes-too-long"
    assert code_of(lambda: sandbox.open(mail())) == "empty-file"


def test_who_gives_up_waiting_is_let_go_at_once():
    puppet = stuck()
    sandbox = Sandbox(lambda: puppet, PATIENT)
    given_up = threading.Event()
    threading.Timer(0.1, given_up.set).start()
    with pytest.raises(CancelledError):
        sandbox.open(mail(), OPEN, given_up.is_set)
    assert puppet.killed.is_set()


def test_who_has_given_up_before_is_not_read_for():
    sandbox = Sandbox(lambda: pytest.fail("nothing to start"))
    with pytest.raises(CancelledError):
        sandbox.open(mail(), OPEN, lambda: True)


def test_after_the_end_nothing_is_opened(sandbox):
    sandbox.open(mail())
    sandbox.close()
    with pytest.raises(CancelledError):
        sandbox.open(mail())
    sandbox.warm_up()


def test_a_sandbox_that_was_never_used_can_be_closed():
    Sandbox(lambda: pytest.fail("nothing to start")).close()


@pytest.mark.parametrize("frames", [(), (GREETED,)])
def test_ctrl_c_ends_the_process_before_and_after_it_has_greeted(frames):
    greeting = said(*frames)

    def interrupted(_self, count):
        found = greeting.read(count)
        if count and not found:
            raise KeyboardInterrupt
        return found

    puppet = Puppet(interrupted)
    with pytest.raises(KeyboardInterrupt):
        Sandbox(lambda: puppet).open(WITH_A_FILE)
    assert puppet.killed.is_set()


def test_a_machine_that_starts_no_process_is_told_apart():
    def refuse():
        raise PermissionError

    assert code_of(lambda: Sandbox(refuse).open(mail())) == "reader-not-started"


@pytest.mark.parametrize("frames", [(), (("something else", b""),)])
def test_a_process_that_does_not_greet_is_none_of_ours(frames):
    puppet = said(*frames)
    assert code_of(lambda: Sandbox(lambda: puppet).open(mail())) == "reader-not-started"
    assert puppet.killed.is_set()


@pytest.mark.parametrize(
    "answer",
    [
        ("message", "no message", ()),
        ("message",),
        ("bytes",),
        ("error", "damaged"),
        "nonsense",
        None,
    ],
)
def test_an_answer_that_is_none_is_damage(answer):
    sandbox = Sandbox(lambda: said(GREETED, (answer, b"")))
    assert code_of(lambda: sandbox.open(mail())) == "damaged"


def test_a_process_that_dies_is_taken_to_have_run_out_of_memory():
    sandbox = Sandbox(lambda: said(GREETED))
    assert code_of(lambda: sandbox.open(mail())) == "takes-too-much-memory"


def test_a_process_that_died_while_it_waited_costs_no_message(sandbox):
    sandbox.open(mail())
    sandbox._process.kill()
    assert sandbox.open(mail()).subject == "Byggesag"


# --- frames


class Trap:
    """Unpickled, it would call a function."""

    def __reduce__(self):
        return (print, ("called",))


@pytest.mark.parametrize("value", [Trap(), threading.Thread, wire.send, io.BytesIO()])
def test_nothing_but_values_crosses(value, capsys):
    packed = pickle.dumps(value)
    stream = io.BytesIO(len(packed).to_bytes(8, "little") + bytes(8) + packed)
    with pytest.raises(UnreadableMessageError):
        wire.receive(stream)
    assert capsys.readouterr().out == ""


def test_a_frame_cannot_change_what_exists():
    """Pickle's own way to fill an object would set attributes of a class, or of a member of an enumeration."""
    protection = b"cdpassist.domain.message\nProtection\n"
    state = b"}X\x03\x00\x00\x00_x_K\x01s"
    for target in (protection, protection + b"X\x04\x00\x00\x00none\x85R"):
        packed = b"\x80\x02" + target + state + b"b."
        with pytest.raises(UnreadableMessageError):
            wire.receive(io.BytesIO(len(packed).to_bytes(8, "little") + bytes(8) + packed))
    assert not hasattr(Protection.NONE, "_x_")


def test_a_frame_that_claims_the_world_is_refused_before_it_is_read():
    with pytest.raises(UnreadableMessageError):
        wire.receive(io.BytesIO(b"\xff" * 16))


def test_half_a_frame_is_an_end():
    stream = io.BytesIO()
    wire.send(stream, "value", b"content")
    with pytest.raises(EOFError):
        wire.receive(io.BytesIO(stream.getvalue()[:-1]))


# --- the other side


def served(*requests):
    asked, answers = io.BytesIO(), io.BytesIO()
    for value, content in requests:
        wire.send(asked, value, content)
    asked.seek(0)
    worker.serve(asked, answers)
    answers.seek(0)
    assert wire.receive(answers) == GREETED
    return [wire.receive(answers) for _ in requests]


def test_the_reading_process_answers_in_order_and_forgets_the_former_message():
    opened = (("open", 1, OPEN), WITH_A_FILE)
    answers = served(
        opened,
        (("load", 1, 0), b""),
        (("open", 2, OPEN), b""),
        (("load", 1, 0), b""),
        ("nonsense", b""),
    )
    assert answers[0][0][0] == "message"
    assert answers[1][1].startswith(b"%PDF")
    assert answers[2][0] == ("error", "empty-file", {})
    assert [answer for answer, _content in answers[3:]] == [("gone",), ("gone",)]


def test_memory_that_runs_out_is_an_answer(monkeypatch):
    def too_much(*_arguments):
        raise MemoryError

    monkeypatch.setattr("dpassist.mailio.opener.open_message", too_much)
    assert served((("open", 1, OPEN), mail()))[0][0] == ("error", "takes-too-much-memory", {})


def test_an_answer_that_breaks_the_rules_ends_the_process():
    packed = pickle.dumps(Trap())
    frame = len(packed).to_bytes(8, "little") + bytes(8) + packed
    greeting = io.BytesIO()
    wire.send(greeting, worker.GREETING)
    stream = io.BytesIO(greeting.getvalue() + frame)
    puppet = Puppet(lambda _self, count: stream.read(count))
    assert code_of(lambda: Sandbox(lambda: puppet).open(mail())) == "damaged"
    assert puppet.killed.is_set()


def test_errors_and_functions_of_our_own_do_not_cross_either():
    for value in (UnreadableMessageError, open_message):
        stream = io.BytesIO()
        wire.send(stream, value)
        stream.seek(0)
        with pytest.raises(UnreadableMessageError):
            wire.receive(stream)


def test_a_reading_process_whose_program_is_gone_ends(monkeypatch):
    class Gone(io.BytesIO):
        def flush(self):
            raise BrokenPipeError

    asked, gone = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(Gone())
    monkeypatch.setattr(worker.sys, "stdin", asked)
    monkeypatch.setattr(worker.sys, "stdout", gone)
    assert worker.main() == 1


def test_enumerations_cross_by_their_value_in_every_version_of_python():
    stream = io.BytesIO()
    wire.send(stream, (Protection.SIGNED, ReplyPermission.UNKNOWN))
    assert b"getattr" not in stream.getvalue()
    stream.seek(0)
    assert wire.receive(stream)[0] == (Protection.SIGNED, ReplyPermission.UNKNOWN)
