"""Numbers inside and outside what a profile has."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drafting.bidders.demand import DemandKind
from drafting.bidders.verdict import Verdict
from drafting.bidders.weighing import _WEIGH, weigh
from tests.drafting.bidders.loose import FACTS, asked, beside, profile

CASES = [
    ("zzp", Verdict.EXCLUDES, "Uw omzet bedraagt minimaal € 100.000."),
    ("zzp", Verdict.FINE, "Uw omzet bedraagt minimaal € 50.000."),
    ("kleine-aanbieder", Verdict.EXCLUDES, "Uw omzet bedraagt minimaal 150% van de raming."),
    ("grote-aanbieder", Verdict.FINE, "Uw omzet bedraagt minimaal 150% van de raming."),
    ("zzp", Verdict.FINE, "Opdrachtnemer is verzekerd voor € 500.000 per gebeurtenis."),
    ("zzp", Verdict.BURDENS, "Opdrachtnemer is verzekerd voor € 1.000.000 per gebeurtenis."),
    ("zzp", Verdict.EXCLUDES, "Opdrachtnemer is verzekerd voor € 5.000.000 per gebeurtenis."),
    ("grote-aanbieder", Verdict.FINE, "Opdrachtnemer is verzekerd voor € 5.000.000 per gebeurtenis."),
    ("kleine-aanbieder", Verdict.FINE, "De inschrijver is ISO 9001 gecertificeerd."),
    ("zzp", Verdict.EXCLUDES, "De inschrijver is ISO 9001 gecertificeerd."),
    ("zzp", Verdict.BURDENS, "De inschrijver is ISO 9001 gecertificeerd of gelijkwaardig."),
    ("zzp", Verdict.EXCLUDES, "De aanbieder heeft ten minste 3 fte in dienst."),
    ("sociale-onderneming", Verdict.FINE, "De aanbieder heeft ten minste 10 fte in dienst."),
    ("sociale-onderneming", Verdict.EXCLUDES, "De aanbieder heeft ten minste 11 fte in dienst."),
    ("bewonerscollectief", Verdict.EXCLUDES, "De onderneming bestaat ten minste drie jaar."),
    ("bewonerscollectief", Verdict.FINE, "De onderneming bestaat ten minste twee jaar."),
    ("bewonerscollectief", Verdict.EXCLUDES, "De aanbieder geeft twee referenties op."),
    ("zzp", Verdict.FINE, "De aanbieder geeft twee referenties op."),
    ("zzp", Verdict.EXCLUDES, "De referentie heeft een waarde van ten minste € 300.000."),
    ("kleine-aanbieder", Verdict.FINE, "De referentie heeft een waarde van ten minste € 300.000."),
    ("zzp", Verdict.EXCLUDES, "De inschrijver moet een rechtspersoon zijn."),
    ("bewonerscollectief", Verdict.FINE, "De inschrijver moet een rechtspersoon zijn."),
    ("kleine-aanbieder", Verdict.EXCLUDES, "Alleen stichtingen kunnen inschrijven."),
    ("grote-aanbieder", Verdict.FINE, "Alleen stichtingen kunnen inschrijven."),
    ("zzp", Verdict.EXCLUDES, "Zzp'ers komen niet in aanmerking voor een overeenkomst."),
    ("bewonerscollectief", Verdict.FINE, "Zzp'ers komen niet in aanmerking voor een overeenkomst."),
    ("bewonerscollectief", Verdict.EXCLUDES, "Alle begeleiders zijn in loondienst."),
    ("kleine-aanbieder", Verdict.FINE, "Alle begeleiders zijn in loondienst."),
    ("kleine-aanbieder", Verdict.EXCLUDES, "De aanbieder levert alle producten in de hele regio."),
    ("grote-aanbieder", Verdict.FINE, "De aanbieder levert alle producten in de hele regio."),
    ("zzp", Verdict.EXCLUDES, "De aanbieder is 24/7 bereikbaar."),
    ("kleine-aanbieder", Verdict.BURDENS, "De aanbieder is 24/7 bereikbaar."),
    ("grote-aanbieder", Verdict.FINE, "De aanbieder is 24/7 bereikbaar."),
    ("zzp", Verdict.EXCLUDES, "De aannemer stelt een bankgarantie van € 20.000."),
    ("zzp", Verdict.BURDENS, "De aannemer stelt een bankgarantie van € 12.000."),
    ("zzp", Verdict.FINE, "De aannemer stelt een bankgarantie van € 5.000."),
    ("zzp", Verdict.EXCLUDES, "De inschrijver overlegt een goedkeurende accountantsverklaring."),
    ("zzp", Verdict.BURDENS, "Na de gunning overlegt de winnaar een accountantsverklaring."),
    ("grote-aanbieder", Verdict.FINE, "De inschrijver overlegt een goedkeurende accountantsverklaring."),
    ("zzp", Verdict.FINE, "De gemeente betaalt facturen binnen 30 dagen."),
    ("zzp", Verdict.BURDENS, "De gemeente betaalt facturen binnen 60 dagen."),
    ("zzp", Verdict.EXCLUDES, "De gemeente betaalt facturen binnen 90 dagen."),
    ("zzp", Verdict.BURDENS, "Opdrachtnemer levert elk kwartaal een rapportage."),
    ("zzp", Verdict.FINE, "Opdrachtnemer levert jaarlijks een rapportage."),
    ("kleine-aanbieder", Verdict.FINE, "Opdrachtnemer levert elk kwartaal een rapportage."),
    ("zzp", Verdict.BURDENS, "Per overtreding is de leverancier een boete van € 50.000 schuldig."),
    ("zzp", Verdict.FINE, "Per overtreding is de leverancier een boete van € 300 schuldig."),
    ("zzp", Verdict.FINE, "De inschrijver is gevestigd binnen een straal van 20 km."),
    ("kleine-aanbieder", Verdict.BURDENS, "De inschrijver is gevestigd in de gemeente."),
    ("zzp", Verdict.EXCLUDES, "De inschrijver is gevestigd in de gemeente."),
    ("bewonerscollectief", Verdict.FINE, "De inschrijver is gevestigd in de gemeente."),
    ("zzp", Verdict.BURDENS, "Inschrijven als combinatie is niet toegestaan."),
    ("zzp", Verdict.EXCLUDES, "De inschrijftermijn bedraagt tien dagen."),
    ("zzp", Verdict.BURDENS, "De inschrijftermijn bedraagt drie weken."),
    ("zzp", Verdict.FINE, "De inschrijftermijn bedraagt zes weken."),
    ("bewonerscollectief", Verdict.EXCLUDES, "De aanbieder heeft een raad van toezicht."),
    ("bewonerscollectief", Verdict.EXCLUDES, "U voegt de jaarrekeningen over de laatste drie boekjaren toe."),
    ("bewonerscollectief", Verdict.FINE, "U geeft jaarcijfers over drie boekjaren, voor zover beschikbaar."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "verdict", "text"), CASES)
def test_the_number_decides(name, verdict, text):
    assert beside(name, text).verdict is verdict


def test_every_kind_of_demand_can_be_weighed():
    assert set(_WEIGH) == set(DemandKind)


def test_the_reason_holds_both_numbers():
    (one,) = beside("zzp", "Uw omzet bedraagt minimaal € 9.000.000.").exclusions
    reason = one.reason.replace("\u00a0", " ")
    assert reason == "Gevraagd € 9.000.000 omzet; een zzp'er heeft ongeveer € 80.000."


def test_a_share_is_worked_out_in_the_reason():
    (one,) = beside("zzp", "Uw omzet bedraagt minimaal driemaal de raming.").exclusions
    assert "€\u00a07.200.000 (driemaal van de raming)" in one.reason or "7.200.000" in one.reason


def test_without_an_estimate_a_share_cannot_be_judged():
    facts = replace(FACTS, estimated_value=None)
    standing = beside("zzp", "Uw omzet bedraagt minimaal driemaal de raming.", facts=facts)
    assert [one.verdict for one in standing.exclusions] == [Verdict.UNKNOWN]
    assert standing.verdict is Verdict.FINE
    assert "geraamde waarde" in standing.exclusions[0].reason


def test_what_is_laid_out_is_never_more_than_the_contract_brings():
    small = replace(FACTS, estimated_value=Decimal(40_000))
    text = "De gemeente betaalt facturen binnen 60 dagen."
    assert beside("zzp", text, facts=small).verdict is Verdict.FINE


def test_who_is_exempt_has_no_burden():
    text = "De aanbieder levert maandelijks een rapportage. Kleine aanbieders zijn vrijgesteld."
    assert beside("zzp", text).verdict is Verdict.FINE
    assert beside("kleine-aanbieder", text).exclusions == ()
    (_, exempt) = asked(text)
    assert "geldt deze eis niet" in weigh(exempt, profile("zzp"), FACTS).reason
