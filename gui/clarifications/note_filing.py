"""Notes and the updated bestek as Word files: asked where, made in the background."""

import uuid
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from drafting.clarifications.consolidated import clean, with_changes
from drafting.clarifications.note import note_content
from drafting.clarifications.note_file import note_file
from drafting.draft import Draft
from drafting.files.safe_write import write_safely
from drafting.norms import NormSet
from drafting.refusals import Refusal
from drafting.word.redline.redline import Signature
from drafting.word.write.house_style import HouseStyle, read_house_style
from gui import alerts, background
from gui.clarifications.desk import ClarificationsDesk
from gui.export.usual_style import usual_style
from gui.filing import file_stem

KINDS = "Word-bestanden (*.docx)"
Make = Callable[[background.Job], bytes]


class NoteFiling(QObject):
    """Writes the Word files of one publication.

    Signals:
        told: a short line for the status bar.
        busy: whether a file is being made now.
        progressed: how far it is, from 0 to 1.
        written: the Path of a file that is there now.
    """

    told = Signal(str)
    busy = Signal(bool)
    progressed = Signal(float)
    written = Signal(object)

    def __init__(self, desk: ClarificationsDesk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._job: background.Job | None = None

    def save_note(self, number: int) -> None:
        """Asks where a nota must go, and writes it; one that is not closed is a concept."""
        draft, norms, today = self._ground
        publication = draft.publication
        concept = publication is None or number > len(publication.notes)
        name = f"Nota van Inlichtingen {number}{' concept' if concept else ''} {self._title}"
        style = self._style

        def make(_job: background.Job) -> bytes:
            content = note_content(draft, norms, number, today)
            return note_file(content, house_style=style()).content

        self._save(f"Bewaar nota {number}", name, make)

    def save_with_changes(self, since: int) -> None:
        """Asks where the bestek with tracked changes must go, and writes it."""
        draft, norms, _today = self._ground
        signed = Signature(
            self._desk.services.author() or "Bestekwijzer", self._desk.services.now()
        )
        style = self._style

        def make(job: background.Job) -> bytes:
            return with_changes(
                draft,
                norms,
                since=since,
                signed=signed,
                house_style=style(),
                progress=job.tell,
                cancelled=job.stopped,
            ).content

        self._save("Bewaar het bestek met wijzigingen", f"{self._title} met wijzigingen", make)

    def save_clean(self) -> None:
        """Asks where the updated bestek must go, and writes it."""
        draft, norms, _today = self._ground
        at, style = self._desk.services.now(), self._style

        def make(job: background.Job) -> bytes:
            return clean(
                draft,
                norms,
                at=at,
                export_id=str(uuid.uuid4()),
                house_style=style(),
                progress=job.tell,
                cancelled=job.stopped,
            ).content

        self._save("Bewaar het bijgewerkte bestek", f"{self._title} bijgewerkt", make)

    def stop(self) -> None:
        """Stops what is being made; the file stays as it was."""
        if self._job is not None:
            self._job.stop()

    @property
    def _ground(self) -> tuple[Draft, NormSet, date]:
        opened = self._desk.open_draft
        return opened.draft, opened.norms, self._desk.today()

    @property
    def _title(self) -> str:
        return file_stem(self._desk.open_draft.draft.procurement.title)

    @property
    def _style(self) -> Callable[[], HouseStyle | None]:
        """Reads the house style that counts for this organisation, when it is asked."""
        opened = self._desk.open_draft
        organisation = opened.document.subtitle
        path = usual_style(self._desk.services.settings.now, organisation)
        return lambda: read_house_style(path) if path is not None else None

    def _save(self, title: str, name: str, make: Make) -> None:
        folder = self._desk.services.settings.now.last_folder or str(Path.home())
        suggested = str(Path(folder) / f"{name}.docx")
        path = alerts.choose_to_save(self._window, title, suggested, KINDS)
        if path is None:
            return

        def work(job: background.Job) -> Path:
            write_safely(path, make(job))
            return path

        self.told.emit(f"{path.name} wordt gemaakt…")
        self.busy.emit(True)  # noqa: FBT003 -- a signal takes it so
        self._job = background.run(work, self._done, self._fail, self.progressed.emit)

    def _done(self, path: Path) -> None:
        self.busy.emit(False)  # noqa: FBT003 -- a signal takes it so
        self.told.emit(f"Bewaard: {path.name}")
        self.written.emit(path)

    def _fail(self, refusal: Refusal) -> None:
        self.busy.emit(False)  # noqa: FBT003 -- a signal takes it so
        stopped = self._job is not None and self._job.stopped()
        self.told.emit(
            "Gestopt; er is geen bestand gemaakt." if stopped else "Het bestand is niet gemaakt."
        )
        if not stopped:
            alerts.refuse(self._window, refusal, "Het bestand is niet gemaakt")
