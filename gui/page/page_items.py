"""What stands on the page, in order: the cover, the elements of the document, and texts left out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import shorten

from drafting.document import BlockId, Document, Element, ElementId, Heading
from drafting.draft import Draft, spots
from drafting.terms import HeadingLevel
from gui.page.source_chips import plain_words

COVER = ElementId("cover")
NEW_TEXT = ElementId("new-text")
PREVIEW_LENGTH = 90
_STOP = re.compile(r"[^.]+(?:\.l\d+)?")


@dataclass(frozen=True, slots=True)
class Cover:
    """The title of the bestek and who buys."""

    id: ElementId
    title: str
    subtitle: str

    @property
    def text(self) -> str:
        """Title and subtitle, a line each."""
        return f"{self.title}\n{self.subtitle}" if self.subtitle else self.title


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A block that the drafter left out; `text` is its beginning."""

    id: ElementId
    block: BlockId
    text: str


@dataclass(frozen=True, slots=True)
class NewText:
    """The place of a text that is being written and is not in the draft yet."""

    id: ElementId
    text: str = ""


PageItem = Cover | LeftOut | NewText | Element


def page_items(document: Document, draft: Draft, *, new_after: str = "") -> tuple[PageItem, ...]:
    """The items of the page; `new_after` is the stop that a new text is being written below, or empty."""
    waiting = _left_out(document, draft)
    items: list[PageItem] = [Cover(COVER, document.title, document.subtitle)]
    elements = document.elements
    last = {stop_of(element): number for number, element in enumerate(elements)}
    last_of_block = {block_of(element): number for number, element in enumerate(elements)}
    for number, element in enumerate(elements):
        items.append(element)
        if last[stop_of(element)] == number and stop_of(element) == new_after:
            items.append(NewText(NEW_TEXT))
        if isinstance(element, Heading):
            items += waiting.get(element.key, ())
        elif last_of_block[element.block] == number:
            items += waiting.get(element.block, ())
    return tuple(items)


def stop_of(item: PageItem) -> str:
    """The name of the block as it stands here: elements of one block, in one lot, share it."""
    found = _STOP.match(item.id)
    return found[0] if found else item.id


def block_of(item: PageItem) -> BlockId:
    """The block an item came from; empty for a heading, the cover and a new text."""
    return BlockId("") if isinstance(item, (Cover, NewText)) else item.block


def section_of(heading: Heading) -> str:
    """The key of the section this heading opens; empty for a part or chapter."""
    return heading.key if heading.level is HeadingLevel.SECTION else ""


def _left_out(document: Document, draft: Draft) -> Mapping[str, tuple[LeftOut, ...]]:
    """The blocks left out, by the block or heading they would follow."""
    shown = {block_of(element) for element in document.elements}
    headings = {element.key for element in document.elements if isinstance(element, Heading)}
    waiting: dict[str, tuple[LeftOut, ...]] = {}
    for anchor, item in _with_anchors(draft, shown):
        if anchor in shown or anchor in headings:
            waiting[anchor] = (*waiting.get(anchor, ()), item)
    return waiting


def _with_anchors(draft: Draft, shown: set[BlockId]) -> Iterator[tuple[str, LeftOut]]:
    place, anchor = "", ""
    for spot in spots(draft):
        here = spot.section.key if spot.section and spot.section.title else spot.chapter.key
        if here != place:
            place = anchor = here
        if spot.block.id in shown:
            anchor = spot.block.id
        gone = spot.chapter.omitted or bool(spot.section and spot.section.omitted)
        if spot.block.omitted and not gone:
            words = plain_words(spot.block.text)
            short = shorten(words, PREVIEW_LENGTH, placeholder=" …")
            yield anchor, LeftOut(ElementId(spot.block.id), spot.block.id, short)
