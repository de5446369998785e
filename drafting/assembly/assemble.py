"""Draft -> document: the one way in which a bestek becomes text.

What this gives is shown, checked, compared and exported; so what was checked is what leaves the house.
"""

from typing import assert_never

from drafting.assembly.after_publication import annex_number, keep_numbers, numbers_of
from drafting.assembly.fill import (
    FilledItem,
    FilledNote,
    FilledTable,
    FilledText,
    Piecewise,
    Reference,
    fill,
    fill_line,
)
from drafting.assembly.known import Scope
from drafting.assembly.numbering import Counter, PartName, reference
from drafting.assembly.pieces import Assembly, Piece, Target
from drafting.assembly.plan import PlannedBlock, PlannedChapter, PlannedPart, PlannedSection, plan
from drafting.assembly.scope import FACTS, whole_scope
from drafting.document import (
    BlockId,
    BrokenReference,
    Document,
    Element,
    ElementId,
    Gap,
    Heading,
    ListItem,
    Note,
    Paragraph,
    PartTitle,
    Run,
    Runs,
    Table,
)
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.publication import FrozenNumber
from drafting.refusals import Refusal
from drafting.terms import HeadingLevel, PartKey, Topic

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def assemble(draft: Draft, norms: NormSet) -> Document:
    """The whole document: conditions decided, values filled in, numbers and references given.

    Gaps are listed with the required ones first, in order of appearance; required variables that are
    asked but appear nowhere come after them with no blocks.

    Raises:
        Refusal: a text of the draft holds a placeholder that cannot be read; the block is named.
    """
    work, titles = _gathered(draft, norms)
    scope = whole_scope(draft, norms)
    procurement = draft.procurement
    authorities = " · ".join(authority.name for authority in procurement.contracting_authorities)
    return Document(
        title=procurement.title or "Bestek zonder naam",
        subtitle=authorities,
        parts=titles,
        elements=tuple(_element(piece, work) for piece in work.pieces),
        gaps=_gaps(draft, work, scope),
        broken_references=tuple(work.broken),
        annex_number=annex_number(draft.publication.numbers if draft.publication else ()),
    )


def numbers_to_freeze(draft: Draft, norms: NormSet) -> tuple[FrozenNumber, ...]:
    """The numbers that a publication of this draft freezes, in the order of the document.

    Those that were frozen before stay as they are, also of what has been taken out since.

    Raises:
        Refusal: as `assemble`.
    """
    work, _titles = _gathered(draft, norms)
    return numbers_of(work, draft.publication.numbers if draft.publication else ())


def _gathered(draft: Draft, norms: NormSet) -> tuple[Assembly, tuple[PartTitle, ...]]:
    work = Assembly()
    parts = plan(draft, norms)
    titles = tuple(_title(part, number) for number, part in enumerate(parts))
    work.names = {title.key: PartName(title.label, title.title) for title in titles}
    for part, title in zip(parts, titles, strict=True):
        _part(part, title, work)
    if draft.publication is not None:
        keep_numbers(work, draft.publication.numbers)
    return work, titles


def _title(part: PlannedPart, number: int) -> PartTitle:
    return PartTitle(part.part.key, f"Deel {_LETTERS[number].upper()}", part.part.title)


def _part(part: PlannedPart, title: PartTitle, work: Assembly) -> None:
    work.pieces.append(
        Piece(
            id=ElementId(f"part-{title.key}"),
            block=BlockId(""),
            lot=0,
            filled=None,
            number=title.label,
            part=title.key,
            topic=Topic.INTRODUCTION,
            key=f"part-{title.key}",
            level=HeadingLevel.PART,
            line=(Run(title.title),),
        )
    )
    work.above = None
    counter = Counter(title.key)
    for chapter in part.chapters:
        _chapter(chapter, counter, work)


def _chapter(planned: PlannedChapter, counter: Counter, work: Assembly) -> None:
    chapter = planned.chapter
    work.above = None
    number = counter.next_chapter()
    _heading(
        chapter.key, chapter.title, number, 0, planned.scope, counter.part, chapter.topic, work
    )
    for block in planned.introduction:
        _block(block, "", counter, chapter.topic, work)
    heading = work.above
    for section in planned.sections:
        work.above = heading
        _section(section, chapter.topic, counter, work)


def _section(planned: PlannedSection, topic: Topic, counter: Counter, work: Assembly) -> None:
    section = planned.section
    own_topic = section.topic or topic
    if not section.title:
        for block in planned.blocks:
            _block(block, section.key, counter, own_topic, work)
        return
    number = counter.next_section()
    _heading(
        section.key, section.title, number, planned.lot, planned.scope, counter.part, own_topic, work,
        section=True,
    )  # fmt: skip
    for block in planned.blocks:
        _block(block, section.key, counter, own_topic, work)


