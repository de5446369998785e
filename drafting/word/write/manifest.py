"""The manifest inside a Word file: which bookmark is which element, and what its text was.

A custom XML part that no reader of the document sees. It holds ids and hashes, never text, so a file
that goes to tenderers gives nothing away. By it the review of a file that comes back finds the element
of every paragraph, and sees which texts were changed. In `<manifest>` stand `<e>` for the paragraphs of an
element or caption, `<n>` for a footnote and `<c>` for a comment or reply of the draft.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from string import ascii_letters, digits
from xml.sax.saxutils import quoteattr

from drafting.comment import CommentId
from drafting.document import BlockId, Element, ElementId, Note
from drafting.template import Origin
from drafting.word.write.clean import clean, cleaned_bytes

NAMESPACE = "urn:bestekwijzer:manifest:1"
ITEM_ID = "{6C1D5E0A-52B4-4C1B-9D7A-0B5C7A1B5701}"
"""The id of the data store item; the same in each file, so that it is found by it."""

PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    f'<ds:datastoreItem ds:itemID="{ITEM_ID}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
).encode()

_HASH = 16
_PLAIN = f"{ascii_letters}{digits}_.:-"


def text_hash(text: str) -> str:
    """What tells one text from another: 16 hexadecimal digits of the SHA-256 of the cleaned text."""
    return sha256(cleaned_bytes(text)).hexdigest()[:_HASH]


@dataclass(slots=True)
class Manifest:
    """Collects a line for each element while the body is written."""

    draft_id: str
    export_id: str
    content_version: str
    origins: dict[BlockId, Origin]
    _lines: list[str] = field(default_factory=list)

    def add(self, element: Element, text: str, stem: str, first: int, paragraphs: int) -> None:
        """Note that the paragraphs whose bookmark is this stem and `first` and on are the element, with this text.

        A table has one paragraph for each cell, row by row, the header first.
        """
        identity = _quoted(element.id)
        owner: str = element.block
        block = origin = ""
        if owner:
            block = f" block={identity if owner == element.id else _quoted(owner)}"
            source = self.origins.get(element.block)
            if source:
                origin = f" origin={_quoted(f'{source.kind}:{source.id}:{source.version}')}"
        self._lines.append(
            f'<e id={identity} kind="{type(element).__name__.lower()}" bookmark="{stem}" first="{first}" '
            f'count="{paragraphs}" hash="{text_hash(text)}"{block}{origin}/>'
        )

    def add_caption(self, table: ElementId, block: BlockId, text: str, stem: str, at: int) -> None:
        """Note that paragraph `at` of this stem is the caption of a table: its number, title and the dot between."""
        self._lines.append(
            f'<e id={_quoted(f"{table}:caption")} kind="caption" bookmark="{stem}" first="{at}" '
            f'count="1" hash="{text_hash(text)}" block={_quoted(block)}/>'
        )

    def add_note(self, element: ElementId, order: int, note: Note) -> None:
        """Note which footnote of Word is which one of an element; `order` counts from 1 in the element."""
        identity = _quoted(f"{element}:n{order}")
        self._lines.append(f'<n id={identity} note="{note.number}" hash="{text_hash(note.text)}"/>')

    def add_comment(self, comment: CommentId, number: int, paragraph: str, *, done: bool) -> None:
        """Note which comment or reply is which of Word, by number and last paragraph, and whether it is settled."""
        self._lines.append(
            f'<c id={_quoted(comment)} comment="{number}" para="{paragraph}" done="{int(done)}"/>'
        )

    def xml(self) -> bytes:
        """The custom XML part."""
        opening = (
            f"<manifest xmlns={_quoted(NAMESPACE)} draft={_quoted(self.draft_id)} "
            f"export={_quoted(self.export_id)} content={_quoted(self.content_version)}>"
        )
        lines = "\n".join(self._lines)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}\n{lines}\n</manifest>\n'.encode()


def _quoted(value: str) -> str:
    return quoteattr(clean(value).text) if value.strip(_PLAIN) else f'"{value}"'
