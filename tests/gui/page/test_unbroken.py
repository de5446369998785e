import pytest

from gui.page.unbroken import unbroken


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("een omzet van € 9.000.000 per jaar", "een omzet van €~9.000.000 per jaar"),
        ("€ [raming]", "€~[raming]"),
        ("binnen 30 dagen en 10 % korting", "binnen 30~dagen en 10~% korting"),
        ("zie artikel 5, lid 2", "zie artikel~5, lid~2"),
        ("in 2027 begint dat", "in 2027 begint dat"),
        ("60 uurwerken", "60 uurwerken"),
    ],
)
def test_a_number_stays_with_its_sign_and_unit(text, kept):
    assert unbroken(text) == kept.replace("~", "\N{NO-BREAK SPACE}")
    assert len(unbroken(text)) == len(text)


def test_a_narrow_column_keeps_only_amounts_whole():
    assert unbroken("€ 5 in 30 dagen", amounts_only=True) == "€\N{NO-BREAK SPACE}5 in 30 dagen"
