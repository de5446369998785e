"""Which part of a Word file is the document, and which holds its styles.

A relationship is only a name to look up among the parts of the same file; nothing it points to
outside is opened.
"""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from drafting.word.read.guard import Package, damaged, no_word, within_package
from drafting.word.read.markup import feed

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE_RELATIONSHIPS = "_rels/.rels"
RELATIONSHIPS_CAP = 20_000


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship: last word of its type ("styles"), target, whether that is outside, its id."""

    kind: str
    target: str
    external: bool
    id: str = ""


def document_part(package: Package) -> str:
    """The name of the part that holds the document.

    Raises:
        UnsafePart: the package is damaged, or no Word document.
    """
    kinds = _Rows("Override")
    feed(package.read(CONTENT_TYPES), kinds)
    found = relationships(package, PACKAGE_RELATIONSHIPS)
    main = next((item for item in found if item.kind == "officeDocument"), None)
    if main is None or main.external:
        raise no_word()
    part = within_package("", main.target)
    if part not in package.names:
        raise damaged()
    kind = next(
        (
            row.get("ContentType", "")
            for row in kinds.rows
            if row.get("PartName", "").lstrip("/") == part
        ),
        "",
    )
    if not kind.endswith("main+xml") or "word" not in kind:
        raise no_word()
    return part


def styles_part(package: Package, document: str) -> str | None:
    """The name of the part with the styles; None when there is none.

    Raises:
        UnsafePart: a relationship of the document climbs out of the file.
    """
    folder, name = posixpath.split(document)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    if listing not in package.names:
        return None
    inside = [item for item in relationships(package, listing) if not item.external]
    targets = [(item.kind, within_package(folder, item.target)) for item in inside]
    return next(
        (part for kind, part in targets if kind == "styles" and part in package.names), None
    )


def relationships(package: Package, part: str) -> tuple[Relationship, ...]:
    """The relationships that a part lists, in order.

    Raises:
        UnsafePart: the part is damaged or goes over a limit.
    """
    listener = _Rows("Relationship")
    feed(package.read(part), listener)
    return tuple(
        Relationship(
            kind=row.get("Type", "").rpartition("/")[2],
            target=row.get("Target", ""),
            external=row.get("TargetMode", "") == "External",
            id=row.get("Id", ""),
        )
        for row in listener.rows
    )


class _Rows:
    """Collects the attributes of the elements of one name, whatever their namespace."""

    def __init__(self, name: str) -> None:
        self.rows: list[dict[str, str]] = []
        self._name = name

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name.rpartition(" ")[2] == self._name and len(self.rows) < RELATIONSHIPS_CAP:
            self.rows.append(dict(attributes))

    def end(self, name: str) -> None:
        """Only beginnings count."""

    def text(self, text: str) -> None:
        """These parts hold no text."""
