"""The body of a chapter file: blocks before the first section, then sections with blocks.

A line `## Title {#key if="…"}` starts a section, `::: if="…"` … `:::` encloses blocks with a condition,
`::: guidance` … `:::` encloses help that never reaches the output. An empty line divides blocks.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from drafting.refusals import ContentFileRefused

_ATTRIBUTES = re.compile(r"\s+\{(?P<inner>[^{}]*)\}\s*$")
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
    reading = _Reading(path, [OutlineSection("", first_line, {})])
    for number, line in enumerate(body.split("\n"), first_line):
        reading.take(number, line)
    return reading.finish()


@dataclass(slots=True)
class _Reading:
    """What has been read so far: sections, the lines of the block being gathered, the open fence."""

    path: Path
    sections: list[OutlineSection]
    gathered: list[str] = field(default_factory=list)
    start: int = 0
    fence: dict[str, str] | None = None
    fence_line: int = 0

    def take(self, number: int, line: str) -> None:
        if line.startswith((":::", "#")) or not line.strip():
            self._close()
        if line.startswith(":::"):
            self._turn_fence(number, line)
        elif line.startswith("#"):
            self.sections.append(_heading(self.path, number, line))
        elif line.strip():
            if not self.gathered:
                self.start = number
            self.gathered.append(line)

    def finish(self) -> list[OutlineSection]:
        self._close()
        if self.fence is not None:
            raise ContentFileRefused(
                self.path, self.fence_line, "deze ':::' wordt niet afgesloten."
            )
        return self.sections

    def _turn_fence(self, number: int, line: str) -> None:
        if line.strip() != ":::":
            self.fence, self.fence_line = _fence(self.path, number, line), number
        elif self.fence is None:
            raise ContentFileRefused(
                self.path, number, "hier sluit ':::' iets af dat niet open staat."
            )
        else:
            self.fence = None

    def _close(self) -> None:
        text = "\n".join(self.gathered)
        self.gathered = []
        if not text.strip():
            return
        if self.fence is not None and "guidance" in self.fence:
            self.sections[-1].guidance.append(text)
        else:
            block = OutlineBlock(text, self.start, dict(self.fence or {}))
            self.sections[-1].blocks.append(block)


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
        raise ContentFileRefused(
            path, number, "deze paragraaf heeft geen sleutel, zoals {#planning}."
        )
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
