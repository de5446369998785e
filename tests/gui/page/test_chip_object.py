from gui.page.chip_object import KIND, chip_format, source_of, words_of
from gui.page.measures import Measures
from gui.page.source_chips import Chip, ChipKind

CHIP = Chip("{{ budget }}", ChipKind.VALUE)


def look(words="Budget"):
    return chip_format(CHIP, words, Measures(1.0, 700).body)


def test_a_chip_knows_its_source_and_its_words(qapp):
    assert look().objectType() == KIND
    assert source_of(look()) == "{{ budget }}"
    assert words_of(look()) == "Budget"


def test_the_hint_of_a_chip_is_never_html_of_its_words(qapp):
    assert look("<img src=x>").toolTip() == "<qt>&lt;img src=x&gt;</qt>"
