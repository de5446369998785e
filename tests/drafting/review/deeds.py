"""Things that reviewers did, made by hand."""

from dataclasses import replace
from datetime import UTC, datetime

from drafting.document import BlockId, ElementId
from drafting.review.desk import Desk
from drafting.review.returned import By, Kind, Place, Returned, Shape
from tests.builders import NORMS
from tests.drafting.edits.returned import all_texts

AT = datetime(2027, 2, 4, 9, tzinfo=UTC)
DESK = Desk("J. Jansen", AT, NORMS)
VISSER = By("R. Visser", datetime(2027, 2, 3, 10, tzinfo=UTC), "bestek_jurist.docx")


def place(element: str) -> Place:
    block = element.partition(":")[0].partition(".")[0]
    return Place(ElementId(element), BlockId(block))


def edit(draft, element: str, old: str, put: str, key: str = "", **changes) -> Returned:
    """A change of the first place of `old` in the text of an element."""
    text = changes.pop("text", None) or all_texts(draft)[element]
    at = text.index(old)
    return Returned(
        key=key or f"{element}-{at}",
        kind=Kind.EDIT,
        place=place(element),
        by=(VISSER,),
        old=text,
        new=text[:at] + put + text[at + len(old) :],
        start=at,
        end=at + len(old),
        put=put,
        **changes,
    )


def insertion(after: str, new: str, key: str = "in", shape: Shape = Shape.PARAGRAPH, **changes):
    """A text that was put in."""
    made = Returned(key, Kind.INSERTED, place(after), (VISSER,), new=new, after=ElementId(after))
    return replace(made, shape=shape, **changes)


def deletion(draft, *elements: str, key: str = "out", **changes) -> Returned:
    """Texts that were taken out."""
    texts = all_texts(draft)
    old = "\n".join(texts.get(element, "") for element in elements)
    names = tuple(ElementId(element) for element in elements)
    made = Returned(key, Kind.DELETED, place(elements[0]), (VISSER,), old=old, elements=names)
    return replace(made, **changes)


def move(draft, element: str, after: str, key: str = "move") -> Returned:
    """A text that was moved."""
    made = deletion(draft, element, key=key)
    return replace(made, kind=Kind.MOVED, after=ElementId(after))
