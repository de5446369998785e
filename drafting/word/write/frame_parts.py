"""Header and footer of a house style -> parts of our own, with the marks of an export added.

What the house has no place for is added: the concept mark and the title above the text, the edition and
the page number below it. A field of the house that shows one of them takes its place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from drafting.word.write.clean import clean
from drafting.word.write.frame import (
    Blocks,
    FieldKind,
    FrameCell,
    FrameField,
    FrameParagraph,
    FramePicture,
    FrameTable,
    FrameText,
    HouseFrame,
    Piece,
    TextLook,
    fields_in,
)
from drafting.word.write.frame_room import header_distance, page_of, spacer, usable_frame
from drafting.word.write.house_style import HouseStyle, PageLook

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NO_BORDERS = "".join(
    f'<w:{side} w:val="nil"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_MOST_ALT = 250


@dataclass(frozen=True, slots=True)
class Marks:
    """What an export says of itself in header and footer: two marks as XML of runs, texts safe for XML.

    `organisation` is plain text, for the description of a picture that has none.
    """

    mark: str
    cover_mark: str
    title: str
    edition: str
    pages: str
    organisation: str


@dataclass(slots=True)
class FrameParts:
    """The parts that take the place of those of the base, by their name in the package.

    `drawn` counts the pictures, for each has a number of its own in the whole file.
    """

    parts: dict[str, bytes] = field(default_factory=dict)
    drawn: int = 0

    @property
    def types(self) -> Mapping[str, str]:
        """The content type of each picture by the name of its part."""
        media = (name for name in self.parts if name.startswith("word/media/"))
        return {name: f"image/{name.rpartition('.')[2]}" for name in media}


def framed(
    house_style: HouseStyle | None, texts: Mapping[str, str], organisation: str
) -> FrameParts | None:
    """The parts for the frame of a house style; None when it has none that can be used.

    `texts` are those for the places in our own header and footer (see export.frame_texts).
    """
    frame = usable_frame(house_style)
    if frame is None:
        return None
    marks = Marks(
        texts["mark"],
        texts["cover_mark"],
        texts["title"],
        texts["edition"],
        texts["pages"],
        " ".join(clean(organisation, _MOST_ALT).text.split()),
    )
    return frame_parts(frame, marks, page_of(house_style))


def frame_parts(frame: HouseFrame, marks: Marks, page: PageLook) -> FrameParts:
    """The headers and footers of cover and further pages, and the pictures in them, each once."""
    out = FrameParts()
    shown = fields_in(frame.header) | fields_in(frame.footer)
    space = spacer(frame.cover_header, page, header_distance(frame))
    cover_mark = _line("HeaderCover", marks.cover_mark) if marks.cover_mark else ""
    for name, blocks, above, below in (
        ("header_cover", frame.cover_header, "", _space(space) + cover_mark),
        ("header", frame.header, "", _header_line(marks, shown)),
        ("footer", frame.footer, _footer_line(marks, shown), ""),
        ("footer_cover", frame.cover_footer, "", ""),
    ):
        writer = _Writer(marks, f"word/{name}.xml", out, page.text_width)
        writer.add(above, blocks, below)
    return out


def _header_line(marks: Marks, shown: frozenset[FieldKind]) -> str:
    title = "" if FieldKind.TITLE in shown else _text_run(marks.title)
    return _line("Header", marks.mark + title) if marks.mark or title else ""


def _footer_line(marks: Marks, shown: frozenset[FieldKind]) -> str:
    page = "" if FieldKind.PAGE in shown else _page_number(marks.pages)
    edition = _text_run(marks.edition)
    tab = "<w:r><w:tab/></w:r>" if page else ""
    return _line("Footer", edition + tab + page) if edition or page else ""


def _page_number(pages: str) -> str:
    return (
        _text_run("Pagina ") + _field("PAGE", _text_run("2")) + _text_run(" van ")
        + _field("NUMPAGES", _text_run(pages))
    )  # fmt: skip


@dataclass(slots=True)
class _Writer:
    """Writes one part."""

    marks: Marks
    part: str
    out: FrameParts
    width: int
    _targets: list[str] = field(default_factory=list)

    def blocks(self, blocks: Blocks) -> str:
        found: list[str] = []
        for block in blocks:
            if isinstance(block, FrameTable):
                # two tables under each other would become one
                gap = _space(1) if found and found[-1].endswith("</w:tbl>") else ""
                found.append(gap + self._table(block))
            else:
                found.append(self._paragraph(block))
        return "".join(found)

    def add(self, above: str, blocks: Blocks, below: str) -> None:
        """Write the part: what the house has, between two pieces of our own."""
        tag = "hdr" if self.part.startswith("word/header") else "ftr"
        inner = above + self.blocks(blocks) + below
        if not inner.endswith("</w:p>"):
            inner += _line("HeaderCover", "")  # Word wants a paragraph last, and one at least
        whole = f"{_HEAD}<w:{tag} {_NAMESPACES}>{inner}</w:{tag}>"
        self.out.parts[self.part] = whole.encode()
        self._add_relationships()

    def _add_relationships(self) -> None:
        if not self._targets:
            return
        rows = "".join(
            f'<Relationship Id="rId{number}" Type="{_RELATIONSHIP}" Target="{target}"/>'
            for number, target in enumerate(self._targets, 1)
        )
        folder, _, name = self.part.rpartition("/")
        listing = f'{_HEAD}<Relationships xmlns="{_PACKAGE}">{rows}</Relationships>'
        self.out.parts[f"{folder}/_rels/{name}.rels"] = listing.encode()

    def _table(self, table: FrameTable) -> str:
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in table.widths)
        rows = "".join(
            "<w:tr>"
            + "".join(
                self._cell(cell, width) for cell, width in zip(row, table.widths, strict=True)
            )
            + "</w:tr>"
            for row in table.rows
        )
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(table.widths)}" w:type="dxa"/>'
            f"<w:tblBorders>{_NO_BORDERS}</w:tblBorders>"
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
        )

    def _cell(self, cell: FrameCell, width: int) -> str:
        shade = (
            f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.ground}"/>' if cell.ground else ""
        )
        inner = "".join(self._paragraph(paragraph) for paragraph in cell.paragraphs)
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{inner}</w:tc>'

    def _paragraph(self, paragraph: FrameParagraph) -> str:
        rules = "".join(
            f'<w:{side} w:val="single" w:sz="6" w:space="4" w:color="{colour}"/>'
            for side, colour in (("top", paragraph.rule_above), ("bottom", paragraph.rule_below))
            if colour
        )
        stops = "".join(
            f'<w:tab w:val="{stop.kind}" w:pos="{min(stop.at, self.width)}"/>'
            for stop in paragraph.tabs
        )
        properties = (
            '<w:pStyle w:val="HeaderCover"/>'
            + (f"<w:pBdr>{rules}</w:pBdr>" if rules else "")
            + (f"<w:tabs>{stops}</w:tabs>" if stops else "")
            + f'<w:spacing w:before="{paragraph.before}" w:after="{paragraph.after}"/>'
            + f'<w:ind w:left="{paragraph.indent}"/><w:jc w:val="{paragraph.align}"/>'
        )
        inner = "".join(self._piece(piece) for piece in paragraph.pieces)
        return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"

    def _piece(self, piece: Piece) -> str:
        if isinstance(piece, FrameText):
            return _text_run(escape(clean(piece.text).text), _look(piece.look))
        if isinstance(piece, FrameField):
            return self._field_run(piece)
        return self._picture(piece)

    def _field_run(self, piece: FrameField) -> str:
        look = _look(piece.look)
        if piece.kind is FieldKind.PAGE:
            return _field("PAGE", _text_run("2", look))
        if piece.kind is FieldKind.PAGES:
            return _field("NUMPAGES", _text_run(self.marks.pages, look))
        title = _text_run(self.marks.title, look)
        level = piece.style.removeprefix("heading ")
        # a number finds the heading in a Word of any language
        return _field(f"STYLEREF {level}" if level.isdecimal() else "TITLE", title)

    def _picture(self, piece: FramePicture) -> str:
        reference = self._reference(piece)
        self.out.drawn += 1
        alt = piece.alt or f"Logo {self.marks.organisation}".strip()
        name = quoteattr(f"Afbeelding {self.out.drawn}")
        described = (
            f'<wp:docPr id="{9000 + self.out.drawn}" name={name} '
            f"descr={quoteattr(clean(alt, _MOST_ALT).text)}/>"
        )
        size = f'<wp:extent cx="{piece.width}" cy="{piece.height}"/>'
        graphic = (
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{9000 + self.out.drawn}" name={name}/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{reference}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{piece.width}" cy="{piece.height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        )
        return f"<w:r><w:drawing>{_around(piece, size, described + graphic)}</w:drawing></w:r>"

    def _reference(self, piece: FramePicture) -> str:
        media = [name for name in self.out.parts if name.startswith("word/media/")]
        same = (name for name in media if self.out.parts[name] == piece.picture.content)
        part = next(same, f"word/media/huisstijl{len(media) + 1}.{piece.picture.ending}")
        self.out.parts[part] = piece.picture.content
        target = part.removeprefix("word/")
        if target not in self._targets:
            self._targets.append(target)
        return f"rId{self._targets.index(target) + 1}"


def _around(piece: FramePicture, size: str, inner: str) -> str:
    placing = piece.placing
    if placing is None:
        return f'<wp:inline distT="0" distB="0" distL="0" distR="0">{size}{inner}</wp:inline>'

    def offset(value: int | str) -> str:
        kind = "posOffset" if isinstance(value, int) else "align"
        return f"<wp:{kind}>{value}</wp:{kind}>"

    return (
        '<wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="1" '
        f'behindDoc="{int(placing.behind)}" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="{placing.across_from}">{offset(placing.across)}</wp:positionH>'
        f'<wp:positionV relativeFrom="{placing.down_from}">{offset(placing.down)}</wp:positionV>'
        f'{size}<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>{inner}</wp:anchor>'
    )


def _look(look: TextLook) -> str:
    font = escape(look.font or "", {'"': ""})
    size = round((look.size or 0) * 2)
    inner = (
        (f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>' if font else "")
        + ("<w:b/>" if look.bold else "")
        + ("<w:i/>" if look.italic else "")
        + (f'<w:color w:val="{look.colour}"/>' if look.colour else "")
        + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "")
    )
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _text_run(safe: str, look: str = "") -> str:
    """A run of text that is safe for XML already; nothing for no text."""
    if not safe:
        return ""
    inner = f'<w:t xml:space="preserve">{safe}</w:t>'
    inner = inner.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    inner = inner.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    inner = inner.replace('<w:t xml:space="preserve"></w:t>', "")
    return f"<w:r>{look}{inner}</w:r>"


def _field(instruction: str, result: str) -> str:
    return f'<w:fldSimple w:instr=" {instruction} ">{result}</w:fldSimple>'


def _line(style: str, inner: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def _space(points: float) -> str:
    """A line of this height, that a floating picture stands in."""
    if points <= 0:
        return ""
    height = max(20, round(points * 20))
    spacing = f'<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="HeaderCover"/>{spacing}</w:pPr></w:p>'
