"""What goes with every proposal of a reviewer: a comment as the way out, and a question about other lots."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from drafting.assembly.assemble import assemble
from drafting.document import ElementId, Heading
from drafting.draft import Draft
from drafting.edits.element_source import ElementSource, document_of
from drafting.norms import NormSet
from drafting.refusals import EditRefused

AS_COMMENT = "U kunt het voorstel wel als opmerking bij de tekst zetten."
SEVERAL = 2
"""From so many lots a text that is repeated stands there more than once."""


@contextmanager
def comment_offered() -> Iterator[None]:
    """A refusal within says that the proposal can be kept as a comment."""
    try:
        yield
    except EditRefused as refused:
        if AS_COMMENT in str(refused):
            raise
        raise EditRefused(f"{refused} {AS_COMMENT}") from refused


def lots_question(draft: Draft, place: ElementSource, *, new: bool = False) -> str:
    """What to ask when the source stands in the document for each lot; empty when it does not.

    `new` is for a text that is put in behind the place.
    """
    lots = len(draft.procurement.lots)
    if not place.repeats or lots < SEVERAL:
        return ""
    if new and place.spot is not None and place.spot.block.each_lot:
        return "De nieuwe tekst komt achter de teksten van alle percelen te staan. Is dat de bedoeling?"
    return (
        f"Deze tekst staat in het bestek voor elk van de {lots} percelen. "
        "De wijziging komt bij alle percelen. Is dat de bedoeling?"
    )


def lost_headings(before: Draft, after: Draft, named: Iterable[ElementId], norms: NormSet) -> str:
    """What to tell when headings go along that were not named, for nothing stands below them any more."""
    kept = {element.id for element in document_of(after, norms).elements} | set(named)
    lost = [
        f"'{element.text}'"
        for element in assemble(before, norms).elements
        if isinstance(element, Heading) and element.id not in kept
    ]
    if not lost:
        return ""
    verb = "De kop {} gaat mee" if len(lost) == 1 else "De koppen {} gaan mee"
    return f"{verb.format(', '.join(lost))}, want er staat niets meer onder."


def whole_element(element: ElementId) -> ElementId:
    """The element that a cell, row, caption or footnote belongs to."""
    return ElementId(element.partition(":")[0])
