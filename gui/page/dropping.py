"""Where in the draft a clause comes that is dropped on the page."""

from drafting.draft import Draft, find_spot
from gui.library.places import Between
from gui.page.column import Column
from gui.page.drop_view import Edge
from gui.page.page_items import block_of


def place_of_drop(draft: Draft, column: Column, stop: str, edge: Edge) -> str:
    """The key of the section or chapter it comes after, or the mark of a place between two texts.

    A section need not have a title on the page; then its texts say which it is. Empty for nowhere.
    """
    first = column.first_of(stop)
    spot = find_spot(draft, block_of(column.strips[first].item)) if first is not None else None
    if spot is None:
        heading = column.heading_above(stop)
        return heading.key if heading is not None else ""
    if edge is not Edge.SECTION:
        return str(Between(spot.block.id, before=edge is Edge.BEFORE))
    return spot.section.key if spot.section else spot.chapter.key
