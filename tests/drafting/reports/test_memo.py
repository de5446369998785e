"""A memo in its three forms."""

import io
import zipfile
from datetime import date

from drafting.reports.memo import Memo, MemoPart, content_of, memo_text

MEMO = Memo(
    "Keuze",
    "Zorg & <welzijn>",
    date(2027, 2, 1),
    "",
    (
        MemoPart("Wat past", ("Een alinea.",)),
        MemoPart(
            "Waarom niet", (), ("Wat", "Waarom"), (("Het ene", "Past niet."), ("Het andere", ""))
        ),
    ),
)


def test_what_it_is_about_leaves_out_what_is_empty():
    assert MEMO.about == (("Onderwerp", "Zorg & <welzijn>"), ("Datum", "1 februari 2027"))


def test_text_has_headings_paragraphs_and_rows_with_labels():
    assert memo_text(MEMO).split("\n") == [
        "Keuze",
        "=====",
        "",
        "Onderwerp: Zorg & <welzijn>",
        "Datum: 1 februari 2027",
        "",
        "Wat past",
        "--------",
        "",
        "Een alinea.",
        "",
        "Waarom niet",
        "-----------",
        "",
        "Wat: Het ene",
        "Waarom: Past niet.",
        "",
        "Wat: Het andere",
        "",
    ]


def test_a_page_escapes_and_has_a_table():
    page = content_of(MEMO, ".html").decode()
    assert "Zorg &amp; &lt;welzijn&gt;" in page
    assert '<th scope="col">Waarom</th>' in page
    assert "<script" not in page


def test_word_holds_the_words_and_is_the_same_twice():
    word = content_of(MEMO, ".docx")
    assert word == content_of(MEMO, ".DOCX")
    text = zipfile.ZipFile(io.BytesIO(word)).read("word/document.xml").decode()
    assert "Een alinea." in text
    assert "<w:tblHeader" in text


def test_another_form_is_text():
    assert content_of(MEMO, ".txt") == memo_text(MEMO).encode()
