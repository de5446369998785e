"""Opening and saving drafts, with every question that belongs to it."""

import uuid
from collections.abc import Callable
from datetime import datetime
from os import W_OK, access
from pathlib import Path

from PySide6.QtWidgets import QWidget

from drafting.assembly.assemble import assemble
from drafting.draft import Draft
from drafting.files.backups import Backup, DamagedWithBackup, back_up, offering, restore
from drafting.files.draft_file import EXTENSION, Stamp
from drafting.files.file_faults import FileChangedElsewhere, FileDamaged, FileMissing
from drafting.files.recovery import Unsaved
from drafting.foreign import foreign_draft, is_foreign
from drafting.norms import norms_on
from drafting.refusals import FileRefused, Refusal
from drafting.review.parcels.either_file import check_either, read_either
from drafting.terms import Severity
from gui import alerts, background
from gui.check_words import open_count
from gui.open_draft import OnDisk, OpenDraft
from gui.parcels.filing import begin_review
from gui.services import Services
from gui.settings import Recent

KINDS = f"Bestekken (*{EXTENSION})"
TO_OPEN = f"Bestekken en documenten (*{EXTENSION} *.beoordeling *.docx *.txt *.md);;{KINDS}"
_UNFIT = str.maketrans(dict.fromkeys('<>:"/\\|?*', " "))


