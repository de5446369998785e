"""Clauses: put into a draft as a section of their own or among the texts of another, and taken out again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from drafting.clause import Clause
from drafting.comparison.standing import Standing, find_standing, standing
from drafting.document import BlockId
from drafting.draft import Draft, find_section, find_spot
from drafting.edits import rights
from drafting.edits.clause_variables import with_variables, without_unused
from drafting.edits.edit import Edit, Touched, with_blocks, with_chapters, with_section
from drafting.refusals import EditRefused
from drafting.template import Block, Chapter, Origin, OriginKind, Part, Section
from drafting.terms import TextStatus

_TOUCHED = Touched.OUTLINE | Touched.TEXT | Touched.VALUES


def insert(
    draft: Draft,
    clause: Clause,
    *,
    after: str | None = None,
    titles: Mapping[str, str] | None = None,
) -> Edit:
    """The clause becomes a section after the section with key `after`, or at the end of its own chapter.

    Its variables come along with their defaults. The note names clauses it needs that are not there, by
    their title where `titles` has it by id.

    Raises:
        EditRefused: the clause was withdrawn, is there already or excludes one that is there; the draft lacks
            its chapter.
    """
    _refuse(draft, clause, titles)
    parts = _placed(draft, clause, _section(clause), after)
    result = with_variables(replace(draft, parts=parts), clause)
    label = f"Bepaling '{clause.title}' toevoegen"
    return Edit(label, draft, result, _TOUCHED, note=_needed(draft, clause, titles))


def insert_among(
    draft: Draft,
    clause: Clause,
    beside: BlockId,
    *,
    before: bool = False,
    titles: Mapping[str, str] | None = None,
) -> Edit:
    """The paragraphs of the clause come after the block `beside`, or before it, without a heading of their own.

    A section cannot stand in another, so they become blocks of it, each with the clause as its origin. No
    text is split. Variables and the note are as with `insert`.

    Raises:
        EditRefused: as with `insert`; or the block is not there, or its section is fixed.
    """
    _refuse(draft, clause, titles)
    spot = find_spot(draft, beside)
    if spot is None:
        raise EditRefused("Die plaats staat niet meer in dit bestek. Kies een andere plaats.")
    rights.refuse_extension(spot.section)
    fresh = _blocks(clause)

    def row(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        ids = [block.id for block in blocks]
        if beside not in ids:
            return blocks
        at = ids.index(beside) + (not before)
        return (*blocks[:at], *fresh, *blocks[at:])

    result = with_variables(with_blocks(draft, row), clause)
    title = spot.chapter.title
    if spot.section is not None:
        result = with_section(result, spot.section.key, lambda s: _with_techniques(s, clause))
        title = spot.section.title or title
    notes = [f"Zij staat zonder eigen titel in '{title}'."]
    if spot.section is not None and spot.section.each_lot:
        notes.append("Zij komt terug voor elk perceel.")
    notes.append(_needed(draft, clause, titles))
    label = f"Bepaling '{clause.title}' toevoegen"
    return Edit(label, draft, result, _TOUCHED, note=" ".join(notes).strip())


def swap(
    draft: Draft, key: str, clause: Clause, *, titles: Mapping[str, str] | None = None
) -> Edit:
    """The clause comes where the inserted clause with id `key` stood, as one step; what stood there goes.

    Values of variables that both have stay; variables that only the old one used go. The note says that own
    changes in the old text went, which values are kept, and which clauses the new one needs.

    Raises:
        EditRefused: there is no such clause, or the new one is there already or excludes another.
    """
    old = find_standing(draft, key)
    if old is None:
        raise EditRefused(f"De bepaling '{(titles or {}).get(key, key)}' staat niet in dit bestek.")
    _refuse(draft, clause, titles, instead_of=key)
    result = with_variables(_swapped(draft, old, clause), clause)
    result, kept = without_unused(draft, result)
    notes = [kept] if kept else []
    if _has_own_words(old):
        notes.append(
            "Wat u in de oude tekst had gewijzigd, is daarmee weg; maak ongedaan om het te houden."
        )
    notes.append(_needed(draft, clause, titles, instead_of=key))
    label = f"'{_title(old, titles)}' vervangen door '{clause.title}'"
    return Edit(label, draft, result, _TOUCHED, note=" ".join(notes).strip())


def remove(draft: Draft, key: str, *, titles: Mapping[str, str] | None = None) -> Edit:
    """An inserted clause or own section goes, with the variables that only it used.

    The note names values that were typed: they stay. `key` is that of the section, or the id of a clause.

    Raises:
        EditRefused: there is no such section, or it belongs to the template (leave it out instead).
    """
    found, guest = find_section(draft, key), find_standing(draft, key)
    if found is None and guest is not None:
        gone = {block.id for block in guest.blocks}
        after = with_blocks(draft, lambda blocks: tuple(b for b in blocks if b.id not in gone))
        if guest.section is not None:
            after = with_section(after, guest.section.key, _without_techniques)
        label = f"'{_title(guest, titles)}' verwijderen"
        after, note = without_unused(draft, after)
        return Edit(label, draft, after, _TOUCHED, note=note)
    if found is None:
        raise EditRefused(f"De paragraaf '{key}' staat niet in dit bestek.")
    section = found[2]
    if section.clause is None and any(block.origin for block in section.blocks):
        raise EditRefused(
            f"'{section.title}' hoort bij het sjabloon. Laat de paragraaf weg in plaats van haar te verwijderen."
        )
    title = section.title or found[1].title
    after, note = without_unused(draft, _without_section(draft, key))
    return Edit(f"'{title}' verwijderen", draft, after, _TOUCHED, note=note)


def inserted(draft: Draft) -> set[str]:
    """The ids of the clauses in the draft, also of those that stand among other texts."""
    return {one.origin.id for one in standing(draft)}


def _refuse(
    draft: Draft, clause: Clause, titles: Mapping[str, str] | None, *, instead_of: str = ""
) -> None:
    """Refuses a clause that cannot be in this draft, or not beside what is in it."""
    present = inserted(draft)
    if clause.status is TextStatus.WITHDRAWN:
        raise EditRefused(
            f"De bepaling '{clause.title}' is vervallen en komt niet meer in een bestek. Kies een andere bepaling."
        )
    if clause.id in present:
        raise EditRefused(f"De bepaling '{clause.title}' staat al in dit bestek.")
    if clash := set(clause.excludes) & (present - {instead_of}):
        known = {one.origin.id: _title(one, titles) for one in standing(draft)}
        raise EditRefused(
            f"De bepaling '{clause.title}' gaat niet samen met {_named(clash, known)}. Haal die eerst weg."
        )


def _needed(
    draft: Draft, clause: Clause, titles: Mapping[str, str] | None, *, instead_of: str = ""
) -> str:
    present = inserted(draft) - {instead_of}
    missing = [needed for needed in clause.needs if needed not in present]
    return f"Deze bepaling heeft ook nodig: {_named(missing, titles or {})}." if missing else ""


def _title(one: Standing, titles: Mapping[str, str] | None) -> str:
    """The title of a clause in the draft; one without a heading has that of its chapter."""
    if one.among or one.section is None:
        return (titles or {}).get(one.origin.id, one.origin.id)
    return one.section.title or one.chapter.title


def _has_own_words(one: Standing) -> bool:
    """Whether something goes with the clause that is not the library's."""
    changed = any(block.adopted is not None or block.origin is None for block in one.blocks)
    return changed or (
        not one.among and one.section is not None and one.section.blocks != one.blocks
    )


