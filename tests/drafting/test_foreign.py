from decimal import Decimal

import pytest

from drafting.foreign import SUFFIXES, foreign_draft, is_foreign, read_foreign
from drafting.procurement import Procurement
from drafting.refusals import FileRefused

TEXT = "1 Omvang\n\nDe geraamde waarde van de opdracht is € 500.000.\n"


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "Uitvraag.TXT"
    made.write_text(TEXT, encoding="utf-8")
    return made


def test_the_ending_says_what_is_foreign(path, tmp_path):
    assert is_foreign(path)
    assert not is_foreign(tmp_path / "a.bestek")
    assert {".docx", ".txt", ".md"} == SUFFIXES


def test_what_is_open_is_read_from_the_text(path):
    text = read_foreign(path)
    assert text.procurement.estimated_value == Decimal(500_000)
    assert [fact.fact for fact in text.read] == ["estimated_value"]
    assert any("500.000" in passage.text for passage in text.passages)


def test_what_is_stated_counts(path):
    text = read_foreign(path, Procurement(estimated_value=Decimal(700_000)))
    assert text.procurement.estimated_value == Decimal(700_000)
    assert text.read == ()
    assert [fact.fact for fact in text.found.used] == ["estimated_value"]


def test_a_draft_gets_the_name_of_the_file_and_the_facts(path):
    draft = foreign_draft(path, "proef")
    assert draft.procurement.title == "Uitvraag"
    assert draft.procurement.estimated_value == Decimal(500_000)


def test_another_kind_is_refused_by_name(tmp_path):
    with pytest.raises(FileRefused, match=r"plaatje\.png: dit soort bestand"):
        read_foreign(tmp_path / "plaatje.png")
