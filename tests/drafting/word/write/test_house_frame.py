import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from drafting.word.write.frame import (
    Align,
    FieldKind,
    FrameTable,
    FrameText,
    fields_in,
    pictures_in,
    pieces_in,
)
from drafting.word.write.house_style import read_house_style
from tests.drafting.word.write import house_files


def frame_of(content):
    return read_house_style(content).frame


def texts(blocks):
    return "".join(piece.text for piece in pieces_in(blocks) if isinstance(piece, FrameText))


def test_a_letterhead_has_a_large_logo_on_the_cover_and_a_small_one_after_it():
    frame = frame_of(house_files.letterhead())
    (large,), (small,) = pictures_in(frame.first_header), pictures_in(frame.header)
    assert large.placing.across_from == "page"
    assert small.placing is None
    assert large.width > 2 * small.width
    assert large.alt == "Logo van de gemeente Oosterveld"
    assert "Postbus 12" in texts(frame.footer)
    assert frame.footer[0].align is Align.CENTRE


def test_a_footer_in_two_columns_keeps_its_columns_and_fields():
    frame = frame_of(house_files.report())
    (table,) = frame.footer
    assert isinstance(table, FrameTable)
    assert table.widths == (5896, 3402)
    assert fields_in(frame.footer) == {FieldKind.PAGE, FieldKind.PAGES}
    assert fields_in(frame.header) == {FieldKind.TITLE}
    assert "\n" in texts(frame.footer)


def test_a_coloured_band_keeps_its_ground_and_its_letters():
    frame = frame_of(house_files.landscape())
    (table,) = frame.header
    assert table.rows[0][0].ground == "1F4E9E"
    look = next(pieces_in(frame.header)).look
    assert (look.colour, look.font) == ("FFFFFF", "Georgia")
    assert frame.footer[0].align is Align.CENTRE


def test_empty_paragraphs_at_the_end_are_dropped():
    assert len(frame_of(house_files.report()).footer) == 1


def test_tabs_alignment_and_rules_are_read():
    word = docx.Document()
    line = word.sections[0].header.paragraphs[0]
    line.text = "A\tB"
    line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    line._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:color="00AA00"/></w:pBdr>'
        )
    )
    (found,) = frame_of(house_files.saved(word)).header
    assert (found.align, found.rule_below, found.rule_above) == (Align.RIGHT, "00AA00", "")
    assert [stop.kind for stop in found.tabs] == ["center", "right"]


def test_content_controls_keep_their_text_but_not_their_prompt():
    word = docx.Document()
    header = word.sections[0].header
    for prompt, words in (("", "Afdeling Inkoop"), ("<w:showingPlcHdr/>", "Klik hier")):
        header._element.append(
            parse_xml(
                f"<w:sdt {nsdecls('w')}><w:sdtPr>{prompt}</w:sdtPr><w:sdtContent><w:p><w:r><w:t>{words}</w:t>"
                "</w:r></w:p></w:sdtContent></w:sdt>"
            )
        )
    assert texts(frame_of(house_files.saved(word)).header) == "Afdeling Inkoop"


def test_a_table_with_a_cell_over_two_columns_is_made_regular():
    word = docx.Document()
    table = word.sections[0].header.add_table(2, 2, Cm(10))
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Over twee"
    table.cell(1, 1).text = "Rechts"
    found = next(b for b in frame_of(house_files.saved(word)).header if isinstance(b, FrameTable))
    assert {len(row) for row in found.rows} == {2}


def test_a_header_of_a_thousand_lines_is_cut_and_told():
    word = docx.Document()
    for number in range(1000):
        word.sections[0].header.add_paragraph(f"Regel {number}")
    style = read_house_style(house_files.saved(word))
    assert len(style.frame.header) <= 30
    assert any("zeer lange" in words for words in style.left)


@pytest.mark.parametrize(
    "secret",
    [
        b"DDE",
        b"geheim",
        b"PLAATJE",
        b"VERBORGEN",
        b"example.invalid",
        b"VERTROUWELIJK",
        b"dataBinding",
    ],
)
def test_what_is_dangerous_or_hidden_is_never_understood(secret):
    style = read_house_style(house_files.nasty())
    assert secret.decode() not in repr(style.frame)
    assert "Gemeente Noorderhaven" in texts(style.frame.header)


def test_what_stays_behind_is_named():
    left = " ".join(read_house_style(house_files.nasty()).left)
    for words in (
        "DDE",
        "naam van het bestand",
        "gekoppelde afbeelding",
        "gegevens",
        "ander programma",
        "watermerk",
    ):
        assert words in left
