"""The library of today, to be laid beside a draft: each template and clause with its texts and version."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from drafting.clause import Clause
from drafting.document import BlockId
from drafting.template import Block, Chapter, Origin, OriginKind, Part, Section, Template
from drafting.terms import TextStatus
from drafting.variables import Variable

_NUMBER = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class Central:
    """A template or clause as the library has it now; `places` are its blocks by section or chapter.

    The one place of a clause has an empty key, for a clause may stand in any section.
    """

    origin: Origin
    title: str
    changed: str
    status: TextStatus
    places: Mapping[str, tuple[Block, ...]]
    variables: tuple[Variable, ...]
    sections: tuple["Placed", ...] = ()
    chapters: tuple["PlacedChapter", ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A section of a template with its chapter and the section before it, empty for the first."""

    chapter: str
    after: str
    section: Section


@dataclass(frozen=True, slots=True)
class PlacedChapter:
    """A chapter of a template with its part, and the chapter before it there, empty for the first."""

    part: Part
    after: str
    chapter: Chapter


Library = Mapping[tuple[OriginKind, str], Central]


def library_of(templates: Iterable[Template], clauses: Iterable[Clause]) -> Library:
    """The texts of today, to be laid beside a draft."""
    found = [_of_template(template) for template in templates]
    found += [_of_clause(clause) for clause in clauses]
    return {(one.origin.kind, one.origin.id): one for one in found}


def is_newer(version: str, than: str) -> bool:
    """Whether a version comes after another, so that 1.10 comes after 1.9; words do not count."""
    return _order(version) > _order(than)


def _order(version: str) -> tuple[int, ...]:
    numbers = [int(number) for number in _NUMBER.findall(version)]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def _of_template(template: Template) -> Central:
    places: dict[str, tuple[Block, ...]] = {}
    for part in template.parts:
        for chapter in part.chapters:
            places[chapter.key] = chapter.introduction
            places |= {section.key: section.blocks for section in chapter.sections}
    origin = Origin(OriginKind.TEMPLATE, template.id, template.version)
    return Central(
        origin,
        template.title,
        "",
        TextStatus.ADOPTED,
        places,
        template.variables,
        tuple(_placed(template)),
        tuple(_placed_chapters(template)),
    )


def _placed(template: Template) -> Iterator[Placed]:
    for part in template.parts:
        for chapter in part.chapters:
            after = ""
            for section in chapter.sections:
                yield Placed(chapter.key, after, section)
                after = section.key


def _placed_chapters(template: Template) -> Iterator[PlacedChapter]:
    for part in template.parts:
        after = ""
        for chapter in part.chapters:
            yield PlacedChapter(part, after, chapter)
            after = chapter.key


def _of_clause(clause: Clause) -> Central:
    origin = Origin(OriginKind.CLAUSE, clause.id, clause.version)
    blocks = tuple(
        Block(BlockId(f"{clause.id}-{number}"), text, origin)
        for number, text in enumerate(clause.blocks, 1)
    )
    return Central(
        origin, clause.title, clause.changed, clause.status, {"": blocks}, clause.variables
    )
