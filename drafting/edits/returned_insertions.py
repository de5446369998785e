"""Paragraphs, items, rows and sections that a reviewer put in, carried into the draft."""

import re
from collections.abc import Sequence
from dataclasses import replace

from drafting.assembly.assemble import assemble
from drafting.document import BlockId, ElementId, Table
from drafting.draft import Draft
from drafting.edits import passages, rights
from drafting.edits.edit import Edit, Touched, with_chapters
from drafting.edits.element_source import ElementSource, find_source
from drafting.edits.passages import Hand
from drafting.edits.proposal import AS_COMMENT, comment_offered, lots_question, whole_element
from drafting.edits.returned_lines import BlockLines, insert_item, insert_row
from drafting.edits.safe_source import clean_line, escaped
from drafting.norms import NormSet
from drafting.refusals import EditRefused
from drafting.template import Block, Chapter, Section

LABEL = "Tekst van de beoordelaar invoegen"
_LEAST = 2
"""Rows and columns of a table; with less it is a text or a list."""
_ROW = re.compile(r"(?P<table>.+):(?P<row>\d+)(?:\.\d+)?")


def insert_text(  # noqa: PLR0913 -- a text, where, as what, and by whom
    draft: Draft,
    after: ElementId,
    text: str,
    new_id: BlockId,
    hand: Hand,
    norms: NormSet,
    *,
    item: int = -1,
) -> Edit:
    """A paragraph behind an element; an item of a list of depth `item` from 0.

    Behind a heading it becomes the first text below it. Between the items of a list a paragraph becomes an
    item, for a list is one whole.

    Raises:
        EditRefused: nothing may be added there, or there is no such place.
    """
    line, _removed = clean_line(text)
    if not line:
        raise EditRefused("Er is geen tekst om toe te voegen.")
    place = find_source(draft, whole_element(after), norms)
    block = BlockLines(draft, place, hand, norms)
    if place.spot is not None and block.is_item:
        last = place.part == len(block.kinds) - 1
        if item >= 0 or not last:
            with comment_offered():
                edit = insert_item(block, line, max(item, 0))
            return replace(edit, label=LABEL, question=lots_question(draft, place))
    elif place.spot is not None:
        _refuse_inside(block)
    source = escaped(line, line_start=True)
    own = Block(
        new_id,
        f"- {source}" if item >= 0 else source,
        changed_by=hand.name,
        changed_on=hand.day,
    )
    with comment_offered():
        edit = put_behind(draft, place, own)
    return replace(edit, label=LABEL, question=lots_question(draft, place, new=True))


def insert_table_row(
    draft: Draft, after: ElementId, cells: Sequence[str], hand: Hand, norms: NormSet
) -> Edit:
    """A row of a table behind the row of a cell or row (`table:2`, `table:2.1`); behind a table at its end.

    Raises:
        EditRefused: the table may not be changed.
    """
    found = _ROW.fullmatch(after)
    table = ElementId(found["table"]) if found else after
    place = find_source(draft, table, norms)
    if place.spot is None:
        raise EditRefused(f"Een losse rij van een tabel heeft hier geen plaats. {AS_COMMENT}")
    block = BlockLines(draft, place, hand, norms)
    row = int(found["row"]) if found else _rows(draft, table, norms)
    with comment_offered():
        edit = insert_row(block, row, cells)
    return replace(edit, label=LABEL, question=lots_question(draft, place))


def insert_table(
    draft: Draft,
    after: ElementId,
    rows: Sequence[Sequence[str]],
    new_id: BlockId,
    hand: Hand,
    norms: NormSet,
) -> Edit:
    """A table behind an element; its first row becomes the header, missing cells are empty.

    Raises:
        EditRefused: it has no two rows and columns, nothing may be added there, or there is no such place.
    """
    width = max((len(row) for row in rows), default=0)
    if len(rows) < _LEAST or width < _LEAST:
        raise EditRefused(
            f"Een tabel van één rij of één kolom zet u zelf als tekst in het bestek. {AS_COMMENT}"
        )
    place = find_source(draft, whole_element(after), norms)
    if place.spot is not None:
        _refuse_inside(BlockLines(draft, place, hand, norms))
    lines = [_row_source([*row, *[""] * width][:width]) for row in rows]
    source = "\n".join([lines[0], f"|{'---|' * width}", *lines[1:]])
    own = Block(new_id, source, changed_by=hand.name, changed_on=hand.day)
    with comment_offered():
        edit = put_behind(draft, place, own)
    question = lots_question(draft, place, new=True)
    note = "De eerste rij wordt de kop van de tabel."
    return replace(edit, label=LABEL, question=question, note=note)


