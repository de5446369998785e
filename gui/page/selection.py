"""What is selected on the page: characters of one text, with the cursor at one end of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QPointF

from gui.page.set_text import SetText

_WORD = re.compile(r"\w+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of the text `passage`: from `anchor`, where it began, to `caret`, where the cursor is.

    Anchor and caret alike is a cursor and nothing selected; `shown` says whether that cursor is drawn.
    """

    passage: str
    anchor: int
    caret: int
    shown: bool = False

    @property
    def start(self) -> int:
        """The first character."""
        return min(self.anchor, self.caret)

    @property
    def end(self) -> int:
        """The one after the last character."""
        return max(self.anchor, self.caret)

    @property
    def is_empty(self) -> bool:
        """Whether it is a cursor only."""
        return self.anchor == self.caret


class Step(Enum):
    """How far the cursor goes."""

    LEFT = auto()
    RIGHT = auto()
    WORD_LEFT = auto()
    WORD_RIGHT = auto()
    UP = auto()
    DOWN = auto()
    START = auto()
    END = auto()


_BACK = frozenset({Step.LEFT, Step.WORD_LEFT, Step.UP, Step.START})


def moved(
    texts: Sequence[SetText], before: Selection | None, step: Step, *, extend: bool
) -> Selection | None:
    """The selection after one step through the texts of a block; None when there is no text.

    Without `extend` the cursor goes on into the next text of the block, or the one before; with it, it stays
    within its text, for a selection is of one text. Where there was no cursor it comes at the beginning, or
    for a step back at the end.
    """
    known = {text.passage: number for number, text in enumerate(texts)}
    if not texts:
        return None
    if before is None or before.passage not in known:
        text = texts[-1] if step in _BACK else texts[0]
        at = len(text.text) if step in _BACK else 0
        before = Selection(text.passage, at, at)
        if not extend:
            return replace(before, shown=True)
    text = texts[known[before.passage]]
    at = _after(text, before, step)
    if extend:
        return replace(before, caret=at, shown=True)
    if not before.is_empty and step in {Step.LEFT, Step.RIGHT}:
        at = before.start if step is Step.LEFT else before.end
    elif at == before.caret:
        beside = known[before.passage] + (-1 if step in _BACK else 1)
        if 0 <= beside < len(texts) and step not in {Step.START, Step.END}:
            text = texts[beside]
            at = len(text.text) if step in _BACK else 0
    return Selection(text.passage, at, at, shown=True)


def _after(text: SetText, before: Selection, step: Step) -> int:
    words, at = text.text, before.caret
    match step:
        case Step.LEFT:
            return max(0, at - 1)
        case Step.RIGHT:
            return min(len(words), at + 1)
        case Step.WORD_LEFT:
            return max((m.start() for m in _WORD.finditer(words) if m.start() < at), default=0)
        case Step.WORD_RIGHT:
            return min((m.end() for m in _WORD.finditer(words) if m.end() > at), default=len(words))
        case Step.START:
            return 0
        case Step.END:
            return len(words)
        case Step.UP | Step.DOWN:
            return _line(text, at, -1 if step is Step.UP else 1)


def _line(text: SetText, at: int, lines: int) -> int:
    """The place above or below another; at the first line the beginning, at the last the end."""
    caret = text.caret(at)
    goal = QPointF(caret.x1(), caret.center().y() + lines * text.line_height)
    if goal.y() < text.y:
        return 0
    if goal.y() >= text.y + text.height:
        return len(text.text)
    return text.nearest(goal)
