"""Reads one template from its folder (docs/content-format.md)."""

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
from drafting.text.content_file import Fields, read_content_file, read_toml, read_variable
from drafting.text.outline import OutlineBlock, OutlineSection, read_outline
from drafting.text.placeholders import (
    PlaceholderRefused,
    names_in,
    names_of,
    parse_condition,
    parse_text,
)
from drafting.variables import Variable

W = TypeVar("W", Topic, Rights)


def read_template(folder: Path) -> Template:
    """The template of a folder, checked: every name declared, every key unique.

    Raises:
        ContentFileRefused: the first fault, with file and line.
    """
    path = folder / "template.toml"
    fields = Fields(path, read_toml(path))
    groups, variables = _variables(folder)
    origin = Origin(OriginKind.TEMPLATE, fields.text("id"), fields.text("version"))
    parts = tuple(_part(folder, path, table, origin, variables) for table in fields.tables("parts"))
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
        groups=groups,
        variables=variables,
        parts=parts,
    )
    fields.done()
    _refuse_double_keys(path, parts)
    return template


def _variables(folder: Path) -> tuple[tuple[VariableGroup, ...], tuple[Variable, ...]]:
    groups: list[VariableGroup] = []
    variables: list[Variable] = []
    seen: set[str] = set()
    for path in sorted((folder / "variables").glob("*.toml")):
        fields = Fields(path, read_toml(path))
        key = path.stem.partition("-")[2] or path.stem
        groups.append(VariableGroup(key, fields.text("title"), fields.text("help", "")))
        for table in fields.tables("variables"):
            variable = read_variable(path, table, key)
            if variable.name in seen:
                raise ContentFileRefused(path, 0, f"de variabele '{variable.name}' bestaat al.")
            seen.add(variable.name)
            variables.append(variable)
        fields.done()
    for variable in variables:
        if variable.condition:
            path = folder / "variables"
            _check_condition(
                path, 0, variable.condition, known_names(tuple(variables), in_lot=True)
            )
    return tuple(groups), tuple(variables)


def _part(
    folder: Path,
    path: Path,
    table: dict[str, object],
    origin: Origin,
    variables: tuple[Variable, ...],
) -> Part:
    fields = Fields(path, table, "parts")
    key = fields.member("key", PartKey)
    title = fields.text("title")
    fields.done()
    files = sorted((folder / str(key)).glob("*.md"))
    return Part(key, title, tuple(_chapter(file, origin, variables) for file in files))


def _chapter(path: Path, origin: Origin, variables: tuple[Variable, ...]) -> Chapter:
    content = read_content_file(path)
    fields = Fields(path, content.header)
    key = fields.text("key")
    condition = fields.text("if", "")
    reader = _Reader(path, origin, variables)
    first, *others = read_outline(path, content.body, content.body_line)
    guidance = "\n\n".join([fields.text("guidance", ""), *first.guidance]).strip()
    chapter = Chapter(
        key=key,
        title=fields.text("title"),
        topic=fields.member("topic", Topic),
        introduction=reader.blocks(key, first),
        sections=tuple(reader.section(section) for section in others),
        condition=condition,
        guidance=guidance,
    )
    fields.done()
    reader.check_condition(1, condition, in_lot=False)
    return chapter


class _Reader:
    """Turns outline sections of one file into sections of the template, checking every name."""

    def __init__(self, path: Path, origin: Origin, variables: tuple[Variable, ...]) -> None:
        self.path = path
        self.origin = origin
        self.outside = known_names(variables, in_lot=False)
        self.inside = known_names(variables, in_lot=True)

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
