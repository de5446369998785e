"""The letters of one line as what a reader sees of them: letters, values, references, signs of emphasis."""

import re
import string
from dataclasses import dataclass
from enum import Enum, auto

from drafting.edits.live_source import Letter, Letters, TooIntricate, Value
from drafting.text.markdown import inline_tokens

_REFERENCE = re.compile(r"\[\[(?:page:)?[a-z0-9-]+(?:\|[^\[\]]*)?\]\]")
_PUNCTUATION = frozenset(string.punctuation)
_OPENINGS = {"strong_open", "em_open"}
_CLOSINGS = {"strong_close", "em_close"}


class ItemSort(Enum):
    """What an item is."""

    LETTER = auto()
    VALUE = auto()
    REFERENCE = auto()
    NOTE = auto()
    OPENING = auto()
    CLOSING = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """Something of a line with the source [start, end) it comes from; `shown` is what it gives the text.

    The opening and closing of one emphasis have the same `pair`; `raw` are the signs as they stand.
    """

    sort: ItemSort
    start: int
    end: int
    shown: str = ""
    depth: int = 0
    pair: int = -1
    value: Value | None = None
    raw: str = ""


def read_inline(letters: Letters, shown: tuple[str, ...]) -> list[Item]:
    """The items of a line; `shown` are the words of its values and references, in order.

    Raises:
        TooIntricate: the letters cannot be matched with what the parser makes of them.
    """
    items = _with_references(_Reader(letters).read())
    words = iter(shown)
    found = [
        _spoken(item, next(words, None))
        if item.sort in {ItemSort.VALUE, ItemSort.REFERENCE}
        else item
        for item in items
    ]
    if next(words, None) is not None:
        raise TooIntricate
    return found


def _spoken(item: Item, words: str | None) -> Item:
    if words is None:
        raise TooIntricate
    return Item(item.sort, item.start, item.end, words, item.depth, value=item.value)


class _Reader:
    """Walks through the parser's tokens and the letters at once."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._at = 0
        self._items: list[Item] = []
        self._open: list[int] = []
        self._pairs = 0

    def read(self) -> list[Item]:
        content = "".join(letter.text for letter in self._letters)
        for token in inline_tokens(content):
            match token.type:
                case kind if kind in _OPENINGS:
                    self._open.append(self._pairs)
                    self._pairs += 1
                    self._mark(ItemSort.OPENING, token.markup, self._open[-1])
                case kind if kind in _CLOSINGS:
                    self._mark(ItemSort.CLOSING, token.markup, self._open.pop())
                case "softbreak" | "hardbreak":
                    self._line_end()
                case "text" | "text_special":
                    self._words(token.content)
                case _:
                    raise TooIntricate
        self._skip_blanks()
        if self._at != len(self._letters):
            raise TooIntricate
        return self._items

    def _mark(self, sort: ItemSort, signs: str, pair: int) -> None:
        first = self._next()
        own = [first, *(self._next() for _ in signs[1:])]
        if "".join(letter.text for letter in own) != signs:
            raise TooIntricate
        self._items.append(
            Item(sort, first.start, own[-1].end, "", first.depth, pair=pair, raw=signs)
        )

    def _line_end(self) -> None:
        """A line end with the spaces and the backslash around it, which is a space to a reader."""
        first = self._peek()
        last = first
        seen = False
        while self._at < len(self._letters):
            letter = self._letters[self._at]
            if letter.text == "\n" and not seen:
                seen = True
            elif letter.text not in " \t" and not (letter.text == "\\" and not seen):
                break
            last = letter
            self._at += 1
        if first is None or last is None or not seen:
            raise TooIntricate
        self._items.append(Item(ItemSort.LETTER, first.start, last.end, " ", first.depth))

    def _words(self, words: str) -> None:
        for word in words:
            letter = self._next()
            after = self._peek()
            said = letter
            if letter.text == "\\" and after is not None and after.text in _PUNCTUATION:
                said = self._next()
            if said.text != word:
                raise TooIntricate
            self._items.append(_item(letter, said))

    def _skip_blanks(self) -> None:
        while (letter := self._peek()) is not None and letter.text in " \t":
            self._at += 1

    def _peek(self) -> Letter | None:
        return self._letters[self._at] if self._at < len(self._letters) else None

    def _next(self) -> Letter:
        if self._at >= len(self._letters):
            raise TooIntricate
        self._at += 1
        return self._letters[self._at - 1]


def _item(first: Letter, said: Letter) -> Item:
    """The item of a letter; `first` is the backslash before it, or the letter itself."""
    if said.note:
        return Item(ItemSort.NOTE, first.start, said.end, "", said.depth)
    if said.value is not None:
        return Item(ItemSort.VALUE, first.start, said.end, "", said.depth, value=said.value)
    return Item(ItemSort.LETTER, first.start, said.end, said.text, said.depth)


def _with_references(items: list[Item]) -> list[Item]:
    """The items with the letters of each reference as one."""
    text = "".join(_plain(item) for item in items)
    found: list[Item] = []
    at = 0
    for match in _REFERENCE.finditer(text):
        first, last = items[match.start()], items[match.end() - 1]
        found += items[at : match.start()]
        found.append(Item(ItemSort.REFERENCE, first.start, last.end, "", first.depth))
        at = match.end()
    return found + items[at:]


def _plain(item: Item) -> str:
    """The letter as a reference may hold it: a bracket behind a backslash opens none."""
    escaped = item.end - item.start > 1 and item.shown == "["
    return item.shown if item.sort is ItemSort.LETTER and not escaped else "\0"
