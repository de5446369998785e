"""Clauses: put into a draft as a section of their own, and taken out again."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from drafting.clause import Clause
from drafting.document import BlockId
from drafting.draft import Draft, find_section
from drafting.edits.edit import Edit, Touched, with_chapters
from drafting.refusals import EditRefused
from drafting.template import Block, Chapter, Origin, OriginKind, Part, Section, VariableGroup
from drafting.terms import TextStatus

GROUP = VariableGroup(
    "bepalingen", "Bepalingen", "Gegevens voor de bepalingen die u hebt toegevoegd."
)


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
    present = inserted(draft)
    if clause.status is TextStatus.WITHDRAWN:
        raise EditRefused(
            f"De bepaling '{clause.title}' is vervallen en komt niet meer in een bestek. Kies een andere bepaling."
        )
    if clause.id in present:
        raise EditRefused(f"De bepaling '{clause.title}' staat al in dit bestek.")
    if clash := set(clause.excludes) & present:
        raise EditRefused(
            f"De bepaling '{clause.title}' gaat niet samen met {_named(clash, _titles(draft))}. Haal die eerst weg."
        )
    parts = _placed(draft, clause, _section(clause), after)
    result = _with_variables(replace(draft, parts=parts), clause)
    missing = [needed for needed in clause.needs if needed not in present]
    note = f"Deze bepaling heeft ook nodig: {_named(missing, titles or {})}." if missing else ""
    touched = Touched.OUTLINE | Touched.TEXT | Touched.VALUES
    return Edit(f"Bepaling '{clause.title}' toevoegen", draft, result, touched, note=note)


def swap(
    draft: Draft, key: str, clause: Clause, *, titles: Mapping[str, str] | None = None
) -> Edit:
    """The clause comes where the inserted clause with id `key` stood, as one step; what stood there goes.

    Values of variables that both have stay. The note says that own changes in the old text went, and names
    clauses the new one needs.

    Raises:
        EditRefused: there is no such clause, or the new one is there already or excludes another.
    """
    present = inserted(draft)
    old = find_section(draft, key)
    if key not in present or old is None:
        raise EditRefused(f"De bepaling '{(titles or {}).get(key, key)}' staat niet in dit bestek.")
    if clause.id in present:
        raise EditRefused(f"De bepaling '{clause.title}' staat al in dit bestek.")
    if clash := set(clause.excludes) & (present - {key}):
        raise EditRefused(
            f"De bepaling '{clause.title}' gaat niet samen met {_named(clash, _titles(draft))}. Haal die eerst weg."
        )
    _part, where, section = old
    new = _section(clause)

    def chapter_with(chapter: Chapter) -> Chapter:
        if chapter.key != where.key or all(s.key != key for s in chapter.sections):
            return chapter
        if chapter.key == f"annex-{key}":
            return _annex(clause, new)
        sections = tuple(new if s.key == key else s for s in chapter.sections)
        return replace(chapter, sections=sections)

    result = _with_variables(with_chapters(draft, chapter_with), clause)
    notes = []
    if any(block.adopted is not None or block.origin is None for block in section.blocks):
        notes.append(
            "Wat u in de oude tekst had gewijzigd, is daarmee weg; maak ongedaan om het te houden."
        )
    if missing := [needed for needed in clause.needs if needed not in present - {key}]:
        notes.append(f"Deze bepaling heeft ook nodig: {_named(missing, titles or {})}.")
    touched = Touched.OUTLINE | Touched.TEXT | Touched.VALUES
    label = f"'{section.title or where.title}' vervangen door '{clause.title}'"
    return Edit(label, draft, result, touched, note=" ".join(notes))


def _with_variables(draft: Draft, clause: Clause) -> Draft:
    """The draft with the variables of the clause, with their defaults where nothing was filled in."""
    declared = {variable.name for variable in draft.variables}
    added = tuple(v for v in clause.variables if v.name not in declared)
    defaults = tuple((v.name, v.default) for v in added if v.default is not None and not v.per_lot)
    groups = draft.groups
    if added and GROUP.key not in {group.key for group in groups}:
        groups = (*groups, GROUP)
    return replace(
        draft,
        groups=groups,
        variables=(*draft.variables, *added),
        values=tuple(sorted({**dict(defaults), **dict(draft.values)}.items())),
    )


def remove(draft: Draft, key: str) -> Edit:
    """An inserted clause or own section goes; its variables go when nothing else names them.

    Raises:
        EditRefused: there is no such section, or it belongs to the template (leave it out instead).
    """
    found = find_section(draft, key)
    if found is None:
        raise EditRefused(f"De paragraaf '{key}' staat niet in dit bestek.")
    section = found[2]
    if section.clause is None and any(block.origin for block in section.blocks):
        raise EditRefused(
            f"'{section.title}' hoort bij het sjabloon. Laat de paragraaf weg in plaats van haar te verwijderen."
        )

    def chapter_without(chapter: Chapter) -> Chapter:
        if not any(s.key == key for s in chapter.sections):
            return chapter
        return replace(chapter, sections=tuple(s for s in chapter.sections if s.key != key))

    after = with_chapters(draft, chapter_without)
    touched = Touched.OUTLINE | Touched.TEXT
    return Edit(f"'{section.title}' verwijderen", draft, after, touched)


def inserted(draft: Draft) -> set[str]:
    """The ids of the clauses in the draft."""
    return {
        section.clause.id
        for part in draft.parts
        for chapter in part.chapters
        for section in chapter.sections
        if section.clause is not None
    }


def _titles(draft: Draft) -> dict[str, str]:
    """The titles of the clauses in the draft, by id; one without a heading has that of its chapter."""
    return {
        section.clause.id: section.title or chapter.title
        for part in draft.parts
        for chapter in part.chapters
        for section in chapter.sections
        if section.clause is not None
    }


def _named(ids: Iterable[str], titles: Mapping[str, str]) -> str:
    return ", ".join(sorted(f"'{titles.get(name, name)}'" for name in ids))


def _section(clause: Clause) -> Section:
    origin = Origin(OriginKind.CLAUSE, clause.id, clause.version)
    blocks = tuple(
        Block(BlockId(f"{clause.id}-{number}"), text, origin)
        for number, text in enumerate(clause.blocks, 1)
    )
    return Section(
        key=clause.id,
        title=clause.title,
        blocks=blocks,
        topic=clause.topic,
        guidance=clause.guidance,
        clause=origin,
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
