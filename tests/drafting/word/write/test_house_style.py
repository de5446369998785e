from io import BytesIO

import docx
import pytest
from docx.shared import Cm, Pt, RGBColor

from drafting.refusals import FileRefused
from drafting.word.write.export import write_document
from drafting.word.write.house_style import HouseStyle, PageLook, read_house_style
from tests.drafting.word.write.builder import sample, settings
from tests.drafting.word.write.opened import W, opened


def house(change=lambda word: None) -> bytes:
    """A house style as Word would save it, with a text and an author that must stay behind."""
    word = docx.Document()
    word.core_properties.author = "Bureau Vormgeving"
    word.add_paragraph("TEKST VAN DE BRIEF")
    word.sections[0].left_margin = Cm(3)
    heading = word.styles["Heading 1"]
    heading.font.name, heading.font.size = "Verdana", Pt(20)
    del heading.element.rPr.rFonts.attrib[f"{W}asciiTheme"]
    heading.font.color.rgb = RGBColor(0xAA, 0, 0)
    word.styles["Normal"].font.name = "Georgia"
    word.styles["Normal"].font.size = Pt(10)
    change(word)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def test_fonts_sizes_colours_and_page_are_read():
    found = read_house_style(house())
    heading = found.look("heading 1")
    assert (heading.font, heading.size, heading.colour, heading.bold) == (
        "Verdana",
        20,
        "AA0000",
        True,
    )
    assert found.page.left == Cm(3).twips
    assert found.accent == "AA0000"


def test_a_style_has_what_it_is_based_on():
    assert read_house_style(house()).look("List Bullet").font == "Georgia"


def test_fonts_of_the_theme_are_looked_up():
    assert read_house_style(house()).look("Title").font == "Calibri"


def test_a_dutch_file_is_read_by_the_english_names_in_it():
    def dutch(word):
        word.styles["Heading 1"].element.set(f"{W}styleId", "Kop1")

    assert read_house_style(house(dutch)).look("heading 1").font == "Verdana"


def test_a_template_is_read_like_a_document(tmp_path):
    path = tmp_path / "huisstijl.dotx"
    path.write_bytes(
        _with_part(house(), "[Content_Types].xml", b"document.main+xml", b"template.main+xml")
    )
    assert read_house_style(path).look("heading 1").font == "Verdana"


def test_an_export_wears_the_house_style_and_takes_nothing_else_along():
    found = read_house_style(house())
    content = write_document(sample(), settings(house_style=found)).content
    everything = b"".join(opened(content).parts.values())
    assert b"Verdana" in everything
    assert b"AA0000" in everything
    for foreign in (b"TEKST VAN", b"Vormgeving", b"python-docx"):
        assert foreign not in everything


@pytest.mark.parametrize("margin", [Cm(0.1), Cm(9.5)])
def test_a_page_on_which_no_table_can_stand_is_not_taken(margin):
    def narrow(word):
        word.sections[0].left_margin = word.sections[0].right_margin = margin

    assert read_house_style(house(narrow)).page is None


@pytest.mark.parametrize("font", ["x" * 40, 'A" onload="', ""])
def test_an_odd_font_name_is_passed_over(font):
    def odd(word):
        word.styles["Heading 1"].font.name = font

    assert read_house_style(house(odd)).look("heading 1").font != font


def test_a_normal_without_space_keeps_ours():
    def tight(word):
        word.styles["Normal"].paragraph_format.space_after = Pt(0)

    assert read_house_style(house(tight)).look("Normal").after is None


def test_the_items_of_a_list_keep_our_spacing():
    assert read_house_style(house()).look("List Bullet").after is None


def test_a_style_that_is_based_on_itself_ends():
    def loop(word):
        word.styles["Title"].base_style = word.styles["Title"]

    assert read_house_style(house(loop)).look("Title") is not None


def test_what_the_file_holds_besides_is_named():
    assert read_house_style(house()).left == ("de tekst van het bestand zelf",)


def test_the_section_with_most_text_gives_the_page():
    def annex_on_its_side(word):
        for _ in range(6):
            word.add_paragraph("Tekst")
        section = word.add_section()
        section.page_width, section.page_height = section.page_height, section.page_width
        word.add_paragraph("Bijlage")

    page = read_house_style(house(annex_on_its_side)).page
    assert page.width < page.height


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"zomaar iets", b"PK\x03\x04kapot"])
def test_what_is_no_word_file_is_refused_in_dutch(content):
    with pytest.raises(FileRefused, match=r"(?i)bestand|pdf|word"):
        read_house_style(content)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FileRefused):
        read_house_style(tmp_path / "weg.docx")


def test_the_empty_house_style_changes_nothing():
    plain = write_document(sample(), settings()).content
    assert write_document(sample(), settings(house_style=HouseStyle())).content == plain


def test_a_page_knows_its_text_area():
    assert (PageLook().text_width, PageLook().text_height) == (9070, 14002)


def _with_part(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    import zipfile

    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            part = source.read(entry)
            target.writestr(
                entry.filename, part.replace(old, new) if entry.filename == name else part
            )
    return out.getvalue()
