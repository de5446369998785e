import pytest

from drafting.word.write.contrast import contrast, written_ratio


@pytest.mark.parametrize(
    ("colour", "ground", "ratio"),
    [
        ("000000", "FFFFFF", 21.0),
        ("FFFFFF", "FFFFFF", 1.0),
        ("777777", "FFFFFF", 4.48),
        ("0B5C7A", "FFFFFF", 7.45),
    ],
)
def test_the_ratio_is_that_of_wcag(colour, ground, ratio):
    assert contrast(colour, ground) == pytest.approx(ratio, abs=0.02)
    assert contrast(ground, colour) == contrast(colour, ground)


def test_a_ratio_is_never_rounded_up():
    assert written_ratio(4.49) == "4,4 : 1"
    assert written_ratio(21) == "21,0 : 1"
