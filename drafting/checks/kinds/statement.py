"""What a document states about one thing in several places, and where two places disagree."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafting.checks.kinds.whole import Found, Whole
from drafting.checks.reading.quantities import QuantityKind
from drafting.checks.rule import Hit
from drafting.document import Heading, Passage

MANY = 4
"""With this many values for one thing it is not one thing: a list of tariffs, a table by product."""

_EARLIER = "eerder in het stuk"
_HERE = "in dezelfde paragraaf"
_FACTS = "in de gegevens van de aanbesteding"


@dataclass(frozen=True, slots=True)
class Statement:
    """A value that a passage gives for a thing; `key` is what it is about, `name` the Dutch words for that.

    `start` and `end` are its place in the passage, `written` how it stands there. A statement
    without passage is a fact of the procurement. `until` says that a day itself is not counted ("tot 8 april").
    """

    key: tuple[str, ...]
    name: str
    value: Decimal
    written: str
    passage: Passage | None = None
    start: int = 0
    end: int = 0
    kind: QuantityKind | None = None
    bound: str = ""
    until: bool = False


Differ = Callable[[Statement, Statement], bool]
"""Whether two statements about the same thing cannot both be true."""


def contradictions(
    statements: Sequence[Statement], differ: Differ
) -> Iterator[tuple[Statement, Statement]]:
    """The first place of each value that goes against an earlier one, with that earlier place.

    Statements come in reading order, facts first.
    """
    by_key: dict[tuple[str, ...], list[Statement]] = {}
    for statement in statements:
        by_key.setdefault(statement.key, []).append(statement)
    for same in by_key.values():
        stated = [one for one in same if one.passage is not None]
        if len({one.value for one in stated}) >= MANY:
            continue
        taken: list[Statement] = []
        told: list[Statement] = []
        for one in same:
            against = [other for other in taken if differ(other, one)]
            known = any(other.value == one.value for other in taken)
            known = known or any(not differ(other, one) for other in told)
            if against and not known and one.passage is not None:
                told.append(one)
                yield one, against[0]
            taken.append(one)


def found_between(one: Statement, other: Statement, whole: Whole) -> Found:
    """The finding at the first statement, its message telling what stands in the other place."""
    filled = (
        ("what", one.name),
        ("where", where(other.passage, one.passage, whole)),
        ("other", other.written),
    )
    return Found(Hit((0, 0), filled), one.passage, characters=(one.start, one.end))


def where(passage: Passage | None, seen_from: Passage | None, whole: Whole) -> str:
    """The words for a place, with their preposition: its heading with number and, when it is another, its part."""
    if passage is None:
        return _FACTS
    if not passage.headings:
        return _EARLIER
    heading = passage.headings[-1]
    if seen_from is not None and passage.headings == seen_from.headings:
        return _HERE
    if whole.document is not None:
        heading = _numbered(heading, passage, whole)
    part = ""
    if passage.part is not None and seen_from is not None and passage.part != seen_from.part:
        part = f" ({passage.part.label})"
    return f"in '{heading}'{part}"


def _numbered(heading: str, passage: Passage, whole: Whole) -> str:
    """The heading over a passage of a draft with the number it has in the document."""
    number = ""
    for element in whole.document.elements if whole.document is not None else ():
        if isinstance(element, Heading) and element.text == heading:
            number = element.number
        if element.id == passage.element.partition(":")[0]:
            break
    return f"{number} {heading}".strip()
