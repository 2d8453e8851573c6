"""Steps of the self-test that look at the installation and the machine."""

import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from dpassist.domain.errors import EnvironmentFaultError
from dpassist.domain.organisation import OrganisationState
from dpassist.domain.settings import OPTIONS, ConfigurationProblem
from dpassist.services.ports import Library, Secrets
from dpassist.services.self_test import Facts, StepFailedError, StepSkippedError
from dpassist.services.self_test_bench import Bench, Packages, Shipped
from dpassist.services.wording_policies import POLICY_WORDS

_MOST_NAMED: Final = 20
_SHARE: Final = "share-"
"""What the codes of problems with an organisation's share begin with."""
_STORE_SECONDS: Final = 30.0
"""A credential store that waits for somebody to unlock it would wait for ever on a server."""


def try_packages(packages: Packages) -> Facts:
    """Import every package that ships."""
    every = packages.all()
    faults = {package.name: packages.faults_of(package) for package in every}
    versions = {package.name: package.version for package in every}
    broken = {name: list(modules) for name, modules in faults.items() if modules}
    if broken:
        raise StepFailedError("packages-broken", broken=broken, versions=versions)
    return {"versions": versions}


def try_modules(packages: Packages) -> Facts:
    """Import every module of our own."""
    modules = packages.own_modules()
    broken = packages.faulty(modules)
    if broken or not modules:
        raise StepFailedError("modules-broken", broken=list(broken[:_MOST_NAMED]))
    return {"modules": len(modules)}


def try_resources(shipped: Shipped) -> Facts:
    """Read what ships beside the code."""
    if shipped.missing:
        raise StepFailedError("resources-missing", missing=list(shipped.missing[:_MOST_NAMED]))
    library = shipped.library
    sheets, profiles = len(library.guidance_sheets()), len(library.reply_profiles())
    library.recogniser_profile(library.settings().recogniser_profile)
    entries, rules = len(library.directory().entries), len(library.rules().rules)
    if library.problems():
        files = sorted({problem.file for problem in library.problems()})
        raise StepFailedError("resources-damaged", files=files)
    if shipped.danish()(*POLICY_WORDS["supported"]) == POLICY_WORDS["supported"][1]:
        raise StepFailedError("words-missing")
    return {"sheets": sheets, "profiles": profiles, "entries": entries, "rules": rules}


def try_folders(folders: Mapping[str, bool]) -> Facts:
    """See that the user's folders can be written to."""
    closed = [name for name, is_open in folders.items() if not is_open]
    if closed:
        raise StepFailedError("folders-closed", closed=closed)
    return {"folders": list(folders)}


def try_policies(library: Library) -> Facts:
    """Read settings and policies of this machine, and say which options are locked."""
    library.settings()
    locked = [name for name, origin in library.origins().items() if origin.is_locked]
    facts = {"locked": locked, "organisation": _where(library.organisation_state())}
    # Whether a share can be reached says nothing of the installation, which may be tried out without a network.
    problems = [each for each in library.problems() if not each.code.startswith(_SHARE)]
    if problems:
        told = [_told(problem) for problem in problems[:_MOST_NAMED]]
        raise StepFailedError("settings-doubted", problems=told, **facts)
    return facts


def _where(state: OrganisationState) -> str:
    """Return where the organisation's files come from: ``own``, ``copy`` of a share, or ``no-copy`` yet."""
    if not state.is_shared:
        return "own"
    return "copy" if state.as_of else "no-copy"


def _told(problem: ConfigurationProblem) -> dict[str, str]:
    """Return a problem's code, with the name of an option that we know."""
    known = {option.name for option in OPTIONS}
    return {"code": problem.code, "option": problem.what if problem.what in known else ""}


def try_settings(bench: Bench) -> Facts:
    """Save settings and read them back."""
    library = bench.own_library()
    wanted = replace(library.settings(), authority_name="Testkommunen ÆØÅ", signature="1\n2")
    library.save_settings(wanted)
    if bench.own_library().settings() != wanted:
        raise StepFailedError("not-the-same")
    return {}


def try_window(said: dict[str, Any]) -> Facts:
    """Look at what a window said of itself."""
    if said.get("fault"):
        raise StepFailedError(str(said["fault"]), **{k: v for k, v in said.items() if k != "fault"})
    if not said.get("drawn"):
        raise StepFailedError("window-empty", **said)
    return said


def try_credentials(store: Secrets, *, certain: bool, seconds: float = _STORE_SECONDS) -> Facts:
    """Store a secret, read it back and delete it.

    Args:
        store: The credential store of the system.
        certain: Whether every system of this kind has one, so that to find none is a fault of the installation.
        seconds: How long it may take.
    """
    return within(seconds, lambda: _kept_and_forgotten(store, certain=certain))


def _kept_and_forgotten(store: Secrets, *, certain: bool) -> Facts:
    name, secret = f"selvtest-{secrets.token_hex(6)}@dpassist.example", secrets.token_hex(16)
    try:
        store.set(name, secret)
        kept = store.get(name)
        store.delete(name)
    except EnvironmentFaultError as error:
        if error.code != "no-credential-store":
            raise
        if certain:
            raise StepFailedError("credential-store-lost") from None
        raise StepSkippedError(error.code) from None
    if kept != secret or store.get(name) is not None:
        raise StepFailedError("not-the-same")
    return {}


def within(seconds: float, call: Callable[[], Facts]) -> Facts:
    """Return what a call returns or raises; one that takes longer is left behind.

    Raises:
        StepFailedError: ``no-answer``.
    """
    came: list[Callable[[], Facts]] = []

    def work() -> None:
        try:
            found = call()
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            came.append(_raising(error))
        else:
            came.append(lambda: found)

    worker = threading.Thread(target=work, name="dpassist-self-test", daemon=True)
    worker.start()
    worker.join(seconds)
    if not came:
        raise StepFailedError("no-answer")
    return came[0]()


def _raising(error: Exception) -> Callable[[], Facts]:
    def again() -> Facts:
        raise error

    return again
