"""Opens the comparison over a draft, reads the other side in the background, and carries out what is chosen."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from drafting.comparison.documents import Comparison, ElementChange
from drafting.document import BlockId
from drafting.edits.taken_over import take_over
from drafting.files.safe_write import write_safely
from drafting.refusals import EditRefused, Refusal
from drafting.reports.comparison_report import ComparisonReport, content_of
from drafting.word.redline.redline import Signature
from gui import alerts, background
from gui.compare.compare_dialog import CompareDialog
from gui.compare.sources import Compared, Kind, Source, compared, of_file, read_other, sources
from gui.filing import TO_OPEN, file_stem
from gui.services import Services
from gui.theme import Theme
from gui.workspace import Workspace

WORD = "Word-bestand met wijzigingen (*.docx)"
REPORT = "Webpagina (*.html);;Tekst (*.txt)"


class CompareDesk(QObject):
    """One comparison of the draft of a workspace; it lives as long as its dialog."""

    def __init__(self, place: Workspace, services: Services, theme: Theme) -> None:
        file = place.open_draft.file
        path = file.path if file is not None else None
        found = sources(path, services.folders.backups, has_changes=place.open_draft.has_changes)
        title = place.open_draft.document.title
        self.dialog = CompareDialog(title, found, theme, place.window())
        super().__init__(self.dialog)
        self._place = place
        self._opened = place.open_draft
        self._services = services
        self._turned = False
        self._found: Compared | None = None
        self._job: background.Job | None = None
        self._asked = 0
        dialog = self.dialog
        dialog.source_chosen.connect(self.read)
        dialog.file_wanted.connect(self._choose_file)
        dialog.turned.connect(self._turn)
        dialog.view.place_wanted.connect(self._go)
        dialog.view.take_wanted.connect(self._take)
        dialog.redline_wanted.connect(lambda: self._save(WORD, ".docx"))
        dialog.report_wanted.connect(lambda: self._save(REPORT, ".html"))
        dialog.finished.connect(lambda _result: self._stop())

    def read(self, source: Source) -> None:
        """Reads the other side and compares, in the background; an answer to an earlier question is left."""
        self._stop()
        self._asked += 1
        asked, draft, norms = self._asked, self._opened.draft, self._opened.norms
        if self._found is None or self._found.source != source:
            self.dialog.wait()

        def work(_job: background.Job) -> tuple[int, Compared]:
            other = read_other(source, draft)
            return asked, compared(source, other, draft, norms)

        self._job = background.run(work, self._show, self._refuse)

    def _show(self, answer: tuple[int, Compared]) -> None:
        asked, found = answer
        if asked == self._asked:
            self._found = found
            self._show_found()

    def _show_found(self) -> None:
        if self._found is None:
            return
        old, new = self._names()
        self.dialog.show_comparison(self._comparison(), old, new)

    def _refuse(self, refusal: Refusal) -> None:
        self._found = None
        self.dialog.refuse(str(refusal))

    def _comparison(self) -> Comparison:
        assert self._found is not None
        return self._found.turned if self._turned else self._found.straight

    def _names(self) -> tuple[str, str]:
        assert self._found is not None
        names = self._found.source.words, "dit bestek"
        return names[::-1] if self._turned else names

    def _turn(self) -> None:
        self._turned = not self._turned
        self._show_found()

    def _choose_file(self) -> None:
        folder = self._services.settings.now.last_folder or str(Path.home())
        path = alerts.choose_to_open(self.dialog, "Kies waarmee u vergelijkt", folder, TO_OPEN)
        if path is not None:
            self.dialog.add_source(of_file(path))

    def _go(self, element: str) -> None:
        """Leaves the comparison for the place on the page; of a text that is gone, the place where it stood."""
        found = self._found
        here = {str(e.id) for e in self._opened.document.elements}
        if element not in here and found is not None:
            element = _before(found.straight, element) or element
        self.dialog.accept()
        self._place.go_to(element)
        self._place.page.setFocus()

    def _take(self, change: ElementChange) -> None:
        found = self._found
        if found is None:
            return
        opened = self._opened
        try:
            straight = _straight(change, found.straight) if self._turned else change
            new_id = BlockId(f"overgenomen-{uuid.uuid4().hex[:8]}")
            edit = take_over(
                opened.draft, found.other, straight, opened.hand(), opened.norms, new_id
            )
            opened.apply(edit, self)
        except Refusal as refusal:
            alerts.refuse(self.dialog, refusal)
            return
        self._place.tell("De tekst is overgenomen; u kunt het ongedaan maken.")
        self.read(found.source)

    def _save(self, kinds: str, form: str) -> None:
        if self._found is None:
            return
        title = file_stem(self._opened.draft.procurement.title)
        folder = self._services.settings.now.last_folder or str(Path.home())
        suggested = str(Path(folder) / f"Vergelijking {title}{form}")
        path = alerts.choose_to_save(self.dialog, "Bewaar de vergelijking", suggested, kinds)
        if path is None:
            return
        report = self._report()
        now = self._services.now()
        signed = Signature(self._services.author() or "Bestekwijzer", now)

        def work(_job: background.Job) -> Path:
            write_safely(path, content_of(report, path.suffix, signed))
            return path

        self._place.tell("De vergelijking wordt geschreven…")
        background.run(work, self._saved, self._not_saved)

    def _report(self) -> ComparisonReport:
        old, new = self._names()
        title = self._opened.draft.procurement.title
        named = f"{title} ({'nu' if self._found and self._found.source.kind is not Kind.FILE else 'dit bestek'})"
        names = [named if name == "dit bestek" else name for name in (old, new)]
        return ComparisonReport(names[0], names[1], self._services.today(), self._comparison())

    def _saved(self, path: Path) -> None:
        self._place.tell(f"Vergelijking bewaard: {path.name}")

    def _not_saved(self, refusal: Refusal) -> None:
        alerts.refuse(self.dialog, refusal, "De vergelijking is niet bewaard")

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()


def _straight(change: ElementChange, comparison: Comparison) -> ElementChange:
    """The same difference seen with this draft as the new side."""
    found = next(
        (
            one
            for one in comparison.changes
            if _same(one.old, change.new) and _same(one.new, change.old)
        ),
        None,
    )
    if found is None:
        raise EditRefused(
            "Deze tekst is van hieruit niet over te nemen. Wissel oud en nieuw, en probeer het opnieuw."
        )
    return replace(found)


def _same(one: object, other: object) -> bool:
    return one == other


def _before(comparison: Comparison, element: str) -> str:
    """The element of this draft after which a text of the other one stood."""
    last = ""
    for change in comparison.changes:
        if change.new is not None:
            last = str(change.new.id)
        elif change.old is not None and change.old.id == element:
            return last
    return ""


def open_comparison(
    place: Workspace,
    services: Services,
    theme: Theme,
    open_dialog: Callable[[QDialog], None],
    path: Path | None = None,
) -> CompareDesk | None:
    """Opens the comparison with this file, else with what is most likely.

    None while a text that is edited cannot be taken in.
    """
    if not place.finish():
        return None
    desk = CompareDesk(place, services, theme)
    open_dialog(desk.dialog)
    if path is None:
        desk.read(desk.dialog.source)
    else:
        desk.dialog.add_source(of_file(path))
    return desk
