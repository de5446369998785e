"""What stands under the pointer."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from drafting.document import Run
from gui.page.column import Column
from gui.page.margin import changed_line, handle_of, note_beside, signs_beside
from gui.page.marks import Flag, Marks, Remark
from gui.page.measures import Measures

_MARGIN_REACH = 48.0
_NOTE_REACH = 68.0
_CHANGED = "U hebt deze vastgestelde tekst gewijzigd. Klik om te zien wat."


@dataclass(frozen=True, slots=True)
class Nothing:
    """Ground, or paper beside every text."""

    stop: str = ""
    hint: str = ""
    cursor: Qt.CursorShape = Qt.CursorShape.ArrowCursor


@dataclass(frozen=True, slots=True)
class Handle:
    """The handle of a block; its place is on the page."""

    stop: str
    rect: QRectF
    hint: str = "Wat kan ik met deze tekst doen?"
    cursor: Qt.CursorShape = Qt.CursorShape.PointingHandCursor


@dataclass(frozen=True, slots=True)
class OnFlag:
    """The sign of a finding, or the text it is about."""

    stop: str
    flags: tuple[Flag, ...]

    @property
    def flag(self) -> Flag:
        """The finding that a click leads to."""
        return self.flags[0]

    @property
    def hint(self) -> str:
        """What the findings say."""
        said = [f"{f.title}{'' if f.open else ' (gemotiveerd)'}\n{f.message}" for f in self.flags]
        return "\n\n".join(said)

    @property
    def cursor(self) -> Qt.CursorShape:
        """It can be clicked."""
        return Qt.CursorShape.PointingHandCursor


@dataclass(frozen=True, slots=True)
class OnRemark:
    """The sign of comments; a click opens the first of them."""

    stop: str
    remarks: tuple[Remark, ...]
    cursor: Qt.CursorShape = Qt.CursorShape.PointingHandCursor

    @property
    def key(self) -> str:
        """The comment that a click leads to."""
        return self.remarks[0].key

    @property
    def hint(self) -> str:
        """What the comments say."""
        return "\n\n".join(remark.words for remark in self.remarks)


@dataclass(frozen=True, slots=True)
class OnMargin:
    """The line beside a changed text, or the sign of a note; a click opens the passport."""

    stop: str
    hint: str
    cursor: Qt.CursorShape = Qt.CursorShape.PointingHandCursor


@dataclass(frozen=True, slots=True)
class OnText:
    """A block; `character` of the text `passage` and its run, or no run beside the words."""

    stop: str
    passage: str = ""
    character: int = -1
    before: str = ""
    run: Run | None = None

    @property
    def hint(self) -> str:
        """What a click does; empty where it only chooses the block."""
        if self.run is None:
            return ""
        if self.run.gap:
            return f"Nog in te vullen: {self.run.text}. Klik om het veld te openen."
        return "Ga naar deze plaats" if self.run.target else ""

    @property
    def cursor(self) -> Qt.CursorShape:
        """A hand on what can be clicked, a text cursor on words."""
        if self.run is None:
            return Qt.CursorShape.ArrowCursor
        if self.run.gap or self.run.target:
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.IBeamCursor


Target = Nothing | Handle | OnFlag | OnRemark | OnMargin | OnText


def target_at(column: Column, point: QPointF, marks: Marks, measures: Measures) -> Target:
    """What stands at a point of the page; x counts from the left of the text column."""
    number = column.number_at(point.y())
    inside = -_NOTE_REACH <= point.x() <= measures.text + _MARGIN_REACH
    if not inside or not 0 <= point.y() < column.height:
        return Nothing()
    stop = column.strips[number].stop
    handle = handle_of(column, stop)
    if handle is not None and handle.contains(point):
        return Handle(stop, handle)
    for sign in signs_beside(column, number, marks, measures):
        if sign.rect.adjusted(-3, -3, 3, 3).contains(point):
            return OnRemark(stop, sign.remarks) if sign.remarks else OnFlag(stop, sign.flags)
    beside = _on_margin(column, number, point, marks, measures)
    if beside is not None:
        return beside
    if point.x() < -_MARGIN_REACH:
        return Nothing()
    return _on_text(column, number, point, marks)


def _on_margin(
    column: Column, number: int, point: QPointF, marks: Marks, measures: Measures
) -> OnMargin | None:
    stop = column.strips[number].stop
    note = note_beside(column, number, marks, measures)
    if note is not None and note[0].adjusted(-3, -3, 3, 3).contains(point):
        return OnMargin(stop, "\n".join(one.words for one in note[1]))
    line = changed_line(column, number, marks)
    if line is not None and line.contains(point):
        return OnMargin(stop, _CHANGED)
    return None


def _on_text(column: Column, number: int, point: QPointF, marks: Marks) -> Target:
    stop = column.strips[number].stop
    found = column.made(number).text_at(point - QPointF(0.0, column.top(number)))
    if found is None:
        return OnText(stop)
    text, at = found
    run = text.run_at(at)
    if run is None or not (run.gap or run.target):
        here = tuple(f for f in marks.flags_of(text.passage) if f.start <= at < f.end)
        if here:
            return OnFlag(stop, here)
    return OnText(stop, text.passage, at, text.text[max(0, at - 30) : at], run)
