"""Which stretches of a source count, and where its letters stand."""

import pytest

from drafting.assembly.known import Known
from drafting.edits.live_source import Sort, TooIntricate, read_live
from tests.builders import variable

SCOPE = {"a": Known(variable("a"), "ja"), "b": Known(variable("b"), None)}


def shown(source: str) -> str:
    return "".join("#" if one.value else one.text for one in read_live(source, SCOPE).letters)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Gewone tekst.", "Gewone tekst."),
        ("Zie {{ a }} en {{ b | upper }}.", "Zie # en #."),
        ("{% if a %}wel{% else %}niet{% endif %} zo", "wel zo"),
        ("{% if b %}wel{% elif a %}anders{% else %}niet{% endif %}", "anders"),
        ("{% if a %}x{% if b %}y{% endif %}z{% endif %}", "xz"),
        ("{% if b %}{{ a }}{% endif %}leeg", "leeg"),
        ("een {%- if a %} twee{% endif %}", "een twee"),
        ("een {# niets #}twee", "een twee"),
    ],
)
def test_what_counts_is_what_the_document_has(source, text):
    assert shown(source) == text


def test_the_stretches_are_the_whole_source():
    source = "a {% if a %}b {{ a }}{% else %}c{% endif %} d"
    live = read_live(source, SCOPE)
    assert "".join(source[one.start : one.end] for one in live.stretches) == source
    assert [one.sort for one in live.stretches].count(Sort.VALUE) == 1


def test_a_letter_knows_its_place():
    source = "{% if a %}b{% endif %}c"
    letters = read_live(source, SCOPE).letters
    assert [(source[one.start : one.end], one.depth) for one in letters] == [("b", 1), ("c", 0)]


@pytest.mark.parametrize(
    "source", ["{% raw %}x{% endraw %}", "{% if a %}x", "{{ onbekend }}", "{% endif %}"]
)
def test_what_it_does_not_know_is_refused(source):
    with pytest.raises(TooIntricate):
        read_live(source, SCOPE)
