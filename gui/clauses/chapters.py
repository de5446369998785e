"""Where in a bestek a clause can stand: the chapters of the templates, by part."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from drafting.template import Part
from drafting.terms import PartKey, Topic

ANNEXES = "annexes"


@dataclass(frozen=True, slots=True)
class Place:
    """A chapter that some template has, with what it is about."""

    part: PartKey
    chapter: str
    title: str
    topic: Topic


def places_of(parts: Iterable[Part]) -> tuple[Place, ...]:
    """The chapters of these parts in order of part, each once with the title most of them give it; and an own annex."""
    named: dict[tuple[PartKey, str], Counter[tuple[str, Topic]]] = {}
    for part in parts:
        if part.key is not PartKey.ANNEXES:
            for chapter in part.chapters:
                counted = named.setdefault((part.key, chapter.key), Counter())
                counted[chapter.title, chapter.topic] += 1
    order = tuple(PartKey)
    found = [
        Place(part, chapter, *counted.most_common(1)[0][0])
        for (part, chapter), counted in named.items()
    ]
    rows = sorted(found, key=lambda place: order.index(place.part))
    return (*rows, Place(PartKey.ANNEXES, ANNEXES, "Een eigen bijlage", Topic.ANNEX))
