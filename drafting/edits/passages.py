"""Texts of a draft: changed, restored, left out, added and moved."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from drafting.assembly.fill import fill
from drafting.assembly.scope import lot_scope, whole_scope
from drafting.document import BlockId
from drafting.draft import Draft, Spot, find_section, find_spot
from drafting.edits import rights
from drafting.edits.edit import Edit, Touched, with_blocks, with_chapters, with_section
from drafting.norms import NormSet
from drafting.procurement import Lot
from drafting.refusals import EditRefused
from drafting.template import Block, Chapter, Section

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hand:
    """Who makes a change, and when."""

    name: str
    day: date


def rewrite(draft: Draft, block: BlockId, text: str, hand: Hand, norms: NormSet) -> Edit:
    """The block gets this source text; an empty text leaves it out.

    Library text that is changed keeps its adopted text beside it; written back as it was, it counts as
    adopted again. `norms` are only used to see whether the new text can be filled in.

    Raises:
        EditRefused: the block may not be changed.
        Refusal: a placeholder in the text cannot be read or does not exist.
    """
    spot = _spot(draft, block)
    rights.refuse_change(spot.block)
    if not text.strip():
        return omit(draft, block)
    scope = whole_scope(draft, norms)
    if spot.block.each_lot or (spot.section and spot.section.each_lot):
        scope = lot_scope(scope, draft, 1, (*draft.procurement.lots, Lot(""))[0])
    fill(text, scope)
    adopted = spot.block.adopted
    if adopted is None and spot.block.origin is not None:
        adopted = spot.block.text
    changed = replace(
        spot.block,
        text=text,
        adopted=None if adopted == text else adopted,
        changed_by="" if adopted == text else hand.name,
        changed_on=None if adopted == text else hand.day,
    )
    return Edit(
        "Tekst wijzigen", draft, _with_block(draft, changed), Touched.TEXT, merges=f"text:{block}"
    )


def split(
    draft: Draft,
    block: BlockId,
    texts: tuple[str, str],
    new_id: BlockId,
    hand: Hand,
    norms: NormSet,
) -> Edit:
    """The block keeps the first text; the second becomes a text of the drafter's own below it.

    It stands there on the same condition, and for the same lots.

    Raises:
        EditRefused: the block may not be changed.
        Refusal: a placeholder in one of the texts cannot be read or does not exist.
    """
    before, after = texts
    shortened = rewrite(draft, block, before, hand, norms).after
    source = _spot(shortened, block).block
    added = add_after(shortened, block, after, new_id, hand).after
    own = _spot(added, new_id).block
    result = _with_block(added, replace(own, condition=source.condition, each_lot=source.each_lot))
    rewrite(result, new_id, after, hand, norms)  # refuses what cannot be filled in
    return Edit("Tekst splitsen", draft, result, Touched.TEXT)


def replace_quote(
    draft: Draft, block: BlockId, quote: str, replacement: str, hand: Hand, norms: NormSet
) -> Edit:
    """The block with one quote replaced, as a finding proposes.

    Raises:
        EditRefused: the quote is not literally in the source text (it spans a filled value).
    """
    source = _spot(draft, block).block.text
    if source.count(quote) != 1:
        raise EditRefused(
            "Dit voorstel past niet rechtstreeks in de tekst, omdat er een ingevuld gegeven in staat. "
            "Pas de tekst zelf aan."
        )
    edit = rewrite(draft, block, source.replace(quote, replacement), hand, norms)
    return replace(edit, label="Voorstel overnemen", merges="")


def restore(draft: Draft, block: BlockId) -> Edit:
    """The adopted text comes back.

    Raises:
        EditRefused: the block is as adopted, or is the drafter's own.
    """
    spot = _spot(draft, block)
    if spot.block.adopted is None:
        raise EditRefused("Deze tekst is niet gewijzigd; er is niets terug te zetten.")
    restored = replace(
        spot.block, text=spot.block.adopted, adopted=None, changed_by="", changed_on=None
    )
    return Edit("Vastgestelde tekst terugzetten", draft, _with_block(draft, restored), Touched.TEXT)


def omit(draft: Draft, block: BlockId) -> Edit:
    """The block is left out; a text of the drafter's own goes altogether.

    Raises:
        EditRefused: the block may not be removed.
    """
    spot = _spot(draft, block)
    rights.refuse_removal(spot.block)
    if spot.block.origin is None:
        after = with_blocks(draft, lambda blocks: tuple(b for b in blocks if b.id != block))
        return Edit(
            "Tekst verwijderen",
            draft,
            _without_empty_sections(after),
            Touched.TEXT | Touched.OUTLINE,
        )
    after = _with_block(draft, replace(spot.block, omitted=True))
    return Edit("Tekst weglaten", draft, after, Touched.TEXT | Touched.OUTLINE)


def put_back(draft: Draft, block: BlockId) -> Edit:
    """A block that was left out comes back."""
    spot = _spot(draft, block)
    after = _with_block(draft, replace(spot.block, omitted=False))
    return Edit("Tekst terughalen", draft, after, Touched.TEXT | Touched.OUTLINE)


def add_after(draft: Draft, block: BlockId, text: str, new_id: BlockId, hand: Hand) -> Edit:
    """A text of the drafter's own, after this block.

    Raises:
        EditRefused: the section of the block is fixed.
    """
    rights.refuse_extension(_spot(draft, block).section)
    own = Block(new_id, text, changed_by=hand.name, changed_on=hand.day)

    def blocks_with(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        ids = [b.id for b in blocks]
        if block not in ids:
            return blocks
        at = ids.index(block) + 1
        return (*blocks[:at], own, *blocks[at:])

    return Edit("Tekst toevoegen", draft, with_blocks(draft, blocks_with), Touched.TEXT)


def add_section(draft: Draft, after: str, key: str, title: str, text: str, hand: Hand) -> Edit:
    """A section of the drafter's own, after the section with key `after`, or first in the chapter of that key."""
    block = Block(BlockId(f"{key}-1"), text, changed_by=hand.name, changed_on=hand.day)
    section = Section(key, title, (block,))

    def chapter_with(chapter: Chapter) -> Chapter:
        keys = [s.key for s in chapter.sections]
        if after != chapter.key and after not in keys:
            return chapter
        at = 0 if after == chapter.key else keys.index(after) + 1
        return replace(chapter, sections=(*chapter.sections[:at], section, *chapter.sections[at:]))

    result = with_chapters(draft, chapter_with)
    if result.parts == draft.parts:
        raise EditRefused(f"De plaats '{after}' staat niet in dit bestek.")
    return Edit(f"Paragraaf '{title}' toevoegen", draft, result, Touched.TEXT | Touched.OUTLINE)


