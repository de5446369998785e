"""The few parts of somebody else's Word file that hold its house style, read through the guard.

Every part passes the limits of the reading room first (no document type, no depths, no floods); only
what came through becomes a tree. Nothing is followed, unpacked to disk or kept.
"""

import posixpath
from collections.abc import Callable, Mapping
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
from drafting.word.read.package import Relationship, document_part, relationships
from drafting.word.write.foreign_sections import ForeignSection, Sections

_LARGEST_TREE = 4_000_000
_PACKAGED = (
    ("vbaproject.bin", "een macro"),
    ("/embeddings/", "een ingesloten bestand"),
    ("/activex/", "een besturingselement"),
    ("/fonts/", "lettertypen die in het bestand zitten"),
)
_RELATED = {
    "attachedTemplate": "een gekoppeld sjabloon",
    "aFChunk": "een ingevoegd document",
    "oleObject": "een object uit een ander programma",
    "subDocument": "een gekoppeld document",
    "frame": "een gekoppeld document",
}


@dataclass(frozen=True, slots=True)
class FramePart:
    """A header or footer as a tree, and where its relationships lead."""

    tree: etree._Element
    related: Mapping[str, Relationship]
    read: Callable[[str], bytes] = field(repr=False)
    """The bytes of a part of the same file by the target of a relationship of this one."""


@dataclass(frozen=True, slots=True)
class ForeignParts:
    """Styles, theme and numbering as trees, the page set-up by bare name, and headers and footers.

    `frames` are by "header", "footer", "first_header" and "first_footer"; `left` names in Dutch what
    the file holds besides that is never taken over.
    """

    styles: etree._Element | None
    theme: etree._Element | None
    page_size: dict[str, str] = field(default_factory=dict)
    page_margins: dict[str, str] = field(default_factory=dict)
    numbering: etree._Element | None = None
    frames: Mapping[str, FramePart] = field(default_factory=dict)
    left: tuple[str, ...] = ()


def read_foreign_parts(source: Path | bytes, name: Path) -> ForeignParts:
    """The parts of a .docx or .dotx in which its house style is; `name` is used in a refusal.

    Raises:
        DocxRefused: with the name of the file, what is wrong with it and what to do.
    """
    package = open_content(source, name) if isinstance(source, bytes) else open_package(source)
    try:
        return _parts(package)
    except UnsafePart as problem:
        raise DocxRefused(name, str(problem)) from problem


def _parts(package: Package) -> ForeignParts:
    main = document_part(package)
    heard = Sections()
    feed(package.read(main), heard)
    listed = _listed(package, main)
    inside = {item.kind: _target(main, item) for item in listed.values() if not item.external}
    styles, theme, numbering = (
        _tree(package, inside.get(kind)) for kind in ("styles", "theme", "numbering")
    )
    section = heard.main()
    frames = {
        place: part
        for place, reference in heard.frames(section).items()
        if (part := _frame(package, main, listed.get(reference))) is not None
    }
    return ForeignParts(
        styles,
        theme,
        section.size,
        section.margins,
        numbering,
        frames,
        tuple(_left(package, main, listed, section)),
    )


def _listed(package: Package, part: str) -> dict[str, Relationship]:
    """The relationships of a part by their id; none when it has no list of them."""
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    if listing not in package.names:
        return {}
    return {item.id: item for item in relationships(package, listing)}


def _target(part: str, item: Relationship) -> str:
    return within_package(posixpath.dirname(part), item.target)


def _frame(package: Package, main: str, item: Relationship | None) -> FramePart | None:
    """A header or footer; None for one that is not there or is outside the file."""
    if item is None or item.external or item.kind not in {"header", "footer"}:
        return None
    part = _target(main, item)
    tree = _tree(package, part)
    if tree is None:
        return None

    def read(target: str) -> bytes:
        wanted = within_package(posixpath.dirname(part), target)
        if wanted not in package.names:
            raise damaged()
        return package.read(wanted)

    return FramePart(tree, _listed(package, part), read)


def _left(
    package: Package, main: str, listed: Mapping[str, Relationship], section: ForeignSection
) -> list[str]:
    """What is in the file and is never taken over, in Dutch, each once."""
    names = [f"/{name}".casefold() for name in package.names]
    found = [words for part, words in _PACKAGED if any(part in name for name in names)]
    settings = next((_target(main, i) for i in listed.values() if i.kind == "settings"), "")
    related = [*listed.values(), *(_listed(package, settings).values() if settings else ())]
    for item in related[:2_000]:
        if item.kind in _RELATED:
            found.append(_RELATED[item.kind])
        elif item.external and item.kind == "image":
            found.append("een gekoppelde afbeelding")
        elif item.external and item.kind != "hyperlink":
            found.append("een verwijzing naar buiten het bestand")
    if section.has_text:
        found.append("de tekst van het bestand zelf")
    return list(dict.fromkeys(found))


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
