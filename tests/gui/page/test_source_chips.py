import pytest

from drafting.assembly.scope import whole_scope
from gui.page.source_chips import (
    Chip,
    ChipKind,
    ChipWords,
    only_variable,
    plain_words,
    split_source,
)
from tests import builders
from tests.gui.page.pages import bestek

MIXED = "Een {{ budget }} en {% if framework %}meer{% endif %}; zie [[second|elders]]."


def words_of(source):
    draft = bestek()
    words = ChipWords(
        {v.name: v for v in draft.variables},
        whole_scope(draft, builders.NORMS),
        builders.document(draft),
    )
    return words.words(next(part for part in split_source(source) if isinstance(part, Chip)))


def test_the_parts_together_are_the_source():
    parts = split_source(MIXED)
    assert "".join(part if isinstance(part, str) else part.source for part in parts) == MIXED


def test_each_sort_of_chip_is_known():
    kinds = [part.kind for part in split_source(MIXED) if isinstance(part, Chip)]
    assert kinds == [
        ChipKind.VALUE,
        ChipKind.CONDITION,
        ChipKind.CONDITION,
        ChipKind.REFERENCE,
    ]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{{ budget }}", "Budget"),
        ("{{ budget | lower }}", "Budget"),
        ("{{ contracting_authority }}", "Naam van de gemeente"),
        ("{{ unknown_name }}", "unknown_name"),
        ("{% if framework %}", "alleen als Raamovereenkomst is ja"),
        ("{% else %}", "anders"),
        ("{% endif %}", "tot hier"),
        ("[[second]]", "→ 1.2 Second"),
        ("[[gone]]", "→ gone (staat niet in dit bestek)"),
    ],
)
def test_a_chip_says_what_it_stands_for(source, words):
    assert words_of(source) == words


@pytest.mark.parametrize(
    ("source", "name"), [("{{ needs }}", "needs"), (" {{needs}}\n", "needs"), ("a {{ needs }}", "")]
)
def test_a_text_that_is_one_value(source, name):
    assert only_variable(source) == name


def test_a_preview_has_no_marks():
    assert plain_words("- **een** {{ budget }}\n- twee") == "een … twee"
