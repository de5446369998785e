"""Texts that break other programs, and a document with one text in every place of an export."""

import unicodedata
from datetime import UTC, datetime

from hypothesis import strategies as st

from drafting.comment import CommentKind
from drafting.document import Document, ElementId, Run
from drafting.terms import PartKey
from drafting.word.write.settings import CommentChoice, ExportSettings, SummaryRow
from tests.drafting.word.write.builder import Builder, settings
from tests.drafting.word.write.remarks import comment, reply

_CONTROLS = (*range(0x20), 0x7F, 0x80, 0x85, 0x9F)
_MARKS = (
    0xA0, 0xAD, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D,
    0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xF8FF, 0xFDD0,
    0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F600, 0xF0000, 0x10FFFF,
)  # fmt: skip
ODD = (
    *(f"een{chr(code)}twee" for code in (*_CONTROLS, *_MARKS)),
    "", " ", "  voor en achter  ", "\t", "\n", "\r\n", "een\r\ntwee\rdrie\n", "a\tb\nc", "]]>", "<!--", "<b>&amp;</b>",
    "&#0;", "<?xml version='1.0'?>", "{{ x }}", "{% if %}", "[[x]]", "^[x]", "\\0", "\ud83d\ude00", "e\u0301" * 40,
    "\u05e9\u05dc\u05d5\u05dd \u202eabc\u202c", "x" * 20_000, "woord " * 300, "\u200b" * 500, "$title ${x} %s {0}",
)  # fmt: skip
"""Each control character, each mark that turns or hides, and what means something to somebody."""

_CLASSES = ("Cc", "Cs", "Co", "Cf", "Zl", "Zp")
ANY = st.one_of(
    st.text(st.characters(codec=None, exclude_categories=()), max_size=80),
    st.text(st.characters(codec=None, categories=_CLASSES), max_size=20),
    st.text("ab \t\n\r\x0b\x85\u2028<>&'\"\x00\ud800\ue000\u202e\u200b", max_size=60),
    st.builds(lambda part, times: part * times, st.text(max_size=8), st.integers(1, 400)),
)
"""Any text at all, with more of the odd ones than chance gives, and long ones."""

END = "\u25c6"
"""A mark behind each text, by which one sees that nothing fell off."""


def everywhere(text: str) -> tuple[Document, ExportSettings]:
    """A document with the text as title, heading, cell, item, value, caption, footnote, and in a comment."""
    text += END
    build = (
        Builder(title=text, subtitle=f"{text}.").part(PartKey.GUIDE, text).chapter(text, "chapter")
    )
    build.paragraph((Run(text, variable="x"), build.note(text)), "value").bullets(text)
    build.table(("kop", text), (text, "x"), caption=text, identity="table")
    remark = comment(
        "c", "value", text, kind=CommentKind.EDITORIAL, author=text, assigned_to=text,
        replies=(reply("r", text, text),), at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
    )  # fmt: skip
    gone = comment("g", "gone", text, quote=text)
    given = settings(
        organisation=text, version=text, author=text, draft_id=text, content_version=text,
        summary=(SummaryRow(text, text),), comments=CommentChoice.ALL, discussion=(remark, gone),
    )  # fmt: skip
    return build.document(), given


def row_of(texts: list[str]) -> Document:
    """A document with each text in a paragraph of its own, named p0, p1, …"""
    build = Builder(title="Rij").part(PartKey.GUIDE).chapter("Teksten", "chapter")
    for number, text in enumerate(texts):
        build.paragraph(text, ElementId(f"p{number}"))
    return build.document()


def is_told(text: str) -> bool:
    """Whether something in the text has to be left out, so that the user must hear of it."""
    ends = "\x0b\x0c\r\x85\u2028\u2029"
    kept = "\t\n" + ends
    return any(
        (unicodedata.category(sign) in {"Cc", "Cs"} and sign not in kept) or sign in "\ufffe\uffff"
        for sign in text
    )