def retitle(draft: Draft, key: str, title: str) -> Edit:
    """The section gets another title.

    Raises:
        EditRefused: no such section, a fixed one, or an empty title.
    """
    rights.refuse_new_title(_section(draft, key))
    if not title.strip():
        raise EditRefused(
            "Een paragraaf die een titel heeft, moet er een houden. Schrijf een titel."
        )
    after = with_section(draft, key, lambda s: replace(s, title=title.strip()))
    return Edit("Titel wijzigen", draft, after, Touched.OUTLINE, merges=f"title:{key}")


def retitle_chapter(draft: Draft, key: str, title: str) -> Edit:
    """The chapter gets another title.

    Raises:
        EditRefused: no such chapter, or an empty title.
    """
    _chapter(draft, key)
    if not title.strip():
        raise EditRefused("Een hoofdstuk moet een titel hebben.")
    after = with_chapters(draft, lambda c: replace(c, title=title.strip()) if c.key == key else c)
    return Edit("Titel wijzigen", draft, after, Touched.OUTLINE, merges=f"title:{key}")


def sign(draft: Draft, name: str) -> Edit:
    """Every changed text that names nobody gets this name."""

    def signed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(
            replace(b, changed_by=name) if b.changed_on is not None and not b.changed_by else b
            for b in blocks
        )

    return Edit("Naam bij wijzigingen zetten", draft, with_blocks(draft, signed), Touched.TEXT)


