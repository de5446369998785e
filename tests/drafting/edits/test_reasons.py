"""Whether a justification is a reason."""

from dataclasses import replace

import pytest

from drafting.edits.justifications import justify
from drafting.edits.reasons import Question, advice, unanswered
from drafting.finding import Finding, Place
from drafting.terms import Severity
from tests.builders import HAND, draft, section

TURNOVER = Finding(
    rule="turnover",
    rule_version="1",
    title="Omzeteis te hoog",
    severity=Severity.VIOLATION,
    place=Place("one-1", "one-1", 0, 3, "een jaaromzet van ten minste € 9.000.000"),
    message="Gevraagd € 9.000.000; driemaal de raming is € 7.200.000.",
    why="Kleine aanbieders vallen af.",
    source="Aw 2012 art. 2.90 lid 5",
    remedy="Verlaag.",
)
CERTIFICATE = replace(
    TURNOVER,
    title="Certificaat zonder gelijkwaardig",
    place=Place("one-1", "one-1", 0, 3, "De inschrijver is ISO 9001 gecertificeerd"),
)
PAYMENT = replace(
    TURNOVER,
    title="Betaaltermijn te lang",
    place=Place("one-1", "one-1", 0, 3, "betaalt facturen binnen 60 dagen"),
)

REASONS = (
    (TURNOVER, "Valt de aanbieder om, dan staan 400 leerlingen de volgende ochtend zonder vervoer."),
    (TURNOVER, "De opdrachtnemer schiet elke maand € 300.000 aan loon voor; wie kleiner is, kan dat niet dragen."),
    (TURNOVER, "Bij de vorige overeenkomst ging de aanbieder failliet en zaten bewoners drie weken zonder hulp."),
    (TURNOVER, "We hebben een eis van tweemaal de raming overwogen; de bank wilde de bouw dan niet financieren."),
    (TURNOVER, "De piek in het najaar is vier keer het gemiddelde, en in dat kwartaal moet alles doorlopen."),
    (TURNOVER, "Uit de marktconsultatie bleek dat tien van de twaalf ondernemers hier ruim boven zitten."),
    (CERTIFICATE, "De installatie staat onder hoge druk; een fout bij het lassen kan een monteur het leven kosten."),
    (CERTIFICATE, "Een eigen verklaring volstaat niet, want de verzekeraar van het museum sluit schade dan uit."),
    (CERTIFICATE, "De operatiekamers worden 's nachts schoongemaakt; een besmetting legt de afdeling een week stil."),
    (CERTIFICATE, "De inspectie keurt de waterzuivering alleen goed wanneer het laboratorium deze norm aantoont."),
    (CERTIFICATE, "Omdat in het depot asbest ligt, mag volgens de vergunning niemand anders het terrein op."),
    (PAYMENT, "De subsidie van het rijk komt pas na zes weken binnen en de stichting kan niet voorschieten."),
    (PAYMENT, "Elke rekening gaat langs drie zorgkantoren van elk twintig dagen; sneller gaf te veel fouten."),
    (PAYMENT, "De leverancier vroeg zelf om een verzamelfactuur per kwartaal: minder administratie voor hem."),
    (PAYMENT, "De helft van het bedrag wordt vooruit betaald, waardoor de langere termijn niemand raakt."),
)  # fmt: skip
EMPTY = (
    (TURNOVER, "Deze eis is nodig voor deze opdracht."),
    (TURNOVER, "Dit is ons inkoopbeleid en dat geldt voor iedereen."),
    (
        TURNOVER,
        "Een jaaromzet van ten minste € 9.000.000 is vereist, want die omzet vinden wij nodig.",
    ),
    (TURNOVER, "Wij stellen deze omzeteis altijd in onze aanbestedingen."),
    (TURNOVER, "Het is gebruikelijk in de markt om dit zo te vragen."),
    (TURNOVER, "Om de risico's voor de gemeente te beperken."),
    (TURNOVER, "De gemeente hecht aan kwaliteit en continuïteit."),
    (TURNOVER, "Dit is een standaardbepaling uit het sjabloon van 2019."),
    (TURNOVER, "Afgestemd met de jurist en akkoord bevonden door de directie."),
    (CERTIFICATE, "ISO 9001 is een belangrijke norm en wij willen zekerheid."),
    (
        CERTIFICATE,
        "Gecertificeerde inschrijvers zijn betrouwbaar, daarom vragen wij dit certificaat.",
    ),
    (CERTIFICATE, "Omdat dit volgens ons beleid verplicht is."),
    (PAYMENT, "Wij betalen facturen altijd binnen 60 dagen, dat is onze vaste afspraak."),
    (PAYMENT, "Deze termijn is redelijk en proportioneel."),
    (PAYMENT, "Zo staat het ook in de vorige overeenkomst, dat is toen goed gegaan."),
)


@pytest.mark.parametrize(("finding", "text"), REASONS, ids=[text[:50] for _, text in REASONS])
def test_a_reason_from_the_contract_gets_no_note(finding, text):
    assert unanswered(finding, text) == ()


@pytest.mark.parametrize(("finding", "text"), EMPTY, ids=[text[:50] for _, text in EMPTY])
def test_an_empty_one_is_asked_for_risk_height_and_alternative(finding, text):
    assert unanswered(finding, text) == tuple(Question)


def test_an_empty_one_is_taken_as_it_was_written_with_a_note():
    edit = justify(draft(section("one", "Een.")), TURNOVER, EMPTY[0][1], HAND)
    assert [kept.text for kept in edit.after.justifications] == [EMPTY[0][1]]
    for words in ("risico", "zo hoog", "lichtere eis"):
        assert words in edit.note


def test_a_finding_about_the_whole_has_no_quote_to_repeat():
    assert advice(replace(TURNOVER, place=None), "Dat is beleid van de gemeente.")
    assert not advice(replace(TURNOVER, place=None), REASONS[0][1])
