"""Parts that only some Word files have, such as comments and footnotes, joined to the document."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from docx.opc.packuri import PackURI
from docx.opc.part import Part

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


@dataclass(frozen=True, slots=True)
class ExtraPart:
    """A part `word/<name>.xml`; `relation` is the kind of its relationship to the document."""

    name: str
    relation: str
    content: bytes = field(repr=False)


def add_extra_parts(word: WordDocument, parts: Iterable[ExtraPart]) -> None:
    """Add the parts to the file, in their order."""
    package = word.part.package
    for extra in parts:
        name = PackURI(f"/word/{extra.name}.xml")
        part = Part(name, _TYPE.format(extra.name), extra.content, package)
        word.part.relate_to(part, extra.relation)
