import pytest

from drafting.checks.reading.characters import folded
from drafting.checks.reading.phrases import all_spans, may_stand
from drafting.checks.reading.vocabulary import Vocabulary, VocabularyFault, atoms_in
from drafting.checks.reading.words import tokens, words_in


def _found(
    patterns: list[str], text: str, concepts: dict[str, list[str]] | None = None
) -> list[str]:
    vocabulary = Vocabulary(concepts)
    phrases = vocabulary.phrases(patterns)
    words = tokens(text)
    atoms = atoms_in(words, vocabulary)
    spans = all_spans(phrases, atoms, frozenset().union(*atoms))
    return [text[words[a].start : words[b - 1].end] for a, b in spans]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("*omzet*", "de jaaromzeteis", ["jaaromzeteis"]),
        ("mag|mogen", "u mag dit", ["mag"]),
        ("niet toegestaan", "dat is niet toegestaan", ["niet toegestaan"]),
        ("niet toegestaan", "niet altijd toegestaan", []),
        ("niet .. toegestaan", "niet altijd toegestaan", ["niet altijd toegestaan"]),
        ("#percentage van", "10% van de som", ["10% van"]),
        ("!niet verboden", "niet verboden", []),
        ("toegestaan !niet", "toegestaan niet", []),
        ("een? referentie", "referentie", ["referentie"]),
        ("methode #name", "de methode Krachtwerk", ["methode Krachtwerk"]),
    ],
)
def test_a_pattern(pattern: str, text: str, found: list[str]) -> None:
    assert _found([pattern], text) == found


def test_a_minus_takes_a_word_out() -> None:
    assert _found(["*omzet*", "-omzetbelasting"], "omzet en omzetbelasting") == ["omzet"]


def test_a_concept_joined_with_words_keeps_what_it_takes_out() -> None:
    concepts = {"turnover": ["omzet*", "-omzetgarantie*"]}
    text = "omzet, omzetgaranties en winst"
    assert _found(["@turnover", "winst"], text, concepts) == ["omzet", "winst"]


def test_a_concept_in_a_phrase_may_hold_phrases() -> None:
    concepts = {"work": ["eigen middelen", "zelf"]}
    assert _found(["met @work"], "met eigen middelen", concepts) == ["met eigen middelen"]


@pytest.mark.parametrize("pattern", ["@nergens", "*", "woord? ander?"])
def test_a_faulty_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(VocabularyFault):
        Vocabulary().phrases([pattern])


def test_a_concept_that_holds_itself_is_refused() -> None:
    with pytest.raises(VocabularyFault, match="zichzelf"):
        Vocabulary({"a": ["@b"], "b": ["@a"]})


@pytest.mark.parametrize(
    "text",
    [
        "Binnen 30 dagen betaalt de gemeente € 5 aan zzp'ers; tweemaal een jaar.",
        "Een driejarige overeenkomst, in te gaan op 1 mei 2027, met 10% korting.",
        "Het dubbele van de helft: drie keer per kwartaal één referentie.",
    ],
)
def test_a_glance_holds_every_atom_of_the_words(text: str) -> None:
    kinds = ["money", "percentage", "times", "period", "repeated", "frequency", "date", "count"]
    patterns = ["ingaan", "zzp'ers", "een", *(f"#{kind}" for kind in kinds)]
    vocabulary = Vocabulary()
    vocabulary.phrases(patterns)
    read = frozenset[int]().union(*atoms_in(tokens(text), vocabulary))
    assert read
    assert read <= vocabulary.glance(words_in(folded(text)))


@pytest.mark.parametrize(
    ("pattern", "text", "can"),
    [
        ("niet .. toegestaan", "toegestaan is het niet", True),
        ("niet .. toegestaan", "dat is niet mogelijk", False),
        ("een? referentie", "referentie", True),
    ],
)
def test_a_phrase_may_stand_where_all_its_firm_words_are(
    pattern: str, text: str, can: bool
) -> None:
    vocabulary = Vocabulary()
    phrases = vocabulary.phrases([pattern])
    assert may_stand(phrases, vocabulary.glance(words_in(text))) is can
