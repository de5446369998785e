import pytest

from drafting.checks.reading.sentence import Sentence
from drafting.checks.reading.telling import belongs, is_conceded, is_told
from tests.drafting.checks.examples import rulebook


def _read(text: str) -> Sentence:
    return rulebook().reader.read(text)[0]


def _span(sentence: Sentence, word: str) -> tuple[int, int]:
    at = next(n for n, token in enumerate(sentence.tokens) if token.form == word)
    return at, at + 1


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("De rechter oordeelde dat drie referenties te veel was.", "referenties", True),
        ("Volgens de branche is een bankgarantie onnodig.", "bankgarantie", True),
        ("In de vorige aanbesteding vroeg de gemeente een bankgarantie.", "bankgarantie", True),
        ("De huidige aannemer heeft een kantoor in de stad.", "kantoor", True),
        ("Een organisatie heeft volgens de wet een ondernemingsraad.", "ondernemingsraad", True),
        ("De inschrijver heeft een kantoor in de stad.", "kantoor", False),
        ("De inschrijver verricht het werk volgens de wet en stelt een bankgarantie.", "bankgarantie", False),
        ("Vorig jaar ging het mis; nu vragen wij een bankgarantie.", "bankgarantie", False),
        ("Wie in de vorige aanbesteding een klacht had, valt af.", "klacht", False),
    ],
)  # fmt: skip
def test_what_is_told_of_others_is_no_demand(text: str, word: str, told: bool) -> None:
    sentence = _read(text)
    assert is_told(sentence, _span(sentence, word)) is told


def test_a_part_that_only_allows_says_nothing_of_a_subject_elsewhere() -> None:
    sentence = _read("Zzp'ers doen mee; wie wil, kan ook als onderaannemer werken.")
    assert not belongs(sentence, _span(sentence, "onderaannemer"), (0, 1))


def test_a_part_that_forbids_says_something_of_a_subject_elsewhere() -> None:
    sentence = _read("De bouwer doet het werk zelf; derden zijn verboden.")
    assert belongs(sentence, _span(sentence, "verboden"), (0, 2))


def test_what_is_granted_beside_the_subject_is_not_asked_of_it() -> None:
    sentence = _read("De aannemer betaalt binnen een maand, al mogen zij 45 dagen afspreken.")
    assert is_conceded(sentence, _span(sentence, "#period"), _span(sentence, "aannemer")) is False
    late = next(n for n, t in enumerate(sentence.tokens) if t.quantity and t.quantity.value == 45)
    assert is_conceded(sentence, (late, late + 1), _span(sentence, "betaalt"))


def test_words_of_two_clauses_are_no_phrase() -> None:
    sentence = _read("Wie dat niet wil, kan bellen.")
    assert sentence.named("banned") == []


def test_a_clause_may_end_with_a_denial_or_a_leave() -> None:
    denied = _read("Uw rechten verliest u daardoor niet.")
    assert denied.is_closed_by_denial(_span(denied, "verliest"))
    left = _read("Zonder onderaannemers werken mag natuurlijk ook.")
    assert left.is_closed_by_leave(_span(left, "onderaannemers"))


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("Een kantoor in de regio is handig, een eis is het niet.", "kantoor", True),
        ("Een kantoor is handig maar niet nodig.", "kantoor", True),
        ("Een kantoor is vereist, maar een loods is niet nodig.", "kantoor", False),
    ],
)
def test_what_is_called_no_demand_is_none(text: str, word: str, negated: bool) -> None:
    sentence = _read(text)
    assert sentence.is_negated(_span(sentence, word)) is negated
