"""A draft beside the library of today: texts that have a newer version, and clauses that were withdrawn.

A draft stays on the versions it was made with. Nothing here changes it; the edits are in
drafting/edits/versions.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.comparison.blocks import BlockChange, Fate, Text, align
from drafting.comparison.dropped import Dropped, dropped
from drafting.comparison.library import Central, Library, is_newer
from drafting.comparison.newer_text import NewerText, Novelty
from drafting.comparison.standing import Standing, guest_of, standing
from drafting.document import BlockId
from drafting.draft import Draft
from drafting.template import Block, Chapter, Origin, OriginKind, Part, Section
from drafting.terms import TextStatus


@dataclass(frozen=True, slots=True)
class WithdrawnClause:
    """A clause in the draft that was withdrawn from the library since; `why` is what its last change says."""

    at: Standing
    origin: Origin
    title: str
    why: str

    @property
    def key(self) -> str:
        """What to call it when it is to go: the key of its section, which is the id of the clause."""
        return self.origin.id

    @property
    def place(self) -> str:
        """Where it is seen: the section, or its first block when it has no heading of its own."""
        section = self.at.section
        titled = section is not None and section.title and not self.at.among
        return self.key if titled or not self.at.blocks else str(self.at.blocks[0].id)


def newer_texts(draft: Draft, library: Library) -> tuple[NewerText, ...]:
    """The texts of the draft that have a newer version, in order; one is silent while its text is the same."""
    put_off = {f"{one.block}|{one.version}" for one in draft.put_off}
    return tuple(
        replace(one, put_off=True) if one.key in put_off else one for one in _newer(draft, library)
    )


def withdrawn_clauses(draft: Draft, library: Library) -> tuple[WithdrawnClause, ...]:
    """The clauses in the draft that were withdrawn, in order; those left out do not count."""
    found = []
    for one in standing(draft):
        central = _central(library, one.origin)
        if central is None or one.is_out or central.status is not TextStatus.WITHDRAWN:
            continue
        title = central.title
        if one.section is not None and not one.among:
            title = one.section.title or one.chapter.title
        found.append(WithdrawnClause(one, central.origin, title, central.changed))
    return tuple(found)


def _central(library: Library, origin: Origin | None) -> Central | None:
    return library.get((origin.kind, origin.id)) if origin is not None else None


def _newer(draft: Draft, library: Library) -> Iterator[NewerText]:
    template = _central(library, draft.template)
    for part in draft.parts:
        for chapter in part.chapters:
            where: tuple[Part, Chapter, Section | None] = (part, chapter, None)
            yield from _of_place(template, chapter.key, chapter.introduction, where)
            yield from _of_guests(library, chapter.introduction, where)
            for section in chapter.sections:
                where = (part, chapter, section)
                origin = section.clause or _first_of_template(section.blocks)
                central = _central(library, origin)
                key = "" if section.clause is not None else section.key
                yield from _of_place(central, key, section.blocks, where)
                yield from _of_guests(library, section.blocks, where)
            yield from _new_sections(draft, part, chapter, template)
    yield from _new_chapters(draft, template)
    if template is not None:
        yield from (_dropped(one, template) for one in dropped(draft, template))


def _dropped(one: Dropped, template: Central) -> NewerText:
    """A chapter or section that the template has no more."""
    return NewerText(
        Novelty.REMOVED,
        one.part,
        one.chapter,
        one.section,
        one.blocks[0].id,
        template.origin,
        template.title,
        "",
        "\n\n".join(_adopted(block) for block in one.blocks),
        "",
        "\n\n".join(block.text for block in one.blocks if not block.omitted),
        None,
        whole=one.section,
        whole_chapter=one.chapter if one.section is None else None,
    )


def _of_guests(
    library: Library, blocks: tuple[Block, ...], where: tuple[Part, Chapter, Section | None]
) -> Iterator[NewerText]:
    """What is new in the clauses that stand among these texts."""
    guests = {origin.id: origin for block in blocks if (origin := guest_of(where[2], block))}
    for origin in guests.values():
        yield from _of_place(_central(library, origin), "", blocks, where)


def _new_chapters(draft: Draft, template: Central | None) -> Iterator[NewerText]:
    """The chapters that the template got since the draft was made, without what the draft has elsewhere."""
    if template is None or not is_newer(template.origin.version, draft.template.version):
        return
    chapters = {chapter.key for part in draft.parts for chapter in part.chapters}
    known = {s.key for part in draft.parts for c in part.chapters for s in c.sections}
    for placed in template.chapters:
        if placed.chapter.key in chapters:
            continue
        sections = tuple(s for s in placed.chapter.sections if s.key not in known and s.blocks)
        chapter = replace(placed.chapter, sections=sections)
        blocks = (*chapter.introduction, *(b for s in sections for b in s.blocks))
        if blocks:
            yield NewerText(
                Novelty.ADDED,
                replace(placed.part, chapters=()),
                chapter,
                None,
                blocks[0].id,
                template.origin,
                template.title,
                "",
                "",
                _written(chapter),
                "",
                blocks[0],
                placed.after,
                whole_chapter=chapter,
            )


def _written(chapter: Chapter) -> str:
    """The chapter as it is read, with the titles of its sections."""
    lines = [block.text for block in chapter.introduction]
    for section in chapter.sections:
        lines += [section.title] if section.title else []
        lines += [block.text for block in section.blocks]
    return "\n\n".join(lines)


def _new_sections(
    draft: Draft, part: Part, chapter: Chapter, template: Central | None
) -> Iterator[NewerText]:
    """The sections that the template got in this chapter since the draft was made."""
    if template is None or not is_newer(template.origin.version, draft.template.version):
        return
    known = {s.key for p in draft.parts for c in p.chapters for s in c.sections}
    for placed in template.sections:
        section = placed.section
        if placed.chapter == chapter.key and section.key not in known and section.blocks:
            text = "\n\n".join(block.text for block in section.blocks)
            yield NewerText(
                Novelty.ADDED,
                part,
                chapter,
                section,
                section.blocks[0].id,
                template.origin,
                template.title,
                "",
                "",
                text,
                "",
                section.blocks[0],
                placed.after,
                whole=section,
            )


def _first_of_template(blocks: tuple[Block, ...]) -> Origin | None:
    origins = (block.origin for block in blocks if block.origin is not None)
    return next((origin for origin in origins if origin.kind is OriginKind.TEMPLATE), None)


def _of_place(
    central: Central | None,
    key: str,
    blocks: tuple[Block, ...],
    where: tuple[Part, Chapter, Section | None],
) -> Iterator[NewerText]:
    """What is new in one section or introduction; its own texts do not count."""
    if central is None or key not in central.places or central.status is TextStatus.WITHDRAWN:
        return
    mine = [block for block in blocks if block.origin and block.origin.id == central.origin.id]
    theirs = central.places[key]
    version = central.origin.version
    if not mine or not any(b.origin and is_newer(version, b.origin.version) for b in mine):
        return
    by_mine = {str(block.id): block for block in mine}
    by_theirs = {str(block.id): block for block in theirs}
    last = _before_guest(mine[0], blocks, where[2])
    for change in _changes(mine, theirs, by_place=not key):
        before = by_mine.get(change.old.id) if change.old else None
        after = by_theirs.get(change.new.id) if change.new else None
        behind, last = last, str(before.id) if before is not None else last
        if change.fate is Fate.SAME or not _is_behind(before, version, mine):
            continue
        old = _adopted(before)
        yield NewerText(
            _NOVELTIES[change.fate],
            *where,
            before.id if before is not None else _free_id(change, blocks),
            central.origin,
            central.title,
            central.changed,
            old,
            after.text if after is not None else "",
            _yours(before),
            after,
            behind if before is None else "",
        )


def _before_guest(first: Block, blocks: tuple[Block, ...], section: Section | None) -> str:
    """The text that a clause among others stands behind, so that a new first text of it comes there too."""
    at = blocks.index(first)
    return str(blocks[at - 1].id) if at and guest_of(section, first) is not None else ""


_NOVELTIES = {
    Fate.CHANGED: Novelty.CHANGED,
    Fate.ADDED: Novelty.ADDED,
    Fate.REMOVED: Novelty.REMOVED,
}


def _changes(
    mine: list[Block], theirs: tuple[Block, ...], *, by_place: bool
) -> Iterator[BlockChange]:
    """What became of each library text; ids that only count texts are tried after likeness."""
    old = [Text(str(block.id), _adopted(block)) for block in mine]
    new = [Text(str(block.id), block.text) for block in theirs]
    if not by_place:
        yield from align(old, new)
        return
    nameless = align(
        [_numbered("o", n, t) for n, t in enumerate(old)],
        [_numbered("n", n, t) for n, t in enumerate(new)],
    )
    gone = {
        old[int(change.old.id[1:])].id: old[int(change.old.id[1:])]
        for change in nameless
        if change.fate is Fate.REMOVED and change.old
    }
    come = {
        new[int(change.new.id[1:])].id
        for change in nameless
        if change.fate is Fate.ADDED and change.new
    }
    for change in nameless:
        before = old[int(change.old.id[1:])] if change.old else None
        after = new[int(change.new.id[1:])] if change.new else None
        if before is None and after is not None and after.id in gone:
            yield replace(change, fate=Fate.CHANGED, old=gone[after.id], new=after)
        elif after is None and before is not None and before.id in come:
            continue  # told already, as changed
        else:
            yield replace(change, old=before, new=after)


def _numbered(side: str, number: int, text: Text) -> Text:
    """An id that is found back and that the other row does not have, so that only the texts decide."""
    return Text(f"{side}{number}", text.text)


def _is_behind(block: Block | None, version: str, around: list[Block]) -> bool:
    """Whether a text is of an older version; a new text is, while one around it is."""
    asked = [block] if block is not None else around
    return any(one.origin is not None and is_newer(version, one.origin.version) for one in asked)


def _adopted(block: Block | None) -> str:
    if block is None:
        return ""
    return block.text if block.adopted is None else block.adopted


def _yours(block: Block | None) -> str:
    return "" if block is None or block.omitted else block.text


def _free_id(change: BlockChange, blocks: tuple[Block, ...]) -> BlockId:
    """The id of a new text in the draft: that of the library, or with a letter when it is taken."""
    assert change.new is not None
    taken = {str(block.id) for block in blocks}
    wanted = change.new.id
    letters = (f"{wanted}{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")
    return BlockId(wanted if wanted not in taken else next(f for f in letters if f not in taken))
