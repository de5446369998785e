"""The passport of a text: its origin, what was changed and by whom, what may be done with it, why it is here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from drafting.assembly.scope import FACTS
from drafting.assembly.source_words import SourceWords
from drafting.assembly.trace import explain_block, explain_section
from drafting.comparison.deviations import Deviation, DeviationKind, deviations
from drafting.comparison.library import Library
from drafting.comparison.newer_text import NewerText, Novelty
from drafting.comparison.versions import WithdrawnClause, newer_texts, withdrawn_clauses
from drafting.comparison.words import Pieces
from drafting.document import BlockId, Document, Element, Run, Table
from drafting.draft import Draft, find_section, find_spot
from drafting.edits.rights import told
from drafting.finding import Finding, Report
from drafting.norms import NormSet
from drafting.refusals import Refusal
from drafting.template import Block, Chapter, Origin, OriginKind, Part, Section
from drafting.terms import FindingStatus, Rights, TextStatus
from drafting.text.placeholders import names_in, parse_text
from drafting.text.written_values import day


@dataclass(frozen=True, slots=True)
class ValueUsed:
    """A value in a text: the name and label of its field, how it reads here, and where it comes from.

    `value` is empty while the field is open.
    """

    name: str
    label: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Redline:
    """One text of the passport that is not as adopted, with what can be undone about it."""

    block: BlockId
    kind: DeviationKind
    pieces: Pieces
    signed: str
    can_be_restored: bool


@dataclass(frozen=True, slots=True)
class Passport:
    """What there is to know of a block, or of a section with its blocks.

    `subject` is the id of the block or the key of the section. `status` is the life of the text in the
    library of today; None when the library does not have it. The redlines are readable texts.
    """

    subject: str
    is_section: bool
    title: str
    place: str
    origin: Origin | None
    origin_words: str
    status: TextStatus | None
    rights: Rights
    rights_words: tuple[str, ...]
    redlines: tuple[Redline, ...]
    why: tuple[str, ...]
    values: tuple[ValueUsed, ...]
    findings: tuple[Finding, ...]
    newer: tuple[NewerText, ...]
    withdrawn: WithdrawnClause | None

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The findings that are not justified."""
        return tuple(f for f in self.findings if f.status is not FindingStatus.JUSTIFIED)


@dataclass(frozen=True, slots=True)
class Desk:
    """What a passport is made from: the draft, its document and report, the norms, and the library of today."""

    draft: Draft
    document: Document
    report: Report
    norms: NormSet
    library: Library


def passport_of(desk: Desk, subject: str) -> Passport | None:
    """The passport of a block by its id or of a section by its key; None when there is no such text."""
    spot = find_spot(desk.draft, BlockId(subject))
    if spot is not None:
        blocks = (spot.block,)
        return _passport(desk, subject, (spot.part, spot.chapter, spot.section), blocks)
    found = find_section(desk.draft, subject)
    if found is not None:
        return _passport(desk, subject, found, found[2].blocks, whole=True)
    return None


def readable(draft: Draft, norms: NormSet, found: tuple[Deviation, ...]) -> tuple[Deviation, ...]:
    """Deviations as a reader can take them: in texts and titles fields by their label, conditions in words."""
    words = SourceWords(draft, norms)
    return tuple(
        replace(
            one,
            chapter=replace(one.chapter, title=words.read(one.chapter.title)),
            section=_titled(one.section, words),
            pieces=words.pieces(one.pieces),
        )
        for one in found
    )


def readable_news(
    draft: Draft, norms: NormSet, found: tuple[NewerText, ...]
) -> tuple[NewerText, ...]:
    """Newer texts as a reader can take them, as `readable`; their keys stay the same."""
    words = SourceWords(draft, norms)
    return tuple(
        replace(
            one,
            chapter=replace(one.chapter, title=words.read(one.chapter.title)),
            section=_titled(one.section, words),
            old=words.read(one.old),
            new=words.read(one.new),
            yours=words.read(one.yours),
        )
        for one in found
    )


def news_remarks(
    newer: tuple[NewerText, ...], withdrawn: tuple[WithdrawnClause, ...]
) -> tuple[str, ...]:
    """What the library has anew about a draft, in sentences for a report; empty when there is nothing."""
    remarks = [
        f"De bepaling '{one.title}' is vervallen in de bibliotheek. {one.why}".strip()
        for one in withdrawn
    ]
    dropped = [one for one in newer if one.novelty is Novelty.REMOVED and _is_whole(one)]
    if dropped:
        places = ", ".join(dict.fromkeys(one.place for one in dropped))
        remarks.append(f"Het sjabloon heeft niet meer: {places}.")
    others = [one for one in newer if one not in dropped]
    if others:
        places = ", ".join(dict.fromkeys(one.place for one in others))
        count = "1 tekst" if len(others) == 1 else f"{len(others)} teksten"
        remarks.append(f"De bibliotheek heeft een nieuwere versie van {count}: {places}.")
    return tuple(remarks)


def _is_whole(one: NewerText) -> bool:
    """Whether it is a whole chapter or section."""
    return one.whole is not None or one.whole_chapter is not None


def _titled(section: Section | None, words: SourceWords) -> Section | None:
    return replace(section, title=words.read(section.title)) if section is not None else None


