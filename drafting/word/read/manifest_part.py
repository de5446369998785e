"""The manifest that the export left in a Word file, if it is still there.

Word and LibreOffice keep it; programs that write the file anew (Google Docs, an .odt in between) do not.
What it says is checked against the draft by whoever uses it: anybody can write in it.
"""

import re
from collections.abc import Mapping

from drafting.word.read.guard import Package, UnsafePart
from drafting.word.read.markup import feed
from drafting.word.read.reviewed import ExportedComment, ExportedElement, FileManifest

_NAMESPACE = "urn:bestekwijzer:manifest:1"
_ITEM = re.compile(r"customXml/item(\d+)\.xml", re.IGNORECASE)
_ITEMS_CAP = 50
_NUMBER = re.compile(r"\d{1,7}")


def read_manifest(package: Package) -> FileManifest | None:
    """The manifest; None when there is none, or none that can be read."""
    items = sorted(
        (int(found[1]), name) for name in package.names if (found := _ITEM.fullmatch(name))
    )
    for _number, name in items[:_ITEMS_CAP]:
        listener = _Manifest()
        try:
            content = package.read(name)
            if _NAMESPACE.encode() in content or _NAMESPACE.encode("utf-16-le") in content:
                feed(content, listener)
        except UnsafePart:
            continue  # what is not the document itself never stops the reading
        if listener.found:
            return listener.manifest()
    return None


class _Manifest:
    """Collects the lines of the manifest; lines of a newer version that it does not know are passed over."""

    def __init__(self) -> None:
        self.found = False
        self._draft = self._export = ""
        self._elements: list[ExportedElement] = []
        self._comments: list[ExportedComment] = []

    def manifest(self) -> FileManifest:
        """What was collected."""
        return FileManifest(self._draft, self._export, tuple(self._elements), tuple(self._comments))

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match name.removeprefix(f"{_NAMESPACE} "):
            case "manifest":
                self.found = True
                self._draft = attributes.get("draft", "")
                self._export = attributes.get("export", "")
            case "e":
                self._elements.append(_element(attributes))
            case "c":
                own, number = attributes.get("id", ""), attributes.get("comment", "")
                paragraph = attributes.get("para", "").upper()
                done = {"1": True, "0": False}.get(attributes.get("done", ""))
                self._comments.append(ExportedComment(own, number, paragraph, done))
            case "n":
                self._elements.append(_element({**attributes, "kind": "note"}))
            case _:
                pass

    def end(self, name: str) -> None:
        """Only beginnings count."""

    def text(self, text: str) -> None:
        """The manifest holds no text."""


def _element(attributes: Mapping[str, str]) -> ExportedElement:
    return ExportedElement(
        id=attributes.get("id", ""),
        kind=attributes.get("kind", ""),
        bookmark=attributes.get("bookmark", "").casefold(),
        first=_count(attributes.get("first", "")),
        count=_count(attributes.get("count", "")),
        hash=attributes.get("hash", ""),
        block=attributes.get("block", ""),
    )


def _count(text: str) -> int:
    return int(text) if _NUMBER.fullmatch(text) and text.isascii() else 0
