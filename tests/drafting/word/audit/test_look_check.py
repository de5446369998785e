import pytest

from drafting.word.audit.look_check import Letters, contrast_point, contrast_words, size_point
from drafting.word.audit.points import Outcome
from drafting.word.write.house_style import HouseStyle, StyleLook


@pytest.mark.parametrize(
    ("letters", "outcome"),
    [
        (Letters("tekst", "000000", "FFFFFF", 10), Outcome.GOOD),
        (Letters("tekst", "888888", "FFFFFF", 10), Outcome.FAULT),
        (Letters("kop", "888888", "FFFFFF", 20), Outcome.ATTENTION),
        (Letters("kop", "888888", "FFFFFF", 14, bold=True), Outcome.ATTENTION),
        (Letters("kop", "DDDDDD", "FFFFFF", 20), Outcome.FAULT),
        (Letters("band", "FFFFFF", "1F4E9E", 10), Outcome.GOOD),
    ],
)
def test_letters_are_weighed_against_their_ground_and_size(letters, outcome):
    assert contrast_point([letters]).outcome is outcome


def test_small_letters_are_told_and_a_footer_may_be_smaller():
    assert size_point([Letters("tekst", "000000", "FFFFFF", 8)]).outcome is Outcome.ATTENTION
    assert (
        size_point([Letters("voet", "000000", "FFFFFF", 7.5, framed=True)]).outcome is Outcome.GOOD
    )


def test_a_house_style_is_weighed_before_it_is_used():
    style = HouseStyle(
        (StyleLook("heading 1", colour="C0C0C0"), StyleLook("Normal", colour="000000"))
    )
    assert contrast_words(style).startswith("kop 1 (#C0C0C0) heeft contrast 1,8 : 1")
    assert contrast_words(HouseStyle()) == ""
