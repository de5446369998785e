"""The review of one open draft: its comments and approvals, in the panel, on the page and in the outline."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from drafting.comment import Approval
from drafting.refusals import Refusal
from gui import alerts
from gui.open_draft import OpenDraft
from gui.page.page_pane import PagePane
from gui.review.approval_words import lapse_told
from gui.review.approvals_dialog import ApprovalsDialog
from gui.review.comments_desk import CommentsDesk
from gui.review.comments_pane import CommentsPane
from gui.review.filters import Filters, Order, State, chosen_comments
from gui.review.on_page import CommentsOnPage
from gui.review.reviewer_bar import ReviewerBar
from gui.services import Services
from gui.theme import Theme

_Key = tuple[str, str, object]


class Review(QObject):
    """What can be done with comments and approvals from anywhere in the window.

    Signals:
        pane_wanted: the pane of the comments is to be shown.
        told: a short line for the status bar.
    """

    pane_wanted = Signal()
    told = Signal(str)

    def __init__(
        self, open_draft: OpenDraft, services: Services, theme: Theme, page: PagePane
    ) -> None:
        super().__init__(page)
        self._open_draft = open_draft
        self._services = services
        self._theme = theme
        self._page = page
        self.desk = CommentsDesk(open_draft, services.now, self)
        self.on_page = CommentsOnPage(self.desk, page)
        self.bar = ReviewerBar(open_draft, theme)
        self.dialog: ApprovalsDialog | None = None
        self._pane: CommentsPane | None = None
        self._held = self._holding()
        self._said: set[_Key] = set()
        self.desk.told.connect(self.told)
        self.desk.named.connect(lambda name: services.settings.change(author=name))
        self.desk.approvals_changed.connect(self._tell_lapsed)
        page.search.found.connect(self._count_found)
        page.find_bar.elsewhere_asked.connect(lambda: self.pane.search(page.search.words))
        page.remark_requested.connect(self.show_comment)
        page.deed_requested.connect(self.do)

    def make_pane(self) -> CommentsPane:
        """The pane of the comments."""
        pane = CommentsPane(self.desk, self._theme, self._services.now)
        pane.place_requested.connect(self.go_to)
        pane.page_wanted.connect(self._page.view.setFocus)
        pane.told.connect(self.told)
        self._pane = pane
        return pane

    @property
    def pane(self) -> CommentsPane:
        """The pane of the comments, in front."""
        self.pane_wanted.emit()
        assert self._pane is not None  # made when it is shown
        return self._pane

    def do(self, deed: str) -> None:
        """Does 'comment' or 'approve' with what is selected or current on the page."""
        if deed == "comment":
            self.comment_here()
        else:
            self.approve_here()

    def comment_here(self) -> None:
        """Begins a comment on what is selected on the page, else on the text of the cursor."""
        if not self._page.finish_editing():
            return
        stretch = self._page.deeds.stretch()
        if stretch is None:
            self.told.emit(
                "Kies eerst een tekst in het bestek; daarbij komt uw opmerking te staan."
            )
            return
        self.pane.compose(stretch)

    def show_comment(self, comment: str) -> None:
        """Shows the card of a comment."""
        self.pane.show_comment(comment)

    def go_to(self, comment: str) -> None:
        """Shows the place of a comment on the page."""
        if not self.on_page.go_to(comment):
            self.told.emit("De tekst van deze opmerking staat niet meer in het bestek.")

    def step(self, steps: int) -> None:
        """Goes to the next comment, or the previous."""
        self.pane.step(steps)

    def finish(self) -> bool:
        """Places what is being written, as before saving; false when it is refused and stays."""
        return self._pane is None or self._pane.finish() or self._insist()

    def approve_here(self) -> None:
        """Approves the chapter of the cursor; without a name it is asked for in the list of approvals."""
        key = self._page.current_section()
        chapter = self._chapter_of(key)
        if chapter is None:
            self.told.emit("Zet de cursor in het hoofdstuk dat u wilt goedkeuren.")
        else:
            self.approve(chapter)

    def approve(self, key: str) -> None:
        """Approves this chapter."""
        if not self._page.finish_editing():
            return
        if not self.desk.name:
            self.show_approvals()
            return
        chapter = self.desk.chapter(key)
        if chapter and any(self.desk.is_own(one.author) for one in chapter.holding):
            self.told.emit(f"U hebt '{chapter.words}' al goedgekeurd.")
            return
        if chapter:
            self.told.emit(f"'{chapter.words}' is goedgekeurd.")
        self._attempt(
            lambda: self.desk.approve(key, "")
        )  # its own note, if any, is said after this

    def withdraw(self, key: str) -> None:
        """Takes one's own approval of this chapter back."""
        self._attempt(lambda: self.desk.withdraw(key))

    def show_approvals(self) -> None:
        """Opens the list of approvals."""
        window = self._page.window()
        dialog = ApprovalsDialog(self.desk, self._theme, self._services.now, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.place_requested.connect(self._page.go_to)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def review_only(self) -> None:
        """Begins reviewing, or stops."""
        on = not self._open_draft.reviewing
        if self._page.finish_editing():
            self._open_draft.review_only(on=on)

    def _count_found(self) -> None:
        """Says in the find bar how many comments hold the words that are looked for."""
        words = self._page.search.words
        asked = Filters(state=State.ALL, words=words)
        found = chosen_comments(self.desk.placed, asked, Order.PLACE) if words.strip() else ()
        place = "opmerking" if len(found) == 1 else "opmerkingen"
        self._page.find_bar.show_elsewhere(f"{len(found)} {place}" if found else "")

    def _chapter_of(self, key: str) -> str | None:
        """The chapter of a section, or the chapter itself; None when the cursor is in none."""
        for part in self._open_draft.draft.parts:
            for chapter in part.chapters:
                if key and (chapter.key == key or any(s.key == key for s in chapter.sections)):
                    return chapter.key
        return None

    def _insist(self) -> bool:
        self.pane_wanted.emit()
        return False

    def _attempt(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except Refusal as refusal:
            alerts.refuse(self._page.window(), refusal)

    def _forget_dialog(self, _result: int) -> None:
        self.dialog = None

    def _holding(self) -> dict[_Key, Approval]:
        return {
            (chapter.key, approval.author, approval.at): approval
            for chapter in self.desk.chapters
            for approval in chapter.holding
        }

    def _tell_lapsed(self) -> None:
        """Tells once of each approval that the last edit ended."""
        held, self._held = self._held, self._holding()
        for chapter in self.desk.chapters:
            for approval in chapter.lapsed:
                key = (chapter.key, approval.author, approval.at)
                if key in held and key not in self._said:
                    self._said.add(key)
                    self.told.emit(lapse_told(chapter, approval))
