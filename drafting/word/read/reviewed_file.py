"""Opens a Word file that came back from a reviewer, behind the guard."""

import posixpath
from pathlib import Path

from drafting.word.read.comment_parts import CommentParts, read_comments
from drafting.word.read.guard import (
    DocxRefused,
    Package,
    UnsafePart,
    damaged,
    open_package,
    within_package,
)
from drafting.word.read.manifest_part import read_manifest
from drafting.word.read.markup import feed
from drafting.word.read.package import document_part, relationships
from drafting.word.read.review_listener import ReviewListener
from drafting.word.read.reviewed import Region, ReviewedFile
from drafting.word.read.styles import Styles, read_styles

_REGIONS = {
    "footnotes": Region.NOTE,
    "endnotes": Region.NOTE,
    "header": Region.FRAME,
    "footer": Region.FRAME,
}
_REGIONS_CAP = 60
"""Parts with notes, headers and footers; a file has three of these for each of its sections."""


def read_reviewed(path: Path) -> ReviewedFile:
    """Every paragraph, comment and change of a Word file; the file itself is not touched.

    Raises:
        DocxRefused: the file is no Word file, is damaged, or breaks a limit.
    """
    try:
        return _read(open_package(path))
    except DocxRefused:
        raise
    except UnsafePart as problem:
        raise DocxRefused(path, str(problem)) from problem
    except Exception as problem:  # whatever a foreign file does, the user reads a sentence
        raise DocxRefused(path, str(damaged())) from problem


def _read(package: Package) -> ReviewedFile:
    document = document_part(package)
    parts = _parts(package, document)
    styles = parts.get("styles", [])
    listener = ReviewListener(read_styles(package.read(styles[0])) if styles else Styles())
    feed(package.read(document), listener)
    others = [(region, name) for kind, region in _REGIONS.items() for name in parts.get(kind, [])]
    for region, name in others[:_REGIONS_CAP]:
        listener.begin_part(region)
        feed(package.read(name), listener)
    listener.end_part()
    comments = _comment_parts(package, parts)
    return ReviewedFile(
        paragraphs=listener.paragraphs(),
        comments=read_comments(comments, listener.ranges) if comments else (),
        manifest=read_manifest(package),
        formatting=listener.formatting,
        pictures=tuple(listener.pictures),
        chunks=listener.chunks,
    )


def _comment_parts(package: Package, parts: dict[str, list[str]]) -> CommentParts | None:
    """The parts about comments: by their relationships, else by the names that programs give them."""

    def content(kind: str, usual: str) -> bytes | None:
        named = [name for name in package.names if name.lower() == f"word/{usual}"]
        found = [*parts.get(kind, []), *named]
        return package.read(found[0]) if found else None

    comments = content("comments", "comments.xml")
    if comments is None:
        return None
    return CommentParts(
        comments,
        content("commentsExtended", "commentsextended.xml"),
        content("commentsIds", "commentsids.xml"),
        content("commentsExtensible", "commentsextensible.xml"),
    )


def _parts(package: Package, document: str) -> dict[str, list[str]]:
    """The parts that belong to the document, by what they are to it; none is outside the file."""
    folder, name = posixpath.split(document)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, list[str]] = {}
    if listing not in package.names:
        return found
    for item in relationships(package, listing):
        if item.external:
            continue
        part = within_package(folder, item.target)
        if part in package.names and part not in found.setdefault(item.kind, []):
            found[item.kind].append(part)
    return found
