"""The Markdown subset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.text import markdown
from drafting.text.markdown import (
    Inline,
    ItemPart,
    TablePart,
    TextPart,
    parse,
    parse_inline,
    split_caption,
)


def test_bold_and_italic():
    (part,) = parse("Een **vet** en *cursief* woord")
    assert part.inlines == (
        Inline("Een "),
        Inline("vet", bold=True),
        Inline(" en "),
        Inline("cursief", italic=True),
        Inline(" woord"),
    )


def test_lists_of_two_levels():
    parts = parse("Tekst:\n- a\n- b\n  1. c\n  2. d\n- e")
    assert [(p.depth, p.number, p.first) for p in parts if isinstance(p, ItemPart)] == [
        (0, 0, True),
        (0, 0, False),
        (1, 1, True),
        (1, 2, False),
        (0, 0, False),
    ]


def test_a_numbered_list_keeps_its_start():
    assert [p.number for p in parse("3. a\n4. b")] == [3, 4]


def test_a_table_has_a_header_and_rows():
    (table,) = parse("| A | B |\n|---|---|\n| x | **y** |")
    assert isinstance(table, TablePart)
    assert table.rows == (((Inline("x"),), (Inline("y", bold=True),)),)


def test_what_is_not_in_the_subset_is_text():
    for source in (
        "# kop",
        "> citaat",
        "<b>x</b>",
        "[x](http://y)",
        "`code`",
        "![x](y)",
        "    ingesprongen",
    ):
        (part,) = parse(source)
        assert isinstance(part, TextPart)
        assert part.inlines == (Inline(source.strip()),)


def test_lines_of_a_paragraph_run_on():
    assert parse("een\ntwee") == (TextPart((Inline("een twee"),)),)
    assert parse("  \n ") == ()


def test_a_title():
    assert parse_inline("De *opdracht*") == (Inline("De "), Inline("opdracht", italic=True))


@given(st.text(alphabet="ab 1.-+*#>|\n\\_=~:", max_size=30))
def test_the_short_way_gives_what_the_parser_gives(source):
    """Plain paragraphs skip the parser; the outcome must be the same."""
    assert markdown.parse.__wrapped__(source) == tuple(
        markdown._parts(markdown._PARSER.parse(source))
    )


def test_a_line_above_a_table_is_its_caption():
    (table,) = parse("Tabel: Tarieven in **2027**\n| a | b |\n|---|---|\n| 1 | 2 |")
    assert isinstance(table, TablePart)
    assert table.caption == (Inline("Tarieven in "), Inline("2027", bold=True))
    assert table.rows == (((Inline("1"),), (Inline("2"),)),)


@pytest.mark.parametrize(
    "text", ["Tabel: zonder tabel", "Tabel: titel\ngewone tekst", "Tabel:\n| a |\n|---|\n| 1 |"]
)
def test_a_caption_needs_a_title_and_a_table(text):
    assert all(getattr(part, "caption", ()) == () for part in parse(text))


def test_the_caption_of_a_text_is_cut_off():
    assert split_caption("Tabel: Planning \n{{ planning }}") == ("Planning", "{{ planning }}")
    assert split_caption("| a |\n|---|") == ("", "| a |\n|---|")