def _refuse_inside(block: BlockLines) -> None:
    """Refuses what would come between a text and the list that is one block with it."""
    if block.place.part < len(block.kinds) - 1:
        raise EditRefused(
            f"Deze tekst en de lijst eronder zijn één geheel. Zet de nieuwe tekst er zelf tussen. {AS_COMMENT}"
        )


def _row_source(cells: Sequence[str]) -> str:
    texts = [escaped(clean_line(cell)[0], cell=True) for cell in cells]
    return f"| {' | '.join(texts)} |"


def insert_section(  # noqa: PLR0913 -- a section is made of all of these
    draft: Draft,
    after: ElementId,
    title: str,
    texts: Sequence[str],
    key: str,
    hand: Hand,
    norms: NormSet,
) -> Edit:
    """A section with texts, behind the section that the element is the last of.

    Raises:
        EditRefused: there is text of the same section below the element, or no text to put below the title.
    """
    lines = [line for text in texts if (line := clean_line(text)[0])]
    heading = clean_line(title)[0]
    if not lines or not heading:
        raise EditRefused(
            f"Een kop zonder tekst eronder heeft in het bestek geen plaats. {AS_COMMENT}"
        )
    place = find_source(draft, whole_element(after), norms)
    anchor = section_ending_at(place)
    edit = passages.add_section(
        draft, anchor, key, escaped(heading), escaped(lines[0], line_start=True), hand
    )
    own = tuple(
        Block(
            BlockId(f"{key}-{number}"),
            escaped(line, line_start=True),
            changed_by=hand.name,
            changed_on=hand.day,
        )
        for number, line in enumerate(lines, 1)
    )

    def chapter_with(chapter: Chapter) -> Chapter:
        sections = tuple(replace(s, blocks=own) if s.key == key else s for s in chapter.sections)
        return replace(chapter, sections=sections)

    return replace(edit, label=LABEL, after=with_chapters(edit.after, chapter_with))


def put_behind(draft: Draft, place: ElementSource, own: Block) -> Edit:
    """The block behind that of the place, or first below a heading."""
    spot = place.spot
    rights.refuse_extension(
        spot.section if spot else place.title if isinstance(place.title, Section) else None
    )
    title = place.title

    def row(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        if spot is None:
            return (own, *blocks)
        ids = [block.id for block in blocks]
        at = ids.index(spot.block.id) + 1
        return (*blocks[:at], own, *blocks[at:])

    def chapter_with(chapter: Chapter) -> Chapter:
        whole = isinstance(title, Chapter) and title.key == chapter.key
        if whole or (spot and not spot.section and spot.chapter.key == chapter.key):
            return replace(chapter, introduction=row(chapter.introduction))
        key = spot.section.key if spot and spot.section else title.key if title else ""
        sections = tuple(
            replace(s, blocks=row(s.blocks)) if s.key == key else s for s in chapter.sections
        )
        return replace(chapter, sections=sections)

    after = with_chapters(draft, chapter_with)
    return Edit(LABEL, draft, after, Touched.TEXT | Touched.OUTLINE)


def section_ending_at(place: ElementSource) -> str:
    """The key of the section, or the chapter, behind which a new section comes."""
    spot = place.spot
    if spot is None:
        if isinstance(place.title, Chapter):
            return place.title.key
        raise EditRefused(
            f"Direct onder een kop past geen nieuwe kop; er staat al tekst onder. {AS_COMMENT}"
        )
    row = spot.section.blocks if spot.section else spot.chapter.introduction
    if row[-1].id != spot.block.id:
        raise EditRefused(
            f"Onder deze plaats staat nog tekst van dezelfde paragraaf. Maak de nieuwe paragraaf zelf. {AS_COMMENT}"
        )
    return spot.section.key if spot.section else spot.chapter.key


def _rows(draft: Draft, table: ElementId, norms: NormSet) -> int:
    for element in assemble(draft, norms).elements:
        if element.id == table and isinstance(element, Table):
            return len(element.rows)
    raise EditRefused("De tabel waar het om gaat, staat niet meer in dit bestek.")
