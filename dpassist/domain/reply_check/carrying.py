"""What a gateway reads besides the letter: where answers go, header fields, metadata, and which file is the letter."""

from collections.abc import Iterator

from dpassist.domain.message import Address
from dpassist.domain.profiles import LetterRule
from dpassist.domain.recipients import written_address
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Code, Finding, Severity, shown
from dpassist.domain.reply_check.fixes import AttachFile, SetHeaders, SetReplyTo


def check_reply_to(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at where an answer to the reply goes: as the profile says, else back to the mailbox it comes from."""
    wanted = about.profile.reply_to
    given = [address.email for address in reply.reply_to]
    sender = reply.sender.email if reply.sender else ""
    right = {wanted.casefold()} if wanted else {sender.casefold(), ""}
    stands = {email.casefold() for email in given} if given or wanted else {""}
    if stands <= right and (stands or not wanted):
        return
    fix = SetReplyTo((Address("", wanted),) if written_address(wanted) else ())
    values = {"given": shown(", ".join(given) or sender), "wanted": shown(wanted or sender)}
    yield Finding(Code.REPLY_TO_WRONG, Severity.WARNS, "from", values, fix)


def check_headers(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at the header fields that the gateway asks for."""
    wanted = about.expected.headers if about.expected else ()
    there = {(name.casefold(), value.strip()) for name, value in reply.headers}
    lost = [field for field in wanted if (field[0].casefold(), field[1].strip()) not in there]
    if lost:
        values = {"names": shown(", ".join(name for name, _value in lost))}
        yield Finding(Code.HEADER_MISSING, Severity.STOPS, "reply", values, SetHeaders(wanted))


def check_metadata(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at the documents of the letter that the gateway wants back, untouched."""
    if reply.is_closed:
        return
    there = {content for file in reply.files for content in file.contents()}
    for wanted in about.expected.files if about.expected else ():
        if wanted.content not in there:
            values = {"name": shown(wanted.name)}
            fix = AttachFile(wanted)
            yield Finding(Code.METADATA_MISSING, Severity.STOPS, "attachments", values, fix)


def check_letter(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at whether there is a letter, where the gateway takes it from the first attachment."""
    is_a_file = about.profile.letter is LetterRule.FIRST_ATTACHMENT
    if is_a_file and not reply.is_closed and all(file.is_inline for file in reply.files):
        yield Finding(Code.LETTER_MISSING, Severity.STOPS, "attachments")