def _swapped(draft: Draft, old: Standing, clause: Clause) -> Draft:
    key = old.origin.id
    if old.among:
        gone = {block.id for block in old.blocks}

        def row(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
            ids = [block.id for block in blocks]
            if old.blocks[0].id not in ids:
                return blocks
            at = ids.index(old.blocks[0].id)
            rest = tuple(b for b in blocks[at:] if b.id not in gone)
            return (*blocks[:at], *_blocks(clause), *rest)

        after = with_blocks(draft, row)
        if old.section is None:
            return after
        return with_section(
            after, old.section.key, lambda s: _with_techniques(_without_techniques(s), clause)
        )
    new = _section(clause)

    def chapter_with(chapter: Chapter) -> Chapter:
        if chapter.key != old.chapter.key or all(s.key != key for s in chapter.sections):
            return chapter
        if chapter.key == f"annex-{key}":
            return _annex(clause, new)
        sections = tuple(new if s.key == key else s for s in chapter.sections)
        return replace(chapter, sections=sections)

    return with_chapters(draft, chapter_with)


def _without_section(draft: Draft, key: str) -> Draft:
    """The draft without a section; the annex that was made for it goes too."""

    def chapter_without(chapter: Chapter) -> Chapter:
        if not any(s.key == key for s in chapter.sections):
            return chapter
        return replace(chapter, sections=tuple(s for s in chapter.sections if s.key != key))

    def is_left(chapter: Chapter) -> bool:
        return chapter.key != f"annex-{key}" or bool(chapter.sections or chapter.introduction)

    after = with_chapters(draft, chapter_without)
    parts = tuple(
        replace(part, chapters=tuple(c for c in part.chapters if is_left(c)))
        for part in after.parts
    )
    return replace(after, parts=parts)


def _with_techniques(section: Section, clause: Clause) -> Section:
    both = (*section.techniques, *clause.techniques)
    return replace(section, techniques=tuple(dict.fromkeys(both)))


def _without_techniques(section: Section) -> Section:
    """The section of a template is of no technique once no clause stands in it any more."""
    clauses = any(b.origin and b.origin.kind is OriginKind.CLAUSE for b in section.blocks)
    return section if clauses else replace(section, techniques=())


def _named(ids: Iterable[str], titles: Mapping[str, str]) -> str:
    return ", ".join(sorted(f"'{titles.get(name, name)}'" for name in ids))


def _blocks(clause: Clause) -> tuple[Block, ...]:
    origin = Origin(OriginKind.CLAUSE, clause.id, clause.version)
    return tuple(
        Block(BlockId(f"{clause.id}-{number}"), text, origin)
        for number, text in enumerate(clause.blocks, 1)
    )


def _section(clause: Clause) -> Section:
    return Section(
        key=clause.id,
        title=clause.title,
        blocks=_blocks(clause),
        topic=clause.topic,
        guidance=clause.guidance,
        clause=Origin(OriginKind.CLAUSE, clause.id, clause.version),
        techniques=clause.techniques,
    )


def _placed(draft: Draft, clause: Clause, section: Section, after: str | None) -> tuple[Part, ...]:
    if after is None and clause.part not in {part.key for part in draft.parts}:
        raise EditRefused(
            f"Dit bestek heeft geen {clause.part.label.lower()}; kies zelf een plaats."
        )
    parts, placed = [], False
    for part in draft.parts:
        chapters = []
        for chapter in part.chapters:
            keys = [s.key for s in chapter.sections]
            if after in keys:
                at = keys.index(after) + 1
            elif after == chapter.key:
                at = 0
            elif after is None and (part.key, chapter.key) == (clause.part, clause.chapter):
                at = len(keys)
            else:
                chapters.append(chapter)
                continue
            placed = True
            sections = (*chapter.sections[:at], section, *chapter.sections[at:])
            chapters.append(replace(chapter, sections=sections))
        if after is None and not placed and part.key is clause.part and clause.chapter == "annexes":
            chapters.append(_annex(clause, section))
            placed = True
        parts.append(replace(part, chapters=tuple(chapters)))
    if not placed:
        raise EditRefused(
            f"Dit bestek heeft geen hoofdstuk '{after or clause.chapter}' voor de bepaling "
            f"'{clause.title}'. Kies zelf een plaats."
        )
    return tuple(parts)


def _annex(clause: Clause, section: Section) -> Chapter:
    """An annex of its own; its section has no heading, for the annex's own says the same."""
    return Chapter(
        key=f"annex-{clause.id}",
        title=clause.title,
        topic=clause.topic,
        introduction=(),
        sections=(replace(section, title=""),),
    )
