"""What a text tells about others is no demand; what it asks itself stays one."""

import pytest

from drafting.checks.run import check
from drafting.norms import norms_on
from drafting.procurement import Procurement
from drafting.text.plain_text import read_plain_passages
from tests.drafting.checks.examples import DAY, hard_rules, of_line, rulebook
from tests.shared_material import shared

SEEDS = shared("seeds")


@pytest.mark.parametrize(
    "text",
    [
        "Sommige gemeenten eisen een jaaromzet van ten minste € 9.000.000.",
        "Veel gemeenten vragen in hun bestek vaak drie referenties.",
        "In de praktijk stellen opdrachtgevers de gunning soms open voor zittende aanbieders, zo blijkt uit bestekken.",
        "Uit bestekken bleek dat een bankgarantie van 10% van de opdrachtsom wordt gevraagd.",
        "In 40% van de aanbestedingen moest de inschrijver drie referenties overleggen.",
        "Voorkomen moet worden dat past performance als uitsluitingsgrond wordt gehanteerd.",
        "Niet elke sociale onderneming zal drie referenties kunnen overleggen.",
        "Aan een accountantsverklaring bij de inschrijving heeft men weinig aan, net als aan omzetgaranties.",
    ],
)
def test_what_others_do_is_no_demand(text: str) -> None:
    assert hard_rules(of_line(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "De gemeenten eisen een jaaromzet van ten minste € 9.000.000.",
        "De deelnemende gemeenten vragen drie referenties van eerdere opdrachten.",
        "Zoals andere gemeenten sluiten wij combinaties uit: inschrijven in combinatie is niet toegestaan.",
        "De inschrijver heeft een vestiging in een van de gemeenten.",
        "Uit ervaring blijkt dat controle nodig is; de inschrijver overlegt drie referenties.",
        "Voorkom een ongeldige inschrijving: voeg bij de inschrijving de jaarrekening toe.",
        "Alleen partijen die al voor andere gemeenten werken en nu een contract met ons hebben, mogen inschrijven.",
    ],
)
def test_what_the_authority_itself_asks_stays_a_demand(text: str) -> None:
    assert hard_rules(of_line(text)) != set()


def test_the_source_documents_give_no_violation_or_deviation() -> None:
    if SEEDS is None:
        pytest.skip("the source documents are not beside the project")
    for path in sorted(SEEDS.glob("*.txt")):
        texts = read_plain_passages(path)
        found = check(texts, Procurement(), norms_on(DAY), rulebook())
        assert hard_rules(found) == set(), path.name
        assert any("niet als een bestek" in warning for warning in found.warnings)
