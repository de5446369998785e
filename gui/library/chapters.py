"""The chapters of a bestek that clauses belong in, with the title this bestek gives them."""

from collections.abc import Callable, Iterable, Mapping

from drafting.clause import Clause
from drafting.draft import Draft
from drafting.terms import PartKey
from gui.clauses.chapters import ANNEXES, places_of
from gui.open_draft import OpenDraft
from templates.shelf import all_templates

Chapters = Callable[[Iterable[Clause]], Mapping[str, tuple[PartKey, str]]]
"""By key the part and title of the chapters that these clauses belong in."""


def chapters_of(open_draft: OpenDraft) -> Chapters:
    """The chapters as they are called in the draft that is open, whenever it is asked."""
    return lambda clauses: chapters_with_clauses(open_draft.draft, clauses)


def chapters_with_clauses(
    draft: Draft, clauses: Iterable[Clause]
) -> Mapping[str, tuple[PartKey, str]]:
    """By key the part and title of every chapter that some clause belongs in, in the order of a bestek.

    A title is that of the draft; a chapter that the draft does not have is called as most templates do, and
    one that none has by its key.
    """
    wanted: dict[str, PartKey] = {}
    for clause in clauses:
        wanted.setdefault(clause.chapter, clause.part)
    here = {c.key: (part.key, c.title) for part in draft.parts for c in part.chapters}
    elsewhere = {
        place.chapter: (place.part, place.title)
        for place in places_of(part for template in all_templates() for part in template.parts)
    }
    found = {
        key: here.get(key) or elsewhere.get(key) or (part, key.replace("-", " ").capitalize())
        for key, part in wanted.items()
    }
    parts, order = tuple(PartKey), [*here, *(key for key in elsewhere if key != ANNEXES), ANNEXES]
    return {
        key: found[key]
        for key in sorted(
            found,
            key=lambda key: (
                parts.index(found[key][0]),
                order.index(key) if key in order else len(order),
            ),
        )
    }
