"""Watches for newer versions and withdrawn clauses in the open draft, and tells of them without holding up the work."""

from PySide6.QtCore import QObject, Signal

from clause_library.own_clauses import OwnClauses
from drafting.comparison.library import Library, library_of
from drafting.comparison.newer_text import NewerText, Novelty
from drafting.comparison.versions import WithdrawnClause, newer_texts, withdrawn_clauses
from drafting.edits.edit import Touched
from drafting.refusals import FileRefused, Refusal
from gui import background
from gui.open_draft import OpenDraft
from gui.page.notes import Note
from gui.services import Services

_LOOKS_AT = Touched.TEXT | Touched.OUTLINE
_NEWER = Note(
    "newer", "attention", "Er is een nieuwere versie van deze tekst. Klik om te vergelijken."
)
_LATER = Note("newer", "muted", "Over de nieuwere versie van deze tekst beslist u later.")
_GONE = Note(
    "off", "violation", "Deze bepaling is vervallen in de bibliotheek. Klik voor het paspoort."
)


class News(QObject):
    """The news about one open draft.

    Signals:
        changed: there is other news, or the library was read.
    """

    changed = Signal()

    def __init__(self, open_draft: OpenDraft, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._services = services
        self._read = False
        self.library: Library = {}
        self.newer: tuple[NewerText, ...] = ()
        self.withdrawn: tuple[WithdrawnClause, ...] = ()
        open_draft.changed.connect(self._touched)
        self.read_soon()

    def read_soon(self) -> None:
        """Lays the library as it is now beside the draft; `changed` follows."""
        services = self._services
        background.run(lambda _job: library_now(services), self.use, self._unread)

    def read(self) -> None:
        """Lays the library beside the draft at once; when it was read before, this takes no time."""
        try:
            self.use(library_now(self._services))
        except Refusal as refusal:
            self._unread(refusal)

    def use(self, library: Library) -> None:
        """Lays this library beside the draft."""
        self._read = True
        self.library = library
        self._look()

    def notes(self) -> dict[str, tuple[Note, ...]]:
        """The notes at blocks and sections; what is new in a section stands at its heading."""
        found: dict[str, tuple[Note, ...]] = {}
        for clause in self.withdrawn:
            found[clause.place] = (_GONE,)
        for one in self.newer:
            note = _LATER if one.put_off else _NEWER
            place = str(one.block)
            if one.novelty is Novelty.ADDED:
                here = one.section.key if one.section and one.whole is None else one.chapter.key
                if one.whole_chapter is not None:
                    here = f"part-{one.part.key}"
                place = one.after or here
            elif one.whole_chapter is not None or one.whole is not None:
                place = one.section.key if one.section is not None else one.chapter.key
            found.setdefault(place, (note,))
        return found

    def told(self) -> str:
        """The news in a sentence or two; empty when there is nothing to decide."""
        open_ = [one for one in self.newer if not one.put_off]
        whole = [one for one in open_ if one.whole_chapter is not None]
        chapters = [one.chapter.title for one in whole if one.novelty is Novelty.ADDED]
        lost = [one.chapter.title for one in whole if one.novelty is Novelty.REMOVED]
        waiting = len(open_) - len(whole)
        gone = len(self.withdrawn)
        words = []
        if chapters:
            words.append(
                f"Het sjabloon heeft een nieuw hoofdstuk: '{chapters[0]}'."
                if len(chapters) == 1
                else f"Het sjabloon heeft {len(chapters)} nieuwe hoofdstukken."
            )
        if lost:
            words.append(
                f"Het sjabloon heeft het hoofdstuk '{lost[0]}' niet meer."
                if len(lost) == 1
                else f"Het sjabloon heeft {len(lost)} hoofdstukken niet meer."
            )
        if waiting:
            words.append(
                "Van één tekst is er een nieuwere versie."
                if waiting == 1
                else f"Van {waiting} teksten is er een nieuwere versie."
            )
        if gone:
            words.append(
                f"De bepaling '{self.withdrawn[0].title}' is vervallen."
                if gone == 1
                else f"{gone} bepalingen in dit bestek zijn vervallen."
            )
        if words:
            words.append("Uw bestek blijft zoals het is tot u kiest.")
        return " ".join(words)

    def _unread(self, refusal: Refusal) -> None:
        """A library that cannot be read tells no news; what is wrong is said where it is opened."""
        self._services.refusals.append(refusal)

    def _touched(self, touched: Touched, _sender: object) -> None:
        if self._read and touched & _LOOKS_AT:
            self._look()

    def _look(self) -> None:
        draft = self._open_draft.draft
        self.newer = newer_texts(draft, self.library)
        self.withdrawn = withdrawn_clauses(draft, self.library)
        self.changed.emit()


def library_now(services: Services) -> Library:
    """The templates and clauses in use, and the user's own clauses that were withdrawn."""
    places = services.folders.pack_places
    try:
        gone = OwnClauses(places.own_clauses, places.backups).withdrawn()
    except FileRefused:
        gone = ()  # the library pane says what is wrong with the file
    used = {clause.id for clause in services.clauses}
    withdrawn = tuple(clause for clause in gone if clause.id not in used)
    return library_of(services.templates, (*services.clauses, *withdrawn))
