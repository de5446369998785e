import pytest

from drafting.checks.kinds.duties import joined_duties
from tests.drafting.checks.examples import rulebook


def _joined(text: str) -> bool:
    rule = rulebook().rule("two-requirements-in-one")
    assert rule is not None
    assert rule.demand is not None
    return joined_duties(rulebook().reader.read(text)[0], rule.demand.kinds) is not None


@pytest.mark.parametrize(
    "text",
    [
        "De opdrachtnemer levert de bakken, reinigt de straat en rapporteert over het afval.",
        "De opdrachtnemer vervangt een lamp binnen twee dagen en organiseert jaarlijks een open dag.",
        "De opdrachtnemer dient storingen te registreren en daarnaast de gemeente te informeren.",
        "De opdrachtnemer moet een lamp binnen twee dagen vervangen en elk jaar een open dag organiseren.",
    ],
)
def test_duties_that_are_judged_apart_are_two(text: str) -> None:
    assert _joined(text)


@pytest.mark.parametrize(
    "text",
    [
        "De opdrachtnemer levert en plaatst de banken.",
        "De opdrachtnemer levert de machines en onderhoudt deze.",
        "De opdrachtnemer meldt het aan de gemeente en informeert de bewoners.",
        "De opdrachtnemer registreert storingen die de monteur meldt, oplost en vervangt.",
        "De opdrachtnemer dient de storing te melden om de gemeente te informeren.",
        "De opdrachtnemer levert zout, zand en grind.",
    ],
)
def test_one_duty_in_more_words_is_one(text: str) -> None:
    assert not _joined(text)
