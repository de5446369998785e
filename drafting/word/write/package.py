"""The package of a Word file: the parts in base/ packed for python-docx, and written out again.

The base is our own and minimal. What python-docx gives back is written here, so that the same document
is the same file to the byte: parts in a fixed order, no clock, no name of a machine.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from string import Template
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from drafting.word.write.archive import archived
from drafting.word.write.frame_parts import FrameParts

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_FILLED = ("word/header.xml", "word/header_cover.xml", "word/footer.xml")
_COLOURED = ("word/styles.xml", "word/theme/theme1.xml")
_TYPES_PART = "[Content_Types].xml"
ACCENT = "0B5C7A"
TINT = "E6EFF3"
TEXT_WIDTH = 9070
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
)


def open_base(
    texts: Mapping[str, str],
    text_width: int = TEXT_WIDTH,
    accent: str = ACCENT,
    framed: FrameParts | None = None,
) -> WordDocument:
    """The base as an open Word file, its header and footer filled in.

    `texts` are the XML for the places in header and footer; `text_width` puts the right-hand tab stops
    at the margin; `accent` is the colour of headings and rules. `framed` are the headers and footers of
    a house style, which take the place of ours.
    """
    own = framed or FrameParts()
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as package:
        for name, text in base_parts().items():
            content = text
            if name in own.parts:
                continue
            if name == _TYPES_PART:
                content = text.replace("</Types>", f"{_overrides(own.types)}</Types>")
            elif name in _FILLED:
                content = Template(text).substitute(texts)
            elif name in _COLOURED:
                content = text.replace(f'w:pos="{TEXT_WIDTH}"', f'w:pos="{text_width}"')
                if accent != ACCENT:
                    content = content.replace(TINT, tint_of(accent)).replace(ACCENT, accent)
            package.writestr(ZipInfo(name, _EARLIEST), content)
        for name, part in own.parts.items():
            package.writestr(ZipInfo(name, _EARLIEST), part)
    packed.seek(0)
    return docx.Document(packed)


@cache
def base_parts() -> Mapping[str, str]:
    """The text of each part of the base, by its name in the package."""
    root = files("drafting.word.write") / "base"
    return dict(sorted(_walk(root, "")))


def _walk(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for entry in folder.iterdir():
        name = f"{path}{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, f"{name}/")
        else:
            yield name, entry.read_text(encoding="utf-8")


def tint_of(colour: str) -> str:
    """A colour mixed with nine parts of white, for the header row of a table."""
    parts = (int(colour[start : start + 2], 16) for start in (0, 2, 4))
    return "".join(f"{round(255 - (255 - part) * 0.1):02X}" for part in parts)


def add_custom_part(word: WordDocument, item: bytes, properties: bytes) -> None:
    """Add a custom XML part to the file."""
    package = word.part.package
    store = Part(PackURI("/customXml/item1.xml"), CONTENT_TYPE.XML, item, package)
    described = Part(
        PackURI("/customXml/itemProps1.xml"),
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        properties,
        package,
    )
    store.relate_to(described, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    word.part.relate_to(store, RELATIONSHIP_TYPE.CUSTOM_XML)


def packed(word: WordDocument, *body: str) -> bytes:
    """The bytes of the file, with the pieces of the body before the page set-up of its only section."""
    package = word.part.package
    parts = {str(part.partname): part for part in package.iter_parts()}
    written = [(_TYPES_PART, _content_types(parts)), ("_rels/.rels", package.rels.xml)]
    for name, part in sorted(parts.items()):
        content = part.blob
        if part is word.part:
            head, mark, tail = content.partition(b"<w:sectPr")
            # a text with a sign beyond Latin takes twice the room, so pieces are encoded one by one
            content = b"".join((head, *[piece.encode() for piece in body], mark, tail))
        written.append((name.lstrip("/"), content))
        if len(part.rels):
            written.append((str(part.partname.rels_uri).lstrip("/"), part.rels.xml))
    return archived(written)


def _content_types(parts: Mapping[str, Part]) -> bytes:
    types = {
        name.lstrip("/"): part.content_type
        for name, part in sorted(parts.items())
        if part.content_type != CONTENT_TYPE.XML
    }
    return f"{_TYPES}{_overrides(types)}</Types>".encode()


def _overrides(types: Mapping[str, str]) -> str:
    return "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types.items()
    )
