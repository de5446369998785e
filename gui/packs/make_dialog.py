"""The window in which a pack is made of a selection of the user's own content."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clause_library.packs.contents import Item, ItemKind, Key
from clause_library.packs.desk import Made, Order
from clause_library.packs.pack_file import ENDING
from drafting.refusals import Refusal
from gui import alerts, background
from gui.alerts import plain, visible
from gui.packs.in_use import Row, row_of, rows_in_use
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.icons import icon
from gui.widgets.texts import button, text

SIZE = (720, 680)
_KEY = Qt.ItemDataRole.UserRole
_FIRST_VERSION = "1.0"


class MakeDialog(QDialog):
    """What the pack is called, who makes it, and what goes in.

    Signals:
        filled: every text was read, so what cannot go in is marked.
        made: the path of the pack that was made.
    """

    filled = Signal()
    made = Signal(object)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setObjectName("make_dialog")
        self.setWindowTitle("Maak een pakket")
        self.resize(*SIZE)
        organisation = services.settings.now.organisation
        self.name = _line("Naam van het pakket", "Bijvoorbeeld: Bepalingen Oosterveld")
        self.maker = _line("Wie maakt het?", "Uw organisatie", organisation)
        self.version = _line("Versie", "1.0", _FIRST_VERSION)
        self.note = _line("Wat is er nieuw?", "Voor wie het pakket krijgt; mag leeg blijven")
        self.search = _line("Zoek", "Zoek op titel")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            icon("search", theme, "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(lambda _words: self._narrow())
        self.tree = QTreeWidget()
        self.tree.setAccessibleName("Wat gaat er in het pakket?")
        self.tree.setHeaderHidden(True)
        self.told = text("", "muted")
        self.progress = QProgressBar()
        self.progress.setAccessibleName("Hoeveel teksten zijn nagelezen")
        self.progress.setTextVisible(False)
        self.make_button = button(
            "Maak pakket\N{HORIZONTAL ELLIPSIS}", "primary", on_press=self.make
        )
        self.make_button.setEnabled(False)
        self._build()
        self.tree.itemChanged.connect(lambda *_: self._count())
        self._show(rows_in_use(services))
        self._job = background.run(
            lambda job: services.packs.exportable(job.tell, job.stopped),
            self._read,
            self._refused,
            self._tell_progress,
        )
        self.finished.connect(lambda _result: self._job.stop())

    @property
    def keys(self) -> tuple[Key, ...]:
        """What is chosen."""
        return tuple(
            row.data(0, _KEY) for row in self._rows() if row.checkState(0) is Qt.CheckState.Checked
        )

    def make(self) -> None:
        """Asks where, and makes the pack there; what is missing is said first."""
        order = Order(
            self.name.text().strip(),
            self.maker.text().strip(),
            self.version.text().strip(),
            self.keys,
            self.note.text().strip(),
        )
        for words, line in (
            (order.name, self.name),
            (order.maker, self.maker),
            (order.version, self.version),
        ):
            if not words:
                self.told.setText(f"Vul in: {line.accessibleName().rstrip('?').lower()}.")
                line.setFocus()
                return
        settings = self._services.settings
        folder = Path(settings.now.shared_folder or settings.now.last_folder or Path.home())
        stem = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in order.name)
        path = alerts.choose_to_save(
            self, "Maak pakket", str(folder / f"{stem}{ENDING}"), f"Pakketten (*{ENDING})"
        )
        if path is None:
            return
        target = path if path.suffix == ENDING else path.with_name(f"{path.name}{ENDING}")
        settings.change(organisation=order.maker)
        try:
            done = self._services.packs.make(target, order, self._services.today())
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Het pakket is niet gemaakt")
            return
        self._tell(done)
        self.made.emit(done.path)

    def _tell(self, done: Made) -> None:
        self.version.setText(done.pack.version)
        count = len(done.pack.items)
        noun = "tekst" if count == 1 else "teksten"
        said = f"{done.path.name} is gemaakt: versie {done.pack.version}, {count} {noun}."
        if done.conflicts:
            titles = ", ".join(f"'{item.title}'" for item in done.conflicts)
            said += f" Een collega veranderde ook {titles}: die tekst staat, de uwe wacht ernaast in het pakket."
        self.told.setText(said)

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.TINY)
        for number, (line, column, span) in enumerate(
            ((self.name, 0, 1), (self.maker, 1, 1), (self.version, 2, 1), (self.note, 0, 3))
        ):
            at = 0 if number < 3 else 2
            caption = text(line.accessibleName(), "caption")
            caption.setBuddy(line)
            grid.addWidget(caption, at, column, 1, span)
            grid.addWidget(line, at + 1, column, 1, span)
        for column, stretch in enumerate((4, 4, 1)):
            grid.setColumnStretch(column, stretch)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(text("Wat gaat erin?", "heading"), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.search, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.make_button)
        foot.addWidget(button("Sluit", on_press=self.reject))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        whole.setSpacing(Space.SMALL)
        whole.addLayout(grid)
        whole.addSpacing(Space.SMALL)
        whole.addLayout(row)
        whole.addWidget(self.progress)
        whole.addWidget(self.tree, 1)
        whole.addLayout(foot)

    def _show(self, rows: Sequence[Row]) -> None:
        """Shows what can go in: the user's own first and ticked, then the rest by kind."""
        self.tree.blockSignals(True)  # noqa: FBT003 -- Qt
        self.tree.clear()
        own = [row for row in rows if row.own]
        if own:
            self._group("Van uzelf", own, ticked=True)
        for kind in ItemKind:
            rest = [row for row in rows if row.key.kind is kind and not row.own]
            if rest:
                self._group(f"Andere {kind.plural}", rest, ticked=False)
        self.tree.blockSignals(False)  # noqa: FBT003 -- Qt
        self._count()

    def _group(self, title: str, rows: list[Row], *, ticked: bool) -> None:
        top = QTreeWidgetItem([f"{title} ({len(rows)})"])
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        self.tree.addTopLevelItem(top)
        for one in rows:
            row = QTreeWidgetItem([visible(one.title)])
            row.setData(0, _KEY, one.key)
            row.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            spoken = f"{one.title}, {one.key.kind.label}, versie {one.version}"
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
            row.setToolTip(0, plain(spoken))
            top.addChild(row)
        top.setExpanded(ticked)

    def _tell_progress(self, share: float) -> None:
        self.progress.setValue(round(share * 100))

    def _read(self, items: tuple[Item, ...]) -> None:
        """Every text was read: those that cannot be handed on are marked, own ones that were missing come."""
        self.progress.hide()
        good = {item.key for item in items}
        shown = {row.data(0, _KEY) for row in self._rows()}
        self.tree.blockSignals(True)  # noqa: FBT003 -- Qt
        for row in self._rows():
            if row.data(0, _KEY) not in good:
                row.setCheckState(0, Qt.CheckState.Unchecked)
                row.setDisabled(True)
                row.setText(0, f"{row.text(0)}  (kan niet in een pakket)")
        fresh = [row_of(item) for item in items if item.key not in shown]
        if fresh:
            self._group("Ook van u", fresh, ticked=False)
        self.tree.blockSignals(False)  # noqa: FBT003 -- Qt
        self._narrow()
        self._count()
        self.filled.emit()

    def _rows(self) -> list[QTreeWidgetItem]:
        tops = (self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount()))
        rows = (top.child(n) for top in tops if top is not None for n in range(top.childCount()))
        return [row for row in rows if row is not None]

    def _narrow(self) -> None:
        asked = self.search.text().casefold().split()
        for row in self._rows():
            row.setHidden(not all(word in row.text(0).casefold() for word in asked))
            top = row.parent()
            if asked and not row.isHidden() and top is not None:
                top.setExpanded(True)

    def _count(self) -> None:
        count = len(self.keys)
        self.told.setText(f"Gekozen: {count}." if count else "Kies wat er in het pakket gaat.")
        self.make_button.setEnabled(count > 0)

    def _refused(self, refusal: Refusal) -> None:
        self.progress.hide()
        self.told.setText(str(refusal))
        self.tree.setEnabled(False)
        self.make_button.setEnabled(False)


def _line(words: str, hint: str, shown: str = "") -> QLineEdit:
    made = QLineEdit(shown)
    made.setAccessibleName(words)
    made.setPlaceholderText(hint)
    return made
