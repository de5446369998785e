import pytest

from gui.palette.entries import Kind, entry, fold, matching


def nothing() -> None:
    pass


ENTRIES = [
    entry(Kind.DEED, "Exporteer naar Word…", "Ctrl+E", nothing),
    entry(Kind.DEED, "Sla op", "Ctrl+S", nothing),
    entry(Kind.PLACE, "3.2 Omvang van de opdracht", "Leidraad", nothing),
    entry(Kind.VALUE, "Cliënten per perceel", "De opdracht", nothing),
    entry(Kind.CLAUSE, "Opdracht in percelen", "techniek 2", nothing),
    entry(Kind.CLAUSE, "Geen percelen", "techniek 2", nothing),
]


def words(typed):
    return [found.words for found in matching(ENTRIES, typed)]


def test_without_a_word_it_shows_what_can_be_done():
    assert words("  ") == ["Exporteer naar Word…", "Sla op"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("export", ["Exporteer naar Word…"]),
        ("clienten", ["Cliënten per perceel"]),
        ("CLIËNTEN", ["Cliënten per perceel"]),
        ("percelen techniek", ["Opdracht in percelen", "Geen percelen"]),
        ("omvang 3.2", ["3.2 Omvang van de opdracht"]),
        ("bestaat niet", []),
    ],
)
def test_every_word_that_was_typed_is_in_it(typed, found):
    assert words(typed) == found


def test_what_begins_with_the_word_stands_first():
    assert words("opdracht")[0] == "Opdracht in percelen"


def test_accents_and_capitals_do_not_count():
    assert fold("Cliënt É") == "client e"
