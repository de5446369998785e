"""Opens passport, deviations and newer versions over a draft, and carries out what is chosen there."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from drafting.comparison.deviations import Deviation, deviations
from drafting.comparison.newer_text import NewerText
from drafting.document import BlockId
from drafting.draft import Draft, find_spot
from drafting.edits import clauses, passages, versions
from drafting.edits.edit import Edit
from drafting.refusals import Refusal
from drafting.reports.deviation_report import DeviationReport
from drafting.reports.passport import (
    Desk,
    Passport,
    news_remarks,
    passport_of,
    readable,
    readable_news,
)
from gui import alerts
from gui.dialogs import open_dialog
from gui.passport.deviations_dialog import DeviationsDialog
from gui.passport.news import News
from gui.passport.passport_dialog import PassportDialog
from gui.passport.report_file import save_deviations
from gui.passport.versions_dialog import VersionsDialog
from gui.services import Services
from gui.theme import Theme
from gui.workspace import Workspace


class PassportDesk(QObject):
    """What one workspace has of passports, deviations and news of the library."""

    def __init__(self, place: Workspace, services: Services, theme: Theme) -> None:
        super().__init__(place)
        self._place = place
        self._opened = place.open_draft
        self._services = services
        self._theme = theme
        self._told = False
        self.news = News(place.open_draft, services, self)
        self.news.changed.connect(self._show_news)
        place.page.passport_requested.connect(self.show_passport)

    # what can be opened

    def show_passport(self, subject: str) -> None:
        """Opens the passport of a block by its id or of a section by its key."""
        if self.news.library:
            self.news.read()
        found = self._passport(subject)
        if found is None:
            self._place.tell("Van deze tekst is geen paspoort: hij staat niet meer in het bestek.")
            return
        dialog = PassportDialog(found, self._theme, self._place.window())
        dialog.restore_wanted.connect(lambda block: self._restored(block, dialog))
        dialog.field_wanted.connect(lambda name: self._leave(dialog, self._place.fill_in, name))
        dialog.finding_wanted.connect(
            lambda key: self._leave(dialog, self._place.show_finding, key)
        )
        dialog.newer_wanted.connect(lambda key: self._leave(dialog, self.show_versions, key))
        dialog.deviations_wanted.connect(lambda: self._leave(dialog, self._show_deviations, ""))
        open_dialog(dialog)

    def show_deviations(self) -> None:
        """Opens the list of deviations."""
        if not self._place.finish():
            return
        dialog = DeviationsDialog(self._deviations(), self._theme, self._place.window())
        dialog.place_wanted.connect(lambda key: self._leave(dialog, self._go_to, key))
        dialog.passport_wanted.connect(lambda key: self._leave(dialog, self.show_passport, key))
        dialog.restore_wanted.connect(lambda block: self._restored(block, dialog))
        dialog.report_wanted.connect(lambda: self._save_report(dialog))
        open_dialog(dialog)

    def show_versions(self, chosen: str = "") -> None:
        """Opens the newer versions, on the one with this key."""
        if not self._place.finish():
            return
        self.news.read()
        dialog = VersionsDialog(self._theme, self._place.window())
        dialog.show_news(self._readable_news(), self.news.withdrawn, chosen)
        dialog.accepted_text.connect(
            lambda key: self._decide(
                dialog,
                key,
                lambda one: versions.accept(
                    self._opened.draft, one, self.news.library, self._opened.norms
                ),
            )
        )
        dialog.kept_text.connect(
            lambda key: self._decide(
                dialog,
                key,
                lambda one: versions.keep(self._opened.draft, one, self._opened.hand()),
            )
        )
        dialog.put_off_text.connect(
            lambda key: self._decide(
                dialog, key, lambda one: versions.put_off(self._opened.draft, one)
            )
        )
        dialog.removed_clause.connect(lambda key: self._remove(dialog, key))
        dialog.all_wanted.connect(lambda: self._take_all(dialog))
        dialog.place_wanted.connect(lambda key: self._leave(dialog, self._go_to, key))
        open_dialog(dialog)

    # what is chosen in them

    def _restored(self, block: str, dialog: PassportDialog | DeviationsDialog) -> None:
        self._attempt(lambda: _put_back(self._opened.draft, block), dialog)
        if isinstance(dialog, DeviationsDialog):
            dialog.show_deviations(self._deviations())
            return
        found = self._passport(dialog.passport.subject)
        if found is not None:
            dialog.show_passport(found)

    def _decide(self, dialog: VersionsDialog, key: str, make: Callable[[NewerText], Edit]) -> None:
        one = next((found for found in self.news.newer if found.key == key), None)
        if one is not None:
            self._attempt(lambda: make(one), dialog)
        dialog.show_news(self._readable_news(), self.news.withdrawn)

    def _remove(self, dialog: VersionsDialog, key: str) -> None:
        self._attempt(lambda: clauses.remove(self._opened.draft, key), dialog)
        dialog.show_news(self._readable_news(), self.news.withdrawn)

    def _take_all(self, dialog: VersionsDialog) -> None:
        self._attempt(
            lambda: versions.accept_unchanged(
                self._opened.draft, self.news.newer, self.news.library, self._opened.norms
            ),
            dialog,
        )
        dialog.show_news(self._readable_news(), self.news.withdrawn)

    def _attempt(self, make: Callable[[], Edit], dialog: QDialog) -> None:
        try:
            edit = make()
            self._opened.apply(edit, self)
        except Refusal as refusal:
            alerts.refuse(dialog, refusal)
            return
        if edit.note:
            self._place.tell(edit.note)

    def _save_report(self, dialog: DeviationsDialog) -> None:
        opened = self._opened
        title = opened.draft.procurement.title
        file = opened.file.path.name if opened.file else title
        self.news.read()
        remarks = news_remarks(self._readable_news(), self.news.withdrawn)
        today = self._services.today()
        report = DeviationReport(title, file, today, self._deviations(), remarks)
        path = save_deviations(report, opened, self._services, dialog)
        if path is not None:
            self._place.tell(f"Rapport bewaard: {path.name}")

    def _leave(self, dialog: QDialog, deed: Callable[[str], object], name: str) -> None:
        """Closes a dialog for what is elsewhere in the window."""
        dialog.accept()
        deed(name)

    def _show_deviations(self, _name: str) -> None:
        self.show_deviations()

    def _go_to(self, key: str) -> None:
        self._place.go_to(key)
        self._place.page.setFocus()

    # the draft

    def _passport(self, subject: str) -> Passport | None:
        opened = self._opened
        desk = Desk(opened.draft, opened.document, opened.report, opened.norms, self.news.library)
        return passport_of(desk, subject)

    def _deviations(self) -> tuple[Deviation, ...]:
        draft = self._opened.draft
        return readable(draft, self._opened.norms, deviations(draft))

    def _readable_news(self) -> tuple[NewerText, ...]:
        return readable_news(self._opened.draft, self._opened.norms, self.news.newer)

    def _show_news(self) -> None:
        self._place.page.show_news(self.news.notes())
        words = self.news.told()
        if words and not self._told and not self._place.notice.words:
            self._told = True
            notice = self._place.notice
            notice.say(words, ("Bekijk…", self._open_news), ("Later", notice.hide))

    def _open_news(self) -> None:
        self._place.notice.hide()
        self.show_versions()


def _put_back(draft: Draft, key: str) -> Edit:
    """The adopted text of a block comes back, or the block, section or chapter that was left out."""
    spot = find_spot(draft, BlockId(key))
    if spot is None:
        return passages.leave_out(draft, key, out=False)
    if spot.block.omitted:
        return passages.put_back(draft, spot.block.id)
    return passages.restore(draft, spot.block.id)


def desk_of(place: Workspace) -> PassportDesk:
    """The desk of a workspace."""
    found = place.findChild(PassportDesk)
    assert isinstance(found, PassportDesk)
    return found
