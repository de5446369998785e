"""A document made elsewhere becomes a draft: its headings chapters and sections, its texts blocks.

So a foreign bestek can be read, checked, changed, justified and exported as one's own. All its texts are
the drafter's own texts; it has no variables.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from drafting.document import BlockId, Passage
from drafting.draft import Draft
from drafting.procurement import Procurement
from drafting.template import Block, Chapter, Origin, OriginKind, Part, Section
from drafting.terms import PartKey, Topic

FOREIGN = "van-elders"
"""The id that stands for the template of such a draft."""

_OUTLINE_NUMBER = re.compile(
    r"^\s*(?:(?:hoofdstuk|artikel|bijlage|paragraaf)\s+)?(?:\d+|[A-Z])(?:\.\d+)*[.):]?\s+(?=\S)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"([\\*_|])")
_LINE_START = re.compile(r"^(\d{1,9})?([-+.)])(?=\s|$)")
_DOORS = re.compile(r"\{(?=[{%#])|\[(?=\[)")
_NO_HEADING = "Tekst"


@dataclass(slots=True)
class _Gathered:
    title: str
    topic: Topic
    texts: list[str] = field(default_factory=list)


def draft_of_passages(
    title: str,
    passages: Sequence[Passage],
    procurement: Procurement,
    *,
    draft_id: str,
    content_version: str,
) -> Draft:
    """A draft with the texts of a document made elsewhere, in order; numbers of its own headings are left off.

    A document without headings becomes one chapter. Deeper headings than two levels join their section.
    """
    chapters = tuple(
        _chapter(number, name, gathered)
        for number, (name, gathered) in enumerate(_by_chapter(passages), 1)
    )
    part = Part(PartKey.GUIDE, title, chapters)
    return Draft(
        id=draft_id,
        template=Origin(OriginKind.TEMPLATE, FOREIGN, "1.0"),
        content_version=content_version,
        procurement=procurement,
        groups=(),
        variables=(),
        values=(),
        parts=(part,),
    )


def _by_chapter(passages: Sequence[Passage]) -> Iterator[tuple[str, list[_Gathered]]]:
    """Chapters with their sections; the first gathered of a chapter, without title, is its introduction."""
    texts = [passage for passage in passages if passage.kind != "heading"]
    for name, group in groupby(texts, key=lambda p: p.headings[0] if p.headings else _NO_HEADING):
        gathered: list[_Gathered] = []
        for below, inner in groupby(group, key=lambda p: p.headings[1:]):
            members = list(inner)
            section = _Gathered(" · ".join(_bare(h) for h in below), members[0].topic)
            section.texts.extend(_blocks(members))
            gathered.append(section)
        yield name, gathered


def _chapter(number: int, name: str, gathered: list[_Gathered]) -> Chapter:
    key = f"h{number}"
    introduction: tuple[Block, ...] = ()
    sections: list[Section] = []
    for at, part in enumerate(gathered, 1):
        blocks = tuple(
            Block(BlockId(f"{key}-{at}-{count}"), text) for count, text in enumerate(part.texts, 1)
        )
        if at == 1 and not part.title:
            introduction = blocks
        elif blocks:
            sections.append(Section(f"{key}-{at}", part.title, blocks, topic=part.topic))
    return Chapter(key, _escaped(_bare(name)), gathered[0].topic, introduction, tuple(sections))


def _blocks(passages: list[Passage]) -> Iterator[str]:
    """Source texts: a paragraph each; items that follow each other are one list, cells one table."""
    for (kind, _table), group in groupby(passages, key=lambda p: (p.kind, _table_of(p))):
        members = list(group)
        if kind == "item":
            yield "\n".join(f"- {_escaped(passage.text)}" for passage in members)
        elif kind == "cell":
            yield _table_source(members)
        else:
            yield from (_paragraph(passage.text) for passage in members if passage.text.strip())


def _table_of(passage: Passage) -> str:
    return passage.element.partition(":")[0] if passage.kind == "cell" else ""


def _table_source(cells: list[Passage]) -> str:
    """A table; a row whose texts are the names of the columns below it is its header."""
    columns: dict[str, str] = {}
    rows: dict[str, dict[str, str]] = {}
    for cell in cells:
        row, _, column = cell.element.partition(":")[2].partition(".")
        columns[column] = columns.get(column) or cell.column
        rows.setdefault(row, {})[column] = cell.text
    order = sorted(columns, key=int)
    first = next(iter(rows))
    if all(rows[first].get(column, "") == columns[column] for column in order):
        del rows[first]
    lines = ["| " + " | ".join(_escaped(columns[c]) or " " for c in order) + " |"]
    lines.append("|" + "---|" * len(order))
    lines += [
        "| " + " | ".join(_escaped(row.get(c, "")) or " " for c in order) + " |"
        for row in rows.values()
    ]
    return "\n".join(lines)


def _paragraph(text: str) -> str:
    return _LINE_START.sub(lambda mark: f"{mark[1] or ''}\\{mark[2]}", _escaped(text))


def _escaped(text: str) -> str:
    """The text on one line, with what Markdown or a placeholder would read as a mark made harmless."""
    line = " ".join(text.split())
    return _DOORS.sub(lambda door: f"{door[0]} ", _MARKS.sub(r"\\\1", line))


def _bare(heading: str) -> str:
    """A heading without its own number, for the draft gives numbers of its own."""
    return _OUTLINE_NUMBER.sub("", heading).strip() or heading