def _passport(
    desk: Desk,
    subject: str,
    where: tuple[Part, Chapter, Section | None],
    blocks: tuple[Block, ...],
    *,
    whole: bool = False,
) -> Passport:
    part, chapter, section = where
    ids = {block.id for block in blocks}
    origin = _origin(section, blocks, whole=whole)
    central = desk.library.get((origin.kind, origin.id)) if origin else None
    rights = section.rights if whole and section is not None else blocks[0].rights
    title = (section.title if section is not None else "") or chapter.title
    words = SourceWords(desk.draft, desk.norms)
    why = explain_section if whole else _why_block
    return Passport(
        subject=subject,
        is_section=whole,
        title=words.read(title),
        place=" > ".join(dict.fromkeys((part.title, words.read(chapter.title)))),
        origin=origin,
        origin_words=_origin_words(origin, central.title if central else ""),
        status=central.status if central and origin and origin.kind is OriginKind.CLAUSE else None,
        rights=rights,
        rights_words=_rights(origin, rights, section),
        redlines=tuple(_redlines(desk.draft, ids, blocks, words)),
        why=tuple(s for s in why(desk.draft, desk.norms, subject) if not _said_elsewhere(s)),
        values=tuple(_values(desk, blocks, ids, words)),
        findings=tuple(f for f in desk.report.findings if f.place and f.place.block in ids),
        newer=tuple(
            one
            for one in newer_texts(desk.draft, desk.library)
            if one.block in ids or (whole and one.section is not None and one.section is section)
        ),
        withdrawn=next(
            (
                w
                for w in withdrawn_clauses(desk.draft, desk.library)
                if any(block.id in ids for block in w.at.blocks)
            ),
            None,
        ),
    )


def _why_block(draft: Draft, norms: NormSet, subject: str) -> tuple[str, ...]:
    return explain_block(draft, norms, BlockId(subject))


def _said_elsewhere(sentence: str) -> bool:
    """Origin, change and rights have a place of their own in the passport."""
    starts = (
        "Deze tekst komt uit",
        "De vastgestelde tekst is gewijzigd",
        "Vaste afspraak",
        "Deze tekst is van uzelf",
    )
    return sentence.startswith(starts)


def _origin(section: Section | None, blocks: tuple[Block, ...], *, whole: bool) -> Origin | None:
    if whole and section is not None and section.clause is not None:
        return section.clause
    return next((block.origin for block in blocks if block.origin is not None), None)


def _origin_words(origin: Origin | None, title: str) -> str:
    if origin is None:
        return "Eigen tekst, niet uit de bibliotheek"
    match origin.kind:
        case OriginKind.CLAUSE:
            return f"Bepaling '{title or origin.id}', versie {origin.version}"
        case OriginKind.TEMPLATE:
            return f"Sjabloon '{title or origin.id}', versie {origin.version}"
        case _:
            assert_never(origin.kind)


def _rights(origin: Origin | None, rights: Rights, section: Section | None) -> tuple[str, ...]:
    if origin is None:
        return ("Dit is uw eigen tekst: u mag hem wijzigen en verwijderen.",)
    change, removal, extension = told(rights)
    if section is not None and section.rights is Rights.FIXED:
        extension = (
            "U mag deze paragraaf niet aanvullen; een eigen tekst komt op een andere plaats."
        )
    return change, removal, extension


def _redlines(
    draft: Draft, ids: set[BlockId], blocks: tuple[Block, ...], words: SourceWords
) -> Iterator[Redline]:
    by_id = {block.id: block for block in blocks}
    for one in deviations(draft):
        if one.block is None or one.block not in ids:
            continue
        block = by_id[one.block]
        signed = ", ".join(part for part in (one.author, day(one.day) if one.day else "") if part)
        changed = one.kind is DeviationKind.CHANGED and block.adopted is not None
        can = changed or one.kind is DeviationKind.OMITTED
        yield Redline(one.block, one.kind, words.pieces(one.pieces), signed, can)


def _values(
    desk: Desk, blocks: tuple[Block, ...], ids: set[BlockId], words: SourceWords
) -> Iterator[ValueUsed]:
    """The values as they read in the document, then those that only a condition in the text asks for."""
    read: dict[str, list[str]] = {}
    for element in desk.document.elements:
        if element.block in ids:
            for run in _runs(element):
                if run.variable:
                    shown = read.setdefault(run.variable, [])
                    if not run.gap and run.text not in shown:
                        shown.append(run.text)
    for block in blocks:
        try:
            names = [name.path for name in names_in(parse_text(block.text))]
        except Refusal:
            names = []
        for name in names:
            read.setdefault(name, [])
    for name, shown in read.items():
        source = _source(desk.draft, name)
        yield ValueUsed(name, words.label(name), "; ".join(shown), source)


def _source(draft: Draft, name: str) -> str:
    """Where the value of a field comes from."""
    if name in FACTS:
        return "gegeven van het perceel" if name.startswith("lot.") else "gegeven van de opdracht"
    plain = name.removeprefix("lot.")
    variable = next((v for v in draft.variables if v.name == plain), None)
    if variable is None:
        return "onbekend gegeven"
    group = next((g.title for g in draft.groups if g.key == variable.group), "")
    under = f" onder '{group}'" if group else ""
    if variable.per_lot:
        return f"ingevuld per perceel{under}"
    value = dict(draft.values).get(plain)
    if value is None:
        return f"nog niet ingevuld{under}"
    if variable.default is not None and value == variable.default:
        return f"standaardwaarde{under}"
    return f"ingevuld{under}"


def _runs(element: Element) -> Iterator[Run]:
    if isinstance(element, Table):
        for row in (element.header, *element.rows):
            for cell in row:
                yield from cell
    else:
        yield from element.runs
