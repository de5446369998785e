"""Reads one template from its folder (docs/content-format.md)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from drafting.assembly.scope import known_names
from drafting.document import BlockId
from drafting.refusals import ContentFileRefused
from drafting.template import (
    Block,
    Chapter,
    Origin,
    OriginKind,
    Part,
    Section,
    Template,
    VariableGroup,
)
from drafting.terms import ContractKind, Domain, PartKey, ProcedureKind, Rights, Topic
from drafting.text.content_file import Fields, content_from_text, parse_toml
from drafting.text.outline import OutlineBlock, OutlineSection
from drafting.text.placeholders import (
    PlaceholderRefused,
    names_in,
    names_of,
    parse_condition,
    parse_text,
)
from drafting.text.text_source import ON_DISK, TextSource
from drafting.variables import Variable
from templates.shared_texts import SHARED, Piece, pieces, read_variables, used_by

W = TypeVar("W", Topic, Rights)


def read_template(folder: Path, shared: Path = SHARED, source: TextSource = ON_DISK) -> Template:
    """The template of a folder, checked: every name declared, every key unique.

    Texts and variables that it shares with others come from `shared`; `source` is where both stand.

    Raises:
        ContentFileRefused: the first fault, with file and line.
    """
    path = folder / "template.toml"
    fields = Fields(path, parse_toml(path, source.read(path)))
    own = _variables(folder / "variables", source)
    pool = (
        _on_disk(shared / "variables")
        if source is ON_DISK
        else _variables(shared / "variables", source)
    )
    variables = _together(own, pool)
    origin = Origin(OriginKind.TEMPLATE, fields.text("id"), fields.text("version"))
    read = _Chapters(
        origin,
        known_names(variables, in_lot=False),
        known_names(variables, in_lot=True),
        shared,
        source,
    )
    parts = tuple(_part(folder, path, table, read) for table in fields.tables("parts"))
    named = used_by(parts, variables)
    mine = {variable.name for _, _, group in own for variable in group}
    kept = tuple(v for v in variables if v.name in mine or v.name in named)
    template = Template(
        id=origin.id,
        title=fields.text("title"),
        version=origin.version,
        day=fields.day("date"),
        summary=fields.text("summary"),
        for_what=fields.text("for_what"),
        contract_kinds=fields.members("contract_kinds", ContractKind),
        procedures=fields.members("procedures", ProcedureKind),
        domains=fields.members("domains", Domain),
        techniques=fields.techniques("techniques"),
        systems=fields.texts("systems"),
        groups=_groups(own, pool, kept),
        variables=kept,
        parts=parts,
    )
    fields.done()
    _refuse_double_keys(path, parts)
    return template


_Groups = tuple[tuple[str, VariableGroup, tuple[Variable, ...]], ...]
"""Groups of variables with the file name that gives their place."""


def _variables(folder: Path, source: TextSource) -> _Groups:
    """The variables of a folder; no name stands in it twice."""
    groups = tuple(read_variables(folder, source))
    seen: set[str] = set()
    for stem, _, variables in groups:
        for variable in variables:
            if variable.name in seen:
                raise ContentFileRefused(
                    folder / f"{stem}.toml", 0, f"de variabele '{variable.name}' bestaat al."
                )
            seen.add(variable.name)
    return groups


@cache
def _on_disk(folder: Path) -> _Groups:
    """The variables that all templates of the product share, read once."""
    return _variables(folder, ON_DISK)


def _together(own: _Groups, pool: _Groups) -> tuple[Variable, ...]:
    """All variables in the order of the form; one of the template goes before a shared one of that name."""
    mine = {variable.name for _, _, group in own for variable in group}
    shared = tuple((s, g, tuple(v for v in vs if v.name not in mine)) for s, g, vs in pool)
    placed = sorted([*shared, *own], key=lambda group: group[0])
    order = list(dict.fromkeys(group.key for _, group, _ in placed))
    variables = [variable for _, _, group in placed for variable in group]
    found = tuple(sorted(variables, key=lambda variable: order.index(variable.group)))
    known = known_names(found, in_lot=True)
    for variable in found:
        if variable.condition:
            _check_condition(Path("variables"), 0, variable.condition, known)
    return found


def _groups(own: _Groups, pool: _Groups, kept: tuple[Variable, ...]) -> tuple[VariableGroup, ...]:
    """The groups that have a variable, in the order of the form, under the template's own title if it has one."""
    named = {group.key: group for _, group, _ in (*pool, *own)}
    return tuple(named[key] for key in dict.fromkeys(variable.group for variable in kept))


@dataclass(frozen=True, slots=True)
class _Chapters:
    """What reading a chapter needs besides its file."""

    origin: Origin
    outside: set[str]
    inside: set[str]
    shared: Path
    source: TextSource

    def read(self, path: Path) -> Chapter:
        content = content_from_text(path, self.source.read(path))
        fields = Fields(path, content.header)
        key = fields.text("key")
        condition = fields.text("if", "")
        head, *others = pieces(content, self.shared, self.source)
        first, *sections = head.sections
        guidance = "\n\n".join([fields.text("guidance", ""), *first.guidance]).strip()
        reader = _Reader(path, self.origin, self.outside, self.inside)
        chapter = Chapter(
            key=key,
            title=fields.text("title"),
            topic=fields.member("topic", Topic),
            introduction=reader.blocks(key, first),
            sections=(
                *(reader.section(section) for section in sections),
                *(section for piece in others for section in self._sections(piece)),
            ),
            condition=condition,
            guidance=guidance,
            for_file=fields.yes_no("for_file", default=False),
        )
        fields.done()
        reader.check_condition(1, condition, in_lot=False)
        return chapter

    def _sections(self, piece: Piece) -> Iterator[Section]:
        reader = _Reader(piece.path, self.origin, self.outside, self.inside)
        for outline in piece.sections:
            section = reader.section(outline)
            yield section if section.topic else replace(section, topic=piece.topic)


