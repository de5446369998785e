"""What is set in an open Word file besides its text: properties, page, house style and extra lists."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, time

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor, Twips
from docx.styles.style import ParagraphStyle

from drafting.word.write.clean import LONGEST_TITLE, TextDoor
from drafting.word.write.frame import HouseFrame
from drafting.word.write.frame_room import (
    LOW_COVER,
    LOW_PAGE,
    footer_distance,
    header_distance,
    page_of,
    usable_frame,
)
from drafting.word.write.house_style import HouseStyle, PageLook, StyleLook
from drafting.word.write.numbering import StartedList
from drafting.word.write.settings import ExportSettings

_LARGEST_MARK = 9.0
_SHAPES, _SHAPE = qn("w:abstractNum"), qn("w:abstractNumId")
_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def set_properties(
    word: WordDocument, title: str, settings: ExportSettings, door: TextDoor
) -> None:
    """The properties of the file: title, language, date; an author only when the user gave one."""
    moment = datetime.combine(settings.day, time(), UTC)
    core = word.core_properties
    core.title = " ".join(door.plain(title, LONGEST_TITLE).split())
    core.language = "nl-NL"
    core.created = moment
    core.modified = moment
    if settings.version:
        core.version = door.plain(settings.version, LONGEST_TITLE)
    if settings.author:
        core.author = door.plain(settings.author, LONGEST_TITLE)
        core.last_modified_by = core.author


def set_page(word: WordDocument, page: PageLook) -> None:
    """The size and margins of the page."""
    section = word.sections[0]
    section.page_width, section.page_height = Twips(page.width), Twips(page.height)
    section.top_margin, section.bottom_margin = Twips(page.top), Twips(page.bottom)
    section.left_margin, section.right_margin = Twips(page.left), Twips(page.right)


def set_distances(word: WordDocument, frame: HouseFrame) -> None:
    """How far header and footer of a house style stand from the edges of the page."""
    section = word.sections[0]
    section.header_distance = Pt(header_distance(frame))
    section.footer_distance = Pt(footer_distance(frame))


def lay_over(word: WordDocument, house_style: HouseStyle) -> None:
    """Give the styles the looks of the house style; the text of tables stays a point smaller."""
    for look in house_style.looks:
        style = word.styles[look.name]
        if isinstance(style, ParagraphStyle):
            _lay_over(style, _modest(look))
    page = page_of(house_style)
    organisation = word.styles["Omslag organisatie"]
    if page.text_height < LOW_PAGE and isinstance(organisation, ParagraphStyle):
        organisation.paragraph_format.space_after = Pt(LOW_COVER)
    if (frame := usable_frame(house_style)) is not None:
        set_distances(word, frame)
    _set_bullets(word, house_style.bullets)
    normal = house_style.look("Normal")
    table_text = word.styles["Tabeltekst"]
    if normal and normal.size and isinstance(table_text, ParagraphStyle):
        table_text.font.size = Pt(normal.size - 1)


def _modest(look: StyleLook) -> StyleLook:
    """Our own line in header and footer stays small, however large the house sets those."""
    if look.name in {"header", "footer"} and look.size is not None:
        return replace(look, size=min(look.size, _LARGEST_MARK))
    return look


def _set_bullets(word: WordDocument, signs: Sequence[str]) -> None:
    """Give the bulleted lists the signs of the house style, depth by depth."""
    if not signs:
        return
    for level in word.part.numbering_part.element.iter(qn("w:lvl")):
        depth = int(level.get(qn("w:ilvl")))
        kind, text = level.find(qn("w:numFmt")), level.find(qn("w:lvlText"))
        if kind is not None and kind.get(qn("w:val")) == "bullet" and depth < len(signs):
            text.set(qn("w:val"), signs[depth])


def _lay_over(style: ParagraphStyle, look: StyleLook) -> None:
    font, spacing = style.font, style.paragraph_format
    if look.font:
        font.name = look.font
    if look.size:
        font.size = Pt(look.size)
    if look.colour:
        font.color.rgb = RGBColor.from_string(look.colour)
    if look.bold is not None:
        font.bold = look.bold
    if look.italic is not None:
        font.italic = look.italic
    if look.before is not None:
        spacing.space_before = Twips(look.before)
    if look.after is not None:
        spacing.space_after = Twips(look.after)
    if look.line is not None:
        spacing.line_spacing = look.line / 240


def add_lists(word: WordDocument, started: Iterable[StartedList]) -> None:
    """Add the lists that start anew; a copy of a shape is made for those that count apart."""
    numbering = word.part.numbering_part.element
    shapes = {shape.get(_SHAPE): shape for shape in numbering.findall(_SHAPES)}
    lists = []
    copies: dict[int, BaseOxmlElement] = {}
    for one in started:
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level, start in one.starts
        )
        if one.apart and one.apart not in copies:
            copies[one.apart] = _copied(shapes[str(one.shape)], one.apart)
        lists.append(
            f'<w:num w:numId="{one.number}"><w:abstractNumId w:val="{one.apart or one.shape}"/>'
            f"{overrides}</w:num>"
        )
    last = list(shapes.values())[-1]  # all shapes come before all lists
    for copy in copies.values():
        last.addnext(copy)
    found = parse_xml(f"<w:numbering {_NAMESPACE}>{''.join(lists)}</w:numbering>")
    numbering.extend(list(found))


def _copied(shape: BaseOxmlElement, number: int) -> BaseOxmlElement:
    """A shape of lists like another, of which no style is a level."""
    copy = deepcopy(shape)
    copy.set(_SHAPE, str(number))
    for sign in copy.iter(qn("w:nsid")):
        sign.set(qn("w:val"), f"1B58{number:04X}")
    for level in copy.iter(qn("w:lvl")):
        if (style := level.find(qn("w:pStyle"))) is not None:
            level.remove(style)
    return copy
