import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from drafting.word.write import clean as module
from drafting.word.write.clean import LONGEST_TEXT, TextDoor, clean, cleaned_bytes

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)


CONTROLS = [
    chr(code) for code in (0x00, 0x01, 0x08, 0x1F, 0x7F, 0x9F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF)
]


@pytest.mark.parametrize("bad", CONTROLS, ids=ascii)
def test_what_xml_cannot_hold_is_left_out_and_counted(bad):
    cleaned = clean(f"een{bad}twee")
    assert (cleaned.text, cleaned.removed) == ("eentwee", 1)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_becomes_one_and_is_no_loss(end):
    assert clean(f"een{end}twee").text == "een\ntwee"
    assert clean(f"een{end}twee").removed == 0


def test_what_is_too_long_is_cut():
    cleaned = clean("a" * (LONGEST_TEXT + 3))
    assert (len(cleaned.text), cleaned.cut) == (LONGEST_TEXT, 3)


@pytest.mark.parametrize(
    "good", ["", "Gewone tekst.", "€ 5\xa0000", "é", "😀", "\t", "a\nb", "\u200f"]
)
def test_ordinary_text_stays_as_it_is(good):
    assert clean(good).text == good


def test_the_door_tells_where_it_cleaned():
    door = TextDoor("Paragraaf 3.1")
    door.xml("a\x00b\x01")
    door.place = "Paragraaf 3.2"
    door.plain("goed")
    assert [str(notice) for notice in door.notices()] == [
        "Paragraaf 3.1: 2 onleesbare tekens zijn weggelaten."
    ]


def test_the_door_tells_of_a_cut():
    door = TextDoor("Titel")
    assert door.plain("abcdef", 4) == "abcd"
    assert "te lang; 2 tekens zijn aan het eind weggelaten" in str(door.notices()[0])


def test_markup_in_a_text_is_text():
    assert TextDoor().xml("<b> & c") == "&lt;b&gt; &amp; c"


@given(ANY_TEXT)
@settings(max_examples=1000, deadline=None)
def test_any_text_can_stand_in_xml_and_reads_back_the_same(text):
    read = etree.fromstring(f"<t>{TextDoor().xml(text)}</t>".encode()).text or ""
    assert read == clean(text).text


def test_the_quick_look_misses_no_character():
    for code in (*range(0x3000), *range(0xD7F0, 0xE010), *range(0xFFF0, 0x10010), 0x10FFFF):
        text = f"een{chr(code)}twee"
        assert module._is_safe(text) is (module._UNSAFE.search(text) is None), hex(code)


@given(ANY_TEXT)
def test_bytes_are_those_of_the_cleaned_text(text):
    assert cleaned_bytes(text) == clean(text).text.encode()


def test_bytes_of_what_is_too_long_are_cut():
    assert len(cleaned_bytes("a" * (LONGEST_TEXT + 3))) == LONGEST_TEXT
