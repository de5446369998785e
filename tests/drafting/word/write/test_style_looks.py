import pytest
from lxml import etree

from drafting.word.write.style_looks import (
    W,
    colour_of,
    font_of,
    foreign_styles,
    line_of,
    size_of,
    spacing_of,
    switch_of,
    whole,
)

_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = etree.fromstring(
    f"""<w:styles {_NS}>
    <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial"/>
      <w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:styleId="Standaard"><w:name w:val="Normal"/>
      <w:pPr><w:spacing w:after="120" w:line="300"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/>
      <w:rPr><w:b/><w:color w:val="aa0000"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
    <w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
    </w:styles>"""
)


def chain(style_id: str):
    styles = foreign_styles(STYLES, None)
    return styles.chain(styles.by_id[style_id])


def test_a_style_has_what_it_is_based_on_and_the_defaults_of_the_file():
    found = chain("Kop1")
    assert (font_of(found, {}), size_of(found), spacing_of(found, "after"), line_of(found)) == (
        "Arial",
        10,
        120,
        300,
    )
    assert (colour_of(found), switch_of(found, "b"), switch_of(found, "i")) == (
        "AA0000",
        True,
        False,
    )


def test_styles_are_found_by_their_english_name():
    styles = foreign_styles(STYLES, None)
    assert styles.by_name()["heading 1"].get(f"{W}styleId") == "Kop1"
    assert styles.name_of("Kop1") == "heading 1"
    assert styles.name_of("weg") == ""


def test_styles_based_on_each_other_end():
    assert size_of(chain("A")) == 10


def test_a_file_without_styles_has_none():
    assert foreign_styles(None, None).chain(None) == []


@pytest.mark.parametrize(
    ("given", "number"),
    [("12", 12), ("-12", 12), ("5", None), ("101", None), ("1e1", None), (None, None)],
)
def test_a_number_out_of_bounds_is_no_number(given, number):
    assert whole(given, 10, 100) == number
