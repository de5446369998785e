import pytest

from drafting.document import BlockId
from drafting.terms import Topic
from drafting.word.read.text import read_passages
from tests.drafting.word.read.docx_files import (
    W,
    document,
    paragraph,
    parts,
    run,
    table,
    write_docx,
)


@pytest.fixture
def read(tmp_path):
    def passages(body, **changes):
        return read_passages(write_docx(tmp_path / "bestek.docx", parts(body, **changes)))

    return passages


def texts(passages):
    return [passage.text for passage in passages]


def test_paragraphs_come_in_order_with_their_places(read):
    found = read(paragraph("Een.") + paragraph("") + paragraph("Twee."))
    assert [(p.element, p.block, p.text, p.kind) for p in found] == [
        ("p1", "p1", "Een.", "paragraph"),
        ("p2", "p2", "Twee.", "paragraph"),
    ]


def test_a_file_without_text_has_no_passages(read):
    assert read("") == ()


@pytest.mark.parametrize(
    ("style", "inside"),
    [
        ("Kop1", ""),
        ("Huis1", ""),
        ("Niveau", ""),
        ("Heading2", ""),
        ("", '<w:outlineLvl w:val="0"/>'),
        ("Titel", ""),
    ],
)
def test_a_heading_is_known_by_its_style_or_level(read, style, inside):
    heading, text = read(paragraph("Geschiktheid", style, inside) + paragraph("Tekst."))
    assert heading.kind == "heading"
    assert text.headings == ("Geschiktheid",)
    assert text.topic is Topic.SELECTION


def test_headings_go_from_part_to_section(read):
    found = read(
        paragraph("Leidraad", "Titel")
        + paragraph("Selectie", "Kop1")
        + paragraph("Omzet", "Kop2")
        + paragraph("Gunning", "Kop1")
        + paragraph("Tekst.")
    )
    assert found[2].headings == ("Leidraad", "Selectie", "Omzet")
    assert found[4].headings == ("Leidraad", "Gunning")


def test_body_text_in_a_heading_style_is_text(read):
    (found,) = read(paragraph("Tekst.", "Kop1", '<w:outlineLvl w:val="9"/>'))
    assert found.kind == "paragraph"


@pytest.mark.parametrize(
    ("style", "inside", "kind"),
    [
        ("Lijst", "", "item"),
        ("", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>', "item"),
        ("Lijst", '<w:numPr><w:numId w:val="0"/></w:numPr>', "paragraph"),
        ("Kop1", '<w:numPr><w:numId w:val="5"/></w:numPr>', "heading"),
    ],
)
def test_a_numbered_paragraph_is_an_item(read, style, inside, kind):
    assert read(paragraph("Tekst", style, inside))[0].kind == kind


def test_insertions_are_read_and_deletions_are_not(read):
    (found,) = read(
        f"<w:p>{run('Een omzet van ')}<w:del>{run('5')}<w:r><w:delText>5</w:delText></w:r></w:del>"
        f"<w:ins>{run('2')}</w:ins><w:moveFrom>{run('x')}</w:moveFrom>{run(' miljoen')}</w:p>"
    )
    assert found.text == "Een omzet van 2 miljoen"


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next(read):
    found = read(
        paragraph("De omzet is ", "", "<w:rPr><w:del/></w:rPr>")
        + paragraph("hoog.")
        + paragraph("Einde.")
    )
    assert texts(found) == ["De omzet is hoog.", "Einde."]


def test_a_deleted_end_before_a_table_loses_nothing(read):
    found = read(paragraph("Kop", "", "<w:rPr><w:del/></w:rPr>") + table(["a", "b"]))
    assert texts(found) == ["Kop", "a", "b"]


def test_a_deleted_row_is_not_read(read):
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('weg')}</w:tc></w:tr>"
    assert texts(read(table(["a"]).replace("</w:tbl>", f"{row}</w:tbl>"))) == ["a"]


def test_old_properties_are_not_those_of_now(read):
    old = '<w:pPrChange><w:pPr><w:pStyle w:val="Kop1"/></w:pPr></w:pPrChange>'
    assert read(paragraph("Tekst.", "", old))[0].kind == "paragraph"


