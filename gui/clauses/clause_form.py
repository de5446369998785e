"""The form of an own clause: its text first, then what it needs, where it belongs, why, and its status."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from clause_library.clause_entry import ClauseEntry
from drafting.refusals import ValueRefused
from drafting.terms import ContractKind, Technique
from gui.clauses.chapters import Place
from gui.clauses.clause_text import ClauseText
from gui.clauses.other_clauses import OtherClauses
from gui.clauses.placing import Placing
from gui.clauses.status_fields import StatusFields
from gui.clauses.variable_rows import VariableRows
from gui.theme import Space, Theme
from gui.widgets.chip import Chip
from gui.widgets.flow import FlowLayout
from gui.widgets.focus_order import order_focus
from gui.widgets.group import Group
from gui.widgets.look import set_state
from gui.widgets.texts import text

_WORDS = {
    "purpose": ("Waarvoor", "Wat het oplevert voor inwoners of aanbieders"),
    "use_when": ("Wanneer wel", "In welke opdrachten zij past"),
    "avoid_when": ("Wanneer niet", "Waar zij te zwaar of overbodig is"),
    "guidance": ("Uitleg voor wie de bepaling gebruikt", "Hoe vul je haar in, waar let je op"),
    "legal_basis": ("Grondslag", "Een wet of voorschrift per regel"),
}
_LINES_HIGH = 58
_NAMED = {
    "needs": "Heeft ook nodig",
    "excludes": "Gaat niet samen met",
    "lighter": "Lichter kan met",
    "stricter": "Zwaarder kan met",
}


class ClauseForm(QWidget):
    """The fields of a clause; each shows its own fault.

    Signals:
        edited: something in the form was changed by the user.
    """

    edited = Signal()

    def __init__(
        self, theme: Theme, places: Sequence[Place], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entry: ClauseEntry | None = None
        self.lines: dict[str, QLineEdit] = {}
        self.texts: dict[str, QPlainTextEdit] = {}
        self._faults: dict[str, QLabel] = {}
        self.techniques: dict[Technique, Chip] = {}
        self.kinds: dict[ContractKind, Chip] = {}
        self.text = ClauseText(theme)
        self.variables = VariableRows(theme)
        self.placing = Placing(places)
        self.status = StatusFields()
        self.others = {name: OtherClauses(words, theme) for name, words in _NAMED.items()}
        self.groups = {
            "text": Group("Tekst", theme, is_open=True),
            "variables": Group("Gegevens in de tekst", theme, is_open=True),
            "place": Group("Techniek en plaats", theme, is_open=True),
            "why": Group("Waarom en wanneer", theme),
            "others": Group("Andere bepalingen", theme),
            "status": Group("Status en versie", theme, is_open=True),
        }
        self._fill()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.SMALL, Space.LARGE)
        column.setSpacing(0)
        for group in self.groups.values():
            group.column.setSpacing(Space.SMALL)
            column.addWidget(group)
        column.addStretch(1)
        self._connect()
        order_focus(self)

    @property
    def entry(self) -> ClauseEntry:
        """What stands in the form now."""
        begun = self._entry or ClauseEntry()
        place = self.placing.chosen
        return replace(
            begun,
            title=self.lines["title"].text(),
            summary=self.lines["summary"].text(),
            themes=self.lines["themes"].text(),
            text=self.text.text(),
            variables=self.variables.entries,
            techniques=tuple(t for t, chip in self.techniques.items() if chip.isChecked()),
            contract_kinds=tuple(k for k, chip in self.kinds.items() if chip.isChecked()),
            part=place.part,
            chapter=place.chapter,
            topic=place.topic,
            level=self.placing.level,
            purpose=self.texts["purpose"].toPlainText(),
            use_when=self.texts["use_when"].toPlainText(),
            avoid_when=self.texts["avoid_when"].toPlainText(),
            guidance=self.texts["guidance"].toPlainText(),
            legal_basis=self.texts["legal_basis"].toPlainText(),
            needs=self.others["needs"].ids,
            excludes=self.others["excludes"].ids,
            lighter=self.others["lighter"].ids,
            stricter=self.others["stricter"].ids,
            status=self.status.status,
            version=self.status.version.text(),
            changed=self.status.changed.text(),
        )

    @property
    def is_changed(self) -> bool:
        """Whether something was filled in that is not what was shown."""
        return self._entry is not None and self.entry != self._entry

    def offer(self, titles: Mapping[str, str]) -> None:
        """Offers these clauses, by id, where one names another."""
        for other in self.others.values():
            other.offer(titles)

    def show_entry(self, entry: ClauseEntry) -> None:
        """Shows a clause; what was typed before is gone."""
        for name, line in self.lines.items():
            line.setText(getattr(entry, name))
            line.setCursorPosition(0)
        self.variables.show_entries(entry.variables)
        self.text.show_text(entry.text)
        for technique, chip in self.techniques.items():
            chip.setChecked(technique in entry.techniques)
        for kind, chip in self.kinds.items():
            chip.setChecked(kind in entry.contract_kinds)
        self.placing.show_place(entry)
        for name, field in self.texts.items():
            field.blockSignals(True)  # noqa: FBT003 -- Qt
            field.setPlainText(getattr(entry, name))
            field.blockSignals(False)  # noqa: FBT003 -- Qt
        for name, other in self.others.items():
            other.show_ids(getattr(entry, name))
        self.status.show_status(entry)
        self._count()
        self._entry = entry
        self._entry = self.entry  # as the form gives it back: chips have an order of their own
        self.show_faults(())

    def keep_as_changed(self) -> None:
        """Counts what stands in the form as not kept yet, as for a copy."""
        if self._entry is not None:
            self._entry = replace(self._entry, title="\0")

    def show_faults(self, faults: Sequence[ValueRefused]) -> None:
        """Shows what is wrong at each field; the first of them gets the focus, its group is unfolded."""
        said = {fault.field: str(fault) for fault in reversed(faults)}
        for name, line in {**self.lines, **self.status.lines}.items():
            set_state(line, "fault", "true" if name in said else "false")
            line.setAccessibleDescription(said.get(name, ""))
        for name, shown in self._faults.items():
            shown.setText(said.get(name, ""))
            shown.setVisible(name in said)
        self.status.show_faults(said)
        self.placing.show_fault(said.get("chapter", ""))
        self.variables.show_faults(said)
        if "text" in said:
            self.text.judge(empty_is_wrong=True)
        if faults:
            self._go_to(faults[0].field)

    def _go_to(self, field: str) -> None:
        where: dict[str, tuple[str, QWidget]] = {
            "title": ("text", self.lines["title"]),
            "summary": ("text", self.lines["summary"]),
            "text": ("text", self.text.field),
            "techniques": ("place", next(iter(self.techniques.values()))),
            "chapter": ("place", self.placing.chapter),
            "version": ("status", self.status.version),
            "changed": ("status", self.status.changed),
        }
        if field.startswith("variables."):
            _, number, part = field.split(".")
            row = self.variables.rows[int(number)]
            where[field] = ("variables", row.lines.get(part, row.choices))
        group, widget = where[field]
        self.groups[group].open()
        widget.setFocus()

    def _fill(self) -> None:
        first = self.groups["text"].column
        self._line(first, "title", "Titel", "Bijvoorbeeld: Wachttijden melden")
        self._line(first, "summary", "Wat doet de bepaling?", "Eén zin, te lezen in de lijst")
        first.addWidget(_caption("Tekst", self.text.field))
        first.addWidget(self.text)
        self.groups["variables"].column.addWidget(self.variables)
        self._fill_place(self.groups["place"].column)
        why = self.groups["why"].column
        for name, (words, hint) in _WORDS.items():
            field = QPlainTextEdit()
            field.setObjectName(name)
            field.setAccessibleName(words)
            field.setPlaceholderText(hint)
            field.setTabChangesFocus(True)
            field.setFixedHeight(_LINES_HIGH)
            field.textChanged.connect(self.edited)
            self.texts[name] = field
            why.addWidget(_caption(words, field))
            why.addWidget(field)
        for other in self.others.values():
            other.edited.connect(self.edited)
            self.groups["others"].column.addWidget(other)
        self.groups["status"].column.addWidget(self.status)

    def _fill_place(self, column: QVBoxLayout) -> None:
        column.addWidget(text("Techniek", "caption"))
        column.addWidget(
            self._chips(self.techniques, {t: f"{t.number} {t.short}" for t in Technique})
        )
        column.addWidget(self._fault("techniques"))
        column.addWidget(self.placing)
        column.addWidget(text("Soort opdracht (geen gekozen: voor alle)", "caption"))
        column.addWidget(self._chips(self.kinds, {kind: kind.label for kind in ContractKind}))
        self._line(column, "themes", "Zoekwoorden", "Met een komma ertussen")

    def _chips(
        self,
        chips: dict[Technique, Chip] | dict[ContractKind, Chip],
        words: Mapping[Technique, str] | Mapping[ContractKind, str],
    ) -> QWidget:
        made = QWidget()
        flow = FlowLayout(made, Space.TINY)
        for key, shown in words.items():
            chip = Chip(shown)
            chip.clicked.connect(lambda *_: self.edited.emit())
            chips[key] = chip  # type: ignore[index]  # both maps have the same keys
            flow.addWidget(chip)
        return made

    def _line(self, column: QVBoxLayout, name: str, words: str, hint: str) -> None:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(words)
        line.setPlaceholderText(hint)
        line.textEdited.connect(lambda _words: self.edited.emit())
        self.lines[name] = line
        column.addWidget(_caption(words, line))
        column.addWidget(line)
        column.addWidget(self._fault(name))

    def _fault(self, name: str) -> QLabel:
        made = text("", "fault")
        made.hide()
        self._faults[name] = made
        return made

    def _connect(self) -> None:
        self.text.use_names(self.variables.names)
        self.text.edited.connect(self.edited)
        self.text.variable_wanted.connect(self._make_variable)
        self.variables.edited.connect(self._variables_edited)
        self.placing.edited.connect(self.edited)
        self.status.edited.connect(self.edited)

    def _make_variable(self, name: str) -> None:
        self.groups["variables"].open()
        self.variables.make_named(name)

    def _variables_edited(self) -> None:
        self.text.judge()
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        count = len(self.variables.rows)
        self.groups["variables"].say("Gegevens in de tekst", str(count) if count else "")


def _caption(words: str, widget: QWidget) -> QLabel:
    made = text(words, "caption")
    made.setBuddy(widget)
    return made
