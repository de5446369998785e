import pytest

from drafting.checks.kinds.terms import is_shorter_for_authority
from tests.drafting.checks.examples import rulebook


@pytest.mark.parametrize(
    ("text", "shorter"),
    [
        ("Opdrachtgever zegt op met één maand, opdrachtnemer met twaalf maanden.", True),
        ("De termijn is een maand voor de gemeente en een jaar voor de opdrachtnemer.", True),
        ("Voor de aanbieder is dat negen maanden en voor de gemeente 30 dagen.", True),
        ("De gemeente zegt op met drie maanden en de opdrachtnemer met drie maanden.", False),
        ("De gemeente zegt op met een jaar en de opdrachtnemer met zes maanden.", False),
        ("Gemeente en opdrachtnemer zeggen op met zes maanden, na een jaar.", False),
    ],
)
def test_each_party_has_its_own_term(text: str, shorter: bool) -> None:
    assert is_shorter_for_authority(rulebook().reader.read(text)[0]) is shorter
