"""The name of the user: asked once, when a text is changed or a finding justified, and not before."""

from PySide6.QtCore import QObject, Signal

from drafting.draft import spots
from drafting.edits.edit import Touched
from drafting.edits.passages import sign
from gui.notice_bar import NoticeBar
from gui.open_draft import OpenDraft
from gui.services import Services


class NameOnce(QObject):
    """Asks for a name above the page, without holding up the work.

    Signals:
        name_wanted: the user wants to give a name.
    """

    name_wanted = Signal()

    def __init__(self, open_draft: OpenDraft, services: Services, notice: NoticeBar) -> None:
        super().__init__(notice)
        self._open_draft = open_draft
        self._services = services
        self._notice = notice
        self._asked = False
        open_draft.changed.connect(self._changed)

    def sign_changes(self) -> None:
        """Puts the name of the settings to the changes that have none."""
        if self._services.author() and not self._open_draft.reviewing:
            self._open_draft.apply(sign(self._open_draft.draft, self._services.author()), self)

    def _changed(self, touched: Touched, _sender: object) -> None:
        if self._services.author():
            return
        written = self._open_draft.draft.justifications
        if touched & Touched.JUSTIFICATIONS and written:
            self._services.settings.change(author=written[-1].author)
        elif touched & Touched.TEXT and not self._asked:
            self._ask()

    def _ask(self) -> None:
        changed = any(spot.block.changed_on is not None for spot in spots(self._open_draft.draft))
        if changed and not self._notice.words:
            self._asked = True
            self._notice.say(
                "Bij teksten die u wijzigt komt uw naam te staan, zodat een collega weet wie het was.",
                ("Vul uw naam in…", self._give),
                ("Nu niet", self._notice.hide),
            )

    def _give(self) -> None:
        self._notice.hide()
        self.name_wanted.emit()
