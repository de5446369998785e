import pytest

from drafting.text.notes import replace_notes


def said(text):
    return replace_notes(text, lambda words: f"<{words}>")


def test_a_note_is_replaced_where_it_stands():
    assert said("Een eis^[zie de Gids] geldt.") == "Een eis<zie de Gids> geldt."


def test_brackets_in_a_note_come_in_pairs():
    assert said("Tarief^[zie [[prices|elders]] [1]].") == "Tarief<zie [[prices|elders]] [1]>."


def test_notes_follow_each_other():
    assert said("a^[een]^[ twee ]b") == "a<een><twee>b"


@pytest.mark.parametrize(
    "text", ["a^[niet gesloten", "a^[]b", "a^[  ]b", r"a\^[letterlijk]", "a^2 [b]", "", "^["]
)
def test_what_is_no_note_stays(text):
    assert said(text) == text


def test_a_note_in_a_note_is_text():
    assert said("a^[een^[twee]]b") == "a<een^[twee]>b"