def _heading(  # noqa: PLR0913 -- a heading is made of all of these and of nothing else
    key: str, title: str, number: str, lot: int, scope: Scope, part: PartKey, topic: Topic,
    work: Assembly, *, section: bool = False,
) -> None:  # fmt: skip
    line, gaps = fill_line(title, scope)
    for name in gaps:
        work.gaps.setdefault(name, [])
    element = ElementId(key if not lot else f"{key}.l{lot}")
    words = "".join(run.text for run in line if isinstance(run, Run))
    target = Target(element, number, words, part, chapter=not section)
    work.targets[key, lot] = target
    work.targets.setdefault((key, 0), target)
    level = HeadingLevel.SECTION if section else HeadingLevel.CHAPTER
    work.pieces.append(
        Piece(element, BlockId(""), lot, None, number, part, topic, key, level, line, work.above)
    )
    work.above = element


def _block(
    planned: PlannedBlock, section: str, counter: Counter, topic: Topic, work: Assembly
) -> None:
    block = planned.block
    try:
        parts, gaps = fill(block.text, planned.scope)
    except Refusal as refused:
        raise Refusal(f"In het blok '{block.id}' van '{section}': {refused}") from refused
    for name in gaps:
        blocks = work.gaps.setdefault(name, [])
        if block.id not in blocks:
            blocks.append(block.id)
    stem = block.id if not planned.lot else f"{block.id}.l{planned.lot}"
    for ordinal, part in enumerate(parts, 1):
        element = ElementId(stem if ordinal == 1 else f"{stem}.{ordinal}")
        number = counter.next_paragraph() if isinstance(part, FilledText) else ""
        if isinstance(part, FilledTable) and part.caption:
            work.tables += 1
            number = f"Tabel {work.tables}"
        if ordinal == 1:
            target = Target(element, number, section, counter.part, chapter=False)
            work.targets[block.id, planned.lot] = target
            work.targets.setdefault((block.id, 0), target)
        work.pieces.append(
            Piece(
                element,
                block.id,
                planned.lot,
                part,
                number,
                counter.part,
                topic,
                above=work.above,
            )
        )


def _element(piece: Piece, work: Assembly) -> Element:
    def runs(line: Piecewise) -> Runs:
        return tuple(_run(run, piece, work) for run in line)

    if piece.level is not None:
        return Heading(
            piece.id,
            piece.key,
            piece.level,
            piece.number,
            runs(piece.line),
            piece.part,
            piece.topic,
        )
    filled = piece.filled
    match filled:
        case FilledText():
            return Paragraph(
                piece.id, piece.block, piece.number, runs(filled.runs), piece.part, piece.topic
            )
        case FilledItem():
            return ListItem(
                id=piece.id,
                block=piece.block,
                marker=_marker(filled),
                ordered=filled.number > 0,
                depth=filled.depth,
                first=filled.first,
                runs=runs(filled.runs),
                part=piece.part,
                topic=piece.topic,
            )
        case FilledTable():
            caption = runs(filled.caption)  # first, for its notes are numbered first
            return Table(
                piece.id,
                piece.block,
                tuple(runs(cell) for cell in filled.header),
                tuple(tuple(runs(cell) for cell in row) for row in filled.rows),
                piece.part,
                piece.topic,
                piece.number,
                caption,
            )
        case None:
            raise AssertionError(piece.id)
        case _:
            assert_never(filled)


def _marker(item: FilledItem) -> str:
    if not item.number:
        return "–"
    return f"{_LETTERS[(item.number - 1) % 26]}." if item.depth else f"{item.number}."


def _run(run: Run | Reference | FilledNote, piece: Piece, work: Assembly) -> Run:
    match run:
        case Run():
            return run
        case Reference():
            return _resolved(run, piece, work)
        case FilledNote():
            work.notes += 1
            number = work.notes
            return Run("", note=Note(number, tuple(_run(r, piece, work) for r in run.runs)))
        case _:
            assert_never(run)


def _resolved(run: Reference, piece: Piece, work: Assembly) -> Run:
    target = work.targets.get((run.key, piece.lot)) or work.targets.get((run.key, 0))
    if target is None:
        if not run.fallback:
            work.broken.append(BrokenReference(piece.block, piece.id, run.key))
        words = run.fallback or "(verwijzing vervallen)"
        return Run(words, run.bold, run.italic)
    if run.page:
        return Run("pagina …", run.bold, run.italic, target=target.element, page=True)
    words = reference(
        target.number,
        target.title,
        target.part,
        work.names[target.part],
        chapter=target.chapter,
        seen_from=piece.part,
    )
    return Run(words, run.bold, run.italic, target=target.element)


def _gaps(draft: Draft, work: Assembly, scope: Scope) -> tuple[Gap, ...]:
    declared = {variable.name: variable for variable in (*FACTS.values(), *draft.variables)}
    found = [
        Gap(name, declared[name].label, tuple(blocks), declared[name].required)
        for name, blocks in work.gaps.items()
    ]
    for variable in draft.variables:
        known = scope.get(variable.name)
        asked = variable.required and not variable.per_lot and variable.name not in work.gaps
        if asked and known and known.value is None and known.asked:
            found.append(Gap(variable.name, variable.label, (), required=True))
    return tuple(sorted(found, key=lambda gap: not gap.required))
