"""The passport of a text: what is not as adopted, where it came from, what may be done, and why it is here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from drafting.comparison.deviations import DeviationKind
from drafting.reports.passport import Passport, Redline
from drafting.terms import FindingStatus, Rights, TextStatus
from gui.passport.redline import spoken, write_redline
from gui.theme import SIGNS, Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.changing import changes
from gui.widgets.scroll import Column
from gui.widgets.sheet import Sheet, Styled
from gui.widgets.texts import button, text

SIZE = (640, 700)
_STATUS = {
    TextStatus.DRAFT: ("Concept", "attention"),
    TextStatus.ADOPTED: ("Vastgesteld", "ready"),
    TextStatus.WITHDRAWN: ("Vervallen", "violation"),
}
_RIGHTS = {
    Rights.FREE: ("Vrij te wijzigen", "quiet"),
    Rights.CHANGE: ("Mag niet weg", "gap"),
    Rights.FIXED: ("Vaste afspraak", "gap"),
}
PUT_BACK = {
    DeviationKind.CHANGED: "Zet terug naar de bibliotheektekst",
    DeviationKind.OMITTED: "Haal deze tekst terug",
}
_NOTHING = "Deze tekst is gelijk aan de vastgestelde tekst."
_NO_DIFFERENCE = "De teksten van deze paragraaf zijn gelijk aan de vastgestelde teksten."


class PassportDialog(QDialog):
    """The passport of one block or section; it stays open when a text is put back.

    Signals:
        restore_wanted: the id of a block whose adopted text must come back.
        field_wanted: the name of a variable whose field is wanted.
        finding_wanted: the key of a finding whose card is wanted.
        newer_wanted: the key of a newer text that the user wants to decide on.
        deviations_wanted: the user wants the list of all deviations.
    """

    restore_wanted = Signal(str)
    field_wanted = Signal(str)
    finding_wanted = Signal(str)
    newer_wanted = Signal(str)
    deviations_wanted = Signal()

    def __init__(self, passport: Passport, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.passport = passport
        self.setObjectName("passport_dialog")
        self.resize(*SIZE)
        self._title = text("", "title")
        self._place = text("", "muted")
        self._badges = tuple(Badge() for _ in range(3))
        badges = QHBoxLayout()
        badges.setSpacing(Space.TINY)
        for badge in self._badges:
            badges.addWidget(badge)
        badges.addStretch(1)
        self._body = Column("Paspoort")
        self._body.column.setContentsMargins(0, 0, 0, 0)
        self._content = QWidget()
        self._lines = QVBoxLayout(self._content)
        paper = QFrame()
        paper.setProperty("panel", "paper")
        inner = QVBoxLayout(paper)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self._body)
        row = QHBoxLayout()
        row.addWidget(button("Alle afwijkingen…", on_press=self.deviations_wanted.emit))
        row.addStretch(1)
        self.close_button = button("Sluit", on_press=self.accept)
        self.close_button.setObjectName("close")
        self.close_button.setDefault(True)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(self._place)
        whole.addWidget(self._title)
        whole.addLayout(badges)
        whole.addSpacing(Space.TINY)
        whole.addWidget(paper, 1)
        whole.addSpacing(Space.TINY)
        whole.addLayout(row)
        self.show_passport(passport)
        self.close_button.setFocus()

    def show_passport(self, passport: Passport) -> None:
        """Shows another passport, or the same text after a change."""
        self.passport = passport
        what = "paragraaf" if passport.is_section else "tekst"
        self.setWindowTitle(f"Paspoort van deze {what}")
        self._title.setText(passport.title)
        self._place.setText(passport.place)
        self._fill_badges()
        self._content.hide()
        self._content.deleteLater()
        self._content = QWidget()
        self._lines = QVBoxLayout(self._content)
        self._lines.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        self._lines.setSpacing(Space.SMALL)
        self._body.column.addWidget(self._content)
        self._show_news()
        self._show_redlines()
        sheet = Sheet("Herkomst, rechten en gegevens", self._theme)
        sheet.followed.connect(self._follow)
        sheet.restart()
        self._write(sheet)
        sheet.finish()
        self._lines.addSpacing(Space.SMALL)
        self._lines.addWidget(sheet)
        self._lines.addStretch(1)

    def _fill_badges(self) -> None:
        passport = self.passport
        said = (
            _state(passport),
            _RIGHTS[passport.rights] if passport.origin else ("", "quiet"),
            _STATUS[passport.status] if passport.status else ("", "quiet"),
        )
        for badge, (words, tone) in zip(self._badges, said, strict=True):
            badge.say(words, tone)

    def _show_news(self) -> None:
        passport = self.passport
        if passport.withdrawn is not None:
            why = f" {passport.withdrawn.why}" if passport.withdrawn.why else ""
            self._notice(
                f"Deze bepaling is vervallen in de bibliotheek.{why} Kijk of u haar nog wilt gebruiken."
            )
        waiting = passport.newer
        if waiting:
            words = (
                "Er is een nieuwere versie van deze tekst."
                if len(waiting) == 1
                else f"Er zijn {len(waiting)} nieuwere teksten in deze paragraaf."
            )
            self._notice(words, waiting[0].key)

    def _notice(self, words: str, key: str = "") -> None:
        box = QFrame()
        box.setProperty("panel", "tint" if key else "gap")
        row = QHBoxLayout(box)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        row.setSpacing(Space.SMALL)
        said = text(words)
        said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(said, 1)
        if key:
            look = button("Vergelijk…", on_press=lambda: self.newer_wanted.emit(key))
            look.setObjectName("compare")
            row.addWidget(look)
        self._lines.addWidget(box)

    def _show_redlines(self) -> None:
        column, lines = self._lines, self.passport.redlines
        column.addWidget(_indented(text("Wat er anders is", "heading")))
        if not lines and self.passport.origin is not None:
            words = _NO_DIFFERENCE if self.passport.is_section else _NOTHING
            column.addWidget(_indented(text(words, "muted")))
        for line in lines:
            self._show_redline(line)

    def _show_redline(self, line: Redline) -> None:
        column = self._lines
        sheet = Sheet("Wat er anders is", self._theme)
        sheet.setAccessibleDescription(spoken(line.pieces))
        sheet.restart()
        write_redline(sheet, line.pieces)
        sheet.finish()
        column.addWidget(sheet)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        said = line.kind.value.capitalize()
        row.addWidget(
            _indented(text(f"{said} door {line.signed}" if line.signed else said, "muted")), 1
        )
        if line.can_be_restored:
            back = button(
                PUT_BACK[line.kind],
                on_press=lambda: self.restore_wanted.emit(line.block),
            )
            back.setObjectName(f"restore-{line.block}")
            row.addWidget(changes(back))
        column.addLayout(row)

    def _write(self, sheet: Sheet) -> None:
        passport = self.passport
        sheet.heading("Herkomst")
        sheet.paragraph(passport.origin_words, above=Space.TINY)
        if passport.status is None and passport.origin and passport.origin.kind == "clause":
            sheet.paragraph(
                "De bibliotheek op deze computer heeft deze bepaling niet.", style="muted", above=0
            )
        sheet.heading("Wat u ermee mag")
        for words in passport.rights_words:
            sheet.item("–", words)
        if passport.values:
            sheet.heading("Gegevens in deze tekst")
            for used in passport.values:
                shown: Styled = (used.value, "value") if used.value else ("open", "gap")
                link = f"link:field:{used.name}"
                sheet.item(
                    "–", [(used.label, link), (": ", ""), shown, (f"  {used.source}", "muted")]
                )
        if passport.findings:
            sheet.heading("Bevindingen")
            for found in passport.findings:
                link = f"link:finding:{found.key}"
                sheet.item(
                    SIGNS[found.severity], [(found.title, link), (f"  {found.message}", "muted")]
                )
                if found.status is FindingStatus.JUSTIFIED and found.justification is not None:
                    given = found.justification
                    sheet.item("✓", f"Gemotiveerd door {given.author}: {given.text}", depth=1)
        if passport.why:
            sheet.heading("Waarom dit hier staat")
            for words in passport.why:
                sheet.paragraph(words, above=Space.TINY)

    def _follow(self, target: str) -> None:
        kind, _, name = target.partition(":")
        (self.field_wanted if kind == "field" else self.finding_wanted).emit(name)


def _indented(made: QLabel) -> QLabel:
    """Begins where the words of a sheet begin, which leaves room for its ring."""
    made.setContentsMargins(2, 0, 0, 0)
    return made


def _state(passport: Passport) -> tuple[str, str]:
    kinds = list(dict.fromkeys(line.kind for line in passport.redlines))
    if not kinds:
        return (
            ("Eigen tekst", "accent") if passport.origin is None else ("Zoals vastgesteld", "ready")
        )
    if kinds == [DeviationKind.ADDED]:
        return "Eigen tekst", "accent"
    if kinds == [DeviationKind.OMITTED]:
        return "Weggelaten", "deviation"
    return "Gewijzigd", "deviation"
