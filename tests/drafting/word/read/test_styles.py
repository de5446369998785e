import pytest

from drafting.word.read.guard import UnsafePart
from drafting.word.read.styles import Role, outline_level, read_styles
from tests.drafting.word.read.docx_files import STYLES, W


@pytest.mark.parametrize(
    ("style", "role"),
    [
        ("", Role()),
        ("Standaard", Role()),
        ("Kop1", Role(level=1)),
        ("Kop2", Role(level=2)),
        ("Huis1", Role(level=1)),
        ("Niveau", Role(level=2)),
        ("Titel", Role(title=True)),
        ("Lijst", Role(item=True)),
        ("Inhopg1", Role(contents=True)),
        ("Nadruk", Role()),
        ("Kop3", Role(level=3)),
        ("Heading4", Role(level=4)),
        ("Onbekend", Role()),
    ],
)
def test_the_role_of_a_style(style, role):
    assert read_styles(STYLES.encode()).role(style) == role


def test_styles_based_on_each_other_end():
    around = (
        f'<w:styles xmlns:w="{W}">'
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>'
        "</w:styles>"
    )
    assert read_styles(around.encode()).role("A") == Role()


def test_damaged_styles_are_refused():
    with pytest.raises(UnsafePart):
        read_styles(b"<w:styles")


@pytest.mark.parametrize(("text", "level"), [("0", 1), ("8", 9), ("9", 0), ("x", 0), ("", 0)])
def test_an_outline_level_counts_from_one(text, level):
    assert outline_level(text) == level
