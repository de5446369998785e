import pytest

from drafting.checks.reading.quantities import Bound
from drafting.checks.reading.sentence import Sentence, Side, Strength
from tests.drafting.checks.examples import rulebook


def _read(text: str, lead: str = "") -> Sentence:
    return rulebook().reader.read(text, lead)[0]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("minimaal 5 jaar", Bound.LOWER),
        ("een minimale dekking van € 1.000", Bound.LOWER),
        ("niet hoger dan € 500", Bound.UPPER),
        ("€ 500 of meer", Bound.LOWER),
        ("circa 30 dagen", Bound.ABOUT),
        ("de prijs is € 500", Bound.EXACT),
        ("binnen 30 dagen", Bound.UPPER),
        ("niet minder dan 3 jaar", Bound.LOWER),
        ("nooit meer dan € 500", Bound.UPPER),
        ("wie minder dan 3 jaar bestaat, komt niet in aanmerking", Bound.LOWER),
        ("een bedrijf met een omzet onder € 500 valt af", Bound.LOWER),
    ],
)
def test_the_side_of_a_quantity(text: str, bound: Bound) -> None:
    sentence = _read(text)
    at = next(n for n, token in enumerate(sentence.tokens) if token.quantity)
    assert sentence.bound(at) is bound


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("De inschrijver moet komen.", Strength.MUST),
        ("De inschrijver mag komen.", Strength.MAY),
        ("De inschrijver mag niet komen.", Strength.MUST),
        ("Bij voorkeur komt de inschrijver.", Strength.WISH),
        ("De inschrijver komt.", Strength.PRESENT),
        ("De inschrijver, die ook digitaal kan tekenen, komt.", Strength.PRESENT),
        ("Wie dat niet wil, kan bellen.", Strength.MAY),
    ],
)
def test_how_binding(text: str, strength: Strength) -> None:
    assert _read(text).strength is strength


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Opdrachtnemer betaalt de gemeente.", Side.MARKET),
        ("De gemeente betaalt opdrachtnemer.", Side.AUTHORITY),
        ("De prijs is vast.", Side.UNKNOWN),
    ],
)
def test_whose_doing(text: str, side: Side) -> None:
    assert _read(text).side is side


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Er wordt geen bankgarantie gevraagd.", True),
        ("Een bankgarantie is niet nodig.", True),
        ("U hoeft geen bankgarantie te stellen.", True),
        ("U stelt een bankgarantie.", False),
        ("Zonder uitstel, stelt u een bankgarantie.", False),
    ],
)
def test_denial(text: str, negated: bool) -> None:
    sentence = _read(text)
    (span,) = sentence.find(sentence.vocabulary.phrases(["bankgarantie*"]))
    assert sentence.is_negated(span) is negated


def test_a_list_item_continues_its_lead_in() -> None:
    sentence = _read("een bankgarantie van 10%", "De opdrachtnemer levert:")
    assert sentence.side is Side.MARKET
    assert sentence.own_place((0, 2)) is None


def test_a_sentence_that_points_back_borrows_the_one_before() -> None:
    first, second = rulebook().reader.read("Er geldt een omzeteis. Deze bedraagt € 5.000.")
    assert first.motivated is False
    assert "omzeteis" in {token.form for token in second.tokens}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("De gemeente eist dat de inschrijver verzekerd is.", Side.MARKET),
        ("Een kantoor in de gemeente is vereist.", Side.UNKNOWN),
        ("Voor de gemeente werkt de hovenier op maandag.", Side.MARKET),
        ("De gemeente betaalt de vervoerder.", Side.AUTHORITY),
        ("De gemeente accepteert geen combinaties.", Side.UNKNOWN),
    ],
)
def test_a_party_behind_a_preposition_does_not_act(text: str, side: Side) -> None:
    assert rulebook().reader.read(text)[0].side is side


def test_what_one_clause_allows_does_not_weaken_another() -> None:
    text = "De inschrijver beschikt over een certificaat en kan gebruik maken van een hal."
    sentence = rulebook().reader.read(text)[0]
    at = next(n for n, t in enumerate(sentence.tokens) if t.form == "certificaat")
    assert sentence.strength is Strength.MAY
    assert sentence.strength_at((at, at + 1)) is Strength.PRESENT


def test_a_lack_that_shuts_out_is_a_demand() -> None:
    sentence = rulebook().reader.read("Zonder keurmerk komt u niet in aanmerking.")[0]
    assert not sentence.is_negated((1, 2))


@pytest.mark.parametrize(
    ("text", "motivated"),
    [
        ("Dit is nodig, omdat de bussen voor elkaar invallen.", True),
        ("De gemeente zegt op zonder opgaaf van redenen.", False),
        ("Er zijn geen percelen, om de redenen in deze paragraaf.", True),
    ],
)
def test_a_refused_reason_is_none(text: str, motivated: bool) -> None:
    assert rulebook().reader.read(text)[0].motivated is motivated
