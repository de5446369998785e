import pytest

from clause_library.clause_faults import text_faults
from clause_library.library import all_clauses


def said(text, names=()):
    return [fault.said for fault in text_faults(text, names)]


def test_a_sound_text_has_no_faults():
    text = "De **gemeente** {{ title }} betaalt {{ fee | words }}.\n\n- a\n  - b\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    assert said(text, ["fee"]) == []


def test_an_empty_text_is_the_only_fault():
    assert said(" \n") == ["De bepaling heeft nog geen tekst."]


def test_an_unknown_variable_is_named_once_with_its_line():
    faults = text_faults("Een.\n\nBinnen {{ wachttijd }} en {{ wachttijd }}.")
    assert [(fault.line, fault.unknown) for fault in faults] == [(3, "wachttijd")]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("# Kop", "koppen"),
        ("::: guidance", ":::"),
        ("```", "codeblok"),
        ("Zie [hier](https://a.nl).", "link"),
        ("![p](a.png)", "plaatje"),
        ("Een <b>vet</b> woord.", "opmaak"),
        ("Een **half woord.", "vet"),
        ("Een {{ open", "Regel 3"),
        ("{% for a in b %}{% endfor %}", "Regel 3"),
        ("| a | b |\n|---|---|\n| 1 |", "cellen"),
    ],
)
def test_what_the_subset_does_not_have_is_told_with_its_line(line, word):
    (fault,) = text_faults(f"Eerst.\n\n{line}")
    assert fault.line == 3
    assert word in fault.said


def test_no_clause_of_the_library_has_a_fault():
    wrong = [
        clause.id
        for clause in all_clauses()
        if text_faults("\n\n".join(clause.blocks), {v.name for v in clause.variables})
    ]
    assert wrong == []
