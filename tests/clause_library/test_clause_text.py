import dataclasses
from decimal import Decimal
from pathlib import Path

import pytest

from clause_library.clause_text import clause_text
from clause_library.library import FOLDER, clause_from_text, read_clause
from drafting.refusals import ContentFileRefused
from drafting.variables import Variable, VariableKind
from tests.clause_library.packs.made_packs import full
from tests.drafting.files.test_record import full_clause


def read_back(clause):
    return clause_from_text(Path(f"{clause.id}.md"), clause_text(clause), complete=False)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/*.md")), ids=lambda path: path.stem)
def test_a_clause_of_the_library_is_read_back_exactly(path):
    clause = read_clause(path)
    assert read_back(clause) == clause


@pytest.mark.parametrize(
    "words",
    [
        'een "aanhaling"',
        "een \\ streep",
        "regel\n\ntwee",
        "tab\there",
        "+++\n+++",
        "€ – é",
        "\x7f",
        "'''",
    ],
)
def test_any_words_of_a_field_are_read_back(words):
    assert read_back(full(guidance=words)).guidance == words.strip()


@pytest.mark.parametrize("number", ["5", "0.5", "1234567.89", "0.1234567890123456789", "100"])
def test_a_number_is_read_back_exactly(number):
    variable = Variable(
        "bedrag", "Bedrag", VariableKind.NUMBER, "bepalingen", default=Decimal(number)
    )
    clause = full(variables=(variable,), blocks=("Het is {{ bedrag }}.",))
    assert read_back(clause) == clause


def test_every_kind_of_value_is_read_back():
    variables = tuple(
        dataclasses.replace(variable, group="bepalingen", condition="", per_lot=False)
        for variable in full_clause().variables
    )
    clause = full(variables=variables, blocks=("Tekst.",))
    assert read_back(clause).variables == variables


def test_an_own_clause_may_lack_its_explanation():
    assert read_back(full(purpose="", guidance="")).purpose == ""


def test_a_clause_of_the_product_may_not():
    with pytest.raises(ContentFileRefused, match="purpose"):
        clause_from_text(Path("proef.md"), clause_text(full(purpose="")))
