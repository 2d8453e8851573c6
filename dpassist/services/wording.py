"""The one map from ids of the domain to words for people, in the language of the user.

Both faces use it: the window hands in Qt's translator, the command line one that reads the same
catalogue without Qt.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Final

from dpassist.domain.display import harmless
from dpassist.domain.draft import Draft, NoteCode
from dpassist.domain.errors import ConfigurationError, DpassistError
from dpassist.domain.guidance import GuidanceId
from dpassist.domain.identity import mask_cpr
from dpassist.domain.parts import Part
from dpassist.domain.post import ReplyPermission
from dpassist.domain.reply import pass_on_refusal, refusal
from dpassist.domain.settings import ConfigurationProblem
from dpassist.domain.verdict import Certainty, Evidence, Kind, Verdict
from dpassist.mailio.limits import DEFAULT_LIMITS, MEBIBYTE
from dpassist.services import wording_tables as tables
from dpassist.services.clock import on_this_clock
from dpassist.services.ports import Translate
from dpassist.services.wording_actions import NOTES, REFUSALS
from dpassist.services.wording_problems import CONFIGURATION, PROBLEMS
from dpassist.services.wording_settings import OPTION_LABELS


class Wording:
    """Words for verdicts, evidence, refusals, notes and problems; facts have theirs in `wording_facts`."""

    def __init__(self, translate: Translate) -> None:
        self._translate: Final = translate

    def say(self, phrase: tables.Phrase, /, **values: str | int) -> str:
        """Return one phrase in the user's language, with its values filled in."""
        return self._translate(*phrase).format(**values)

    def _pick(self, table: Mapping[str, tables.Phrase], code: str, /, **values: str | int) -> str:
        if code in table:
            return self.say(table[code], **values)
        return self.say(table["other"], code=code)

    def kind(self, kind: Kind) -> str:
        """Return a verdict's short name."""
        return self.say(tables.KINDS[kind])

    def certainty(self, certainty: Certainty) -> str:
        """Return how sure a verdict is, in a word or two."""
        return self.say(tables.CERTAINTIES[certainty])

    def headline(self, verdict: Verdict) -> str:
        """Return the verdict with its certainty, for lists."""
        return self.say(
            tables.FORMATS["verdict-and-certainty"],
            verdict=self.kind(verdict.kind),
            certainty=self.certainty(verdict.certainty),
        )

    def in_a_list(self, verdict: Verdict) -> str:
        """Return the verdict as short as a list wants it; for Digital Post with its reply permission.

        How sure it is comes last: a narrow list cuts off the end.
        """
        if verdict.kind is not Kind.DIGITAL_POST:
            return self.headline(verdict)
        return self.say(
            tables.FORMATS["verdict-and-reply"],
            verdict=self.kind(verdict.kind),
            reply=self.reply(verdict),
            certainty=self.certainty(verdict.certainty),
        )

    def profile_values(self, names: Iterable[str]) -> str:
        """Return names of a reply profile's values as words; one without words stays as it is."""
        table = tables.PROFILE_VALUES
        return ", ".join(self.say(table[name]) if name in table else name for name in names)

    def sentence(self, verdict: Verdict) -> str:
        """Return the verdict as one sentence."""
        return self.say(tables.SENTENCES[_sentence_key(verdict)])

    def reply(self, verdict: Verdict) -> str:
        """Return whether it may be answered."""
        return self.say(tables.REPLIES[verdict.reply])

    def part_of(self, name: str, part: Part) -> str:
        """Return which message within a file it is."""
        number = ".".join(map(str, part))
        return self.say(tables.FORMATS["part-of"], number=number, file=name)

    def where(self, evidence: Evidence) -> str:
        """Return where a sign was seen."""
        place, _, number = evidence.where.partition(" ")
        return self.say(tables.WHERE[place], number=number)

    def direction(self, says: str) -> str:
        """Return the word for what a sign does: ``for``, ``against`` or ``noted``."""
        return self.say(tables.SAYS[says])

    def evidence(self, evidence: Evidence) -> str:
        """Return what a sign says, marked when its literal is unverified."""
        text = self.say(tables.EVIDENCE[evidence.id], **evidence.values)
        return text if evidence.verified else self.say(tables.FORMATS["unverified"], text=text)

    def needed(self, verdict: Verdict) -> tuple[str, ...]:
        """Return what went wrong while reading, or what an encrypted message needs, as sentences."""
        return tuple(text for _code, text in self.problems(verdict))

    def problems(self, verdict: Verdict) -> tuple[tuple[str, str], ...]:
        """Return the same as `needed`, each sentence with its stable code, each code once."""
        encrypted = next((e for e in verdict.evidence if e.id == "encrypted"), None)
        codes = dict.fromkeys(verdict.problems)
        keys = ""
        if encrypted and verdict.kind is Kind.UNREADABLE:
            keys = encrypted.values.get("keys", "")
            needs = "encrypted-needs" if keys else "encrypted-needs-unnamed"
            codes = {needs: None, **codes}
        limit = DEFAULT_LIMITS.file_bytes // MEBIBYTE
        return tuple((code, self._pick(PROBLEMS, code, limit=limit, keys=keys)) for code in codes)

    def refusal(self, verdict: Verdict) -> str:
        """Return why it must not be answered, or an empty string."""
        return self.refusal_of(refusal(verdict))

    def refusal_of(self, code: str) -> str:
        """Return the words for the code of a refusal; none for an empty code."""
        return self.say(REFUSALS[code]) if code else ""

    def pass_on_refusal(self, verdict: Verdict) -> str:
        """Return why it must not be passed on, or an empty string."""
        return self.refusal_of(pass_on_refusal(verdict))

    def notes(self, draft: Draft) -> tuple[str, ...]:
        """Return what the user is told about a draft."""
        sender = _masked(draft.sender.email) if draft.sender else ""
        recipients = ", ".join(_masked(address.email) for address in draft.to)
        values: dict[str, str | int] = {
            "sender": sender,
            "recipients": recipients,
            "count": len(draft.to),
        }
        return tuple(self.say(NOTES[NoteCode(code)], **values) for code in draft.notes)

    def error(self, error: DpassistError) -> str:
        """Return what happened and what to do, for any expected failure."""
        if isinstance(error, ConfigurationError):
            what = str(error.details.get("what", ""))
            if what in OPTION_LABELS:
                what = self.say(OPTION_LABELS[what])
            line = int(error.details.get("line", 0))
            if "file" in error.details:
                file = str(error.details["file"])
                return self.configuration_problem(
                    ConfigurationProblem(error.code, file, line, what)
                )
            return self._pick(CONFIGURATION, error.code, what=what)
        if error.code in REFUSALS:
            return self.say(REFUSALS[error.code], **error.details)
        return self._pick(PROBLEMS, error.code, **error.details)

    def unexpected(self) -> str:
        """Return the sentence for a bug of ours."""
        return self.say(PROBLEMS["unexpected"])

    def configuration_problem(self, problem: ConfigurationProblem) -> str:
        """Return what is wrong in a file an administrator edits, and where."""
        text = self.problem_alone(problem)
        is_sheet = problem.file.lower().endswith((".csv", ".xlsx"))
        place = "problem-in-row" if is_sheet else "problem-in-file"
        form = place if problem.line else "problem-in-whole-file"
        return self.say(tables.FORMATS[form], file=problem.file, line=problem.line, text=text)

    def problem_alone(self, problem: ConfigurationProblem) -> str:
        """Return what is wrong in a file an administrator edits, for those who know where."""
        return self._pick(CONFIGURATION, problem.code, what=problem.what)

    def moment(self, moment: datetime) -> str:
        """Return a point in time on this machine's clock, as people write it."""
        local = on_this_clock(moment)
        return self.say(
            tables.FORMATS["moment"],
            day=f"{local.day:02}",
            month=f"{local.month:02}",
            year=local.year,
            hour=f"{local.hour:02}",
            minute=f"{local.minute:02}",
        )

    def day(self, day: date) -> str:
        """Return a date, as people write it."""
        padded = {"day": f"{day.day:02}", "month": f"{day.month:02}"}
        return self.say(tables.FORMATS["day"], year=day.year, **padded)

    def guidance_title(self, guidance: GuidanceId) -> str:
        """Return the title of a guidance sheet, for the PDF's own title field."""
        return self.say(tables.GUIDANCE_TITLES[guidance])

    def subject(self, subject: str) -> str:
        """Return a subject, or words for its absence."""
        return subject or self.say(tables.FORMATS["no-subject"])


def _sentence_key(verdict: Verdict) -> str:
    if any(evidence.id == "several-documents" for evidence in verdict.evidence):
        return "several"
    if verdict.certainty is Certainty.UNSURE:
        return "unsure"
    is_doubtful = verdict.doubted and verdict.reply is ReplyPermission.UNKNOWN
    if is_doubtful and verdict.kind is Kind.DIGITAL_POST:
        return "digital-post/doubtful"
    signs = {evidence.id for evidence in verdict.evidence}
    detail = {
        Kind.DIGITAL_POST: f"/{verdict.reply}",
        Kind.RECEIPT: f"/{_POLARITY[verdict.positive]}",
        Kind.UNREADABLE: "/encrypted" if "encrypted" in signs else "/damaged",
        Kind.SECURE_MAIL: next((f"/{how}" for how in ("decrypted", "signed") if how in signs), ""),
    }
    return verdict.kind + detail.get(verdict.kind, "")


def _masked(value: str) -> str:
    """Make a stranger's value fit to show: no unseen characters, no CPR numbers."""
    return mask_cpr(harmless(value))


_POLARITY: Final = {True: "positive", False: "negative", None: "unknown"}
