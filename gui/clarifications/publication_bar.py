"""The bar above the page of a published bestek: since when, and what is in no nota yet."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from drafting.text.written_values import day
from gui.actions import Act, Actions
from gui.alerts import label, visible
from gui.clarifications.desk import ClarificationsDesk
from gui.clarifications.words import counted
from gui.open_draft import OpenDraft
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.texts import button, picture


class PublicationBar(QFrame):
    """Shown while the draft is published; its button opens questions and changes."""

    def __init__(
        self,
        open_draft: OpenDraft,
        services: Services,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "calm-notice")
        self.setAccessibleName("Dit bestek is gepubliceerd")
        self.desk = ClarificationsDesk(open_draft, services, self)
        self._words = label("")
        self.open_button = button("Vragen en wijzigingen…", on_press=lambda: self.wanted(actions))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, Space.SMALL)
        row.setSpacing(Space.SMALL)
        row.addWidget(picture("lock", theme, "accent"))
        row.addWidget(self._words, 1)
        row.addWidget(self.open_button)
        self.desk.changed.connect(self._say)
        self.desk.refused.connect(self._refuse)
        open_draft.changed.connect(self._show_or_hide)
        self._say()

    @staticmethod
    def wanted(actions: Actions) -> None:
        """Opens questions and changes, when the window has them."""
        if Act.CLARIFICATIONS in set(actions):
            actions[Act.CLARIFICATIONS].trigger()

    @property
    def words(self) -> str:
        """What the bar says."""
        return self._words.text()

    def _show_or_hide(self, *_changed: object) -> None:
        if self.isHidden() is (self.desk.publication is not None):
            self._say()

    def _say(self) -> None:
        publication, found = self.desk.publication, self.desk.standing
        self.setVisible(publication is not None)
        if publication is None:
            return
        said = [f"Gepubliceerd op {day(publication.text.at.date())}; nummers staan vast."]
        notes = len(publication.notes)
        since = f"sinds nota {notes}" if notes else "sinds de publicatie"
        if found is not None:
            count = counted(len(found.changes), "wijziging", "wijzigingen")
            said.append(f"{count if found.changes else 'Geen wijzigingen'} {since}.")
        waiting = sum(not q.answer.strip() for q in publication.questions)
        if waiting:
            said.append(f"{counted(waiting, 'vraag wacht', 'vragen wachten')} op antwoord.")
        self._words.setText(" ".join(said))

    def _refuse(self, why: str) -> None:
        self._words.setText(visible(why))
