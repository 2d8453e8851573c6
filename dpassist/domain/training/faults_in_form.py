"""Faults in what a mail program fills in: recipients, sender, thread, subject, protection, what a gateway reads."""

from typing import Final

from dpassist.domain.message import Address, Protection
from dpassist.domain.reply_check.finding import Code
from dpassist.domain.reply_check.threading import LONGEST_LABEL, identifiers_in
from dpassist.domain.training.practice import PERSONAL
from dpassist.domain.training.situation import Fault, Situation, addresses

_ELSEWHERE: Final = "privat.example"
"""No domain of the authority, and none of a gateway."""
_BRACKETS: Final = str.maketrans("[](){}", "()[]()")
_SECOND: Final = 3
"""Digits of a number before the blank that is put into it."""
_MANY_WORDS: Final = {"da": " og alt det andet, der følger med", "en": " and all the rest of it"}


def _elsewhere(situation: Situation) -> Situation:
    return situation.with_reply(to=addresses(f"alma.opdigtet@{_ELSEWHERE}"))


def _near_recipient(situation: Situation) -> Situation:
    """Somebody else where the right one is: what a mail program completes too eagerly."""
    right = next(iter(situation.reply.to), Address("", f"x@{_ELSEWHERE}"))
    return situation.with_reply(to=addresses(f"anden.person@{right.domain}"))


def _colleague(situation: Situation) -> Situation:
    return situation.with_reply(to=addresses(f"kollega@{situation.own_domain}"))


def _with_another(situation: Situation) -> Situation:
    more = addresses(f"nabo@{_ELSEWHERE}")
    return situation.with_reply(to=(*situation.reply.to, *more))


def _copied(situation: Situation) -> Situation:
    return situation.with_reply(cc=addresses(f"leder@{situation.own_domain}"))


def _copied_unseen(situation: Situation) -> Situation:
    return situation.with_reply(bcc=addresses(f"arkiv@{situation.own_domain}"))


def _own_mailbox(situation: Situation) -> Situation:
    name = situation.about.settings.authority_name
    return situation.with_reply(sender=Address(name, f"{PERSONAL}@{situation.own_domain}"))


def _unnamed(situation: Situation) -> Situation:
    """Take the authority's name out of everything the recipient sees."""
    reply, name = situation.reply, situation.about.settings.authority_name
    sender = Address("", reply.sender.email) if reply.sender else None
    return situation.with_reply(sender=sender, body=reply.body.replace(name, "").rstrip() + "\n")


def _answers_to_me(situation: Situation) -> Situation:
    return situation.with_reply(reply_to=addresses(f"{PERSONAL}@{situation.own_domain}"))


def _threadless(situation: Situation) -> Situation:
    return situation.with_reply(in_reply_to="", references=())


def _new_mail(situation: Situation) -> Situation:
    words = situation.in_words("Svar fra kommunen", "Answer from the municipality")
    return _threadless(situation).with_reply(subject=words)


def _subject(situation: Situation, subject: str) -> Situation:
    return situation.with_reply(subject=subject)


def _without_identifier(situation: Situation) -> Situation:
    subject = situation.reply.subject
    for token in identifiers_in(subject)[-1:]:
        subject = " ".join(subject.replace(token, "").split())
    return _subject(situation, subject)


def _rewritten_identifier(situation: Situation) -> Situation:
    subject = situation.reply.subject
    for token in identifiers_in(subject)[-1:]:
        is_number = token.isdecimal()
        other = f"{token[:_SECOND]} {token[_SECOND:]}" if is_number else token.translate(_BRACKETS)
        subject = subject.replace(token, other)
    return _subject(situation, subject)


def _long_subject(situation: Situation) -> Situation:
    limit = situation.about.profile.longest_subject or LONGEST_LABEL
    words, subject = _MANY_WORDS[situation.language], situation.reply.subject
    return _subject(situation, subject + words * (limit // len(words) + 1))


def _open(situation: Situation) -> Situation:
    """Send it as it is, with encryption off."""
    return situation.with_reply(protection=Protection.NONE, sent=situation.about.today)


def _closed(situation: Situation) -> Situation:
    return situation.with_reply(protection=Protection.ENCRYPTED, body="", html="")


def _bare(situation: Situation) -> Situation:
    """Leave out the documents that the gateway wants back."""
    wanted = situation.about.expected.files if situation.about.expected else ()
    names = {file.name for file in wanted}
    kept = tuple(file for file in situation.reply.files if file.name not in names)
    return situation.with_reply(files=kept)


ADDRESSING: Final = (
    Fault("recipient-missing", (Code.RECIPIENT_MISSING,), lambda s: s.with_reply(to=())),
    Fault("recipient-wrong", (Code.RECIPIENT_WRONG,), _near_recipient),
    Fault("recipient-is-colleague", (Code.RECIPIENT_IS_COLLEAGUE,), _colleague),
    Fault("plain-mail", (Code.PLAIN_MAIL, Code.RECIPIENT_WRONG), _elsewhere),
    Fault("reply-all", (Code.REPLY_ALL, Code.SEVERAL_RECIPIENTS), _with_another),
    Fault("copies", (Code.COPIES,), _copied),
    Fault("blind-copies", (Code.BLIND_COPIES,), _copied_unseen),
    Fault("sender-missing", (Code.SENDER_MISSING,), lambda s: s.with_reply(sender=None)),
    Fault("sender-wrong", (Code.SENDER_WRONG,), _own_mailbox),
    Fault("authority-not-named", (Code.AUTHORITY_NOT_NAMED,), _unnamed),
)
CARRYING: Final = (
    Fault("reply-to-wrong", (Code.REPLY_TO_WRONG,), _answers_to_me),
    Fault("header-missing", (Code.HEADER_MISSING,), lambda s: s.with_reply(headers=())),
    Fault("metadata-missing", (Code.METADATA_MISSING,), _bare),
    Fault("letter-missing", (Code.LETTER_MISSING,), lambda s: s.with_reply(files=())),
)
THREADING: Final = (
    Fault("new-mail", (Code.NEW_MAIL, Code.THREAD_MISSING), _new_mail),
    Fault(
        "sent-as-forward",
        (Code.SENT_AS_FORWARD,),
        lambda s: _subject(s, f"VS: {s.reply.subject}"),
    ),
    Fault("thread-missing", (Code.THREAD_MISSING,), _threadless),
    Fault("identifier-lost", (Code.IDENTIFIER_LOST,), _without_identifier),
    Fault("identifier-edited", (Code.IDENTIFIER_EDITED,), _rewritten_identifier),
    Fault("subject-missing", (Code.SUBJECT_MISSING,), lambda s: _subject(s, "")),
    Fault(
        "subject-changed",
        (Code.SUBJECT_CHANGED,),
        lambda s: _subject(s, f"{s.in_words('Vedr.', 'About')} {s.reply.subject}"),
    ),
    Fault(
        "subject-prefix", (Code.SUBJECT_PREFIX,), lambda s: _subject(s, f"SV: {s.reply.subject}")
    ),
    Fault("subject-too-long", (Code.SUBJECT_TOO_LONG,), _long_subject),
)
SEALING: Final = (
    Fault(
        "not-signed",
        (Code.NOT_SIGNED,),
        lambda s: s.with_reply(is_signed=False, sent=s.about.today),
    ),
    Fault("not-encrypted", (Code.NOT_ENCRYPTED,), _open),
    Fault("not-readable", (Code.NOT_READABLE,), _closed),
)
