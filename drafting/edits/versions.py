"""Newer versions of library texts: taken over, declined, or put off. A draft changes no other way."""

from collections.abc import Callable
from dataclasses import replace

from drafting.assembly.fill import fill
from drafting.assembly.scope import lot_scope, whole_scope
from drafting.comparison.library import Central, Library
from drafting.comparison.newer_text import NewerText, Novelty
from drafting.document import BlockId
from drafting.draft import Draft, PutOff
from drafting.edits.clause_variables import GROUP
from drafting.edits.dropped_texts import with_dropped_kept, without_dropped
from drafting.edits.edit import Edit, Touched, with_chapters
from drafting.edits.passages import Hand
from drafting.norms import NormSet
from drafting.procurement import Lot
from drafting.refusals import EditRefused, Refusal
from drafting.template import Block, Chapter, OriginKind, Part, Section
from drafting.terms import PartKey
from drafting.text.placeholders import names_in, names_of, parse_condition, parse_text

_Blocks = tuple[Block, ...]


def accept(draft: Draft, newer: NewerText, library: Library, norms: NormSet) -> Edit:
    """The text becomes that of the library of today; what the drafter made of it goes.

    Its condition and rights come along, and the variables it asks for that the draft does not have. A text
    that was taken out of the library goes; a new one is put in.

    Raises:
        EditRefused: the text is not there any more, or cannot be filled in in this draft.
    """
    if newer.central is None and (newer.whole is not None or newer.whole_chapter is not None):
        label = "Hoofdstuk laten vervallen" if newer.whole is None else "Paragraaf laten vervallen"
        return _edit(label, draft, _decided(without_dropped(draft, newer), newer), newer)
    if newer.central is None:
        after = _without_empty_sections(_changed(draft, newer, lambda _block: None))
        return _edit("Tekst laten vervallen", draft, _decided(after, newer), newer)
    if newer.whole_chapter is not None:
        return _accept_chapter(draft, newer, newer.whole_chapter, library, norms)
    if newer.whole is not None:
        return _accept_section(draft, newer, newer.whole, library, norms)
    fresh = replace(newer.central, id=newer.block, origin=newer.origin)
    prepared = _with_variables(draft, _names(fresh), _central(library, newer))
    _refuse_unfilled(prepared, fresh, newer.section, norms)
    after = _put(prepared, newer, fresh)
    label = (
        "Nieuwe tekst toevoegen" if newer.novelty is Novelty.ADDED else "Nieuwere tekst overnemen"
    )
    return _edit(label, draft, _decided(after, newer), newer)


def keep(draft: Draft, newer: NewerText, hand: Hand) -> Edit:
    """The text stays as it is and deviates from the library of today from now on.

    A new text is put in as one that was left out, so that it can be found back.

    Raises:
        EditRefused: the text is not there any more.
    """
    if newer.central is None and (newer.whole is not None or newer.whole_chapter is not None):
        after = with_dropped_kept(draft, newer)
    elif newer.whole_chapter is not None:
        after = _put_chapter(draft, newer, replace(newer.whole_chapter, omitted=True))
    elif newer.whole is not None:
        after = _put_section(draft, newer, replace(newer.whole, omitted=True))
    elif newer.novelty is Novelty.ADDED and newer.central is not None:
        left_out = replace(newer.central, id=newer.block, origin=newer.origin, omitted=True)
        after = _put(draft, newer, left_out)
    else:
        after = _changed(draft, newer, lambda block: _kept(block, newer, hand))
    return _edit("Eigen tekst houden", draft, _decided(after, newer), newer)


def put_off(draft: Draft, newer: NewerText) -> Edit:
    """The news is silent until there is a version after this one; it stays in the list."""
    one = PutOff(newer.block, newer.origin.version)
    after = replace(draft, put_off=(*_others(draft, newer.block), one))
    return _edit("Later beslissen over een nieuwere tekst", draft, after, newer)


def accept_unchanged(
    draft: Draft, newer: tuple[NewerText, ...], library: Library, norms: NormSet
) -> Edit:
    """All texts that the drafter did not touch come to the version of today, in one step.

    New texts and texts that are taken out stay to be decided one by one. The note says how many there were
    and how many could not be taken over.
    """
    after, taken, refused = draft, 0, 0
    for one in newer:
        if one.is_own or one.novelty is not Novelty.CHANGED:
            continue
        try:
            after = accept(after, one, library, norms).after
            taken += 1
        except Refusal:
            refused += 1
    left = f" {refused} konden niet worden overgenomen; bekijk ze één voor één." if refused else ""
    note = f"{taken} teksten zijn bijgewerkt.{left}"
    touched = Touched.TEXT | Touched.VALUES | Touched.OUTLINE
    return Edit("Ongewijzigde teksten bijwerken", draft, after, touched, note=note)


