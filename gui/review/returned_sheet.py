"""One thing of a reviewer in full: its place, what changed as a redline, and what the draft says now."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from drafting.comparison.words import Change, Piece, Pieces, compare
from drafting.review.acceptance import Acceptance
from drafting.review.returned import Kind, Returned, Shape, Thread
from gui.passport.redline import only, spoken, write_redline
from gui.review.moments import moment_words
from gui.review.returned_words import NAMELESS, how, what, who
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.scroll import Column
from gui.widgets.sheet import Sheet
from gui.widgets.texts import text

_COLUMNS = ("Zoals het naar de beoordelaar ging", "Wat de beoordelaar schreef", "Uw bestek nu")
_LONGEST = 6000
_CHOOSE = "Neem er één over."
_TOLD_IN_THREE = frozenset({Kind.EDIT, Kind.REGROUPED})


class ReturnedSheet(QWidget):
    """Shows one thing; nothing is decided here."""

    def __init__(
        self, theme: Theme, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = now
        self._place = text("", "heading")
        self._path = text("", "caption")
        self._how = text("", "muted")
        self._badges = tuple(Badge() for _ in range(3))
        self.note = text("", "")
        self._note_frame = QFrame()
        self._note_frame.setProperty("panel", "tint")
        note_row = QHBoxLayout(self._note_frame)
        note_row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        note_row.addWidget(self.note, 1)
        self.sheets = tuple(Sheet(name, theme) for name in _COLUMNS)
        self._headings = tuple(text(name, "strong") for name in _COLUMNS)
        self._sides = tuple(
            self._side(*both) for both in zip(self._headings, self.sheets, strict=True)
        )
        self._lay_out()

    def show_thing(self, thing: Returned, trial: Acceptance, behind: str) -> None:
        """Shows this thing; the trial says what taking it over would do, or why it cannot be.

        `behind` is the text behind which it comes, if it comes behind one.
        """
        self._place.setText(_title(thing))
        self._path.setText(" > ".join(thing.place.path[:-1]))
        self._path.setVisible(len(thing.place.path) > 1)
        self._how.setText(how(thing, self._now()))
        self._show_badges(thing)
        self._show_note(thing, trial)
        three = thing.conflict and bool(thing.now) and thing.kind in _TOLD_IN_THREE
        for number, side in enumerate(self._sides):
            side.setVisible(three or not number)
        self._headings[0].setVisible(three)
        if three:
            self._write(0, thing.old, (Piece(Change.SAME, thing.old),))
            self._write(1, thing.new, thing.pieces or compare(thing.old, thing.new))
            self._write(2, thing.now, only(compare(thing.old, thing.now), Change.COME))
            return
        sheet = self.sheets[0]
        sheet.restart()
        self._write_thing(sheet, thing, behind)
        sheet.finish()

    def _write(self, number: int, said: str, pieces: Pieces) -> None:
        sheet = self.sheets[number]
        sheet.setAccessibleDescription(spoken(pieces)[:_LONGEST] or said)
        sheet.restart()
        write_redline(sheet, pieces, most=_LONGEST)
        sheet.finish()

    def _write_thing(self, sheet: Sheet, thing: Returned, behind: str) -> None:
        sheet.setAccessibleDescription("")
        match thing.kind:
            case Kind.UNRECOGNISED:
                self._write_unrecognised(sheet, thing, behind)
            case kind if kind.is_comment and thing.thread is not None:
                self._write_thread(sheet, thing, thing.thread)
            case Kind.INSERTED:
                self._redline(sheet, (Piece(Change.COME, thing.new.replace("\t", "  |  ")),))
                self._neighbour(sheet, "Komt achter", behind)
            case Kind.DELETED:
                self._redline(sheet, (Piece(Change.GONE, thing.old.replace("\t", "  |  ")),))
            case Kind.MOVED:
                sheet.paragraph(thing.old)
                self._neighbour(sheet, "Komt achter", behind)
            case _:
                self._redline(sheet, thing.pieces or compare(thing.old, thing.new))

    def _redline(self, sheet: Sheet, pieces: Pieces) -> None:
        sheet.setAccessibleDescription(spoken(pieces)[:_LONGEST])
        write_redline(sheet, pieces, most=_LONGEST)

    def _neighbour(self, sheet: Sheet, lead: str, words: str) -> None:
        if words:
            sheet.heading(lead, small=True)
            sheet.paragraph(words[:_LONGEST], style="muted", above=Space.TINY)

    def _write_unrecognised(self, sheet: Sheet, thing: Returned, behind: str) -> None:
        self._neighbour(sheet, "In het bestand stond erboven", thing.before)
        sheet.heading("De tekst die niet werd herkend", small=True)
        pieces = tuple(
            piece
            for piece in (Piece(Change.GONE, thing.old), Piece(Change.COME, thing.new))
            if piece.text
        )
        self._redline(sheet, pieces)
        self._neighbour(sheet, "In het bestand stond eronder", thing.behind)
        self._neighbour(sheet, "Komt in uw bestek achter deze tekst", behind)

    def _write_thread(self, sheet: Sheet, thing: Returned, thread: Thread) -> None:
        quote = thread.quote or thread.anchor.quote
        if quote:
            sheet.paragraph([("“", "muted"), (quote[:_LONGEST], "muted"), ("”", "muted")])
        if thing.kind is Kind.REWORDED:
            self._redline(sheet, compare(thing.old, thing.new))
            return
        known = thing.kind is not Kind.COMMENT
        if thread.text:
            name = "" if known else who(thing)
            sheet.heading(name or "De opmerking", small=True)
            sheet.paragraph(
                thread.text[:_LONGEST], style="muted" if known else "", above=Space.TINY
            )
        for reply in thread.replies:
            at = f" · {moment_words(reply.at, self._now())}" if reply.at else ""
            sheet.heading(f"{reply.author or NAMELESS}{at}", small=True)
            sheet.paragraph(reply.text[:_LONGEST], above=Space.TINY)

    def _show_badges(self, thing: Returned) -> None:
        thread = thing.thread
        kind = thread.kind.label if thread is not None and thread.kind is not None else ""
        clash = "conflict" if thing.conflict else "botst met een andere" if thing.rivals else ""
        self._badges[0].say(
            what(thing), "attention" if thing.kind is Kind.UNRECOGNISED else "quiet"
        )
        self._badges[1].say(kind, "accent")
        self._badges[2].say(clash, "deviation")

    def _show_note(self, thing: Returned, trial: Acceptance) -> None:
        said = [thing.note]
        said += [left.reason for left in trial.left]
        if trial.accepted and trial.edit.note:
            said.append(trial.edit.note)
        along = len(trial.accepted) - 1
        if along > 0 and thing.shape is Shape.HEADING:
            texts = "De nieuwe tekst" if along == 1 else f"De {along} nieuwe teksten"
            said.append(f"{texts} eronder {'gaat' if along == 1 else 'gaan'} mee.")
        if thing.rivals and _CHOOSE not in thing.note:
            said.append(f"Een andere beoordelaar veranderde dezelfde woorden. {_CHOOSE}")
        words = " ".join(dict.fromkeys(word for word in said if word))
        self.note.setText(words)
        self._note_frame.setVisible(bool(words))

    def _side(self, heading: QWidget, sheet: Sheet) -> QFrame:
        side = QFrame()
        side.setProperty("panel", "paper")
        lines = QVBoxLayout(side)
        lines.setContentsMargins(1, Space.SMALL, 1, 1)
        lines.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, 0)
        head.addWidget(heading)
        lines.addLayout(head)
        scroll = Column(sheet.accessibleName())
        scroll.column.addWidget(sheet)
        scroll.column.addStretch(1)
        lines.addWidget(scroll, 1)
        return side

    def _lay_out(self) -> None:
        badges = QHBoxLayout()
        badges.setSpacing(Space.SMALL)
        for badge in self._badges:
            badges.addWidget(badge)
        badges.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(Space.SMALL)
        for side in self._sides:
            columns.addWidget(side, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(self._path)
        whole.addWidget(self._place)
        whole.addLayout(badges)
        whole.addWidget(self._how)
        whole.addLayout(columns, 1)
        whole.addWidget(self._note_frame)


def _title(thing: Returned) -> str:
    last = thing.place.path[-1] if thing.place.path else "Geen plaats in het bestek gevonden"
    return " ".join(word for word in (thing.place.number, last) if word)
