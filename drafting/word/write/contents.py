"""The contents list, filled in, so that Word need not ask to update it when the file is opened."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.word.write.clean import TextDoor
from drafting.word.write.pages import PageCount
from drafting.word.write.runs import field_xml, text_xml

TITLE = "Inhoud"
_INSTRUCTION = 'TOC \\o "1-3" \\h \\z \\u'
_TAB = "<w:r><w:tab/></w:r>"
_INDENTS = {2: 0, 3: 567}
_NUMBER_WIDTHS = {2: (567, 1247), 3: (680, 1134)}
"""For the level: the room for "3.1", and for a number with a word before it, "Artikel 12"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents: `level` 1 to 3, the name of the heading's bookmark."""

    level: int
    number: str
    title: str
    bookmark: str


def count_contents(entries: Sequence[Entry], count: PageCount) -> None:
    """Set the contents list in the page count, so that the text after it begins on the right page."""
    count.paragraph("TOCHeading", TITLE)
    for entry in entries:
        count.paragraph(f"TOC{entry.level}", entry.title)
    count.break_page()


def contents_xml(entries: Sequence[Entry], starts: dict[str, int], door: TextDoor) -> str:
    """The heading and a line for each entry; `starts` gives the page for each bookmark."""
    heading = f'<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>{text_xml(TITLE, door)}</w:p>'
    if not entries:
        return heading
    begin, end = field_xml(_INSTRUCTION, "\0").split("\0")
    last = len(entries) - 1
    lines = []
    for number, entry in enumerate(entries):
        line = _line(entry, starts.get(entry.bookmark, 1), door)
        lines.append(
            f'<w:p><w:pPr><w:pStyle w:val="TOC{entry.level}"/>{_number_tab(entry)}</w:pPr>'
            f"{begin if number == 0 else ''}{line}{end if number == last else ''}</w:p>"
        )
    return heading + "".join(lines)


def _number_tab(entry: Entry) -> str:
    """A tab stop after the number, where a long title goes on too; as Word itself makes it."""
    if not entry.number or entry.level not in _INDENTS:
        return ""
    room = _NUMBER_WIDTHS[entry.level][" " in entry.number]
    left = _INDENTS[entry.level] + room
    return (
        f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>'
        f'<w:ind w:left="{left}" w:hanging="{room}"/>'
    )


def _line(entry: Entry, page: int, door: TextDoor) -> str:
    if entry.level == 1:
        words = f"{entry.number}: {entry.title}" if entry.number else entry.title
        label = text_xml(words, door)
    elif entry.number:
        label = text_xml(entry.number, door) + _TAB + text_xml(entry.title, door)
    else:
        label = text_xml(entry.title, door)
    reference = field_xml(f"PAGEREF {entry.bookmark} \\h", text_xml(str(page), door))
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{label}{_TAB}{reference}</w:hyperlink>'
