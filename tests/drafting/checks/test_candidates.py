from drafting.checks.candidates import Candidates
from tests.drafting.checks.examples import rulebook


def _named(text: str) -> list[str]:
    book = rulebook()
    found = book.text_rules.of(book.reader.glance(text).present)
    return [rule.id for rule in found]


def test_a_rule_whose_words_all_stand_in_the_text_is_a_candidate() -> None:
    assert "payment-term-over-30-days" in _named("De gemeente betaalt de rekening binnen 60 dagen.")


def test_a_limit_without_its_quantity_is_none() -> None:
    assert "payment-term-over-30-days" not in _named("De gemeente betaalt de rekening meteen.")


def test_a_text_without_words_of_a_rule_has_none() -> None:
    assert _named("Het regent buiten.") == []


def test_every_rule_is_a_candidate_for_the_texts_it_flags() -> None:
    book = rulebook()
    for rule in book.rules:
        if not rule.looks_at_text or rule.dates is not None:
            continue
        alone = Candidates([rule])
        plain = [flag.text for flag in rule.flags if flag.text]
        assert all(
            any(alone.of(seen) for seen in book.reader.glance(text).seen) for text in plain
        ), rule.id


def test_candidates_come_in_the_order_of_the_rules() -> None:
    names = _named("De inschrijver toont een omzet van € 9.000.000 en drie referenties aan.")
    assert len(names) > 1
    assert names == sorted(names)
