"""The footnotes of a document as those of Word: below the page, numbered by Word itself.

Source: ISO/IEC 29500-1 § 17.11.
"""

from collections.abc import Callable, Sequence

from docx.document import Document as WordDocument
from docx.oxml import parse_xml

from drafting.document import Note
from drafting.word.write.clean import TextDoor
from drafting.word.write.extra_parts import ExtraPart, add_extra_parts
from drafting.word.write.runs import Anchors, runs_xml

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TIGHT = '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
_OPENING = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<w:footnotes xmlns:w="{_W}" xmlns:r="{_R}">'
    f'<w:footnote w:type="separator" w:id="-1"><w:p>{_TIGHT}<w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:type="continuationSeparator" w:id="0"><w:p>{_TIGHT}'
    "<w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
)
_NUMBER = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
_SPACE = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
_SEPARATORS = (
    f'<w:footnotePr xmlns:w="{_W}"><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
)
_PLACE = "Voetnoten"


def add_footnotes(
    word: WordDocument, notes: Sequence[Note], door: TextDoor, anchors: Anchors,
    settle: Callable[[str], str],
) -> None:  # fmt: skip
    """Add the texts of the notes to the file, if there are any; `settle` fills in the numbers of pages."""
    if not notes:
        return
    door.place = _PLACE
    out = [_OPENING]
    for note in notes:
        content = runs_xml(note.runs, door, anchors)
        out.append(
            f'<w:footnote w:id="{note.number}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            f"{_NUMBER}{_SPACE}{content}</w:p></w:footnote>"
        )
    content = settle("".join((*out, "</w:footnotes>")))
    add_extra_parts(word, [ExtraPart("footnotes", f"{_R}/footnotes", content.encode())])
    settings = word.settings.element
    compatibility = settings.find(f"{{{_W}}}compat")
    # the settings say which two are the lines above the notes, at the place the schema has for it
    settings.insert(list(settings).index(compatibility), parse_xml(_SEPARATORS))
