import pytest
from lxml import etree

from drafting.word.write.foreign_runs import ForeignRuns
from drafting.word.write.frame import FieldKind, FrameField, FrameText
from drafting.word.write.style_looks import ForeignStyles

_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class NoPictures:
    def drawn(self, _drawing):
        return None

    shown = drawn


def pieces(inner: str):
    left = []
    paragraph = etree.fromstring(f"<w:p {_NS}>{inner}</w:p>")
    styles = {"Kop2": etree.fromstring(f'<w:style {_NS}><w:name w:val="heading 2"/></w:style>')}
    runs = ForeignRuns(ForeignStyles(styles, (), {}), [], NoPictures(), left)
    return runs.pieces(paragraph), left


def field(instruction: str, shown: str = "X") -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{shown}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("instruction", "kind", "style"),
    [
        (" PAGE \\* MERGEFORMAT ", FieldKind.PAGE, ""),
        ("numpages", FieldKind.PAGES, ""),
        ("SECTIONPAGES", FieldKind.PAGES, ""),
        ("TITLE", FieldKind.TITLE, ""),
        ('STYLEREF "Kop 2"', FieldKind.HEADING, "heading 2"),
        ("STYLEREF 1", FieldKind.HEADING, "heading 1"),
        ("STYLEREF Kop2", FieldKind.HEADING, "heading 2"),
        ("STYLEREF Titel", FieldKind.HEADING, "Title"),
    ],
)
def test_four_kinds_of_field_are_kept(instruction, kind, style):
    found, left = pieces(field(instruction))
    assert [(piece.kind, piece.style) for piece in found] == [(kind, style)]
    assert left == []


@pytest.mark.parametrize(
    "instruction",
    [
        'DDEAUTO excel "x"',
        "INCLUDEPICTURE x",
        "DATE",
        "FILENAME \\p",
        "MACROBUTTON a b",
        "STYLEREF Eigen",
        "QUOTE x",
        "",
    ],
)
def test_any_other_field_is_left_out_with_its_result(instruction):
    found, left = pieces(field(instruction, "UITKOMST"))
    assert found == []
    assert len(left) == 1


def test_the_words_of_a_link_stay():
    found, left = pieces(field('HYPERLINK "http://x.invalid"', "www.oosterveld.example"))
    assert [piece.text for piece in found] == ["www.oosterveld.example"]
    assert "koppeling" in left[0]


def test_a_field_in_a_field_does_not_come_out():
    found, _left = pieces(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        + field("PAGE")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>X</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert found == []


def test_text_of_a_simple_field_is_not_text():
    found, _left = pieces('<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>')
    assert [type(piece) for piece in found] == [FrameField]


def test_runs_that_look_alike_become_one_and_signs_become_characters():
    found, _left = pieces("<w:r><w:t>A</w:t><w:tab/></w:r><w:r><w:t>B</w:t><w:br/></w:r>")
    assert found == [FrameText("A\tB\n", found[0].look)]


def test_deleted_and_hidden_text_is_passed_over():
    found, _left = pieces(
        "<w:del><w:r><w:delText>WEG</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>VERBORGEN</w:t></w:r><w:ins><w:r><w:t>erin</w:t></w:r></w:ins>"
    )
    assert "".join(piece.text for piece in found) == "erin"


def test_control_characters_are_cleaned():
    found, _left = pieces("<w:r><w:t>a&#x85;b</w:t></w:r>")
    assert found[0].text == "a\nb"
