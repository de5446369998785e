"""Sentences in different words, each with the demand that is in it, and their near misses."""

from datetime import date
from decimal import Decimal

import pytest

from drafting.bidders.demand import DemandKind as K
from drafting.bidders.demand import Trait, Unit
from drafting.bidders.demands import demands
from drafting.procurement import Procurement
from drafting.terms import Topic
from tests.drafting.bidders.loose import FACTS, asked, kinds, passage

ASKED = [
    (K.TURNOVER, "De gegadigde realiseerde in 2025 een jaaromzet van ten minste € 1,5 miljoen."),
    (K.TURNOVER, "Uw omzet was in elk van de laatste drie jaar minimaal 150% van de raming."),
    (K.TURNOVER, "Wie inschrijft heeft minstens driemaal de geraamde waarde aan omzet."),
    (K.TURNOVER, "Het vervoersbedrijf heeft vorig jaar meer dan € 3.000.000 omgezet."),
    (K.INSURANCE, "Opdrachtnemer is verzekerd voor ten minste € 2.500.000 per gebeurtenis."),
    (K.INSURANCE, "De polis van de hovenier heeft een dekking van € 5 miljoen per aanspraak."),
    (K.SECURITY, "De aannemer stelt een bankgarantie van 5% van de opdrachtsom."),
    (K.SECURITY, "Als zekerheid betaalt de opdrachtnemer een waarborgsom van € 25.000."),
    (K.ACCOUNTANT, "De inschrijver overlegt een goedkeurende accountantsverklaring."),
    (K.ACCOUNTANT, "Bij de cijfers hoort een controleverklaring."),
    (K.CLOSED_YEARS, "U voegt de jaarrekeningen over de laatste drie boekjaren toe."),
    (K.REFERENCES, "De aanbieder geeft drie referenties op."),
    (K.REFERENCES, "Minimaal twee referentieopdrachten tonen de ervaring van de inschrijver aan."),
    (K.REFERENCE_VALUE, "De referentie heeft een waarde van ten minste € 300.000."),
    (K.REFERENCE_VALUE, "Elke referentie heeft een omvang van minimaal 60% van de raming."),
    (K.CERTIFICATE, "De inschrijver is ISO 9001 gecertificeerd."),
    (K.CERTIFICATE, "Het schoonmaakbedrijf voert het OSB-Keurmerk."),
    (K.CERTIFICATE, "U beschikt over een VCA-certificaat."),
    (K.STAFF, "De aanbieder heeft ten minste 15 fte in dienst."),
    (K.STAFF, "Het bureau telt minimaal tien adviseurs."),
    (K.YEARS, "De onderneming bestaat ten minste vijf jaar."),
    (K.YEARS, "Uw organisatie staat minimaal drie jaar in het handelsregister."),
    (K.LEGAL_FORM, "De inschrijver moet een rechtspersoon zijn."),
    (K.LEGAL_FORM, "Alleen stichtingen kunnen inschrijven."),
    (K.SELF_EMPLOYED, "Zzp'ers komen niet in aanmerking voor een overeenkomst."),
    (K.SELF_EMPLOYED, "De aanbieder zet geen freelancers in."),
    (K.SELF_EMPLOYED, "Het werk wordt uitsluitend gedaan door medewerkers in loondienst."),
    (K.JOINT_BID, "Inschrijven als combinatie is niet toegestaan."),
    (K.SUBCONTRACTING, "Het is verboden werk aan onderaannemers te geven."),
    (K.SUBCONTRACTING, "Ten hoogste 30% van de opdracht mag in onderaanneming worden uitgevoerd."),
    (K.EVERYTHING, "De aanbieder levert alle producten in de hele regio."),
    (K.EVERYTHING, "De inschrijver biedt alle vormen van begeleiding aan."),
    (K.ROUND_THE_CLOCK, "De aanbieder is 24/7 bereikbaar."),
    (K.ROUND_THE_CLOCK, "De opdrachtnemer is dag en nacht telefonisch bereikbaar."),
    (K.ESTABLISHMENT, "De inschrijver is gevestigd in de gemeente Oosterveld."),
    (K.ESTABLISHMENT, "De garage van de vervoerder ligt binnen een straal van 20 km."),
    (K.SUPERVISION, "De aanbieder heeft een raad van toezicht."),
    (K.PAYMENT, "De gemeente betaalt facturen binnen 60 dagen."),
    (K.PAYMENT, "De betaaltermijn is 45 dagen na ontvangst van de factuur."),
    (K.REPORTING, "De opdrachtnemer levert elk kwartaal een rapportage aan."),
    (K.REPORTING, "Opdrachtnemer rapporteert maandelijks over de voortgang."),
    (K.PENALTY, "Bij te late levering is de leverancier een boete van € 5.000 per keer schuldig."),
    (K.TENDER_PERIOD, "De inschrijftermijn bedraagt veertien dagen."),
]  # fmt: skip

