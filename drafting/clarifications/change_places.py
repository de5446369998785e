"""The place of a text in words, by the numbers that were published: "Deel B, eis 1.2.3"."""

from dataclasses import dataclass

from drafting.assembly.numbering import PartName, reference
from drafting.document import Document, ElementId, Heading, ListItem, Paragraph, Table
from drafting.terms import HeadingLevel, PartKey


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an element stands: its own number, the heading above it, and the how-manieth of its sort there."""

    number: str
    words: str
    chapter: str


class Places:
    """The places of two editions of a bestek."""

    def __init__(self, old: Document, new: Document) -> None:
        self._old, self._new = _places(old), _places(new)

    def of(self, element: ElementId, *, in_old: bool, is_new: bool) -> tuple[str, str]:
        """The number and the words; of what is new the count of paragraphs is left out, for it has none yet."""
        place = self._place(element, in_old=in_old)
        words = place.words.rpartition(", ")[0] if is_new and not place.number else place.words
        return place.number, words

    def chapter(self, element: ElementId, *, in_old: bool) -> str:
        """The chapter with its number; the part where there is none."""
        return self._place(element, in_old=in_old).chapter

    def _place(self, element: ElementId, *, in_old: bool) -> _Place:
        first, second = (self._old, self._new) if in_old else (self._new, self._old)
        # a place keeps the words it was published with, as its heading may have moved
        if element in self._old and element in self._new:
            first = self._old
        return first.get(element) or second.get(element) or _Place("", "", "")


def _places(document: Document) -> dict[ElementId, _Place]:
    names = {part.key: PartName(part.label, part.title) for part in document.parts}
    labels = {part.key: part.label for part in document.parts}
    found: dict[ElementId, _Place] = {}
    chapter = heading = above = ""
    counts: dict[str, int] = {}
    for element in document.elements:
        part = labels.get(element.part, "")
        number = element.number if not isinstance(element, ListItem) else ""
        if isinstance(element, Heading):
            counts = {}
            if element.level is HeadingLevel.PART:
                chapter = heading = part
                found[element.id] = _Place(number, part, part)
                continue
            if element.level is HeadingLevel.CHAPTER:
                chapter = _in(part, _titled(element, names))
                above = _own(element, names) if number else ""
            heading = _titled(element, names)
            if not number and above and element.level is HeadingLevel.SECTION:
                heading = f"{above}, {heading}"
            found[element.id] = _Place(number, _in(part, heading), chapter)
            continue
        if number:
            is_table = isinstance(element, Table)
            words = reference(
                number, "", element.part, names.get(element.part, _NOBODY),
                chapter=False, seen_from=element.part,
            )  # fmt: skip
            if is_table:
                words = f"{heading}, {words}"
        else:
            sort = _sort(element)
            counts[sort] = counts.get(sort, 0) + 1
            words = f"{heading}, {sort} {counts[sort]}" if heading else f"{sort} {counts[sort]}"
        found[element.id] = _Place(number, _in(part, words), chapter)
    return found


_NOBODY = PartName("", "")


def _in(part: str, words: str) -> str:
    return f"{part}, {words}" if part and words != part else words


def _titled(heading: Heading, names: dict[PartKey, PartName]) -> str:
    """A heading as a place: 'paragraaf 2.4 Planning', 'Financiën'."""
    own = f"{_own(heading, names)} " if heading.number else ""
    return f"{own}{heading.text}"


def _own(heading: Heading, names: dict[PartKey, PartName]) -> str:
    """How a text refers to a heading: 'paragraaf 2.4', 'artikel 5', 'bijlage 2'; its title without a number."""
    return reference(
        heading.number,
        heading.text,
        heading.part,
        names.get(heading.part, _NOBODY),
        chapter=heading.level is HeadingLevel.CHAPTER,
        seen_from=heading.part,
    )


def _sort(element: Paragraph | ListItem | Table) -> str:
    match element:
        case Paragraph():
            return "alinea"
        case ListItem():
            return "punt"
        case Table():
            return "tabel"