class Filing:
    """The files of one window; `window` is what its questions are shown above."""

    def __init__(self, services: Services, window: QWidget) -> None:
        self._services = services
        self._window = window

    def choose(self) -> Path | None:
        """Asks for a file; None when none was chosen."""
        return alerts.choose_to_open(self._window, "Open een bestek", self._folder(), TO_OPEN)

    def open_soon(self, path: Path, then: Callable[[OpenDraft | None], object]) -> None:
        """As `open`, but the file, the rules and the text are read in the background; `then` gets what is open.

        A document that was made elsewhere is opened as a draft without a file.
        """
        services = self._services

        def read(_job: background.Job) -> tuple[Draft, Stamp | None]:
            draft, stamp = _read(path)
            services.warm_up()
            # assembled once here, so that the window has only to put the remembered texts together
            assemble(draft, norms_on(draft.procurement.publication_date or services.today()))
            return draft, stamp

        background.run(
            read,
            lambda found: then(self._opened(path, *found)),
            lambda refusal: then(self._refused(path, refusal)),
        )

    def open(self, path: Path) -> OpenDraft | None:
        """Opens a file; when it cannot be used the user hears why and gets what can be done."""
        try:
            draft, stamp = _read(path)
        except Refusal as refusal:
            return self._refused(path, refusal)
        return self._opened(path, draft, stamp)

    def _refused(self, path: Path, refusal: Refusal) -> OpenDraft | None:
        """Says why a file was not opened; gives what was opened in its place, a backup."""
        if isinstance(refusal, FileDamaged):
            return self._offer_backup(
                offering(refusal, self._services.folders.backups, check_either)
            )
        if isinstance(refusal, FileMissing):
            self._services.settings.forget(str(path))
            alerts.refuse(self._window, refusal, "Dit bestand is er niet")
        else:
            alerts.refuse(self._window, refusal, "Dit bestand kan niet worden geopend")
        return None

    def _opened(self, path: Path, draft: Draft, stamp: Stamp | None) -> OpenDraft | None:
        try:
            opened = self._services.open(draft)
        except Refusal as refusal:
            return self._refused(path, refusal)
        if stamp is None:
            opened.belongs_to(None, has_changes=True)
            self._remember_folder(path)
            return opened
        opened.belongs_to(OnDisk(path, stamp, read_only=not _writable(path)))
        begin_review(opened, path)
        self._remember_folder(path)
        self._back_up(path)
        return opened

    def start(self, draft: Draft, *, unsaved: bool) -> OpenDraft:
        """Opens a draft that has no file; `unsaved` says that it would be a loss to close it."""
        opened = self._services.open(draft)
        opened.belongs_to(None, has_changes=unsaved)
        return opened

    def recover(self, unsaved: Unsaved) -> OpenDraft:
        """Opens work that was not saved when the program stopped."""
        opened = self._services.open(unsaved.draft)
        file = None
        if unsaved.path is not None:
            read_only = unsaved.path.exists() and not _writable(unsaved.path)
            file = OnDisk(unsaved.path, unsaved.stamp, read_only)
        opened.belongs_to(file, has_changes=True)
        if file is not None:
            begin_review(opened, file.path)
        return opened

    def wants_unsaved(self, path: Path) -> bool:
        """Whether the user wants the unsaved work on this file, rather than the file as it was saved."""
        answer = alerts.ask(
            self._window,
            "Er is werk aan dit bestek dat niet is opgeslagen",
            f"Het programma stopte terwijl er wijzigingen in {path.name} waren die u niet had opgeslagen.",
            ("Herstel dat werk", "Open wat is opgeslagen"),
        )
        return answer == 0

    def reload(self, opened: OpenDraft) -> bool:
        """Shows the draft as it is in its file now, whoever changed it; gives whether that worked."""
        file = opened.file
        if file is None:
            return False
        try:
            draft, stamp = _read(file.path)
            opened.replace(draft)
        except Refusal as refusal:
            alerts.refuse(self._window, refusal, "Dit bestand kan niet opnieuw worden gelezen")
            return False
        opened.belongs_to(OnDisk(file.path, stamp, read_only=not _writable(file.path)))
        return True

    def save(self, opened: OpenDraft) -> bool:
        """Saves the draft, asking for a name when it has none; gives whether it is on the disk."""
        file = opened.file
        if file is None or file.read_only:
            return self.save_as(opened)
        return self._write(opened, file.path)

    def save_as(self, opened: OpenDraft) -> bool:
        """Saves the draft under a name the user chooses."""
        title = "Sla op als kopie" if opened.file and opened.file.read_only else "Sla het bestek op"
        path = alerts.choose_to_save(self._window, title, self._suggested(opened), KINDS)
        if path is None:
            return False
        if path.suffix.casefold() != EXTENSION:
            path = path.with_name(path.name + EXTENSION)
        return self._write(opened, path)

    def may_leave(self, opened: OpenDraft) -> bool:
        """Whether the draft may be closed; asks when there are changes."""
        if not opened.has_changes:
            return True
        name = opened.draft.procurement.title or "dit bestek"
        answer = alerts.ask(
            self._window,
            f"Wilt u de wijzigingen in '{name}' opslaan?",
            "Als u niet opslaat, gaan uw wijzigingen verloren.",
            ("Sla op", "Sla niet op", "Annuleer"),
        )
        return self.save(opened) if answer == 0 else answer == 1

    def remember(self, opened: OpenDraft) -> None:
        """Puts the draft on top of the recent ones, with how it stands."""
        if opened.file is not None:
            recent = recent_of(opened, opened.file.path, self._services.now())
            self._services.settings.remember(recent)

    def _write(self, opened: OpenDraft, path: Path, *, overwrite: bool = False) -> bool:
        try:
            opened.save(path, self._services.now(), overwrite=overwrite)
        except FileChangedElsewhere as changed:
            return self._settle(opened, changed)
        except FileRefused as refusal:
            alerts.refuse(self._window, refusal, "Het bestek is niet opgeslagen")
            return False
        self._remember_folder(path)
        self.remember(opened)
        self._back_up(path)
        return True

    def _settle(self, opened: OpenDraft, changed: FileChangedElsewhere) -> bool:
        answer = alerts.ask(
            self._window,
            "Dit bestand is intussen door iemand anders veranderd",
            f"{changed.path.name} is niet overschreven en uw tekst is niet verloren. Bewaar uw tekst "
            "als kopie, dan kunt u de twee vergelijken.",
            ("Bewaar als kopie…", "Overschrijf het bestand", "Annuleer"),
        )
        if answer == 0:
            return self.save_as(opened)
        return answer == 1 and self._write(opened, changed.path, overwrite=True)

    def _offer_backup(self, damaged: FileRefused) -> OpenDraft | None:
        if not isinstance(damaged, DamagedWithBackup):
            alerts.refuse(self._window, damaged, "Dit bestand kan niet worden geopend")
            return None
        at = damaged.backup.at
        answer = alerts.ask(
            self._window,
            "Dit bestand is beschadigd",
            f"{damaged} Het beschadigde bestand blijft bewaard bij de reservekopieën.",
            (f"Zet de reservekopie van {at:%H:%M} terug", "Annuleer"),
        )
        return self._restore(damaged.path, damaged.backup) if answer == 0 else None

    def _restore(self, path: Path, backup: Backup) -> OpenDraft | None:
        try:
            restore(
                backup, path, self._services.folders.backups, self._services.now(), check_either
            )
        except FileRefused as refusal:
            alerts.refuse(self._window, refusal, "De reservekopie kan niet worden teruggezet")
            return None
        return self.open(path)

    def _back_up(self, path: Path) -> None:
        """A good copy beside the file, in the background; a failing one is told."""
        folder, now = self._services.folders.backups, _local(self._services.now())
        window = self._window

        def told(refusal: Refusal) -> None:
            alerts.refuse(window, refusal, "Er is geen reservekopie gemaakt")

        background.run(
            lambda _job: back_up(path, folder, now, check_either), lambda _made: None, told
        )

    def _folder(self) -> str:
        return self._services.settings.now.last_folder or str(Path.home())

    def _remember_folder(self, path: Path) -> None:
        self._services.settings.change(last_folder=str(path.parent))

    def _suggested(self, opened: OpenDraft) -> str:
        if opened.file is not None:
            stem = opened.file.path.stem
            if opened.file.read_only:
                stem = f"{stem} - kopie"
            return str(opened.file.path.with_name(f"{stem}{EXTENSION}"))
        return str(Path(self._folder()) / f"{file_stem(opened.draft.procurement.title)}{EXTENSION}")


def _read(path: Path) -> tuple[Draft, Stamp | None]:
    """A draft of ours with its stamp, or a document made elsewhere as a draft without one."""
    if is_foreign(path):
        return foreign_draft(path, str(uuid.uuid4())), None
    return read_either(path)


def file_stem(title: str) -> str:
    """A title as the name of a file."""
    return " ".join(title.translate(_UNFIT).split())[:80].rstrip(". ") or "Bestek"


def recent_of(opened: OpenDraft, path: Path, now: datetime) -> Recent:
    """How the draft stands: its open values and its findings."""
    return Recent(
        path=str(path),
        title=opened.document.title,
        at=now.isoformat(timespec="minutes"),
        gaps=len(opened.document.required_gaps),
        violations=open_count(opened.report, Severity.VIOLATION),
        deviations=open_count(opened.report, Severity.DEVIATION),
        attentions=open_count(opened.report, Severity.ATTENTION),
    )


def _writable(path: Path) -> bool:
    return access(path, W_OK) and access(path.parent, W_OK)


def _local(moment: datetime) -> datetime:
    """The copies are named and read back in local time without a zone."""
    return moment.replace(tzinfo=None)
