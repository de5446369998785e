"""All items of the page under each other: how high each is, and where it stands.

An item is laid out when it comes in sight; until then its height is a guess. After an edit only the
items that differ from before are laid out again.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from time import perf_counter

from drafting.document import Heading
from gui.page.page_items import PageItem, block_of, stop_of
from gui.page.set_item import SetItem, Typesetter
from gui.page.set_notes import spoken


class Strip:
    """One item with its height; `made` is None until it is laid out."""

    __slots__ = ("height", "item", "made", "stop")

    def __init__(self, item: PageItem, height: float) -> None:
        self.item = item
        self.stop = stop_of(item)
        self.height = height
        self.made: SetItem | None = None


class Column:
    """The items of the page with their places, in pixels from the top of the page."""

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._strips: list[Strip] = []
        self._tops: list[float] = [0.0]
        self._place_of: dict[str, int] = {}
        self._number_of: dict[str, int] = {}
        self._edited = ""
        self._edited_height = 0.0
        self._next_unmade = 0

    @property
    def strips(self) -> list[Strip]:
        """Every item, in order."""
        return self._strips

    @property
    def height(self) -> float:
        """How high the whole page is."""
        return self._tops[-1]

    def show(self, items: Iterable[PageItem]) -> int:
        """Takes these items instead; gives how many of them must be laid out anew."""
        known = {strip.item.id: strip for strip in self._strips}
        strips, fresh = [], 0
        for item in items:
            strip = known.get(item.id)
            if strip is None or strip.item != item:
                height = strip.height if strip else self._typesetter.guess(item)
                strip = Strip(item, height)
                fresh += 1
            strips.append(strip)
        self._strips = strips
        self._place_of = {}
        self._number_of = {strip.item.id: number for number, strip in enumerate(strips)}
        for number, strip in enumerate(strips):
            self._place_of.setdefault(strip.stop, number)
        self._next_unmade = 0
        self._place()
        return fresh

    def use(self, typesetter: Typesetter) -> None:
        """Lays everything out anew in other sizes or colours."""
        before, now = self._typesetter.measures, typesetter.measures
        self._typesetter = typesetter
        # type grows both ways, and a wider column takes fewer lines: the text keeps its area
        growth = (now.zoom / before.zoom) ** 2 * before.text / now.text
        for strip in self._strips:
            strip.made = None
            strip.height *= growth
        self._next_unmade = 0
        self._place()

    def edit(self, stop: str, height: float) -> None:
        """Keeps room of this height for an editor in the place of a stop; an empty stop ends that."""
        self._edited, self._edited_height = stop, height
        self._place()

    def made(self, number: int) -> SetItem:
        """The item with this number, laid out."""
        strip = self._strips[number]
        if strip.made is None:
            strip.made = self._typesetter.set(strip.item)
            if strip.height != strip.made.height:
                strip.height = strip.made.height
                self._place()
        return strip.made

    def make_between(self, top: float, bottom: float) -> range:
        """Lays out all that stands between two heights; gives the numbers of the items."""
        first = last = self.number_at(top)
        while last < len(self._strips) and self._tops[last] < bottom:
            self.made(last)
            last += 1
        return range(first, last)

    def make_next(self, milliseconds: float) -> bool:
        """Lays out items that are still a guess for so long; whether there are more."""
        changed, end = False, perf_counter() + milliseconds / 1000
        while perf_counter() < end and self._next_unmade < len(self._strips):
            strip = self._strips[self._next_unmade]
            if strip.made is None:
                strip.made = self._typesetter.set(strip.item)
                changed = changed or strip.height != strip.made.height
                strip.height = strip.made.height
            self._next_unmade += 1
        if changed:
            self._place()
        return self._next_unmade < len(self._strips)

    def top(self, number: int) -> float:
        """Where an item begins."""
        return self._tops[number]

    def bottom(self, number: int) -> float:
        """Where an item ends."""
        return self._tops[number + 1]

    def number_at(self, y: float) -> int:
        """The item at this height; the first above the page, the last below it."""
        return max(0, min(len(self._strips) - 1, bisect_right(self._tops, y) - 1))

    def number_of(self, item_id: str) -> int | None:
        """The number of an item; None when it is not on the page."""
        return self._number_of.get(item_id)

    def first_of(self, stop: str) -> int | None:
        """The number of the first item of a stop; None when it is not on the page."""
        return self._place_of.get(stop)

    def find(self, place: str) -> str:
        """The stop of an element, table cell, block, section or chapter; empty when it is not on the page."""
        wanted = place.partition(":")[0]
        number = self._number_of.get(wanted)
        if number is not None:
            return self._strips[number].stop
        for strip in self._strips:
            key = strip.item.key if isinstance(strip.item, Heading) else block_of(strip.item)
            if wanted in {strip.stop, key}:
                return strip.stop
        return ""

    def heading_above(self, stop: str) -> Heading | None:
        """The heading a stop stands under, or is."""
        at = self._place_of.get(stop, -1)
        items = (self._strips[number].item for number in range(at, -1, -1))
        return next((item for item in items if isinstance(item, Heading)), None)

    def text_of(self, stop: str) -> str:
        """The text of a stop, an item a line, with its number."""
        lines: list[str] = []
        for number in self.range_of(stop):
            item = self._strips[number].item
            caption, *notes = spoken(item)
            mark = caption or getattr(item, "number", "") or getattr(item, "marker", "")
            gap = "\n" if caption else " "
            lines += f"{mark}{gap}{item.text}".strip(), *notes
        return "\n".join(lines)

    def range_of(self, stop: str) -> range:
        """The numbers of the items of a stop; empty when it is not on the page."""
        first = self._place_of.get(stop)
        if first is None:
            return range(0)
        last = first
        while last < len(self._strips) and self._strips[last].stop == stop:
            last += 1
        return range(first, last)

    def stops(self) -> list[str]:
        """Every stop, in order."""
        return list(self._place_of)

    def _place(self) -> None:
        if not self._edited:
            self._tops = [0.0, *accumulate(strip.height for strip in self._strips)]
            return
        heights, seen = [], False
        for strip in self._strips:
            if strip.stop != self._edited:
                heights.append(strip.height)
            else:
                heights.append(0.0 if seen else self._edited_height)
                seen = True
        self._tops = [0.0, *accumulate(heights)]
