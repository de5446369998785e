"""What can be typed after `compare`."""

from pathlib import Path

from commands.arguments import build_parser


def test_two_files_and_where_the_redline_goes():
    typed = build_parser().parse_args(["compare", "a.bestek", "b.docx", "-o", "c.docx"])
    assert (typed.old, typed.new, typed.output) == (
        Path("a.bestek"),
        Path("b.docx"),
        Path("c.docx"),
    )
    assert not typed.library


def test_one_file_with_its_library():
    typed = build_parser().parse_args(["compare", "a.bestek", "--library", "--json"])
    assert typed.new is None
    assert typed.library
    assert typed.json
