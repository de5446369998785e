import pytest

from drafting.checks.reading.clauses import is_aside, is_dependent, stretch
from drafting.checks.reading.words import tokens


def _at(text: str, word: str) -> int:
    return next(n for n, token in enumerate(tokens(text)) if token.form == word)


@pytest.mark.parametrize(
    ("text", "verb", "dependent"),
    [
        ("Facturen die de toets kunnen doorstaan, worden betaald.", "kunnen", True),
        ("De factuur, die ook digitaal mag worden ingediend, is compleet.", "mag", True),
        ("De polis dekt alles, waarvan u een kopie kunt sturen.", "kunt", True),
        ("U kunt digitaal inschrijven.", "kunt", False),
        ("Die mag u inzetten.", "mag", False),
        ("De gemeente betaalt en kan daarna verlengen.", "kan", False),
    ],
)
def test_a_verb_at_the_end_closes_a_dependent_clause(text: str, verb: str, dependent: bool) -> None:
    assert is_dependent(tokens(text), _at(text, verb)) is dependent


def test_a_stretch_ends_at_a_semicolon() -> None:
    words = tokens("De een komt; de ander gaat; niemand blijft.")
    at = next(n for n, token in enumerate(words) if token.form == "ander")
    first, last = stretch(words, (at, at + 1))
    assert [token.form for token in words[first:last]] == ["de", "ander", "gaat"]


@pytest.mark.parametrize(
    ("text", "word", "about", "aside"),
    [
        ("Het bedrijf bestaat vijf jaar, wat u met een uittreksel toont.", "uittreksel", "bestaat", True),
        ("Het bedrijf, dat een uittreksel toont, bestaat lang.", "uittreksel", "bestaat", True),
        ("Het bedrijf bestaat, en toont een uittreksel.", "uittreksel", "bestaat", False),
        ("Het bedrijf, dat met een uittreksel bestaat, komt.", "uittreksel", "bestaat", False),
    ],
)  # fmt: skip
def test_a_clause_that_says_more_of_a_noun_stands_aside(
    text: str, word: str, about: str, aside: bool
) -> None:
    here, there = _at(text, word), _at(text, about)
    assert is_aside(tokens(text), (here, here + 1), (there, there + 1)) is aside
