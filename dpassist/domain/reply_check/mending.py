"""Put one finding right: pure functions from a reply and a fix to the reply that has it."""

from dataclasses import replace

from dpassist.domain.cpr_finding import hide_cpr
from dpassist.domain.message import Address
from dpassist.domain.reply_check.checked import (
    CheckedFile,
    CheckedReply,
    file_of_draft,
)
from dpassist.domain.reply_check.fixes import (
    AnswerOriginal,
    AttachFile,
    DropCopies,
    DropFile,
    Fix,
    MaskCpr,
    NameSender,
    RenameFile,
    ReplaceText,
    RestoreIdentifiers,
    SetHeaders,
    SetRecipients,
    SetReplyTo,
    SetSender,
    SetSubject,
    SetThread,
)
from dpassist.domain.reply_check.quoting import blocks


def mend(fix: Fix, reply: CheckedReply) -> CheckedReply:
    """Apply a fix; check again afterwards, because findings name files by their number."""
    match fix:
        case SetRecipients() | DropCopies() | SetSender() | NameSender() | SetReplyTo():
            return _with_people(fix, reply)
        case SetHeaders():
            return replace(reply, headers=_with_headers(fix, reply.headers))
        case RenameFile() | DropFile() | AttachFile():
            return replace(reply, files=_with_files(fix, reply.files))
        case MaskCpr() | ReplaceText():
            return _with_text(fix, reply)
        case _:
            return _with_thread(fix, reply)


def _with_people(
    fix: SetRecipients | DropCopies | SetSender | NameSender | SetReplyTo, reply: CheckedReply
) -> CheckedReply:
    match fix:
        case SetReplyTo(to=to):
            return replace(reply, reply_to=to)
        case SetRecipients(to=to):
            return replace(reply, to=to)
        case DropCopies():
            return replace(reply, cc=(), bcc=())
        case SetSender(sender=sender):
            return replace(reply, sender=sender)
        case NameSender(name=name):
            email = reply.sender.email if reply.sender else ""
            return replace(reply, sender=Address(name, email))


def _with_thread(
    fix: SetSubject | RestoreIdentifiers | SetThread | AnswerOriginal, reply: CheckedReply
) -> CheckedReply:
    match fix:
        case SetSubject(subject=subject) | RestoreIdentifiers(subject=subject):
            return replace(reply, subject=subject)
        case SetThread(in_reply_to=answered, references=thread):
            return replace(reply, in_reply_to=answered, references=thread)
        case AnswerOriginal(subject=subject, in_reply_to=answered, references=thread):
            return replace(reply, subject=subject, in_reply_to=answered, references=thread)


def _with_headers(
    fix: SetHeaders, headers: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    names = {name.casefold() for name, _value in fix.headers}
    others = (header for header in headers if header[0].casefold() not in names)
    return (*others, *fix.headers)


def _with_files(
    fix: RenameFile | DropFile | AttachFile, files: tuple[CheckedFile, ...]
) -> tuple[CheckedFile, ...]:
    if isinstance(fix, AttachFile):
        is_there = any(fix.file.content in file.contents() for file in files)
        return files if is_there else (*files, file_of_draft(fix.file))
    place = fix.number - 1
    if not any(file.name == fix.old for file in files[place : fix.number]):
        return files
    renamed = (replace(files[place], name=fix.name),) if isinstance(fix, RenameFile) else ()
    return (*files[:place], *renamed, *files[fix.number :])


def _with_text(fix: MaskCpr | ReplaceText, reply: CheckedReply) -> CheckedReply:
    """Change a subject or a text; where a text changes, what was formatted no longer says the same and goes."""
    if isinstance(fix, ReplaceText):
        return _with_body(_replaced(fix, reply.body), reply)
    if fix.where == "subject":
        return replace(reply, subject=hide_cpr(reply.subject, also_alike=fix.also_alike))
    is_quoted = fix.where == "quote"
    body = "".join(
        hide_cpr(block.text, also_alike=fix.also_alike)
        if block.is_quoted is is_quoted
        else block.text
        for block in blocks(reply.body)
    )
    return _with_body(body, reply)


def _with_body(body: str, reply: CheckedReply) -> CheckedReply:
    return reply if body == reply.body else replace(reply, body=body, html="")


def _replaced(fix: ReplaceText, body: str) -> str:
    """Replace passages in what was written; quotes stay as they are."""
    texts = []
    for block in blocks(body):
        text = block.text
        for passage in () if block.is_quoted else fix.passages:
            text = text.replace(passage, fix.by)
        texts.append(text)
    return "".join(texts)
