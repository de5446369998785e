from dataclasses import replace
from decimal import Decimal

import pytest

from drafting.bidders.award_questions import questions
from drafting.bidders.burden import Weight, burden
from drafting.bidders.contract_share import share_of
from drafting.bidders.estimates import estimates
from drafting.bidders.evidence import Moment, meetings, pieces
from drafting.procurement import Lot
from drafting.terms import Topic
from templates.example_draft import TEMPLATE, filled_draft
from templates.shelf import find_template
from tests.drafting.bidders.loose import FACTS, passage
from tests.drafting.bidders.test_exclusions import texts_of

GIVE = "De inschrijver voegt bij de inschrijving een uittreksel uit het handelsregister en de polis toe."


def given(*texts, topic=Topic.UNKNOWN):
    return [passage(text, n, topic, headings=(f"H{n}",)) for n, text in enumerate(texts)]


def keys(*texts, topic=Topic.UNKNOWN):
    return [piece.kind.key for piece in pieces(given(*texts, topic=topic))]


def test_pieces_have_their_place_and_moment():
    register, policy = pieces(given(GIVE))
    assert (register.kind.key, policy.kind.key) == ("register", "policy")
    assert register.moment is Moment.SUBMISSION
    assert register.place.quote == GIVE


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (
            "Te uploaden bij uw aanbieding: verklaring betalingsgedrag van de Belastingdienst.",
            "tax",
        ),
        ("U levert het ingevulde prijzenblad in.", "price_sheet"),
        ("De inschrijving gaat vergezeld van de jaarrekening over 2025.", "accounts"),
        ("De gegadigde overlegt van elke adviseur een cv.", "cv"),
        ("Opdrachtnemer verstrekt een bankgarantie.", "guarantee"),
        ("Elke inschrijver maakt een voorlopig ontwerp van het plein.", "design"),
        ("De eigen verklaring wordt ondertekend en ingevuld ingediend.", "own_declaration"),
    ],
)
def test_a_piece_is_found_in_different_words(text, key):
    assert key in keys(text)


@pytest.mark.parametrize(
    "text",
    [
        "U hoeft geen jaarrekening te overleggen.",
        "De gemeente stuurt de polis terug.",
        "Een inschrijver mag een cv toevoegen.",
        "De jaarrekening van de gemeente is vastgesteld.",
        "Is de polis toegevoegd?",
    ],
)
def test_what_is_not_asked_of_a_bidder_is_no_piece(text):
    assert keys(text) == []


def test_what_only_the_winner_shows_is_told():
    text = "Na de gunningsbeslissing overlegt de winnaar een uittreksel uit het handelsregister."
    assert [piece.moment for piece in pieces(given(text))] == [Moment.AWARD]


def test_the_same_evidence_in_two_chapters_is_named():
    again = "Na de gunning overlegt de winnaar de polis."
    (same,) = burden(given(GIVE, again), FACTS).repeated
    assert same.label == "Polis of bewijs van verzekering"
    assert [place.block for place in same.places] == ["b0", "b1"]


def test_what_belongs_to_every_tender_is_not_called_repeated():
    texts = ("U vult de eigen verklaring in.", "Ook een derde vult een eigen verklaring in.")
    assert burden(given(*texts), FACTS).repeated == ()


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Het plan van aanpak telt ten hoogste 15 pagina's A4.", 15),
        ("U beantwoordt drie vragen, samen op maximaal vijf bladzijden.", 5),
        ("De uitwerking is maximaal 2 A4.", 2),
        ("Voor elk criterium is de omvang: hooguit 3 pagina's per vraag.", 3),
        ("De gemeentegids telt 64 pagina's in kleur.", 0),
        ("Drie minuten opname van het antwoord telt als één pagina.", 0),
        ("Zijn de antwoorden niet langer dan 6 pagina's?", 0),
    ],
)
def test_pages_that_a_tenderer_writes_are_counted(text, pages):
    assert questions(given(text)).pages == pages


