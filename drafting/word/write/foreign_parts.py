"""The few parts of somebody else's Word file that hold its house style, read through the guard.

Every part passes the limits of the reading room first (no document type, no depths, no floods); only
what came through becomes a tree. Nothing is followed, unpacked to disk or kept.
"""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from drafting.word.read.guard import (
    DocxRefused,
    Package,
    UnsafePart,
    damaged,
    open_content,
    open_package,
    too_large,
    within_package,
)
from drafting.word.read.markup import feed
from drafting.word.read.package import document_part, relationships

_LARGEST_TREE = 4_000_000
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "


@dataclass(frozen=True, slots=True)
class ForeignParts:
    """The styles and the theme as trees, and the attributes of the last page set-up, by bare name."""

    styles: etree._Element | None
    theme: etree._Element | None
    page_size: dict[str, str] = field(default_factory=dict)
    page_margins: dict[str, str] = field(default_factory=dict)


def read_foreign_parts(source: Path | bytes, name: Path) -> ForeignParts:
    """The parts of a .docx or .dotx in which its house style is; `name` is used in a refusal.

    Raises:
        DocxRefused: with the name of the file, what is wrong with it and what to do.
    """
    package = open_content(source, name) if isinstance(source, bytes) else open_package(source)
    try:
        main = document_part(package)
        heard = _PageSetup()
        feed(package.read(main), heard)
        related = _related(package, main)
        styles, theme = (_tree(package, related.get(kind)) for kind in ("styles", "theme"))
    except UnsafePart as problem:
        raise DocxRefused(name, str(problem)) from problem
    return ForeignParts(styles, theme, heard.size, heard.margins)


def _related(package: Package, main: str) -> dict[str, str]:
    """The parts of the same file that the document names, by the kind of the relationship."""
    folder, _, last = main.rpartition("/")
    listing = posixpath.join(folder, "_rels", f"{last}.rels")
    if listing not in package.names:
        return {}
    inside = (item for item in relationships(package, listing) if not item.external)
    return {item.kind: within_package(folder, item.target) for item in inside}


def _tree(package: Package, part: str | None) -> etree._Element | None:
    if part is None or part not in package.names:
        return None
    content = package.read(part)
    if len(content) > _LARGEST_TREE:
        raise too_large()
    feed(content, _Unheard())
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as problem:
        raise damaged() from problem


class _Unheard:
    """Hears a part go by, so that its limits are kept, and remembers nothing."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text inside an element."""


class _PageSetup(_Unheard):
    """Remembers the last page set-up of a document."""

    def __init__(self) -> None:
        self.size: dict[str, str] = {}
        self.margins: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name == f"{_W}pgSz":
            self.size = _bare(attributes)
        elif name == f"{_W}pgMar":
            self.margins = _bare(attributes)


def _bare(attributes: Mapping[str, str]) -> dict[str, str]:
    return {key.rpartition(" ")[2]: value for key, value in attributes.items()}
