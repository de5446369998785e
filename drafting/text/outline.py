"""The body of a chapter file: blocks before the first section, then sections with blocks.

A line `## Title {#key if="…"}` starts a section, `::: if="…"` … `:::` encloses blocks with a condition,
`::: guidance` … `:::` encloses help that never reaches the output. An empty line divides blocks.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from drafting.refusals import ContentFileRefused

_ATTRIBUTES = re.compile(r'\s+\{(?P<inner>[^{}]*)\}\s*$')
_ATTRIBUTE = re.compile(r'#(?P<key>[a-z0-9-]+)|(?P<name>[a-z]+)="(?P<value>[^"]*)"|(?P<odd>\S+)')
_KNOWN = {"if", "each", "topic", "rights", "key"}


@dataclass(frozen=True, slots=True)
class OutlineBlock:
    """A block's source text with the attributes of the fence it stands in."""

    text: str
    line: int
    attributes: dict[str, str]


@dataclass(slots=True)
class OutlineSection:
    """A section while it is read; the first, with an empty title, holds the introduction."""

    title: str
    line: int
    attributes: dict[str, str]
    blocks: list[OutlineBlock] = field(default_factory=list)
    guidance: list[str] = field(default_factory=list)


def read_outline(path: Path, body: str, first_line: int) -> list[OutlineSection]:
    """The sections of a body, the introduction first (possibly empty).

    Raises:
        ContentFileRefused: a section without key, an unknown attribute, a deeper heading, an open fence.
    """
    sections = [OutlineSection("", first_line, {})]
    gathered: list[str] = []
    start = first_line
    fence: dict[str, str] | None = None
    fence_line = 0

    def close() -> None:
        nonlocal gathered
        text = "\n".join(gathered).strip("\n")
        gathered = []
        if not text.strip():
            return
        if fence is not None and "guidance" in fence:
            sections[-1].guidance.append(text)
        else:
            sections[-1].blocks.append(OutlineBlock(text, start, dict(fence or {})))

    for number, line in enumerate(body.split("\n"), first_line):
        if line.startswith(":::"):
            close()
            if line.strip() == ":::":
                if fence is None:
                    raise ContentFileRefused(path, number, "hier sluit ':::' iets af dat niet open staat.")
                fence = None
            else:
                fence, fence_line = _fence(path, number, line), number
        elif line.startswith("#"):
            close()
            sections.append(_heading(path, number, line))
        elif not line.strip():
            close()
        else:
            if not gathered:
                start = number
            gathered.append(line)
    close()
    if fence is not None:
        raise ContentFileRefused(path, fence_line, "deze ':::' wordt niet afgesloten.")
    return sections


def split_blocks(body: str) -> tuple[str, ...]:
    """The blocks of a text without headings or fences, as in a clause."""
    return tuple(block.strip("\n") for block in re.split(r"\n[ \t]*\n", body) if block.strip())


def _fence(path: Path, number: int, line: str) -> dict[str, str]:
    inner = line[3:].strip()
    if inner == "guidance":
        return {"guidance": ""}
    return _attributes(path, number, inner.removeprefix("{").removesuffix("}"))


def _heading(path: Path, number: int, line: str) -> OutlineSection:
    if not line.startswith("## "):
        raise ContentFileRefused(path, number, "alleen koppen met '## ' zijn mogelijk.")
    found = _ATTRIBUTES.search(line)
    attributes = _attributes(path, number, found.group("inner")) if found else {}
    if "key" not in attributes:
        raise ContentFileRefused(path, number, "deze paragraaf heeft geen sleutel, zoals {#planning}.")
    title = (line[: found.start()] if found else line)[3:].strip()
    return OutlineSection(title, number, attributes)


def _attributes(path: Path, number: int, inner: str) -> dict[str, str]:
    attributes: dict[str, str] = {}
    for found in _ATTRIBUTE.finditer(inner):
        if found["odd"]:
            raise ContentFileRefused(path, number, f"'{found['odd']}' is hier niet te lezen.")
        name = "key" if found["key"] else found["name"]
        if name not in _KNOWN:
            raise ContentFileRefused(path, number, f"het kenmerk '{name}' is onbekend.")
        attributes[name] = found["key"] or found["value"]
    return attributes
