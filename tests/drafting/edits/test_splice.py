"""Changes carried into grains."""

import pytest

from drafting.edits.changed_words import Change, changes_between
from drafting.edits.grains import read_grains
from drafting.edits.splice import all_escaped, as_little, spliced, without_emphasis


def made(source: str, new: str, way=as_little, within: str = "") -> str:
    grains = read_grains(source, {}, {})
    line = grains.line(0, within)
    assert line is not None
    return spliced(grains, line, changes_between(grains.text(line), new), way)


@pytest.mark.parametrize(
    ("source", "new", "after"),
    [
        ("Een oude tekst.", "Een nieuwe tekst.", "Een nieuwe tekst."),
        ("Een\nregel.", "Een lange regel.", "Een\nlange regel."),
        ("Dit is **vet** zo.", "Dit is heel vet zo.", "Dit is heel **vet** zo."),
        ("Dit is **vet** zo.", "Dit is zo.", "Dit is zo."),
        ("Dit is **heel vet** zo.", "Dit is heel zo.", "Dit is **heel** zo."),
        ("**Let op:** tekst", "Let tekst", "**Let** tekst"),
        ("Prijs a\\*b.", "Prijs a*b nu.", "Prijs a\\*b nu."),
    ],
)
def test_what_is_not_touched_keeps_its_source(source, new, after):
    assert made(source, new) == after


def test_an_empty_cell_gets_room_before_its_bar():
    assert made("| A |\n|---|\n|  |", "x\\", within=":1.1") == "| A |\n|---|\n| x\\\\ |"


def test_other_ways_write_the_whole_line_anew():
    assert made("*een* twee", "een - drie", all_escaped) == "*een* - drie"
    assert made("*een* twee", "een drie", without_emphasis) == "een drie"


def test_a_new_sentence_does_not_hang_on_the_condition_before_it():
    grains = read_grains("{% if not x %}Eerst.{% endif %}", {}, {})
    line = grains.lines[0]
    put = Change(6, 6, " Daarna.")
    assert spliced(grains, line, (put,), as_little) == "{% if not x %}Eerst.{% endif %} Daarna."


def test_added_words_hang_on_the_condition_of_their_sentence():
    grains = read_grains("{% if not x %}groot{% endif %}", {}, {})
    line = grains.lines[0]
    put = Change(5, 5, " en snel")
    assert spliced(grains, line, (put,), as_little) == "{% if not x %}groot en snel{% endif %}"
