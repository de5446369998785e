"""Where every file comes in that is dropped on the window, or named when the program is started.

What is done with it follows from what is in it; when several things can be meant, the user is asked.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from drafting.edits.comments import is_own
from drafting.foreign import is_foreign
from drafting.refusals import FileRefused, Refusal
from drafting.review.parcels.either_file import is_parcel
from drafting.review.parcels.parcel import Parcel
from drafting.review.parcels.parcel_file import read_parcel
from gui import alerts, background
from gui.content_dialogs import Ground
from gui.dossier.opening import check_dossier
from gui.file_drop import FileDrop
from gui.file_kinds import DOSSIER, PACK, UNREAD, WORD
from gui.packs.counter import PackCounter
from gui.parcels.opening import open_parcel
from gui.review.returned_opening import open_reviewed
from gui.workspace import Workspace

T = TypeVar("T")

ALONE = "Open als los document"
COMPARE = "Vergelijk met dit bestek"
BRING_IN = "Haal binnen wat er is gewijzigd"
LOOK, CANCEL = "Bekijk het toch", "Annuleer"
_UNREAD = (
    "dit soort bestand wordt niet gelezen. Open het in Word of LibreOffice, sla het op als Word-bestand (.docx) en "
    "gebruik dat."
)
_FIRST = (
    "Wilt u de opmerkingen en wijzigingen binnenhalen? Open dan eerst dat bestek en laat het bestand daar "
    "nog eens los."
)


class Doorway(Ground, Protocol):
    """What is asked of the window that files come in by."""

    def open_file(self, path: Path) -> None:
        """Opens a file in the place of what is open."""


class FileDoor(QObject):
    """The door of one window."""

    def __init__(
        self, window: Doorway, packs: PackCounter, open_dialog: Callable[[QDialog], None]
    ) -> None:
        self._parent = window if isinstance(window, QWidget) else None
        super().__init__(self._parent)
        self._window = window
        self._packs = packs
        self._open = open_dialog
        if self._parent is not None:
            FileDrop(self._parent, self.bring)

    def bring(self, paths: Sequence[Path]) -> None:
        """Takes in a file, or several Word files of reviewers; each can be refused with the reason."""
        if len(paths) > 1:
            self._bring_several(paths)
            return
        (path,) = paths
        ending = path.suffix.casefold()
        place = self._window.workspace
        if ending in UNREAD:
            self._refuse(FileRefused(path, _UNREAD))
        elif ending == PACK:
            self._packs.show_path(path)
        elif ending == DOSSIER:
            check_dossier(self._window, self._open, path)
        elif is_parcel(path):
            self._read(lambda: read_parcel(path), lambda found: self._bring_parcel(path, found))
        elif ending == WORD:
            self._bring_word(path)
        elif is_foreign(path) and place is not None:
            self._ask_document(path, "Wat wilt u met dit bestand?", (ALONE, COMPARE, CANCEL))
        else:
            self._window.open_file(path)

    # Word files

    def _bring_several(self, paths: Sequence[Path]) -> None:
        if self._window.workspace is not None:
            open_reviewed(self._window, paths)
            return
        alerts.tell(
            self._parent,
            "Open eerst het bestek",
            "Dit zijn meer Word-bestanden tegelijk. Open het bestek waar ze bij horen en laat ze daar los, of "
            "open ze één voor één.",
        )

    def _bring_word(self, path: Path) -> None:
        place = self._window.workspace
        if place is not None and not place.finish():
            return
        draft = place.open_draft.draft if place is not None else None
        norms = place.open_draft.norms if place is not None else self._window.services.norms()

        def look() -> object:
            from drafting.review.arrival import recognise  # brings Word along

            return recognise(path, draft, norms)

        self._read(look, lambda found: self._choose(path, found, place))

    def _choose(self, path: Path, found: object, place: Workspace | None) -> None:
        from drafting.review.arrival import Arrival, Kinship

        assert isinstance(found, Arrival)
        if place is not self._window.workspace:
            return  # another bestek was opened meanwhile
        if found.kinship is Kinship.OWN:
            open_reviewed(self._window, [path])
        elif found.kinship is Kinship.OTHER:
            other = "een bestek" if place is None else "een ander bestek"
            named = f"{other}: “{found.title}”" if found.title else other
            answers = (ALONE, CANCEL) if place is None else (ALONE, COMPARE, CANCEL)
            self._ask_document(path, f"Dit bestand is gemaakt uit {named}", answers, _FIRST)
        elif place is None:
            self._window.open_file(path)
        elif found.kinship is Kinship.ALIKE:
            self._ask_document(
                path,
                "Is dit een beoordeling van dit bestek?",
                (BRING_IN, COMPARE, ALONE, CANCEL),
                "Een groot deel van de tekst staat in uw bestek, maar het bestand zegt niet waar het vandaan komt.",
            )
        else:
            self._ask_document(path, "Wat wilt u met dit bestand?", (ALONE, COMPARE, CANCEL))

    def _ask_document(
        self, path: Path, title: str, answers: tuple[str, ...], why: str = ""
    ) -> None:
        """Asks what is wanted with a document, and does it."""
        said = [f"{path.name}."] if why else [f"{path.name} is niet uit dit bestek gemaakt."]
        said += [why] if why else []
        if self._window.workspace is not None:
            said.append("Een los document komt in het venster in de plaats van uw bestek.")
        answer = answers[alerts.ask(self._parent, title, " ".join(said), answers)]
        if answer == ALONE:
            self._window.open_file(path)
        elif answer == BRING_IN:
            open_reviewed(self._window, [path])
        elif answer == COMPARE:
            self._compare(path)

    def _compare(self, path: Path) -> None:
        from gui.compare.compare_desk import open_comparison  # rarely wanted

        window, place = self._window, self._window.workspace
        if place is not None:
            open_comparison(place, window.services, window.theme, self._open, path)

    # parcels

    def _bring_parcel(self, path: Path, parcel: Parcel) -> None:
        """Lays an answer beside the bestek it is of; any other parcel is opened, as by a reviewer."""
        place = self._window.workspace
        file = place.open_draft.file if place is not None else None
        reviewing = file is not None and is_parcel(file.path)
        if place is not None and not reviewing and place.open_draft.draft.id == parcel.base.id:
            if place.finish():
                open_parcel(self._window, path)
        elif self._is_answer(parcel) and not self._wants_to_look(parcel):
            return
        else:
            self._window.open_file(path)

    def _is_answer(self, parcel: Parcel) -> bool:
        """Whether it is what somebody else sent back to this user."""
        mine = is_own(parcel.sender, self._window.services.author())
        return mine and parcel.answered_at is not None

    def _wants_to_look(self, parcel: Parcel) -> bool:
        name = parcel.answered_by or parcel.receiver
        answer = alerts.ask(
            self._parent,
            f"Dit is het antwoord van {name}",
            f"Het hoort bij uw bestek “{parcel.title}”. Open eerst dat bestek en laat dit bestand daar los: dan kunt "
            "u overnemen wat er is gewijzigd.",
            (LOOK, CANCEL),
        )
        return answer == 0

    # reading

    def _read(self, work: Callable[[], T], then: Callable[[T], object]) -> None:
        """Looks into a file in the background, for a share can be slow."""
        if self._parent is not None:
            self._parent.setCursor(Qt.CursorShape.BusyCursor)

        def done(found: T) -> None:
            self._rest()
            then(found)

        def refused(refusal: Refusal) -> None:
            self._rest()
            self._refuse(refusal)

        background.run(lambda _job: work(), done, refused)

    def _rest(self) -> None:
        if self._parent is not None:
            self._parent.unsetCursor()

    def _refuse(self, refusal: Refusal) -> None:
        alerts.refuse(self._parent, refusal, "Dit bestand kan niet worden geopend")
