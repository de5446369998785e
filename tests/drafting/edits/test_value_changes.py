"""Which changes are of values and references, and which of the text."""

import pytest

from drafting.document import ElementId
from drafting.edits.changed_words import Change, changes_between
from drafting.edits.element_source import Words, find_source, line_source
from drafting.edits.returned_value import AsTextOffered
from drafting.edits.value_changes import sort_changes
from tests.builders import NORMS
from tests.drafting.edits.returned import draft_with


def sort(source: str, new: str, *, as_text: bool = False):
    draft = draft_with(source)
    place = find_source(draft, ElementId("first-1"), NORMS)
    own = line_source(place, Words(draft, NORMS, place))
    return sort_changes(own.grains, own.line, changes_between(own.text, new), as_text=as_text)


def test_a_change_within_a_value_is_of_the_value():
    found = sort("Voor {{ term }} vast.", "Voor 14 jaar vast.")
    assert found.in_text == ()
    assert [(value.path, said) for value, said in found.in_values] == [("term", "14 jaar")]


def test_words_behind_a_name_are_text():
    found = sort("De {{ town }} zaak.", "De Oosterveldse zaak.")
    assert found.in_text == (Change(13, 13, "se"),)


def test_a_value_that_is_taken_out_leaves_the_text():
    found = sort("In {{ town }} is het.", "In is het.")
    assert found.in_values == ()
    assert "'Town'" in found.note


def test_a_change_over_the_border_makes_the_value_text():
    found = sort("Voor {{ amount }} per jaar.", "Voor niets.")
    assert found.in_values == ()
    assert "'Amount'" in found.note


def test_a_change_beside_a_value_leaves_it():
    found = sort("Voor {{ amount }} per jaar.", "Voor € 5.000 per maand.")
    assert (found.in_values, found.note) == ((), "")


def test_as_text_a_value_becomes_text():
    found = sort("Voor {{ term }} vast.", "Voor 5 jaar vast.", as_text=True)
    assert found.in_values == ()
    assert found.in_text == (Change(5, 11, "5 jaar"),)


def test_the_number_of_a_reference_is_refused():
    with pytest.raises(AsTextOffered, match="schrijft het programma zelf"):
        sort("Zie [[second]].", "Zie paragraaf 1.9.")
