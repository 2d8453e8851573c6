"""Whom a reply goes to, who gets a copy, and which mailbox it comes from."""

from collections.abc import Iterable, Iterator

from dpassist.domain.mail_domains import is_one_of
from dpassist.domain.message import Address
from dpassist.domain.recipients import comparable_address, written_address
from dpassist.domain.reply_check.checked import CheckedReply
from dpassist.domain.reply_check.circumstances import Circumstances
from dpassist.domain.reply_check.finding import Code, Finding, Severity, shown
from dpassist.domain.reply_check.fixes import DropCopies, NameSender, SetRecipients, SetSender
from dpassist.domain.reply_check.quoting import letters_of, written


def check_recipients(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at the To field."""
    wanted = about.expected.to if about.expected else ()
    fix = SetRecipients(wanted) if wanted else None
    given = [address for address in reply.to if address.email]
    if not given:
        yield Finding(Code.RECIPIENT_MISSING, Severity.STOPS, "to", fix=fix)
        return
    if not wanted:
        if len(given) > 1:
            values = {"count": len(given)}
            yield Finding(Code.SEVERAL_RECIPIENTS, Severity.WARNS, "to", values)
        return
    right = _emails(wanted)
    others = [address for address in given if _email(address) not in right]
    if others:
        code = _code_of(others[0], wanted, about)
        if len(others) < len(given):
            code = Code.REPLY_ALL
        named = {"given": _listed(others), "wanted": _listed(wanted)}
        yield Finding(code, Severity.STOPS, "to", named, fix)


def check_copies(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at open and hidden copies."""
    if about.profile.copies_allowed:
        return
    for code, copies in ((Code.COPIES, reply.cc), (Code.BLIND_COPIES, reply.bcc)):
        if copies:
            values = {"given": _listed(copies)}
            yield Finding(code, Severity.STOPS, "copies", values, DropCopies())


def check_sender(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at the From field."""
    wanted = _wanted_sender(about)
    fix = SetSender(wanted) if wanted else None
    named = {"wanted": shown(wanted.email) if wanted else ""}
    if reply.sender is None or not reply.sender.email:
        if wanted:
            yield Finding(Code.SENDER_MISSING, Severity.WARNS, "from", named, fix)
        return
    if _is_right_sender(reply.sender, wanted, about):
        return
    values = {"given": shown(reply.sender.email), **named}
    yield Finding(Code.SENDER_WRONG, Severity.STOPS, "from", values, fix)


def check_authority(reply: CheckedReply, about: Circumstances) -> Iterator[Finding]:
    """Look at whether the one who is answered can see which authority writes (the Ombudsman, FOB 2015-22)."""
    name = about.settings.authority_name
    if not name.strip() or reply.is_closed or reply.sender is None or not reply.sender.email:
        return
    if letters_of(name) not in letters_of(f"{reply.sender.name} {written(reply.body)}"):
        values = {"name": shown(name)}
        fix = NameSender(name)
        yield Finding(Code.AUTHORITY_NOT_NAMED, Severity.WARNS, "from", values, fix)


def _code_of(address: Address, wanted: Iterable[Address], about: Circumstances) -> Code:
    if is_one_of(address.domain, about.settings.own_domains):
        return Code.RECIPIENT_IS_COLLEAGUE
    elsewhere = address.domain not in {right.domain for right in wanted}
    return Code.PLAIN_MAIL if about.is_digital_post and elsewhere else Code.RECIPIENT_WRONG


def _wanted_sender(about: Circumstances) -> Address | None:
    if about.expected:
        return about.expected.sender
    mailbox = about.profile.sender_mailbox or about.settings.sender_mailbox
    return Address(about.settings.authority_name, mailbox) if written_address(mailbox) else None


def _is_right_sender(given: Address, wanted: Address | None, about: Circumstances) -> bool:
    """Tell whether a mailbox may be the sender; without the original, any of ours may have received it."""
    if wanted and _email(given) == _email(wanted):
        return True
    if about.expected and wanted:
        return False
    own = about.settings.own_domains
    return is_one_of(given.domain, own) or not (own or wanted)


def _email(address: Address) -> str:
    return comparable_address(address.email)


def _emails(addresses: Iterable[Address]) -> frozenset[str]:
    return frozenset(map(_email, addresses))


def _listed(addresses: Iterable[Address]) -> str:
    return shown(", ".join(address.email for address in addresses))
