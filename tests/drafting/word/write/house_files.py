"""House styles as municipalities have them, made for the tests: a letterhead, a report, a landscape template."""

from io import BytesIO

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Emu, Pt, RGBColor
from PIL import Image, ImageDraw


def logo(colour: str = "#0a5c36", size: tuple[int, int] = (640, 200), kind: str = "PNG") -> bytes:
    """A logo: a shield and the name of a municipality as bars."""
    image = Image.new(
        "RGBA" if kind == "PNG" else "RGB", size, (255, 255, 255, 0)[: 4 if kind == "PNG" else 3]
    )
    draw = ImageDraw.Draw(image)
    high = size[1]
    draw.polygon(
        [
            (10, 10),
            (high - 30, 10),
            (high - 30, high // 2),
            (high // 2 - 10, high - 10),
            (10, high // 2),
        ],
        fill=colour,
    )
    draw.rectangle((high, high // 4, size[0] - 10, high // 2 - 10), fill=colour)
    draw.rectangle((high, high // 2 + 10, size[0] - 160, high // 4 * 3), fill="#7aa48d")
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def field(paragraph, instruction: str, shown: str = "1", *, simple: bool = False) -> None:
    """A field in a paragraph, as Word writes it."""
    if simple:
        paragraph._p.append(
            parse_xml(
                f'<w:fldSimple {nsdecls("w")} w:instr=" {instruction} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'
            )
        )
        return
    for kind, text in (
        ("begin", None),
        (None, instruction),
        ("separate", None),
        ("", shown),
        ("end", None),
    ):
        run = paragraph.add_run()
        if kind is None:
            code = OxmlElement("w:instrText")
            code.text = f" {text} "
            run._r.append(code)
        elif kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        else:
            run.text = text


def float_picture(paragraph, content: bytes, width, across: int, down: int, alt: str = "") -> None:
    """A picture at a place on the page."""
    run = paragraph.add_run()
    inline = run.add_picture(BytesIO(content), width=width)._inline
    described = inline.find(qn("wp:docPr"))
    described.set("descr", alt)
    anchor = parse_xml(
        f'<wp:anchor {nsdecls("wp")} distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{across}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{down}</wp:posOffset></wp:positionV></wp:anchor>'
    )
    extent = inline.find(qn("wp:extent"))
    graphic = inline.find(qn("a:graphic"))
    wrap = OxmlElement("wp:wrapNone")
    for child in (extent, wrap, described, graphic):
        anchor.append(child)
    inline.getparent().replace(inline, anchor)


def _styles(word, font: str, colour: str, size: float = 10, sizes=(20, 15, 12)) -> None:
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    normal.paragraph_format.space_after = Pt(7)
    for level, points in enumerate(sizes, 1):
        heading = word.styles[f"Heading {level}"]
        heading.font.name, heading.font.size = font, Pt(points)
        heading.font.color.rgb = RGBColor.from_string(colour)
        fonts = heading.element.rPr.rFonts
        for name in [key for key in fonts.attrib if "Theme" in key]:
            del fonts.attrib[name]
    title = word.styles["Title"]
    title.font.name, title.font.color.rgb, title.font.size = (
        font,
        RGBColor.from_string(colour),
        Pt(28),
    )
    fonts = title.element.rPr.rFonts
    for name in [key for key in fonts.attrib if "Theme" in key]:
        del fonts.attrib[name]


def _a4(section) -> None:
    section.page_width, section.page_height = Cm(21), Cm(29.7)


def saved(word) -> bytes:
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def letterhead() -> bytes:
    """A letterhead: a large floating logo on the first page, a small one after it, and an address below."""
    word = docx.Document()
    _styles(word, "Verdana", "0A5C36", 9.5)
    section = word.sections[0]
    _a4(section)
    section.top_margin, section.bottom_margin = Cm(3.2), Cm(2.6)
    section.left_margin = section.right_margin = Cm(2.5)
    section.different_first_page_header_footer = True
    first = section.first_page_header.paragraphs[0]
    float_picture(first, logo(), Cm(7.5), Cm(2.5), Cm(1.2), "Logo van de gemeente Oosterveld")
    first.add_run()
    after = section.header.paragraphs[0]
    after.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    after.add_run().add_picture(BytesIO(logo()), width=Cm(3.2))
    for footer in (section.first_page_footer, section.footer):
        line = footer.paragraphs[0]
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = line.add_run(
            "Gemeente Oosterveld | Postbus 12 | 1234 AB Oosterveld | www.oosterveld.example"
        )
        run.font.size, run.font.color.rgb = Pt(7.5), RGBColor(0x0A, 0x5C, 0x36)
    word.add_paragraph("Geachte heer, mevrouw,")
    return saved(word)


def report() -> bytes:
    """A report: title in the header, a footer in two columns with page numbers, square list signs."""
    word = docx.Document()
    _styles(word, "Calibri", "7A1F5C", 11, (24, 16, 13))
    section = word.sections[0]
    _a4(section)
    section.left_margin = section.right_margin = Cm(2.3)
    line = section.header.paragraphs[0]
    line.add_run("Sociaal Domein").bold = True
    line.add_run("\t")
    line.add_run("\t")
    field(line, "TITLE", "Titel van het rapport")
    footer = section.footer
    table = footer.add_table(1, 2, Cm(16.4))
    left, right = table.rows[0].cells
    left.width, right.width = Cm(10.4), Cm(6)
    left.paragraphs[0].add_run().add_picture(
        BytesIO(logo("#7a1f5c", (320, 100), "JPEG")), width=Cm(2.6)
    )
    left.add_paragraph("Gemeente Westerkogge\nRaadhuisplein 1").runs[0].font.size = Pt(8)
    end = right.paragraphs[0]
    end.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    end.add_run("Pagina ")
    field(end, "PAGE", simple=True)
    end.add_run(" van ")
    field(end, "NUMPAGES", "9")
    footer._element.remove(footer.paragraphs[0]._p)
    footer.add_paragraph()
    _square_bullets(word)
    word.add_paragraph("Voorbeeldtekst")
    return saved(word)


def _square_bullets(word) -> None:
    numbering = word.part.numbering_part.element
    wanted = word.styles["List Bullet"].element.pPr.numPr.numId.val
    shape = next(n.abstractNumId.val for n in numbering.num_lst if n.numId == wanted)
    for abstract in numbering.findall(qn("w:abstractNum")):
        if int(abstract.get(qn("w:abstractNumId"))) == shape:
            level = abstract.find(qn("w:lvl"))
            level.find(qn("w:lvlText")).set(qn("w:val"), "\uf0a7")
            for fonts in level.iter(qn("w:rFonts")):
                fonts.set(qn("w:ascii"), "Wingdings")


def landscape() -> bytes:
    """A landscape template of Dutch Word: Kop 1, a coloured band in the header, the chapter's name in a field."""
    word = docx.Document()
    _styles(word, "Georgia", "1F4E9E", 10.5)
    for level in (1, 2, 3):
        word.styles[f"Heading {level}"].element.set(qn("w:styleId"), f"Kop{level}")
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.top_margin, section.bottom_margin = Cm(2.8), Cm(2)
    section.left_margin = section.right_margin = Cm(2.5)
    table = section.header.add_table(1, 2, Cm(24.7))
    for cell, width in zip(table.rows[0].cells, (Cm(18), Cm(6.7)), strict=True):
        cell.width = width
        cell._tc.get_or_add_tcPr().append(
            parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="1F4E9E"/>')
        )
    left, right = (cell.paragraphs[0] for cell in table.rows[0].cells)
    field(left, 'STYLEREF "Kop 2"', "Hoofdstuk")
    right.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    right.add_run("Regio Zuiderland")
    for paragraph in (left, right):
        for run in paragraph.runs:
            run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    section.header._element.remove(section.header.paragraphs[0]._p)
    section.header.add_paragraph()
    end = section.footer.paragraphs[0]
    end.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field(end, "PAGE")
    return saved(word)


def nasty() -> bytes:
    """A house style with everything that must stay behind: links, DDE, data, an object, an SVG, hidden text."""
    word = docx.Document()
    _styles(word, "Arial", "C0C0C0")
    header = word.sections[0].header
    line = header.paragraphs[0]
    line.add_run("Gemeente Noorderhaven ")
    field(line, 'DDEAUTO excel "C:\\\\geheim.xls" "A1"', "DDE-UITKOMST")
    field(line, "FILENAME \\p", "C:\\Users\\geheim\\brief.docx")
    field(line, 'INCLUDEPICTURE "http://example.invalid/x.png"', "PLAATJE")
    hidden = line.add_run("VERBORGEN")
    hidden.font.hidden = True
    reference = header.part.relate_to("http://example.invalid/logo.png", _IMAGE, is_external=True)
    run = line.add_run()
    run.add_picture(BytesIO(logo()), width=Cm(3))
    blip = next(run._r.iter(qn("a:blip")))
    del blip.attrib[qn("r:embed")]
    blip.set(qn("r:link"), reference)
    line._p.append(
        parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{{1}}"/></w:sdtPr>'
            "<w:sdtContent><w:r><w:t>Afdeling Inkoop</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )
    line._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:object><w:control/></w:object></w:r>"))
    line._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape>'
            '<v:textpath string="VERTROUWELIJK"/></v:shape></w:pict></w:r>'
        )
    )
    return saved(word)


_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
SMALLEST = Emu(18_000)