def test_a_limit_for_each_question_counts_for_every_question():
    found = questions(
        given(
            "Vraag 1: uw aanpak. Vraag 2: uw team.",
            "Het antwoord is ten hoogste 2 pagina's per vraag.",
        )
    )
    assert (found.count, found.pages) == (2, 4)


def test_questions_are_rows_of_the_table_of_criteria_without_the_price():
    names = ("Aanpak", "Team", "Prijs")
    rows = [
        passage(name, n, Topic.AWARD, "cell", column="Gunningscriterium")
        for n, name in enumerate(names)
    ]
    assert questions(rows).count == 2


def test_questions_are_the_weights_in_a_sentence_without_the_price():
    text = "Wij gunnen op prijs 35 procent, plan 40 procent en zorg voor personeel 25 procent."
    assert questions(given(text, topic=Topic.AWARD)).count == 2


def test_an_interview_of_a_bidder_counts_and_research_does_not():
    asked = "Elke inschrijver geeft een presentatie voor de commissie."
    research = "Het onderzoek bestaat uit deskresearch en twaalf interviews."
    refused = "De inschrijver hoeft geen presentatie te geven."
    assert len(meetings(given(asked, research, refused))) == 1


def test_reports_a_year_are_added_up():
    texts = (
        "Opdrachtnemer levert elk kwartaal een rapportage.",
        "Opdrachtnemer rapporteert jaarlijks over social return.",
    )
    found = burden(given(*texts), FACTS)
    assert found.reports == 5
    assert found.yearly_hours == 5 * estimates()["hours_report"].value


def test_the_share_of_one_contractor_follows_from_how_many_there_are():
    text = "De gemeente sluit een overeenkomst met ten hoogste 6 opdrachtnemers."
    share = share_of(given(text), FACTS)
    assert (share.contractors, share.total, share.yearly) == (6, 400_000, 100_000)
    assert share.place.quote == text


def test_contractors_in_each_lot_count_for_every_lot():
    facts = replace(FACTS, lots=(Lot("Noord"), Lot("Zuid")))
    text = "De gemeente contracteert drie aanbieders per perceel."
    assert share_of(given(text), facts).contractors == 6
    assert share_of([], facts).contractors == 2


def test_the_weight_follows_from_the_value():
    text = "Het plan van aanpak telt ten hoogste 20 pagina's."
    weights = [
        burden(given(text), replace(FACTS, estimated_value=Decimal(value))).weight
        for value in (1_000_000, 150_000, 30_000)
    ]
    assert weights == [Weight.LIGHT, Weight.FITS, Weight.HEAVY]


def test_without_a_value_the_weight_is_unknown_and_it_says_so():
    found = burden(given(GIVE), replace(FACTS, estimated_value=None))
    assert found.weight is None
    assert "Vul de geraamde waarde in" in found.sentence


def test_the_sentence_holds_the_numbers():
    draft = filled_draft(find_template(TEMPLATE), "proef")
    found = burden(texts_of(draft), draft.procurement)
    said = found.sentence.replace("\u00a0", " ")
    assert "Bij 18 opdrachtnemers die gelijk delen krijgt elk ongeveer € 133.333" in said
    assert (found.questions, found.pages, found.meetings) == (4, 6, 0)
    assert found.weight is Weight.FITS


def test_the_hours_of_the_items_are_the_hours_of_all():
    found = burden(given(GIVE, "Het plan telt ten hoogste 4 pagina's."), FACTS)
    assert sum(item.hours for item in found.items) == found.tender_hours


def test_nothing_asked_is_no_burden():
    found = burden([], FACTS)
    assert (found.items, found.tender_hours, found.weight) == ((), 0, Weight.LIGHT)


def test_every_figure_says_that_it_is_an_assumption_or_names_its_source():
    for found in estimates().values():
        assert found.note
        assert found.label
