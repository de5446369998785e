"""Items and rows within a block: put in, taken out, and moved within their list, as source.

Each is tried: every other line of the block reads as it did.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafting.assembly.fill import FilledItem, FilledTable, FilledText
from drafting.document import ElementId
from drafting.draft import Draft
from drafting.edits import passages
from drafting.edits.edit import Edit
from drafting.edits.element_source import ElementSource, Words, filling, line_source
from drafting.edits.expanded_value import expanded_value, with_row, without_row
from drafting.edits.grains import Grains
from drafting.edits.live_source import TooIntricate
from drafting.edits.passages import Hand
from drafting.edits.safe_source import clean_line, escaped
from drafting.norms import NormSet
from drafting.refusals import EditRefused, Refusal

_Texts = list[tuple[str, tuple[str, ...]]]
"""Of each item, paragraph and row of a block, what it is and its texts."""


@dataclass(frozen=True, slots=True)
class BlockLines:
    """A block as one of its elements leads to it, with who changes it."""

    draft: Draft
    place: ElementSource
    hand: Hand
    norms: NormSet

    @property
    def words(self) -> Words:
        """How its values and references are written."""
        return Words(self.draft, self.norms, self.place)

    @property
    def kinds(self) -> tuple[str, ...]:
        """What its parts are."""
        return filling(self.place.source, self.place.scope).kinds

    @property
    def is_item(self) -> bool:
        """Whether the element is an item of a list."""
        return self.place.part < len(self.kinds) and self.kinds[self.place.part] == ITEM

    @property
    def texts(self) -> _Texts:
        """The texts of its items, paragraphs and rows."""
        return _texts(self.place.source, self.place, self.words)

    def rewritten(self, source: str, wanted: _Texts) -> Edit:
        """The edit that gives the block this source.

        Raises:
            EditRefused: it may not be changed, or would not read as wanted.
        """
        spot = self.place.spot
        assert spot is not None
        try:
            exact = _texts(source, self.place, self.words) == wanted
        except Refusal:
            exact = False
        if not exact:
            raise TooIntricate
        edit = passages.rewrite(self.draft, spot.block.id, source, self.hand, self.norms)
        return replace(edit, merges="")


ITEM, TABLE, TEXT = (kind.__name__ for kind in (FilledItem, FilledTable, FilledText))


def insert_item(block: BlockLines, text: str, depth: int) -> Edit:
    """An item of a list behind the item that the place is.

    Raises:
        EditRefused: it may not be put there.
    """
    text = _clean(text)
    value = expanded_value(block.place)
    at = block.place.part
    if value is not None:
        return with_row(block.draft, block.place, value, at + 1, (text,))
    lines = _Lines(block)
    prefix = lines.prefix(at, depth)
    source = lines.with_line(at, f"{prefix}{escaped(text, line_start=True)}")
    wanted = lines.texts
    wanted.insert(at + 1, (ITEM, (text,)))
    return block.rewritten(source, wanted)


def insert_row(block: BlockLines, row: int, cells: Sequence[str]) -> Edit:
    """A row of a table behind the row with this number; 0 is the header. Missing cells are empty.

    Raises:
        EditRefused: it may not be put there, or it has more cells than the table has columns.
    """
    texts = [clean_line(cell)[0] for cell in cells]
    value = expanded_value(block.place)
    if value is not None:
        return with_row(block.draft, block.place, value, row, texts)
    lines = _Lines(block)
    at = lines.row(row)
    width = len(lines.texts[at][1])
    if any(texts[width:]):
        raise EditRefused(
            f"Deze rij heeft {len(texts)} cellen; de tabel heeft {width} kolommen. Zet de rij zelf in de tabel."
        )
    texts = [*texts, *[""] * width][:width]
    line = f"| {' | '.join(escaped(text, cell=True) for text in texts)} |"
    source = lines.with_line(at, line, behind_ruler=row == 0)
    wanted = lines.texts
    wanted.insert(at + 1, (TABLE, tuple(texts)))
    return block.rewritten(source, wanted)


def delete_line(block: BlockLines, row: int = -1) -> Edit:
    """The item that the place is goes, or the row with this number of the table.

    Raises:
        EditRefused: it may not be taken out, or it is the header of a table.
    """
    if row == 0:
        raise EditRefused(
            "De bovenste rij van een tabel kan niet weg. Verwijder de hele tabel, of wijzig de koppen."
        )
    value = expanded_value(block.place)
    if value is not None:
        at = row - 1 if row > 0 else block.place.part
        return without_row(block.draft, block.place, value, at)
    lines = _Lines(block)
    at = lines.row(row) if row > 0 else lines.part(block.place.part)
    wanted = lines.texts
    del wanted[at]
    return block.rewritten(lines.without(at), wanted)


def move_item(block: BlockLines, behind: int) -> Edit:
    """The item that the place is comes behind the part with this number of the same block.

    Raises:
        EditRefused: it may not be moved, or its value does not allow it.
    """
    if expanded_value(block.place) is not None:
        raise EditRefused(
            "Deze lijst is een gegeven. Zet de punten bij Gegevens in de volgorde die u wilt."
        )
    lines = _Lines(block)
    at, target = lines.part(block.place.part), lines.part(behind)
    wanted = lines.texts
    own = wanted.pop(at)
    wanted.insert(target + 1 if target < at else target, own)
    return block.rewritten(lines.moved(at, target), wanted)


class _Lines:
    """The lines of a block's source, with the item, row or paragraph that each begins."""

    def __init__(self, block: BlockLines) -> None:
        place = block.place
        whole = replace(place, within=_first_within(block), id=ElementId(place.base))
        self._grains: Grains = line_source(whole, block.words).grains
        self.texts = _texts(place.source, place, block.words)
        self._source = place.source
        self._starts = self._line_starts()
        if len(self._starts) != len(self.texts):
            raise TooIntricate

    def part(self, part: int) -> int:
        """The line with which a part begins."""
        return next(n for n, (own, _) in enumerate(self._starts) if own == part)

    def row(self, row: int) -> int:
        """The line of a row of the first table."""
        first = next((n for n, (kind, _) in enumerate(self.texts) if kind == TABLE), -1)
        at = first + row
        if first < 0 or at >= len(self.texts) or self.texts[at][0] != TABLE:
            raise TooIntricate
        return at

    def prefix(self, at: int, depth: int) -> str:
        """The marker of an item that comes behind line `at`: that of the nearest item as deep."""
        own = self._marker(at)
        indent = len(own) - len(own.lstrip(" "))
        if depth and not indent:
            return " " * len(own) + "- "
        if depth or not indent:
            return own
        before = (self._marker(n) for n in range(at, -1, -1))
        return next((one for one in before if not one.startswith(" ")), own.lstrip(" "))

    def with_line(self, at: int, line: str, *, behind_ruler: bool = False) -> str:
        """The source with a line behind that of `at`, and behind the ruler of a table when it is the header."""
        end = self._end(at)
        if behind_ruler:
            end = self._source.find("\n", end + 1)
        if end in (-1, len(self._source)):
            return f"{self._source.rstrip(chr(10))}\n{line}"
        return f"{self._source[:end]}\n{line}{self._source[end:]}"

    def without(self, at: int) -> str:
        """The source without the line of `at`."""
        start, end = self._starts[at][1], self._end(at)
        head, tail = self._source[:start], self._source[end:]
        return head + tail.removeprefix("\n") if tail else head.rstrip("\n")

    def moved(self, at: int, target: int) -> str:
        """The source with the line of `at` behind that of `target`."""
        start, end = self._starts[at][1], self._end(at)
        own = self._source[start:end]
        goal = self._end(target)
        if target < at:
            between = self._source[goal:start].rstrip("\n")
            return f"{self._source[:goal]}\n{own}{between}{self._source[end:]}"
        between = self._source[end:goal].removeprefix("\n")
        return f"{self._source[:start]}{between}\n{own}{self._source[goal:]}"

    def _line_starts(self) -> list[tuple[int, int]]:
        """For each item, paragraph and row its part and where its line begins in the source."""
        places = [0]
        for grain in self._grains.grains:
            places.append(places[-1] + len(grain.source))
        found: list[tuple[int, int]] = []
        for line in self._grains.lines:
            start = self._source.rfind("\n", 0, places[line.start]) + 1
            if line.within != ":caption" and (line.part, start) not in found:
                found.append((line.part, start))
        return found

    def _end(self, at: int) -> int:
        """Where the line of `at` ends: at the line end before the next, or at the end of the source."""
        if at + 1 < len(self._starts):
            after = self._starts[at + 1][1]
            # between the header of a table and its first row stands the ruler
            if self.texts[at][0] == TABLE:
                return self._source.find("\n", self._starts[at][1])
            return after - 1
        return len(self._source)

    def _marker(self, at: int) -> str:
        line = self._grains.lines[at]
        text_starts = sum(len(grain.source) for grain in self._grains.grains[: line.start])
        return self._source[self._starts[at][1] : text_starts]


def _first_within(block: BlockLines) -> str:
    """A place that the part of the element has."""
    kinds = block.kinds
    if block.place.part >= len(kinds):
        raise TooIntricate
    return ":0.1" if kinds[block.place.part] == TABLE else ""


def _texts(source: str, place: ElementSource, words: Words) -> _Texts:
    made = filling(source, place.scope)
    found: _Texts = []
    rows: dict[tuple[int, str], list[str]] = {}
    for part, within, pieces in made.lines:
        if within.startswith(":n") or within == ":caption":
            continue
        key = (part, within.partition(".")[0])
        rows.setdefault(key, []).append(words.line(pieces))
    for (part, _row), texts in rows.items():
        found.append((made.kinds[part], tuple(texts)))
    return found


def _clean(text: str) -> str:
    line = clean_line(text)[0]
    if not line:
        raise EditRefused("Er is geen tekst om toe te voegen.")
    return line
