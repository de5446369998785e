"""How much of a page header and footer of a house style take, foreseen as the pages are (see pages)."""

from dataclasses import replace

from drafting.word.write.frame import (
    Block,
    Blocks,
    FrameParagraph,
    FramePicture,
    FrameTable,
    FrameText,
    HouseFrame,
    pictures_in,
)
from drafting.word.write.house_style import HouseStyle, PageLook
from drafting.word.write.widths import line_count

EMU_PER_POINT = 12_700
_USUAL_DISTANCE = 709
_LINE = 1.2
_USUAL_SIZE = 10.0
_MARK = 20.0
"""Points that a line of our own takes, with the rule beside it."""

_AIR = 8.0
_LARGEST_SHARE = 0.45

LOW_PAGE = 11_000
"""Height of the text, in twentieths of a point, below which a cover has less air (a page on its side)."""

LOW_COVER = 14.0
"""Points below the name of the organisation on such a cover."""


def page_of(house_style: HouseStyle | None) -> PageLook:
    """The page of an export, with margins that leave room for header and footer of the house style."""
    page = (house_style and house_style.page) or PageLook()
    frame = usable_frame(house_style)
    return page if frame is None else _with_room(page, frame)


def usable_frame(house_style: HouseStyle | None) -> HouseFrame | None:
    """The frame of a house style; None when there is none, or it leaves too little of the page for a bestek."""
    frame = house_style.frame if house_style else None
    if house_style is None or frame is None:
        return None
    framed = _with_room(house_style.page or PageLook(), frame)
    return frame if framed.text_height >= (1 - _LARGEST_SHARE) * framed.height else None


def _with_room(page: PageLook, frame: HouseFrame) -> PageLook:
    top = header_distance(frame) + room_above(frame.header, page, header_distance(frame)) + _MARK
    bottom = footer_distance(frame) + _height(frame.footer, page.text_width / 20) + _MARK
    return replace(
        page,
        top=max(page.top, round((top + _AIR) * 20)),
        bottom=max(page.bottom, round((bottom + _AIR) * 20)),
    )


def header_distance(frame: HouseFrame) -> float:
    """Points between the edge of the page and the header."""
    return (_USUAL_DISTANCE if frame.header_distance is None else frame.header_distance) / 20


def footer_distance(frame: HouseFrame) -> float:
    """Points between the footer and the edge of the page."""
    return (_USUAL_DISTANCE if frame.footer_distance is None else frame.footer_distance) / 20


def room_above(header: Blocks, page: PageLook, distance: float) -> float:
    """Points from the top of the header to the end of it, floating pictures too."""
    flow = _height(header, page.text_width / 20)
    floating = [
        _lowest(picture, page.top / 20) - distance
        for picture in pictures_in(header)
        if picture.placing is not None and not picture.placing.behind
    ]
    return max([flow, *floating])


def spacer(header: Blocks, page: PageLook, distance: float) -> float:
    """Points to add below the cover's header so that the text begins below a floating picture.

    Negative or nothing when the margin of the page leaves that room already.
    """
    flow = _height(header, page.text_width / 20)
    whole = room_above(header, page, distance)
    return whole - flow if distance + whole > page.top / 20 else 0.0


def _lowest(picture: FramePicture, top: float) -> float:
    """Points from the edge of the page to the lower edge of a floating picture in the upper half."""
    placing = picture.placing
    height = picture.height / EMU_PER_POINT
    if placing is None or not isinstance(placing.down, int):
        return height if placing is not None and placing.down == "top" else 0.0
    down = placing.down / EMU_PER_POINT
    start = top if placing.down_from == "margin" else 0.0
    if placing.down_from == "paragraph":
        start = _USUAL_DISTANCE / 20
    lower = start + down + height
    # a picture further down stands beside or below the text, where the house wants it
    return lower if start + down < 2 * top + 60 else 0.0


def _height(blocks: Blocks, width: float) -> float:
    return sum(_block(block, width) for block in blocks)


def _block(block: Block, width: float) -> float:
    if isinstance(block, FrameTable):
        return sum(
            max(
                sum(_paragraph(paragraph, column / 20 - 10) for paragraph in cell.paragraphs)
                for cell, column in zip(row, block.widths, strict=True)
            )
            for row in block.rows
        )
    return _paragraph(block, width)


def _paragraph(paragraph: FrameParagraph, width: float) -> float:
    size, text, tallest = 0.0, "", 0.0
    for piece in paragraph.pieces:
        if isinstance(piece, FramePicture):
            if piece.placing is None:
                tallest = max(tallest, piece.height / EMU_PER_POINT)
        else:
            size = max(size, piece.look.size or _USUAL_SIZE)
            text += piece.text if isinstance(piece, FrameText) else "00"
    size = size or _USUAL_SIZE
    # a tab in a header goes to a stop on the same line
    lines = sum(line_count(line.replace("\t", " "), width, size) for line in text.split("\n"))
    return max(lines * size * _LINE, tallest) + (paragraph.before + paragraph.after) / 20