def leave_out(draft: Draft, key: str, *, out: bool) -> Edit:
    """A whole section or chapter is left out, or comes back.

    Raises:
        EditRefused: there is no such section or chapter, or it or a text in it must stay.
    """
    word = "weglaten" if out else "terughalen"
    for part in draft.parts:
        for chapter in part.chapters:
            if chapter.key == key:
                if out:
                    rights.refuse_leaving_out(chapter)
                after = with_chapters(
                    draft, lambda c: replace(c, omitted=out) if c.key == key else c
                )
                return Edit(
                    f"'{chapter.title}' {word}", draft, after, Touched.OUTLINE | Touched.TEXT
                )
    section = _section(draft, key)
    if out:
        rights.refuse_leaving_out(section)
    after = with_section(draft, key, lambda s: replace(s, omitted=out))
    return Edit(f"'{section.title}' {word}", draft, after, Touched.OUTLINE | Touched.TEXT)


def move_block(draft: Draft, block: BlockId, steps: int) -> Edit:
    """The block moves up (negative) or down within its section, as far as it can."""
    rights.refuse_change(_spot(draft, block).block)

    def moved(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return _moved(blocks, lambda b: b.id == block, steps)

    return Edit("Tekst verplaatsen", draft, with_blocks(draft, moved), Touched.TEXT)


def move_section(draft: Draft, key: str, steps: int) -> Edit:
    """The section moves up (negative) or down within its chapter, as far as it can."""
    section = _section(draft, key)

    def chapter_with(chapter: Chapter) -> Chapter:
        return replace(chapter, sections=_moved(chapter.sections, lambda s: s.key == key, steps))

    after = with_chapters(draft, chapter_with)
    return Edit(f"'{section.title}' verplaatsen", draft, after, Touched.OUTLINE | Touched.TEXT)


def move_chapter(draft: Draft, key: str, steps: int) -> Edit:
    """The chapter moves up (negative) or down within its part, as far as it can.

    Raises:
        EditRefused: no such chapter.
    """
    chapter = _chapter(draft, key)
    parts = tuple(
        replace(part, chapters=_moved(part.chapters, lambda c: c.key == key, steps))
        for part in draft.parts
    )
    after = replace(draft, parts=parts)
    return Edit(f"'{chapter.title}' verplaatsen", draft, after, Touched.OUTLINE | Touched.TEXT)


def _moved(row: tuple[T, ...], wanted: Callable[[T], bool], steps: int) -> tuple[T, ...]:
    at = next((n for n, item in enumerate(row) if wanted(item)), None)
    if at is None:
        return row
    rest = [*row[:at], *row[at + 1 :]]
    rest.insert(max(0, min(len(rest), at + steps)), row[at])
    return tuple(rest)


def _spot(draft: Draft, block: BlockId) -> Spot:
    spot = find_spot(draft, block)
    if spot is None:
        raise EditRefused(f"Het blok '{block}' staat niet meer in dit bestek.")
    return spot


def _section(draft: Draft, key: str) -> Section:
    found = find_section(draft, key)
    if found is None:
        raise EditRefused(f"De paragraaf '{key}' staat niet in dit bestek.")
    return found[2]


def _chapter(draft: Draft, key: str) -> Chapter:
    for part in draft.parts:
        for chapter in part.chapters:
            if chapter.key == key:
                return chapter
    raise EditRefused(f"Het hoofdstuk '{key}' staat niet in dit bestek.")


def _with_block(draft: Draft, changed: Block) -> Draft:
    return with_blocks(
        draft, lambda blocks: tuple(changed if b.id == changed.id else b for b in blocks)
    )


def _without_empty_sections(draft: Draft) -> Draft:
    def chapter_with(chapter: Chapter) -> Chapter:
        return replace(chapter, sections=tuple(s for s in chapter.sections if s.blocks))

    return with_chapters(draft, chapter_with)
