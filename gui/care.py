"""What is said above the page about the file of the draft, and what can be done about it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.filing import Filing
from gui.watch import Watch
from gui.workspace import Workspace


class Care(QObject):
    """Watches over the file of one workspace: read-only, or changed by somebody else.

    A draft without changes is simply shown anew; with changes the user chooses.
    """

    def __init__(self, place: Workspace, filing: Filing, window: QWidget) -> None:
        super().__init__(place)
        self._place = place
        self._filing = filing
        self._window = window
        self._opened = place.open_draft
        self._watch = Watch(self._opened, self)
        self._watch.changed.connect(self._changed_elsewhere)
        self._opened.filed.connect(self._filed)
        self._opened.cleanness_changed.connect(self._show_title)
        self._opened.changed.connect(self._show_title)
        self._filed()

    def look(self) -> None:
        """Looks whether the file was changed, without waiting for the next round."""
        self._watch.look()

    def _filed(self) -> None:
        self._show_title()
        file = self._opened.file
        if file is not None and file.read_only:
            self._place.notice.say(
                "U kunt dit bestand niet wijzigen: het is alleen te lezen. Wat u hier verandert, bewaart u in "
                "een kopie.",
                ("Sla een kopie op…", lambda: self._filing.save_as(self._opened)),
            )
        else:
            self._place.notice.hide()

    def _show_title(self, *_changed: object) -> None:
        title = self._opened.document.title
        self._window.setWindowTitle(f"{title}[*] – Bestekwijzer")
        self._window.setWindowModified(self._opened.has_changes)

    def _changed_elsewhere(self) -> None:
        file = self._opened.file
        if file is None:
            return
        if not file.path.exists():
            self._place.notice.say(
                "Dit bestand is verplaatst of verwijderd. Uw tekst staat hier nog; sla hem op.",
                ("Sla op als…", lambda: self._filing.save_as(self._opened)),
                ("Nu niet", self._place.notice.hide),
            )
        elif not self._opened.has_changes:
            if self._filing.reload(self._opened):
                self._place.tell("Iemand anders heeft dit bestek opgeslagen; u ziet nu die tekst.")
        else:
            self._place.notice.say(
                "Iemand anders heeft dit bestand veranderd terwijl u eraan werkte.",
                ("Bewaar mijn tekst als kopie…", self._keep_mine),
                ("Toon de tekst van de ander", lambda: self._filing.reload(self._opened)),
                ("Nu niet", self._place.notice.hide),
            )

    def _keep_mine(self) -> None:
        if self._filing.save_as(self._opened):
            self._place.notice.hide()
