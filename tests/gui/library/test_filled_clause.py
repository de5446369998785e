from decimal import Decimal

import pytest

from drafting.refusals import Refusal
from drafting.variables import Variable, VariableKind
from gui.library.filled_clause import fill_clause, write_parts
from gui.widgets.sheet import Sheet
from tests.builders import NORMS, draft, section
from tests.clause_library.made_clauses import clause

DAYS = Variable("days", "Aantal dagen", VariableKind.NUMBER, default=Decimal(14))
WHO = Variable("who", "Contactpersoon", VariableKind.TEXT)


def written(made, theme) -> str:
    sheet = Sheet("Proef", theme)
    sheet.restart()
    write_parts(sheet, fill_clause(made, draft(section("s", "Tekst.")), NORMS).parts)
    sheet.finish()
    return sheet.toPlainText()


def test_facts_of_the_draft_and_defaults_of_the_clause_are_filled_in(theme):
    made = clause(blocks=("Binnen {{ days }} dagen, {{ title }}.",), variables=(DAYS,))
    assert written(made, theme) == "Binnen 14 dagen, Begeleiding Wmo 2027."


def test_a_gap_shows_its_label(theme):
    made = clause(blocks=("Bel {{ who }}.",), variables=(WHO,))
    assert "Contactpersoon" in written(made, theme)
    assert fill_clause(made, draft(section("s", "Tekst.")), NORMS).gaps == ("Contactpersoon",)


def test_lists_and_tables_become_items(theme):
    made = clause(blocks=("- een\n- twee", "| Naam | Getal |\n|---|---|\n| a | 1 |"))
    text = written(made, theme)
    assert "\N{EN DASH}\teen" in text
    assert "Naam: a; Getal: 1" in text


def test_foreign_text_stays_text(theme):
    made = clause(
        blocks=("{{ who }}",),
        variables=(Variable("who", "Wie", VariableKind.TEXT, default="<b>x</b>"),),
    )
    assert written(made, theme) == "<b>x</b>"


def test_an_unknown_name_is_refused():
    with pytest.raises(Refusal):
        fill_clause(clause(blocks=("{{ nowhere }}",)), draft(section("s", "Tekst.")), NORMS)
