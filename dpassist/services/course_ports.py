"""What courses see of the outside: a folder of one's own, and a place for a key. Nothing that sends."""

from pathlib import Path
from typing import Protocol

from dpassist.domain.training.attempt import Attempt
from dpassist.domain.training.course_draft import CourseDraft


class CourseStore(Protocol):
    """The courses somebody joined, how far she is, and the course in the making."""

    def courses(self) -> tuple[tuple[str, bytes], ...]:
        """Return ids and files of the courses, the one that was joined last first."""

    def course(self, course_id: str) -> bytes:
        """Return the file of one course; nothing where there is none."""

    def keep(self, course_id: str, data: bytes) -> None:
        """Keep the file of a course.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def forget(self, course_id: str) -> None:
        """Forget a course, and how far somebody is with it.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def attempt(self, course_id: str) -> Attempt:
        """Return how far somebody is with a course."""

    def keep_attempt(self, course_id: str, attempt: Attempt) -> None:
        """Keep how far somebody is.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    def draft(self) -> CourseDraft:
        """Return the course in the making; an empty one where there is none."""

    def keep_draft(self, draft: CourseDraft) -> None:
        """Keep the course in the making.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """

    @property
    def key_place(self) -> Path:
        """Where the key lies, and what it is called in the credential store."""

    def key(self) -> str:
        """Return the key that lies in the folder; empty where there is none."""

    def keep_key(self, key: str) -> None:
        """Keep a key in the folder, in the place of an earlier one.

        Raises:
            EnvironmentFaultError: ``write-failed``.
        """


class KeySafe(Protocol):
    """The system's credential store; the part of `dpassist.services.ports.Secrets` that courses may use."""

    def get(self, name: Path | str) -> str | None:
        """Return what is kept; None when there is nothing, or no store that answers."""

    def set(self, name: Path | str, passphrase: str) -> None:
        """Keep something.

        Raises:
            EnvironmentFaultError: ``no-credential-store`` or ``credential-store-failed``.
        """
