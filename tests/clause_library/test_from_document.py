from datetime import date

import pytest

from clause_library.clause_entry import read_entry
from clause_library.from_document import candidates_in
from clause_library.proposed_values import proposed_values, with_values
from drafting.clause import Clause
from drafting.refusals import FileRefused
from drafting.terms import PartKey, Technique, Topic
from drafting.variables import VariableKind
from tests.clause_library.made_clauses import clause

LIBRARY = (
    clause(
        "wait",
        title="Wachttijden melden",
        techniques=(Technique.LOCAL_CONTEXT,),
        part=PartKey.REQUIREMENTS,
        chapter="reporting",
        topic=Topic.REPORTING,
        blocks=("De opdrachtnemer meldt elke maand hoe lang inwoners op begeleiding wachten.",),
    ),
)
DOCUMENT = """# 1 Eisen

## 1.1 Verantwoording

De opdrachtnemer meldt elke maand hoe lang inwoners op begeleiding wachten.

## 1.2 Betaling *snel*

De gemeente Oosterveld betaalt binnen 30 dagen. Bij te late betaling is zij € 40 en 8 % rente kwijt.

- een {{ valkuil }} en een | streep

## 1.3 Kort

Drie woorden maar.
"""


@pytest.fixture
def found(tmp_path):
    path = tmp_path / "oud.md"
    path.write_text(DOCUMENT, encoding="utf-8")
    return candidates_in(path, LIBRARY)


def test_headings_become_clauses_and_short_ones_do_not(found):
    assert [(one.above, one.entry.title) for one in found] == [
        ("Eisen", "Verantwoording"),
        ("Eisen", "Betaling *snel*"),
    ]


def test_a_duplicate_is_pointed_out_and_gives_technique_and_place(found):
    first = found[0]
    assert first.alike[0].clause.id == "wait"
    entry = first.entry
    assert (entry.techniques, entry.part, entry.chapter) == (
        (Technique.LOCAL_CONTEXT,),
        PartKey.REQUIREMENTS,
        "reporting",
    )
    assert found[1].alike == ()


def test_values_are_proposed_with_label_and_kind(found):
    values = {one.words: one for one in found[1].values}
    assert set(values) == {"gemeente Oosterveld", "30 dagen", "€ 40", "8 %"}
    assert values["30 dagen"].variable.kind is VariableKind.PERIOD
    assert values["30 dagen"].label == "Termijn (Oosterveld betaalt binnen …)"
    assert values["gemeente Oosterveld"].name == "contracting_authority"


def test_what_is_chosen_becomes_a_clause_that_can_be_kept(found):
    made = read_entry(found[0].with_values(found[0].values), date(2027, 2, 1))
    assert isinstance(made, Clause)
    assert made.changed == "Overgenomen uit oud.md."


def test_marks_in_foreign_text_cannot_become_a_placeholder(found):
    entry = found[1].with_values(found[1].values)
    assert "{ { valkuil" in entry.text
    assert "{{ term_1 }}" in entry.text


def test_a_declined_value_stays_as_it_stands(found):
    wanted = [one for one in found[1].values if one.words != "30 dagen"]
    entry = found[1].with_values(wanted)
    assert "binnen 30 dagen" in entry.text
    assert [one.name for one in entry.variables] == ["amount_1", "percentage_1"]


def test_one_value_that_stands_there_twice_is_asked_once():
    text = "Binnen 6 weken, en anders 6 weken later, of binnen 2 jaar."
    names = [one.name for one in proposed_values(text)]
    assert names == ["term_1", "term_1", "term_2"]
    made, variables = with_values(text, proposed_values(text))
    assert made == "Binnen {{ term_1 }}, en anders {{ term_1 }} later, of binnen {{ term_2 }}."
    assert [one.example for one in variables] == ["6\u00a0weken", "2\u00a0jaar"]


def test_what_is_no_document_is_refused(tmp_path):
    path = tmp_path / "x.docx"
    path.write_bytes(b"geen zip")
    with pytest.raises(FileRefused):
        candidates_in(path, LIBRARY)