SILENT = [
    "De gemeente stelt geen omzeteis.",
    "De gemeente garandeert geen omzet.",
    "Een inschrijver heeft geen minimale omzet nodig, geen certificaat en geen accountantsverklaring.",
    "Zzp'ers kunnen ook inschrijven.",
    "Zzp'ers zijn niet uitgesloten van deelname.",
    "Aanbieders mogen samen inschrijven als combinatie.",
    "Voor een combinatie is geen rechtsvorm vereist.",
    "De rechtsvorm maakt niet uit.",
    "De opdrachtnemer is op werkdagen van 9.00 tot 17.00 uur bereikbaar.",
    "De opdrachtnemer hoeft geen kantoor in de gemeente te hebben.",
    "Het gemeentehuis is gevestigd aan het Raadhuisplein.",
    "De website is 24 uur per dag bereikbaar.",
    "Deze overeenkomst kent geen boetes.",
    "Een ISO-certificaat is niet verplicht.",
    "Bij voorkeur heeft de inschrijver een ISO 9001-certificaat.",
    "De inschrijver mag drie referenties geven.",
    "De gemeente heeft 450 medewerkers.",
    "De gemeentegids telt 64 pagina's.",
    "De koffie draagt het Max Havelaar-keurmerk.",
    "Het bestek gaat over een opdracht van € 2.400.000.",
    "Opdrachtnemer betaalt de onderaannemer binnen 30 dagen.",
    "Onderaannemers worden vooraf gemeld.",
    "Een inschrijving blijft 120 dagen geldig.",
    "De opdrachtnemer hoeft niet te rapporteren.",
    "De aanbieder kan desgewenst een bankgarantie stellen.",
    "Een referentie mag voor meer dan één kerncompetentie tellen.",
]


@pytest.mark.parametrize(("kind", "text"), ASKED, ids=lambda value: str(value)[:40])
def test_a_demand_is_read_in_whatever_words(kind, text):
    assert kind in kinds(text)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_denied_allowed_or_about_something_else_is_no_demand(text):
    assert kinds(text) == set()


def test_the_place_is_the_sentence():
    text = "Dit is een inleiding. De onderneming bestaat ten minste vijf jaar. En verder."
    (found,) = asked(text)
    assert text[found.place.start : found.place.end] == found.place.quote
    assert found.place.quote == "De onderneming bestaat ten minste vijf jaar."


def test_a_number_has_its_unit():
    (found,) = asked("Uw omzet bedraagt minimaal 150% van de raming.")
    assert (found.asked, found.unit) == (Decimal(150), Unit.PERCENT)
    (found,) = asked("De onderneming bestaat ten minste 60 maanden.")
    assert (found.asked, found.unit) == (Decimal(5), Unit.YEARS)
    (found,) = asked("Opdrachtnemer levert elk kwartaal een rapportage.")
    assert (found.asked, found.unit) == (Decimal(4), Unit.PER_YEAR)


def test_the_value_of_the_contract_itself_is_not_asked():
    (found,) = asked("Voor een opdracht van € 100.000 geldt een jaaromzet van minimaal € 300.000.")
    assert found.asked == Decimal(300_000)
    assert (
        asked("Voor deze opdracht van € 100.000 geldt een omzeteis van niet meer dan € 300.000.")
        == ()
    )


def test_of_two_insured_amounts_the_one_for_each_event_counts():
    (found,) = asked(
        "De opdrachtnemer is verzekerd voor € 2.000.000 per jaar, waarvan € 1.000.000 per gebeurtenis."
    )
    assert found.asked == Decimal(1_000_000)
    assert Trait.YEARLY not in found.traits


def test_a_table_under_the_heading_insurance_is_read():
    cells = [
        passage("Andere opdrachtnemer", 1, kind="cell", headings=("Verzekering",)),
        passage(
            "€ 5.000.000",
            1,
            kind="cell",
            headings=("Verzekering",),
            column="Bedrag per gebeurtenis",
            row_head="Andere opdrachtnemer",
        ),
    ]
    (found,) = demands(cells, FACTS)
    assert (found.kind, found.asked) == (K.INSURANCE, Decimal(5_000_000))


def test_a_lower_amount_for_the_small_follows_in_the_next_sentence():
    first, second = asked(
        "Opdrachtnemer is verzekerd voor € 5.000.000 per gebeurtenis. Voor zzp'ers geldt de helft van dit bedrag."
    )
    assert Trait.SMALL_ONLY in second.traits
    assert second.asked == first.asked / 2


def test_who_is_exempt_is_told():
    found = asked(
        "De aanbieder levert maandelijks een rapportage. Kleine aanbieders zijn vrijgesteld."
    )
    assert [Trait.EXEMPT in demand.traits for demand in found] == [False, True]


def test_aims_and_definitions_ask_nothing():
    text = "De inschrijver heeft een omzet van ten minste € 9.000.000."
    for topic in (Topic.VISION, Topic.DEFINITIONS):
        assert demands([passage(text, topic=topic)], FACTS) == ()


def test_what_earns_points_is_no_demand():
    text = "De inschrijver heeft een ISO 9001-certificaat."
    assert demands([passage(text, topic=Topic.AWARD)], FACTS) == ()
    assert demands([passage(text, topic=Topic.SELECTION)], FACTS) != ()


def test_the_days_to_tender_follow_from_publication_and_closing():
    facts = Procurement(publication_date=date(2027, 2, 1))
    (found,) = asked("Sluiting van de inschrijving: 22 februari 2027, 12.00 uur.", facts=facts)
    assert (found.kind, found.asked) == (K.TENDER_PERIOD, Decimal(21))
    assert asked("Sluiting van de inschrijving: 22 februari 2027.") == ()


def test_an_empty_document_asks_nothing():
    assert demands([], FACTS) == ()
