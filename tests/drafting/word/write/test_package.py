from docx.document import Document as WordDocument

from drafting.word.write.package import add_custom_part, base_parts, open_base, packed, tint_of
from tests.drafting.word.write.opened import opened, text

TEXTS = {
    "mark": "",
    "cover_mark": "",
    "title": "T",
    "organisation": "O",
    "edition": "E",
    "pages": "9",
}


def base(**changes) -> WordDocument:
    return open_base(TEXTS, **changes)


def test_the_base_holds_our_own_parts_and_no_thumbnail():
    assert "word/styles.xml" in base_parts()
    assert not any("thumbnail" in name or "Effects" in name for name in base_parts())


def test_the_places_in_header_and_footer_are_filled():
    file = opened(packed(base(), ""))
    assert text(file.tree("word/header.xml")) == "T\tO"
    assert "$" not in "".join(part.decode() for part in file.parts.values())


def test_tab_stops_follow_the_width_of_the_page():
    styles = opened(packed(base(text_width=8000), "")).parts["word/styles.xml"]
    assert b'w:pos="8000"' in styles
    assert b'w:pos="9070"' not in styles


def test_the_accent_replaces_the_colour_everywhere():
    parts = opened(packed(base(accent="AA0000"), "")).parts
    assert b"0B5C7A" not in b"".join(parts.values())
    assert b"AA0000" in parts["word/styles.xml"]


def test_a_tint_is_nearly_white():
    assert tint_of("000000") == "E6E6E6"
    assert tint_of("FFFFFF") == "FFFFFF"


def test_the_body_stands_before_the_page_setup():
    content = packed(base(), "<w:p>", "€", "</w:p>")
    document = opened(content).parts["word/document.xml"]
    assert "<w:p>€</w:p><w:sectPr".encode() in document


def test_a_custom_part_is_joined_to_the_document():
    word = base()
    add_custom_part(word, b"<m/>", b"<p/>")
    file = opened(packed(word, ""))
    assert file.parts["customXml/item1.xml"] == b"<m/>"
    assert b"customXml/item1.xml" in file.parts["word/_rels/document.xml.rels"]
    assert b"itemProps1.xml" in file.parts["customXml/_rels/item1.xml.rels"]
