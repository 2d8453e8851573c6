"""Outlook's object model as far as dpassist needs it; the real one is held to the same contract, for drafts in
`tests/system/test_outlook.py` and for taking messages in `tests/system/test_outlook_taking.py`."""

from pathlib import Path
from types import SimpleNamespace


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
    """A file; ``embeds`` is the ending of those that become items instead, as Outlook may do with its own."""

    embeds = ""

    def __init__(self, path, kind=1):
        self.FileName = Path(path).name
        self.Type = 5 if self.embeds and self.FileName.endswith(self.embeds) else kind
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


class StoredItem:
    """One item in a folder. Whoever changes it, or asks for more than is known here, fails the test."""

    def __init__(self, entry, *, kind=43, saved=True, state=1, refuses=False):
        given = {
            "EntryID": entry, "Class": kind, "Saved": saved, "DownloadState": state, "UnRead": True,
            "LastModificationTime": "2026-03-02 12:00:00", "Parent": SimpleNamespace(StoreID="5707E"),
        }  # fmt: skip
        self.__dict__.update(given)
        self.__dict__["refuses"] = refuses

    def __setattr__(self, name, value):
        raise AssertionError(f"{name} was set at the source")

    def SaveAs(self, path, kind):
        assert kind == 9
        Path(path).write_bytes(b"half")
        if self.refuses:
            raise RefusalError
        Path(path).write_bytes(f"message {self.EntryID}".encode())


class Explorer:
    """A window with a list; a page without one refuses to say what is selected."""

    Class = 34

    def __init__(self, items, *, is_page=False):
        self._items = items
        self._is_page = is_page

    @property
    def Selection(self):
        if self._is_page:
            raise RefusalError
        selection = Numbered(None)
        selection.things = list(self._items)
        return selection


class Inspector:
    """A window with one item."""

    Class = 35

    def __init__(self, item):
        self.CurrentItem = item


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

    def GetItemFromID(self, entry, store):
        for item in self._outlook.stored:
            if (item.EntryID, item.Parent.StoreID) == (entry, store):
                return item
        raise RefusalError


class FakeOutlook:
    """``Outlook.Application``: what it made is in ``items``."""

    def __init__(self, refuses=()):
        self.items = []
        self.own = []
        self.shared = {}
        self.stored = []
        self.window = None
        self._refuses = refuses

    def ActiveWindow(self):
        return self.window

    def select(self, *items):
        """Have these selected in the list that is in front."""
        self.stored = list(items)
        self.window = Explorer(items)

    def GetNamespace(self, name):
        assert name == "MAPI"
        return Space(self)

    def CreateItem(self, kind):
        assert kind == 0
        return self.item()

    def item(self):
        self.items.append(MailItem(self._refuses))
        return self.items[-1]
