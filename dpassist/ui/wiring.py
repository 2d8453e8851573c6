"""How the parts of the window hear of each other, where the window itself has nothing to do with it."""

from dpassist.ui.bringing_in import BringingIn
from dpassist.ui.message_commands import MessageCommands
from dpassist.ui.pages.post import PostPage
from dpassist.ui.saving import Saving
from dpassist.ui.widgets.loading_bar import LoadingBar
from dpassist.ui.widgets.notice import Notice


def wire_bringing(bringing: BringingIn, taking: LoadingBar, notice: Notice) -> None:
    """Show how far bringing messages in is, and what of it does not come."""
    bringing.told.connect(notice.say)
    bringing.began.connect(taking.begin)
    bringing.progress.connect(taking.show_progress)
    bringing.ended.connect(taking.hide)
    taking.cancelled.connect(bringing.cancel)


def wire_loading(post: PostPage, loading: LoadingBar) -> None:
    """Show how far loading the list is."""
    post.loading_began.connect(loading.begin)
    post.loading_ended.connect(loading.hide)
    post.progress.connect(loading.show_progress)
    loading.cancelled.connect(post.cancel_loading)


def wire_saving(post: PostPage, saving: Saving) -> None:
    """Save what the post wants saved, and tell it what came of that."""
    post.save_wanted.connect(saving.save_draft)
    post.document_wanted.connect(saving.save_document)
    post.attachment_wanted.connect(saving.save_attachment)
    saving.draft_saved.connect(post.acting.draft_saved)
    saving.document_saved.connect(post.acting.show_saved)


def wire_post(post: PostPage, messages: MessageCommands) -> None:
    """Copy what the post wants."""
    post.view.copy_wanted.connect(messages.copy_explanation)
