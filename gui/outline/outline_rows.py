"""The rows of the outline, made of a draft, its document and the findings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from drafting.document import Document, Element, Heading, Run, Table
from drafting.draft import Draft
from drafting.edits.approvals import ChapterApproval
from drafting.finding import Finding
from drafting.template import Block, Chapter, Part
from drafting.terms import FindingStatus, HeadingLevel, PartKey, Severity
from drafting.text.written_values import day, enumeration
from gui.page.source_chips import plain_words


class RowKind(Enum):
    """What a row stands for."""

    PART = auto()
    CHAPTER = auto()
    SECTION = auto()


class Fullness(Enum):
    """How far a place is filled in; the name of its icon and the words for it."""

    EMPTY = ("empty", "nog leeg")
    HALF = ("half", "deels ingevuld")
    FULL = ("full", "ingevuld")

    def __init__(self, icon: str, words: str) -> None:
        self.icon = icon
        self.words = words


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `gaps` counts the required values still open, `worst` is the heaviest open finding.

    `approved` says by whom and when a chapter was approved, `lapsed` that an approval of it ended; empty for none.
    """

    kind: RowKind
    key: str
    number: str
    title: str
    fullness: Fullness = Fullness.FULL
    gaps: int = 0
    worst: Severity | None = None
    omitted: bool = False
    removable: bool = False
    approved: str = ""
    lapsed: str = ""
    rows: tuple["Row", ...] = ()


@dataclass(frozen=True, slots=True)
class _Place:
    """What the document says of one section, or of the introduction of a chapter."""

    number: str = ""
    title: str = ""
    gaps: frozenset[str] = frozenset()
    filled: bool = False
    worst: Severity | None = None


def outline_rows(
    draft: Draft,
    document: Document,
    findings: Iterable[Finding],
    approvals: Iterable[ChapterApproval] = (),
) -> tuple[Row, ...]:
    """The parts with their chapters and sections, in the order of the draft.

    What the drafter left out stays as a row; what a condition rules out, or what has no title, has none.
    """
    places = _places(document, _worst(findings))
    rows = tuple(_part(part, places, document) for part in draft.parts if _any(part, places))
    known = {approval.key: approval for approval in approvals}
    return tuple(
        replace(row, rows=tuple(_with_approval(r, known.get(r.key)) for r in row.rows))
        for row in rows
    )


def _with_approval(row: Row, approval: ChapterApproval | None) -> Row:
    if approval is None:
        return row
    words = enumeration(tuple(f"{a.author} op {day(a.at.date())}" for a in approval.holding))
    approved = f"goedgekeurd door {words}" if approval.holding else ""
    names = enumeration(tuple(dict.fromkeys(a.author for a in approval.lapsed)))
    lapsed = f"goedkeuring vervallen van {names}: de tekst is veranderd" if approval.lapsed else ""
    return replace(row, approved=approved, lapsed="" if approved else lapsed)


def _any(part: Part, places: Mapping[str, _Place]) -> bool:
    return any(chapter.key in places or chapter.omitted for chapter in part.chapters)


def _part(part: Part, places: Mapping[str, _Place], document: Document) -> Row:
    label = next((title.label for title in document.parts if title.key is part.key), "")
    chapters = tuple(
        _chapter(chapter, places, part.key)
        for chapter in part.chapters
        if chapter.key in places or chapter.omitted
    )
    return Row(RowKind.PART, f"part-{part.key}", label, part.title, rows=chapters)


def _chapter(chapter: Chapter, places: Mapping[str, _Place], part: PartKey) -> Row:
    own = places.get(chapter.key, _Place())
    gone = chapter.omitted
    sections = tuple(_sections(chapter, places))
    inside = [places[s.key] for s in chapter.sections if s.key in places] + [own]
    gaps = frozenset[str]().union(*(place.gaps for place in inside))
    return Row(
        kind=RowKind.CHAPTER,
        key=chapter.key,
        number=_short(own.number, part),
        title=own.title or plain_words(chapter.title),
        fullness=_fullness(len(gaps), filled=any(place.filled for place in inside)),
        gaps=len(gaps),
        worst=_heaviest(place.worst for place in inside),
        omitted=gone,
        rows=sections,
    )


