"""Opens the windows of packs, and says at a start when the shared folder has something new."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from clause_library.packs.pack_file import ENDING
from clause_library.packs.source import Found, PackStanding, look
from clause_library.packs.standing import Offer
from drafting.refusals import Refusal
from gui import alerts, background
from gui.notice_bar import NoticeBar
from gui.packs.found_dialog import FoundDialog
from gui.packs.make_dialog import MakeDialog
from gui.packs.offer_dialog import OfferDialog
from gui.services import Services
from gui.theme import Theme


class PackCounter(QObject):
    """The windows of packs of one window.

    Signals:
        changed: the user's own content is another one.
        found_new: what is worth showing was found in the shared folder at the start.
    """

    changed = Signal()
    found_new = Signal()

    def __init__(
        self,
        services: Services,
        theme: Callable[[], Theme],
        open_dialog: Callable[[QDialog], None],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._theme = theme
        self._open = open_dialog
        self._parent = parent
        self.news: tuple[Found, ...] = ()

    def take_over(self) -> None:
        """Asks for a pack and shows it beside what the user has."""
        folder = self._services.settings.now.last_folder
        path = alerts.choose_to_open(
            self._parent, "Neem een pakket over", folder, f"Pakketten (*{ENDING})"
        )
        if path is not None:
            self.show_path(path)

    def show_path(self, path: Path) -> None:
        """Reads a pack in the background and shows it beside what the user has."""
        desk = self._services.packs
        background.run(lambda _job: desk.offer(path), self.show_offer, self._refused)

    def show_offer(self, offer: Offer) -> None:
        """Shows a pack beside what the user has."""
        self.news = tuple(one for one in self.news if one.digest != offer.digest)
        dialog = OfferDialog(self._services, self._theme(), offer, self._parent)
        dialog.changed.connect(self.changed)
        self._open(dialog)

    def make(self) -> None:
        """Opens the window in which a pack is made."""
        self._open(MakeDialog(self._services, self._theme(), self._parent))

    def show_folder(self) -> None:
        """Opens what waits and what stands in the shared folder."""
        dialog = FoundDialog(self._services, self._theme(), self._parent)
        dialog.path_wanted.connect(self.show_path)
        dialog.offer_wanted.connect(self.show_offer)
        self._open(dialog)

    def look_at_start(self) -> None:
        """Looks in the shared folder in the background; a folder that is not there now is no fault."""
        folder, desk = self._services.settings.now.shared_folder, self._services.packs
        if folder:
            background.run(
                lambda _job: look(Path(folder), desk.remembered()), self._looked, self._no_folder
            )

    def tell(self, notice: NoticeBar) -> None:
        """Says in this bar what is new in the shared folder; on every page until the user has answered."""
        if not self.news or not notice.isHidden():
            return
        news = self.news
        deed = self.show_folder if len(news) > 1 else lambda: self.show_path(news[0].path)

        def answered() -> None:
            self.news = ()
            notice.hide()

        notice.say(
            sentence(news),
            ("Bekijk\N{HORIZONTAL ELLIPSIS}", _then(deed, answered)),
            ("Nu niet", answered),
        )

    def _looked(self, found: tuple[Found, ...]) -> None:
        self.news = tuple(one for one in found if one.standing.worth_showing)
        if self.news:
            self.found_new.emit()

    def _no_folder(self, refusal: Refusal) -> None:
        self._services.refusals.append(refusal)

    def _refused(self, refusal: Refusal) -> None:
        alerts.refuse(self._parent, refusal, "Dit pakket kan niet worden overgenomen")


def sentence(news: tuple[Found, ...]) -> str:
    """What is new, in a sentence."""
    if len(news) > 1:
        return f"In de gedeelde map staan {len(news)} pakketten met iets nieuws."
    one = news[0]
    name = one.pack.name if one.pack is not None else one.path.name
    if one.standing is PackStanding.NEWER:
        return f"Er is een nieuwere versie van het pakket '{name}' in de gedeelde map."
    return f"In de gedeelde map staat het pakket '{name}': {one.standing.label}."


def _then(first: Callable[[], object], second: Callable[[], object]) -> Callable[[], None]:
    def both() -> None:
        second()
        first()

    return both