def _accept_section(
    draft: Draft, newer: NewerText, section: Section, library: Library, norms: NormSet
) -> Edit:
    prepared = _with_variables(draft, _names_of_section(section), _central(library, newer))
    for block in section.blocks:
        _refuse_unfilled(prepared, block, section, norms)
    after = _decided(_put_section(prepared, newer, section), newer)
    return _edit(f"Nieuwe paragraaf '{section.title}' toevoegen", draft, after, newer)


def _put_section(draft: Draft, newer: NewerText, section: Section) -> Draft:
    """The draft with a new section behind the one before it in the template, or first in its chapter."""

    def chapter_with(chapter: Chapter) -> Chapter:
        if chapter.key != newer.chapter.key:
            return chapter
        keys = [one.key for one in chapter.sections]
        at = keys.index(newer.after) + 1 if newer.after in keys else 0
        return replace(chapter, sections=(*chapter.sections[:at], section, *chapter.sections[at:]))

    after = with_chapters(draft, chapter_with)
    if after.parts == draft.parts:
        raise EditRefused("Het hoofdstuk van deze nieuwe paragraaf staat niet meer in dit bestek.")
    return after


def _accept_chapter(
    draft: Draft, newer: NewerText, chapter: Chapter, library: Library, norms: NormSet
) -> Edit:
    names = _named(chapter.title, chapter.condition)
    for block in chapter.introduction:
        names |= _names(block)
    for section in chapter.sections:
        names |= _names_of_section(section)
    prepared = _with_variables(draft, names, _central(library, newer))
    for block in chapter.introduction:
        _refuse_unfilled(prepared, block, None, norms)
    for section in chapter.sections:
        for block in section.blocks:
            _refuse_unfilled(prepared, block, section, norms)
    after = _decided(_put_chapter(prepared, newer, chapter), newer)
    return _edit(f"Nieuw hoofdstuk '{chapter.title}' toevoegen", draft, after, newer)


def _put_chapter(draft: Draft, newer: NewerText, chapter: Chapter) -> Draft:
    """The draft with a new chapter behind the one before it in the template, or first in its part.

    A part that the draft does not have comes with it, in the order parts have in a bestek.
    """
    if any(c.key == chapter.key for part in draft.parts for c in part.chapters):
        raise EditRefused(f"Het hoofdstuk '{chapter.title}' staat al in dit bestek.")
    parts = draft.parts
    if newer.part.key not in {part.key for part in parts}:
        order = tuple(PartKey)
        parts = tuple(
            sorted(
                (*parts, replace(newer.part, chapters=())), key=lambda part: order.index(part.key)
            )
        )

    def part_with(part: Part) -> Part:
        if part.key != newer.part.key:
            return part
        keys = [one.key for one in part.chapters]
        at = keys.index(newer.after) + 1 if newer.after in keys else 0
        return replace(part, chapters=(*part.chapters[:at], chapter, *part.chapters[at:]))

    return replace(draft, parts=tuple(part_with(part) for part in parts))


def _edit(label: str, draft: Draft, after: Draft, newer: NewerText) -> Edit:
    touched = Touched.TEXT
    if newer.novelty is not Novelty.CHANGED:
        touched |= Touched.OUTLINE
    if after.variables != draft.variables:
        touched |= Touched.VALUES
    return Edit(label, draft, after, touched)


def _kept(block: Block, newer: NewerText, hand: Hand) -> Block:
    """The block on the version of today, with what the library says now as its adopted text."""
    central = newer.central
    if central is None:
        return replace(block, origin=newer.origin)
    if central.text == block.text:
        return replace(block, origin=newer.origin, adopted=None, changed_by="", changed_on=None)
    return replace(
        block,
        origin=newer.origin,
        adopted=central.text,
        changed_by=block.changed_by or hand.name,
        changed_on=block.changed_on or hand.day,
    )


def _changed(draft: Draft, newer: NewerText, change: Callable[[Block], Block | None]) -> Draft:
    """The draft with the block changed, or without it when the change gives None."""
    seen = False

    def blocks_with(blocks: _Blocks) -> _Blocks:
        nonlocal seen
        done: list[Block] = []
        for block in blocks:
            if block.id != newer.block:
                done.append(block)
                continue
            seen = True
            other = change(block)
            done += [other] if other is not None else []
        return tuple(done)

    after = with_chapters(draft, lambda chapter: _with_rows(chapter, blocks_with))
    if not seen:
        raise EditRefused("Deze tekst staat niet meer in dit bestek.")
    return after


