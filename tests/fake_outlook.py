"""Outlook's object model as far as drafts need it; `tests/system/test_outlook.py` holds it and the real one to one contract."""

from pathlib import Path


class RefusalError(Exception):
    """What stands in for pywin32's ``com_error``."""


class Recipient:
    def __init__(self, text):
        self.Name = text
        self.Type = 1

    def Resolve(self):
        return True


class Numbered:
    """A collection that counts from 1, as COM does."""

    def __init__(self, make):
        self._make = make
        self.things = []

    @property
    def Count(self):
        return len(self.things)

    def Add(self, *values):
        self.things.append(self._make(*values))
        return self.things[-1]

    def Remove(self, number):
        del self.things[number - 1]

    def ResolveAll(self):
        return True

    def Item(self, number):
        return self.things[number - 1]


class Attached:
    def __init__(self, path, _kind=1):
        self.FileName = Path(path).name
        self.content = Path(path).read_bytes()


class Accessor:
    def __init__(self):
        self.values = {}

    def SetProperty(self, name, value):
        self.values[name] = value

    def GetProperty(self, name):
        if name not in self.values:
            raise RefusalError
        return self.values[name]


class MailItem:
    """One mail; ``refuses`` names what it will not take."""

    def __init__(self, refuses=()):
        self.__dict__["refuses"] = frozenset(refuses)
        self.__dict__["shown"] = self.__dict__["sent"] = False
        self.Recipients = Numbered(Recipient)
        self.ReplyRecipients = Numbered(Recipient)
        self.Attachments = Numbered(Attached)
        self.PropertyAccessor = Accessor()
        self.Subject = self.Body = self.HTMLBody = self.SentOnBehalfOfName = ""

    def __setattr__(self, name, value):
        if name in self.refuses:
            raise RefusalError
        if name == "Body":  # Outlook ends each line as Windows does
            value = value.replace("\r\n", "\n").replace("\n", "\r\n")
        self.__dict__[name] = value

    def Display(self, modal):
        assert modal is False
        self.__dict__["shown"] = True

    def Send(self):
        self.__dict__["sent"] = True


class Original:
    """A mail in the inbox."""

    def __init__(self, message_id, outlook):
        self.message_id = message_id
        self._outlook = outlook

    def Reply(self):
        item = self._outlook.item()
        item.Subject = "SV: noget"
        item.Recipients.Add("afsender@x.example")
        return item


class Items:
    def __init__(self, originals):
        self._originals = originals

    def Find(self, condition):
        return next((o for o in self._originals if condition.endswith(f"= '{o.message_id}'")), None)


class Folder:
    def __init__(self, originals):
        self.Items = Items(originals)


class Space:
    def __init__(self, outlook):
        self._outlook = outlook

    def CreateRecipient(self, name):
        return Recipient(name)

    def GetSharedDefaultFolder(self, recipient, kind):
        assert kind == 6
        if recipient.Name not in self._outlook.shared:
            raise RefusalError
        return Folder(self._outlook.shared[recipient.Name])

    def GetDefaultFolder(self, kind):
        assert kind == 6
        return Folder(self._outlook.own)


class FakeOutlook:
    """``Outlook.Application``: what it made is in ``items``."""

    def __init__(self, refuses=()):
        self.items = []
        self.own = []
        self.shared = {}
        self._refuses = refuses

    def GetNamespace(self, name):
        assert name == "MAPI"
        return Space(self)

    def CreateItem(self, kind):
        assert kind == 0
        return self.item()

    def item(self):
        self.items.append(MailItem(self._refuses))
        return self.items[-1]
