"""Texts and variables that several templates share, so that each is written and read once.

`shared/sections/<name>.md` holds sections with a header that says what they are about; a line `<< name >>` in a
chapter puts them there. `shared/variables/<nn>-<group>.toml` holds variables; a template gets those its texts name.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from drafting.refusals import ContentFileRefused
from drafting.template import Part, VariableGroup
from drafting.terms import Topic
from drafting.text.content_file import (
    ContentFile,
    Fields,
    content_from_text,
    parse_toml,
    read_variable,
)
from drafting.text.outline import OutlineSection, read_outline
from drafting.text.placeholders import names_in, names_of, parse_condition, parse_text
from drafting.text.text_source import ON_DISK, TextSource
from drafting.variables import Variable

SHARED = Path(__file__).parent / "shared"
_PUT_HERE = re.compile(r"<<\s*(?P<name>[a-z0-9-]+)\s*>>\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Sections that stand together in one file; `topic` is theirs when they name none."""

    path: Path
    sections: tuple[OutlineSection, ...]
    topic: Topic | None = None


def pieces(content: ContentFile, shared: Path, source: TextSource = ON_DISK) -> Iterator[Piece]:
    """The pieces of a chapter in order; the first section of the first piece is its introduction.

    Raises:
        ContentFileRefused: a shared text does not exist, has text before its first section, or a fault.
    """
    lines = content.body.split("\n")
    puts = [n for n, line in enumerate(lines) if _PUT_HERE.fullmatch(line)]
    start = 0
    for put in [*puts, len(lines)]:
        sections = read_outline(
            content.path, "\n".join(lines[start:put]), content.body_line + start
        )
        if start and sections[0].blocks:
            raise ContentFileRefused(
                content.path,
                sections[0].blocks[0].line,
                "deze tekst staat onder geen kop. Begin na '<< … >>' met een regel '## '.",
            )
        yield Piece(content.path, tuple(sections if not start else sections[1:]))
        if put < len(lines):
            name = _PUT_HERE.fullmatch(lines[put])
            assert name is not None
            place = content.body_line + put
            yield _shared(content.path, place, shared / "sections" / f"{name['name']}.md", source)
        start = put + 1


def names_of_shared(text: str) -> tuple[str, ...]:
    """The names of the shared texts that a chapter puts in, in order."""
    found = (_PUT_HERE.fullmatch(line) for line in text.split("\n"))
    return tuple(name["name"] for name in found if name)


def _shared(asked_by: Path, line: int, path: Path, source: TextSource) -> Piece:
    if not source.has(path):
        raise ContentFileRefused(asked_by, line, f"de gedeelde tekst '{path.stem}' bestaat niet.")
    return _on_disk(path) if source is ON_DISK else _piece(path, source)


@cache
def _on_disk(path: Path) -> Piece:
    """A shared text of the product, read once for all templates."""
    return _piece(path, ON_DISK)


def _piece(path: Path, source: TextSource) -> Piece:
    content = content_from_text(path, source.read(path))
    fields = Fields(path, content.header)
    fields.text("about")
    topic = fields.member("topic", Topic) if "topic" in content.header else None
    fields.done()
    first, *sections = read_outline(path, content.body, content.body_line)
    if first.blocks or not sections:
        raise ContentFileRefused(path, first.line, "een gedeelde tekst begint met een regel '## '.")
    return Piece(path, tuple(sections), topic)


def read_variables(
    folder: Path, source: TextSource = ON_DISK
) -> Iterator[tuple[str, VariableGroup, tuple[Variable, ...]]]:
    """The groups of variables in a folder by file name, each with the name its place depends on.

    Raises:
        ContentFileRefused: a file has a fault.
    """
    for path in source.within(folder, ".toml"):
        fields = Fields(path, parse_toml(path, source.read(path)))
        key = path.stem.partition("-")[2] or path.stem
        group = VariableGroup(key, fields.text("title"), fields.text("help", ""))
        found = tuple(read_variable(path, table, key) for table in fields.tables("variables"))
        fields.done()
        yield path.stem, group, found


def used_by(parts: Iterable[Part], variables: tuple[Variable, ...]) -> frozenset[str]:
    """The names of the variables that texts or conditions name, and those that decide whether they are asked."""
    used: set[str] = set()
    for text, condition in _texts(parts):
        used |= {name.path.removeprefix("lot.") for name in names_in(parse_text(text))}
        used |= _in_condition(condition)
    asked = {variable.name: variable.condition for variable in variables}
    waiting = [name for name in used if name in asked]
    while waiting:
        more = _in_condition(asked[waiting.pop()]) - used
        used |= more
        waiting += [name for name in more if name in asked]
    return frozenset(used)


def _in_condition(condition: str) -> set[str]:
    if not condition:
        return set()
    return {name.path.removeprefix("lot.") for name in names_of(parse_condition(condition))}


def _texts(parts: Iterable[Part]) -> Iterator[tuple[str, str]]:
    """Every title and block with the condition under which it stands."""
    for part in parts:
        for chapter in part.chapters:
            yield chapter.title, chapter.condition
            for block in chapter.introduction:
                yield block.text, block.condition
            for section in chapter.sections:
                yield section.title, section.condition
                for block in section.blocks:
                    yield block.text, block.condition
