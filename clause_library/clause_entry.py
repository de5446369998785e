"""What stands in the form of an own clause, and the clause that it makes; or what is wrong, at which field."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from clause_library.clause_faults import text_faults
from clause_library.clause_text import clause_text
from clause_library.library import clause_from_text
from clause_library.variable_entry import VariableEntry, entry_of_variable, read_variable_entry
from drafting.assembly.scope import FACTS
from drafting.clause import Clause, SourceExample
from drafting.draft import Draft, find_section
from drafting.refusals import ContentFileRefused, EditRefused, ValueRefused
from drafting.template import Chapter, Part, Section
from drafting.terms import ContractKind, Level, PartKey, Technique, TextStatus, Topic
from drafting.text.outline import split_blocks
from drafting.text.placeholders import PlaceholderRefused, names_in, parse_text
from drafting.variables import Variable

LONGEST_LINE = 300
_FIRST_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class ClauseEntry:
    """The fields of the form as they were filled in; `id` is empty until the clause is kept.

    `themes` are words with commas between them; `legal_basis` has one law a line.
    """

    id: str = ""
    title: str = ""
    summary: str = ""
    text: str = ""
    variables: tuple[VariableEntry, ...] = ()
    techniques: tuple[Technique, ...] = ()
    part: PartKey = PartKey.GUIDE
    chapter: str = ""
    topic: Topic = Topic.UNKNOWN
    level: Level = Level.BASIC
    contract_kinds: tuple[ContractKind, ...] = ()
    themes: str = ""
    purpose: str = ""
    use_when: str = ""
    avoid_when: str = ""
    legal_basis: str = ""
    guidance: str = ""
    lighter: tuple[str, ...] = ()
    stricter: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    status: TextStatus = TextStatus.DRAFT
    version: str = _FIRST_VERSION
    changed: str = "Eerste versie."
    source: SourceExample | None = None


def entry_of(clause: Clause) -> ClauseEntry:
    """The form of a clause that is changed."""
    return ClauseEntry(
        id=clause.id,
        title=clause.title,
        summary=clause.summary,
        text="\n\n".join(clause.blocks),
        variables=tuple(entry_of_variable(variable) for variable in clause.variables),
        techniques=clause.techniques,
        part=clause.part,
        chapter=clause.chapter,
        topic=clause.topic,
        level=clause.level,
        contract_kinds=clause.contract_kinds,
        themes=", ".join(clause.themes),
        purpose=clause.purpose,
        use_when=clause.use_when,
        avoid_when=clause.avoid_when,
        legal_basis="\n".join(clause.legal_basis),
        guidance=clause.guidance,
        lighter=clause.lighter,
        stricter=clause.stricter,
        needs=clause.needs,
        excludes=clause.excludes,
        status=clause.status,
        version=clause.version,
        changed=clause.changed,
        source=clause.source,
    )


def copied(clause: Clause) -> ClauseEntry:
    """The form of a new clause that begins as another; the two are not put in one bestek."""
    whose = "uw eigen bepaling" if clause.own else "de bepaling"
    return replace(
        entry_of(clause),
        id="",
        title=f"{clause.title} (kopie)",
        status=TextStatus.DRAFT,
        version=_FIRST_VERSION,
        changed=f"Overgenomen van {whose} '{clause.title}', versie {clause.version}.",
        excludes=tuple(dict.fromkeys((*clause.excludes, clause.id))),
    )


def from_section(draft: Draft, key: str) -> ClauseEntry:
    """The form of a new clause with the text of a section, and the variables that it names.

    Raises:
        EditRefused: there is no such section, or it has no text.
    """
    found = find_section(draft, key)
    if found is None:
        raise EditRefused(
            "Zet de cursor in een paragraaf. Een heel hoofdstuk kan geen bepaling worden."
        )
    part, chapter, section = found
    blocks = [
        _block_source(block.text, block.condition) for block in section.blocks if not block.omitted
    ]
    if not blocks:
        raise EditRefused(f"De paragraaf '{section.title}' heeft geen tekst.")
    text = "\n\n".join(blocks)
    names = _names(text)
    used = [v for v in draft.variables if not v.per_lot and v.name in names]
    values = dict(draft.values)
    variables = tuple(
        entry_of_variable(replace(v, group="bepalingen", example=values.get(v.name) or v.example))
        for v in used
    )
    return ClauseEntry(
        title=section.title or chapter.title,
        text=text,
        variables=variables,
        techniques=section.techniques,
        part=part.key,
        chapter=_chapter_key(part, chapter),
        topic=section.topic or chapter.topic,
        contract_kinds=_kinds(draft),
        guidance=section.guidance,
        changed=f"Uit het bestek '{draft.procurement.title}'."
        if draft.procurement.title
        else "Uit een bestek.",
        excludes=_origin(section),
    )


def read_entry(
    entry: ClauseEntry, day: date, taken: Collection[str] = ()
) -> Clause | tuple[ValueRefused, ...]:
    """The own clause of a form, or what is wrong, at which field, in the order of the form.

    A clause without an id gets one that is not in `taken`. The field of a variable is `variables.0.label`
    with the number of the variable.
    """
    faults: list[ValueRefused] = []
    title, summary = _one_line(entry.title), _one_line(entry.summary)
    if not title:
        faults.append(ValueRefused("title", "Geef de bepaling een titel."))
    for name, words in (
        ("title", title),
        ("summary", summary),
        ("changed", _one_line(entry.changed)),
    ):
        if len(words) > LONGEST_LINE:
            faults.append(ValueRefused(name, f"Houd het bij {LONGEST_LINE} tekens."))
    variables = _variables(entry, faults)
    names = {one.name.strip() for one in entry.variables}
    found = text_faults(entry.text, names)
    if found:
        faults.append(ValueRefused("text", found[0].said))
    if not entry.techniques:
        faults.append(ValueRefused("techniques", "Kies een of meer technieken."))
    if not entry.chapter and entry.part is not PartKey.ANNEXES:
        faults.append(ValueRefused("chapter", "Kies het hoofdstuk waarin de bepaling hoort."))
    version = _one_line(entry.version)
    if not re.fullmatch(r"\d{1,4}(\.\d{1,4}){0,2}", version):
        faults.append(ValueRefused("version", "Schrijf een versie als getal, zoals 1.0."))
    if not _one_line(entry.changed):
        faults.append(ValueRefused("changed", "Zeg in een paar woorden wat er veranderde."))
    if faults:
        return tuple(faults)
    clause = _clause(entry, entry.id or free_id(title, taken), variables, day)
    return _sound(clause)


def free_id(title: str, taken: Collection[str]) -> str:
    """An id for a clause with this title that is not in `taken`."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].rstrip("-") or "bepaling"
    number = 1
    while (made := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return made


def next_version(version: str) -> str:
    """The version after this one: 1.9 gives 1.10."""
    *front, last = version.split(".")
    return ".".join([*front, str(int(last) + 1)]) if last.isdigit() else _FIRST_VERSION


def _clause(
    entry: ClauseEntry, clause_id: str, variables: tuple[Variable, ...], day: date
) -> Clause:
    return Clause(
        id=clause_id,
        title=_one_line(entry.title),
        summary=_one_line(entry.summary),
        techniques=entry.techniques,
        part=entry.part,
        chapter=entry.chapter,
        topic=entry.topic,
        level=entry.level,
        status=entry.status,
        version=_one_line(entry.version),
        day=day,
        changed=_one_line(entry.changed),
        contract_kinds=entry.contract_kinds,
        themes=_listed(entry.themes.replace(";", ",").split(",")),
        purpose=entry.purpose.strip(),
        use_when=entry.use_when.strip(),
        avoid_when=entry.avoid_when.strip(),
        legal_basis=_listed(entry.legal_basis.split("\n")),
        lighter=entry.lighter,
        stricter=entry.stricter,
        needs=entry.needs,
        excludes=entry.excludes,
        guidance=entry.guidance.strip(),
        source=entry.source,
        variables=variables,
        blocks=split_blocks(entry.text),
        own=True,
    )


def _sound(clause: Clause) -> Clause | tuple[ValueRefused, ...]:
    """The clause, once its file can be read back; so it can always go into a pack."""
    try:
        clause_from_text(Path(f"{clause.id}.md"), clause_text(clause), complete=False)
    except ContentFileRefused as refused:
        return (ValueRefused("text", refused.sentence[0].upper() + refused.sentence[1:]),)
    return clause


def _variables(entry: ClauseEntry, faults: list[ValueRefused]) -> tuple[Variable, ...]:
    made: list[Variable] = []
    seen: set[str] = set()
    for number, one in enumerate(entry.variables):
        read = read_variable_entry(one, number)
        if not isinstance(read, Variable):
            faults.extend(read)
            continue
        field = f"variables.{number}.name"
        if read.name in seen:
            faults.append(ValueRefused(field, f"De naam '{read.name}' staat er twee keer."))
        elif read.name in FACTS:
            faults.append(
                ValueRefused(
                    field, f"'{read.name}' is al een gegeven van de opdracht; haal deze rij weg."
                )
            )
        seen.add(read.name)
        made.append(read)
    return tuple(made)


def _names(text: str) -> set[str]:
    try:
        return {name.path for name in names_in(parse_text(text))}
    except PlaceholderRefused:
        return set()


def _block_source(text: str, condition: str) -> str:
    """A text with the condition of its block within it, for a clause has no conditions of blocks."""
    return f"{{% if {condition} %}}{text}{{% endif %}}" if condition else text


def _chapter_key(part: Part, chapter: Chapter) -> str:
    return "annexes" if part.key is PartKey.ANNEXES else chapter.key


def _kinds(draft: Draft) -> tuple[ContractKind, ...]:
    kind = draft.procurement.contract_kind
    return (kind,) if kind is not None else ()


def _origin(section: Section) -> tuple[str, ...]:
    return (section.clause.id,) if section.clause is not None else ()


def _listed(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))


def _one_line(words: str) -> str:
    return " ".join(words.split())