def test_cells_have_their_column_and_row(read):
    found = read(table(["Eis", "Bewijs"], ["Omzet", "Jaarrekening"]))
    assert [(p.element, p.column, p.row_head) for p in found] == [
        ("t1:1.1", "", ""),
        ("t1:1.2", "", "Eis"),
        ("t1:2.1", "Eis", ""),
        ("t1:2.2", "Bewijs", "Omzet"),
    ]
    assert {p.kind for p in found} == {"cell"}
    assert {p.block for p in found} == {BlockId("t1")}


def test_a_first_row_of_sentences_is_no_header(read):
    found = read(table(["1", "De inschrijver heeft ervaring."], ["2", "De inschrijver is snel."]))
    assert {p.column for p in found} == {""}


def test_a_wide_header_stands_over_its_columns(read):
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("Bewijs")}</w:tc>'
    first = f"<w:tr><w:tc>{paragraph('Eis')}</w:tc>{wide}</w:tr>"
    found = read(table(["a", "b", "c"]).replace("<w:tbl>", f"<w:tbl>{first}"))
    assert [p.column for p in found][2:] == ["Eis", "Bewijs", "Bewijs"]


def test_a_row_under_a_merged_cell_keeps_its_head(read):
    def row(first, merge, second):
        return (
            f"<w:tr><w:tc><w:tcPr><w:vMerge{merge}/></w:tcPr>{paragraph(first)}</w:tc>"
            f"<w:tc>{paragraph(second)}</w:tc></w:tr>"
        )

    found = read(
        "<w:tbl>" + row("Perceel 1", ' w:val="restart"', "a") + row("", "", "b") + "</w:tbl>"
    )
    assert [p.row_head for p in found] == ["", "Perceel 1", "Perceel 1"]


def test_paragraphs_of_a_cell_are_lines(read):
    two = f"<w:tbl><w:tr><w:tc>{paragraph('Een.')}{paragraph('Twee.')}</w:tc></w:tr></w:tbl>"
    assert texts(read(two)) == ["Een.\nTwee."]


def test_an_inner_table_has_a_number_of_its_own(read):
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('buiten')}{table(['binnen'])}</w:tc></w:tr></w:tbl>"
    assert {(p.element, p.text) for p in read(inner)} == {
        ("t1:1.1", "buiten"),
        ("t2:1.1", "binnen"),
    }


def test_tabs_breaks_and_hyphens_are_text(read):
    body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r></w:p>"
    assert texts(read(body)) == ["a\tb\nc-"]


def test_the_contents_list_is_not_read(read):
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    sdt = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{paragraph('Weg')}</w:sdtContent></w:sdt>"
    assert texts(read(paragraph("Omzet 3", "Inhopg1") + sdt + paragraph("Tekst."))) == ["Tekst."]


def test_content_controls_are_read(read):
    sdt = f"<w:sdt><w:sdtContent>{paragraph('Tekst.')}</w:sdtContent></w:sdt>"
    assert texts(read(sdt)) == ["Tekst."]


def test_hidden_text_and_codes_of_fields_are_not_read(read):
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>weg</w:t></w:r>"
    code = "<w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r>"
    assert texts(read(f"<w:p>{hidden}{code}{run('Tekst.')}</w:p>")) == ["Tekst."]


def test_a_text_box_is_read_once(read):
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = f"<w:txbxContent>{paragraph('In het kader.')}</w:txbxContent>"
    body = (
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>{run('Tekst.')}</w:p>"
    )
    assert texts(read(body)) == ["In het kader.", "Tekst."]


def test_the_strict_kind_of_docx_is_read(read):
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    body = document(paragraph("Gunning", "Kop1")).replace(W, strict)
    (found,) = read("", **{"word/document.xml": body})
    assert (found.text, found.kind) == ("Gunning", "heading")


def test_a_file_without_styles_goes_by_the_ids(read):
    found = read(paragraph("Omzet", "Kop2"), **{"word/styles.xml": None})
    assert found[0].kind == "heading"
