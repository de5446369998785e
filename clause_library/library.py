"""The clauses of the product, read from their files and checked (docs/content-format.md)."""

from functools import cache
from pathlib import Path

from drafting.assembly.scope import FACTS, known_names
from drafting.clause import Clause, SourceExample
from drafting.refusals import ContentFileRefused
from drafting.terms import ContractKind, Level, PartKey, TextStatus, Topic
from drafting.text.content_file import (
    ContentFile,
    Fields,
    content_from_text,
    read_text,
    read_variable,
)
from drafting.text.outline import split_blocks
from drafting.text.placeholders import PlaceholderRefused, names_in, parse_text

FOLDER = Path(__file__).parent / "clauses"


@cache
def all_clauses() -> tuple[Clause, ...]:
    """Every clause of the product, by folder and file name.

    Raises:
        ContentFileRefused: a clause has a fault, or names an alternative that does not exist.
    """
    paths = sorted(FOLDER.glob("*/*.md"))
    clauses = tuple(read_clause(path) for path in paths)
    known = {clause.id for clause in clauses}
    for path, clause in zip(paths, clauses, strict=True):
        named = {*clause.lighter, *clause.stricter, *clause.needs, *clause.excludes}
        if missing := named - known:
            raise ContentFileRefused(
                path, 0, f"deze bepaling noemt een bepaling die niet bestaat: {min(missing)}."
            )
    return clauses


def read_clause(path: Path) -> Clause:
    """One clause, checked.

    Raises:
        ContentFileRefused: the first fault, with file and line.
    """
    return clause_from_text(path, read_text(path))


def clause_from_text(path: Path, text: str, *, complete: bool = True) -> Clause:
    """The clause of the text of a clause file; `path` gives its id and the name in a refusal.

    Without `complete` the texts that explain it may be missing, as in a clause of the user's own.

    Raises:
        ContentFileRefused: the first fault, with its line.
    """
    content = content_from_text(path, text)
    fields = Fields(path, content.header)
    techniques = fields.techniques("techniques")
    if not techniques:
        raise fields.refuse("het veld 'techniques' moet een of meer technieken noemen.")
    if fields.text("id") != path.stem:
        raise fields.refuse(
            f"de naam van het bestand en het veld 'id' ({fields.text('id')}) verschillen."
        )
    part, chapter = _place(fields)
    absent = None if complete else ""
    variables = tuple(
        read_variable(path, table, "bepalingen") for table in fields.tables("variables")
    )
    clause = Clause(
        id=path.stem,
        title=fields.text("title"),
        summary=fields.text("summary", absent),
        techniques=techniques,
        part=part,
        chapter=chapter,
        topic=fields.member("topic", Topic),
        level=fields.member("level", Level),
        status=fields.member("status", TextStatus),
        version=fields.text("version"),
        day=fields.day("date"),
        changed=fields.text("changed", absent),
        contract_kinds=fields.members("contract_kinds", ContractKind),
        themes=fields.texts("themes"),
        purpose=fields.text("purpose", absent),
        use_when=fields.text("use_when", absent),
        avoid_when=fields.text("avoid_when", absent),
        legal_basis=fields.texts("legal_basis"),
        lighter=fields.texts("lighter"),
        stricter=fields.texts("stricter"),
        needs=fields.texts("needs"),
        excludes=fields.texts("excludes"),
        guidance=fields.text("guidance", absent),
        source=_source(fields, absent),
        variables=variables,
        blocks=split_blocks(content.body),
    )
    fields.done()
    _check(content, clause)
    return clause


def _place(fields: Fields) -> tuple[PartKey, str]:
    part, _, chapter = fields.text("place").partition("/")
    if part in {"annexes", PartKey.ANNEXES}:
        return PartKey.ANNEXES, chapter
    if part not in set(PartKey) or not chapter:
        raise fields.refuse(
            "het veld 'place' moet deel/hoofdstuk zijn, zoals 'leidraad/selection'."
        )
    return PartKey(part), chapter


def _source(fields: Fields, absent: str | None) -> SourceExample | None:
    table = fields.raw("source")
    if table is None:
        return None
    if not isinstance(table, dict):
        raise fields.refuse("'source' moet met [source] worden geschreven.")
    source = Fields(fields.path, table, "source")
    number = source.raw("bestektekst")
    if number is not None and (not isinstance(number, int) or not 1 <= number <= 12):
        raise source.refuse("'bestektekst' is een getal van 1 tot en met 12.")
    found = SourceExample(
        source.text("seed", absent),
        source.text("municipality", ""),
        number,
        source.text("place", ""),
    )
    source.done()
    return found


def _check(content: ContentFile, clause: Clause) -> None:
    path, line = content.path, content.body_line
    if not clause.blocks:
        raise ContentFileRefused(path, line, "deze bepaling heeft geen tekst.")
    if clash := {v.name for v in clause.variables} & set(FACTS):
        raise ContentFileRefused(
            path, 1, f"de variabele '{min(clash)}' is al een gegeven van de opdracht."
        )
    known = known_names(clause.variables, in_lot=False)
    for block in clause.blocks:
        if block.startswith(("#", ":::")):
            raise ContentFileRefused(path, line, "een bepaling heeft geen koppen of ':::'.")
        try:
            names = {name.path for name in names_in(parse_text(block))}
        except PlaceholderRefused as refused:
            raise ContentFileRefused(path, line + refused.line - 1, str(refused)) from refused
        if unknown := names - known:
            raise ContentFileRefused(
                path, line, f"onbekende naam in de tekst: {', '.join(sorted(unknown))}."
            )