def _put(draft: Draft, newer: NewerText, fresh: Block) -> Draft:
    """The draft with the block in its place: instead of the one it follows up, or after the one before it."""
    if newer.novelty is not Novelty.ADDED:
        return _changed(draft, newer, lambda block: replace(fresh, omitted=block.omitted))

    def row(blocks: _Blocks) -> _Blocks:
        ids = [str(block.id) for block in blocks]
        at = ids.index(newer.after) + 1 if newer.after in ids else 0
        return (*blocks[:at], fresh, *blocks[at:])

    def chapter_with(chapter: Chapter) -> Chapter:
        if chapter.key != newer.chapter.key:
            return chapter
        if newer.section is None:
            return replace(chapter, introduction=row(chapter.introduction))
        key = newer.section.key
        sections = tuple(
            replace(s, blocks=row(s.blocks)) if s.key == key else s for s in chapter.sections
        )
        return replace(chapter, sections=sections)

    after = with_chapters(draft, chapter_with)
    if after.parts == draft.parts:
        raise EditRefused("De plaats van deze nieuwe tekst staat niet meer in dit bestek.")
    return after


def _with_rows(chapter: Chapter, change: Callable[[_Blocks], _Blocks]) -> Chapter:
    sections = tuple(replace(s, blocks=change(s.blocks)) for s in chapter.sections)
    return replace(chapter, introduction=change(chapter.introduction), sections=sections)


def _without_empty_sections(draft: Draft) -> Draft:
    def chapter_with(chapter: Chapter) -> Chapter:
        return replace(chapter, sections=tuple(s for s in chapter.sections if s.blocks))

    return with_chapters(draft, chapter_with)


def _decided(draft: Draft, newer: NewerText) -> Draft:
    """The draft, which need not remember that the choice was put off."""
    return replace(draft, put_off=_others(draft, newer.block))


def _others(draft: Draft, block: BlockId) -> tuple[PutOff, ...]:
    return tuple(one for one in draft.put_off if one.block != block)


def _central(library: Library, newer: NewerText) -> Central:
    found = library.get((newer.origin.kind, newer.origin.id))
    if found is None:
        raise EditRefused("De bibliotheek heeft deze tekst niet meer.")
    return found


def _named(text: str, condition: str) -> set[str]:
    """The names in a text and its condition; those of a lot without `lot.`."""
    found = [*names_in(parse_text(text))]
    if condition:
        found += names_of(parse_condition(condition))
    return {name.path.removeprefix("lot.") for name in found}


def _names(block: Block) -> set[str]:
    return _named(block.text, block.condition)


def _names_of_section(section: Section) -> set[str]:
    names = _named(section.title, section.condition)
    return names.union(*(_names(block) for block in section.blocks))


def _with_variables(draft: Draft, names: set[str], central: Central) -> Draft:
    """The draft with the variables of these names that it lacks, with their defaults.

    What decides whether one of them is asked comes along.
    """
    have = {variable.name for variable in draft.variables}
    wanted, todo = set[str](), list(names - have)
    declared = {variable.name: variable for variable in central.variables}
    while todo:
        variable = declared.get(todo.pop())
        if variable is not None and variable.name not in wanted:
            wanted.add(variable.name)
            todo += _named("", variable.condition) - have
    added = tuple(v for v in central.variables if v.name in wanted)
    if not added:
        return draft
    groups = draft.groups
    known = {group.key for group in groups}
    if any(v.group not in known for v in added):
        # The group of a template's variable may be new as well; they stand with those of the clauses then.
        added = tuple(v if v.group in known else replace(v, group=GROUP.key) for v in added)
        if GROUP.key not in known:
            groups = (*groups, GROUP)
    defaults = {v.name: v.default for v in added if v.default is not None and not v.per_lot}
    values = tuple(sorted({**defaults, **dict(draft.values)}.items()))
    return replace(draft, groups=groups, variables=(*draft.variables, *added), values=values)


def _refuse_unfilled(draft: Draft, block: Block, section: Section | None, norms: NormSet) -> None:
    scope = whole_scope(draft, norms)
    if block.each_lot or (section is not None and section.each_lot):
        scope = lot_scope(scope, draft, 1, (*draft.procurement.lots, Lot(""))[0])
    try:
        fill(block.text, scope)
    except Refusal as refusal:
        whose = (
            "Het sjabloon"
            if block.origin and block.origin.kind is OriginKind.TEMPLATE
            else "De bepaling"
        )
        raise EditRefused(
            f"De nieuwere tekst kan in dit bestek niet worden ingevuld. {refusal} {whose} vraagt een gegeven "
            "dat dit bestek niet heeft. Houd uw tekst, of begin een nieuw bestek."
        ) from refusal
