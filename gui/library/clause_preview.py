"""The chosen clause: how it reads here, why, when, on what ground, and what else there is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clause_library.suitability import Fit
from drafting.clause import Clause
from drafting.draft import Draft
from drafting.edits.clauses import inserted
from drafting.norms import NormSet
from drafting.refusals import Refusal
from gui.library.clause_verdict import ClauseVerdict
from gui.library.filled_clause import fill_clause, write_parts
from gui.library.variants import Variants
from gui.theme import Space, Theme
from gui.widgets.changing import changes
from gui.widgets.elided import ElidedButton
from gui.widgets.icons import icon
from gui.widgets.scroll import Column
from gui.widgets.sheet import Sheet, Styled
from gui.widgets.texts import button, icon_button, text


class ClausePreview(QFrame):
    """The chosen clause with what can be done with it.

    Signals:
        insert_asked: put it in the draft, at the place that is chosen.
        go_asked: show where it stands in the draft.
        remove_asked: take it out of the draft.
        clause_asked: show the clause with this id.
        swap_asked: the id of a clause in the draft, and of the one to come in its place.
        own_asked: change it when it is an own one, else copy it as one.
    """

    insert_asked = Signal()
    go_asked = Signal()
    remove_asked = Signal()
    clause_asked = Signal(str)
    swap_asked = Signal(str, str)
    own_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.after_current = False
        self.setProperty("panel", "paper")
        self._title = text("", "heading")
        self.verdict = ClauseVerdict(theme)
        self.variants = Variants(theme)
        self.variants.shown.connect(self.clause_asked)
        self.variants.swapped.connect(self.swap_asked)
        self.sheet = Sheet("Voorbeeld van de bepaling", theme)
        self.sheet.followed.connect(self.clause_asked)
        self._scroll = Column("Voorbeeld van de bepaling")
        column = self._scroll.column
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        column.addWidget(self._title)
        column.addWidget(self.verdict)
        column.addWidget(self.variants)
        column.addWidget(self.sheet)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._foot())

    def show_fit(self, fit: Fit, titles: dict[str, str], draft: Draft, norms: NormSet) -> None:
        """Shows a clause; `titles` gives the titles of other clauses by id."""
        clause = fit.clause
        self._title.setText(clause.title)
        self.verdict.show_fit(fit)
        sheet = self.sheet
        sheet.restart()
        sheet.heading("ZO STAAT HET ER", small=True)
        try:
            filled = fill_clause(clause, draft, norms)
        except Refusal as refused:
            sheet.paragraph(str(refused), style="gap")
        else:
            write_parts(sheet, filled.parts)
            if filled.gaps:
                sheet.paragraph(f"Vult u daarna nog in: {', '.join(filled.gaps)}.", style="muted")
        present = inserted(draft)
        self.variants.show_clause(clause, titles, present)
        self._explain(clause, titles, present)
        words = "Wijzig deze eigen bepaling" if clause.own else "Kopieer als eigen bepaling"
        self.own_button.setToolTip(words)
        self.own_button.setAccessibleName(words)
        self.insert_button.setVisible(not fit.present)
        self.place_button.setVisible(not fit.present)
        self.go_button.setVisible(fit.present)
        self.remove_button.setVisible(fit.present)
        sheet.finish()
        self._scroll.verticalScrollBar().setValue(0)

    def offer_places(self, own: str, current: str) -> None:
        """Offers the places to insert: the clause's own chapter, and after the section with this title."""
        self._own, self._current = own, current
        if not current:
            self.after_current = False
        self._say_place()

    def _explain(self, clause: Clause, titles: dict[str, str], present: set[str]) -> None:
        sheet = self.sheet
        for heading, words in (
            ("WAARVOOR", clause.purpose),
            ("WANNEER WEL", clause.use_when),
            ("WANNEER NIET", clause.avoid_when),
        ):
            if words:
                sheet.heading(heading, small=True)
                sheet.paragraph(words, above=Space.TINY)
        for heading, ids in (
            ("HEEFT OOK NODIG", clause.needs),
            ("LICHTER KAN MET", clause.lighter),
            ("ZWAARDER KAN MET", clause.stricter),
            ("GAAT NIET SAMEN MET", clause.excludes),
        ):
            if ids:
                sheet.heading(heading, small=True)
                for name in ids:
                    there: list[Styled] = (
                        [("  staat in dit bestek", "muted")] if name in present else []
                    )
                    link: Styled = (titles.get(name, name), f"link:{name}")
                    sheet.paragraph([link, *there], above=Space.TINY)
        if clause.guidance:
            sheet.heading("UITLEG", small=True)
            _write_guidance(sheet, clause.guidance)
        if clause.legal_basis:
            sheet.heading("GRONDSLAG", small=True)
            sheet.paragraph(" \N{MIDDLE DOT} ".join(clause.legal_basis), above=Space.TINY)
        sheet.heading("HERKOMST", small=True)
        source = f"{str(clause.source).capitalize()}. " if clause.source else ""
        sheet.paragraph(
            f"{source}Versie {clause.version}: {clause.changed}", style="muted", above=Space.TINY
        )

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        row.setSpacing(Space.TINY)
        self.insert_button = button("Voeg toe", "primary", on_press=self.insert_asked.emit)
        self.insert_button.setToolTip("Enter of Ctrl+Enter")
        self.place_button = ElidedButton()
        self.place_button.setProperty("role", "quiet")
        self.place_button.setIcon(icon("chevron-down", self._theme, "accent"))
        self.place_button.setToolTip("Kies de plaats")
        menu = QMenu(self.place_button)
        self._own, self._current = "", ""
        self._own_action = menu.addAction("")
        self._own_action.triggered.connect(lambda *_: self._place(after_current=False))
        self._current_action = menu.addAction("")
        self._current_action.triggered.connect(lambda *_: self._place(after_current=True))
        self.place_button.setMenu(menu)
        self.go_button = button("Ga erheen", on_press=self.go_asked.emit)
        self.go_button.setIcon(icon("go-to", self._theme, "ink"))
        self.remove_button: QPushButton = button(
            "Haal weg", "quiet", on_press=self.remove_asked.emit
        )
        self.own_button = icon_button("edit", "", self._theme, on_press=self.own_asked.emit)
        row.addWidget(changes(self.insert_button))
        row.addWidget(changes(self.place_button), 100)
        row.addWidget(self.go_button)
        row.addWidget(changes(self.remove_button))
        row.addStretch(1)
        row.addWidget(self.own_button)
        return foot

    def _place(self, *, after_current: bool) -> None:
        self.after_current = after_current
        self._say_place()

    def _say_place(self) -> None:
        self._own_action.setText(f"In het eigen hoofdstuk: {self._own}".replace("&", "&&"))
        self._current_action.setText(f"Na '{self._current}', waar u nu bent".replace("&", "&&"))
        self._current_action.setVisible(bool(self._current))
        where = f"na '{self._current}'" if self.after_current else f"in {self._own}"
        self.place_button.say(where)
        self.place_button.setAccessibleName(f"Plaats: {where}")
        self.insert_button.setAccessibleName(f"Voeg bepaling toe {where}")


def _write_guidance(sheet: Sheet, guidance: str) -> None:
    """The guidance of a clause file: paragraphs and lists with dashes."""
    for block in guidance.strip().split("\n\n"):
        lines = [words.strip() for words in block.splitlines() if words.strip()]
        for words in lines:
            if words.startswith("- "):
                sheet.item("\N{EN DASH}", words[2:])
            else:
                sheet.paragraph(words, above=Space.TINY)