def _part(folder: Path, path: Path, table: dict[str, object], chapters: _Chapters) -> Part:
    fields = Fields(path, table, "parts")
    key = fields.member("key", PartKey)
    title = fields.text("title")
    fields.done()
    files = chapters.source.within(folder / str(key), ".md")
    return Part(key, title, tuple(chapters.read(file) for file in files))


class _Reader:
    """Turns outline sections of one file into sections of the template, checking every name."""

    def __init__(self, path: Path, origin: Origin, outside: set[str], inside: set[str]) -> None:
        self.path = path
        self.origin = origin
        self.outside = outside
        self.inside = inside

    def section(self, outline: OutlineSection) -> Section:
        attributes = outline.attributes
        each_lot = self._each(outline.line, attributes)
        self.check_condition(outline.line, attributes.get("if", ""), in_lot=each_lot)
        self._check_text(outline.line, outline.title, in_lot=each_lot)
        if not outline.blocks:
            raise ContentFileRefused(self.path, outline.line, "deze paragraaf heeft geen tekst.")
        return Section(
            key=attributes["key"],
            title=outline.title,
            blocks=self.blocks(attributes["key"], outline, in_lot=each_lot),
            condition=attributes.get("if", ""),
            each_lot=each_lot,
            topic=self._member(outline.line, attributes.get("topic"), Topic),
            rights=self._member(outline.line, attributes.get("rights"), Rights) or Rights.FREE,
            guidance="\n\n".join(outline.guidance),
        )

    def blocks(
        self, key: str, outline: OutlineSection, *, in_lot: bool = False
    ) -> tuple[Block, ...]:
        blocks: list[Block] = []
        taken: dict[str, int] = {}
        for number, block in enumerate(outline.blocks, 1):
            block_id = f"{key}-{number}"
            if own := block.attributes.get("key"):
                # A fence's key is that of its first block; the others count on from it.
                taken[own] = taken.get(own, 0) + 1
                block_id = own if taken[own] == 1 else f"{own}-{taken[own]}"
            blocks.append(self._block(block_id, block, outline, in_lot=in_lot))
        return tuple(blocks)

    def _block(
        self, block_id: str, block: OutlineBlock, outline: OutlineSection, *, in_lot: bool
    ) -> Block:
        attributes = block.attributes
        each_lot = self._each(block.line, attributes)
        self._check_text(block.line, block.text, in_lot=in_lot or each_lot)
        self.check_condition(block.line, attributes.get("if", ""), in_lot=in_lot or each_lot)
        own = self._member(block.line, attributes.get("rights"), Rights)
        section = self._member(outline.line, outline.attributes.get("rights"), Rights)
        return Block(
            id=BlockId(block_id),
            text=block.text,
            origin=self.origin,
            condition=attributes.get("if", ""),
            each_lot=each_lot,
            rights=own or section or Rights.FREE,
        )

    def _each(self, line: int, attributes: dict[str, str]) -> bool:
        each = attributes.get("each", "")
        if each not in {"", "lot"}:
            raise ContentFileRefused(self.path, line, "'each' kan alleen \"lot\" zijn.")
        return each == "lot"

    def _member(self, line: int, value: str | None, words: type[W]) -> W | None:
        if value is None:
            return None
        try:
            return words(value)
        except ValueError:
            raise ContentFileRefused(self.path, line, f"'{value}' is hier onbekend.") from None

    def _check_text(self, line: int, text: str, *, in_lot: bool) -> None:
        try:
            names = {name.path for name in names_in(parse_text(text))}
        except PlaceholderRefused as refused:
            raise ContentFileRefused(self.path, line + refused.line - 1, str(refused)) from refused
        self._refuse_unknown(line, names, in_lot=in_lot)

    def check_condition(self, line: int, source: str, *, in_lot: bool) -> None:
        if source:
            _check_condition(self.path, line, source, self.inside if in_lot else self.outside)

    def _refuse_unknown(self, line: int, names: set[str], *, in_lot: bool) -> None:
        unknown = names - (self.inside if in_lot else self.outside)
        if unknown:
            listed = ", ".join(sorted(unknown))
            raise ContentFileRefused(self.path, line, f"onbekende naam in de tekst: {listed}.")


def _check_condition(path: Path, line: int, source: str, known: set[str]) -> None:
    try:
        names = {name.path for name in names_of(parse_condition(source))}
    except PlaceholderRefused as refused:
        raise ContentFileRefused(path, line, str(refused)) from refused
    if unknown := names - known:
        raise ContentFileRefused(
            path, line, f"onbekende naam in een voorwaarde: {', '.join(sorted(unknown))}."
        )


def _refuse_double_keys(path: Path, parts: tuple[Part, ...]) -> None:
    seen: set[str] = set()
    for part in parts:
        for chapter in part.chapters:
            blocks = [*chapter.introduction, *(b for s in chapter.sections for b in s.blocks)]
            keys = [chapter.key, *(s.key for s in chapter.sections), *(str(b.id) for b in blocks)]
            for key in keys:
                if key in seen:
                    raise ContentFileRefused(path, 0, f"de sleutel '{key}' komt twee keer voor.")
                seen.add(key)
