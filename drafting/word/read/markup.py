"""Reading one part of a Word file as a stream of elements, with limits, and nothing from outside.

A declaration of a document type ends the reading at once, so there are no entities to fetch or to
blow up.
"""

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from drafting.word.read.guard import damaged, odd, too_large

ELEMENTS_CAP = 400_000
DEPTH_CAP = 120
TAG_CAP = 100_000
CHUNK = 1 << 15

_ENCODINGS = frozenset({"utf-8", "utf8", "utf-16", "us-ascii"})


class Listener(Protocol):
    """What receives the elements; names are 'namespace name', attributes likewise."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text inside an element; it may come in pieces."""


def feed(content: bytes, listener: Listener) -> None:
    """Read a part from beginning to end.

    Raises:
        UnsafePart: it is not well-formed, declares a document type, or goes over a limit.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = elements = 0

    def started(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        if depth > DEPTH_CAP or elements > ELEMENTS_CAP:
            raise too_large()
        listener.start(name, attributes)

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        listener.end(name)

    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = listener.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.XmlDeclHandler = _check_encoding
    try:
        for place in range(0, len(content), CHUNK):
            parser.Parse(content[place : place + CHUNK], False)  # noqa: FBT003 -- expat takes it so
            if min(place + CHUNK, len(content)) - parser.CurrentByteIndex > TAG_CAP:
                raise too_large()
        parser.Parse(b"", True)  # noqa: FBT003 -- as above
    except (expat.ExpatError, ValueError, LookupError) as problem:
        raise damaged() from problem


def _refuse_doctype(*_declaration: object) -> None:
    raise odd()


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.lower() not in _ENCODINGS:
        raise odd()