def _sections(chapter: Chapter, places: Mapping[str, _Place]) -> Iterator[Row]:
    for section in chapter.sections:
        place = places.get(section.key)
        out = section.omitted or (place is None and _emptied(section.blocks))
        if not section.title or (place is None and not out and not chapter.omitted):
            continue
        place = place or _Place()
        yield Row(
            kind=RowKind.SECTION,
            key=section.key,
            number=place.number.removeprefix("Artikel "),
            title=place.title or plain_words(section.title),
            fullness=_fullness(len(place.gaps), filled=place.filled),
            gaps=len(place.gaps),
            worst=place.worst,
            omitted=out or chapter.omitted,
            removable=section.clause is not None or not any(b.origin for b in section.blocks),
        )


def _emptied(blocks: tuple[Block, ...]) -> bool:
    """Whether a section is gone because the drafter left out every text in it."""
    return bool(blocks) and all(block.omitted for block in blocks)


def _short(number: str, part: PartKey) -> str:
    return number.removeprefix("Bijlage ") if part is PartKey.ANNEXES else number


def _fullness(gaps: int, *, filled: bool) -> Fullness:
    if not gaps:
        return Fullness.FULL
    return Fullness.HALF if filled else Fullness.EMPTY


def _places(document: Document, worst: Mapping[str, Severity]) -> dict[str, _Place]:
    needed = frozenset(gap.variable for gap in document.required_gaps)
    gathered: dict[str, list[Element]] = {}
    headings: dict[str, list[Heading]] = {}
    key = ""
    for element in document.elements:
        if isinstance(element, Heading):
            key = element.key if element.level is not HeadingLevel.PART else ""
            headings.setdefault(key, []).append(element)
        gathered.setdefault(key, []).append(element)
    return {
        key: _place(headings[key], elements, worst, needed)
        for key, elements in gathered.items()
        if key
    }


def _place(
    headings: list[Heading],
    elements: list[Element],
    worst: Mapping[str, Severity],
    needed: frozenset[str],
) -> _Place:
    first, last = headings[0], headings[-1]
    number = first.number if first is last else f"{first.number}–{last.number.rpartition('.')[2]}"
    runs = [run for element in elements for run in _runs(element) if run.variable]
    return _Place(
        number=number,
        title=first.text if first is last else _repeated(first, len(headings)),
        gaps=frozenset(run.variable for run in runs if run.gap and run.variable in needed),
        filled=any(not run.gap for run in runs),
        worst=_heaviest(worst.get(element.id) for element in elements),
    )


def _repeated(first: Heading, times: int) -> str:
    """The title of a section that comes back for every lot, without the words of one lot."""
    words = "".join(run.text for run in first.runs if not run.variable).strip(" :,-\N{EN DASH}")
    return f"{words} ({times} keer)" if words else ""


def _runs(element: Element) -> Iterator[Run]:
    if isinstance(element, Table):
        for row in (element.header, *element.rows):
            for cell in row:
                yield from cell
    else:
        yield from element.runs


def _worst(findings: Iterable[Finding]) -> dict[str, Severity]:
    """The heaviest open finding of each element."""
    found: dict[str, Severity] = {}
    for finding in findings:
        if finding.place is not None and finding.status is not FindingStatus.JUSTIFIED:
            element = finding.place.element.partition(":")[0]
            worst = _heaviest((found.get(element), finding.severity))
            if worst is not None:
                found[element] = worst
    return found


def _heaviest(severities: Iterable[Severity | None]) -> Severity | None:
    return min((s for s in severities if s is not None), key=lambda s: s.rank, default=None)
