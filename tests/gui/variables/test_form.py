from drafting.variables import VariableKind
from gui.variables.form import (
    Question,
    answers_of,
    edit_of,
    groups_of,
    key_of,
    questions_of,
    value_of,
)
from tests.builders import NORMS, document, draft, procurement, section, variable


def a_draft(**changes):
    variables = (
        variable("name", help="Hoe het heet."),
        variable("asked", VariableKind.YES_NO),
        variable("why", condition="asked"),
        variable("spare", required=False),
        variable("place", per_lot=True),
    )
    return draft(section("s", "{{ name }}"), variables=variables, **changes)


def answers(made):
    groups = groups_of(made)
    return answers_of(made, document(made), NORMS, groups)


def test_the_facts_come_first_and_lots_last():
    facts, group = groups_of(a_draft())
    assert facts.questions[0].variable.name == "title"
    assert [q.key for q in group.questions] == [
        ("name", 0), ("asked", 0), ("why", 0), ("spare", 0), ("place", 1), ("place", 2),
    ]  # fmt: skip


def test_a_required_question_without_a_value_is_open():
    found = answers(a_draft())
    assert found["name", 0].open
    assert not found["spare", 0].open


def test_a_question_whose_condition_is_not_met_is_neither_asked_nor_open():
    assert not answers(a_draft())["why", 0].asked
    met = answers(a_draft(values=(("asked", True),)))["why", 0]
    assert met.asked
    assert met.open


def test_a_fact_that_the_text_needs_is_open_though_the_form_lets_it_be_empty():
    made = draft(section("s", "{{ goals_table }}"))
    assert answers(made)["goals", 0].open
    assert not answers(a_draft())["goals", 0].open


def test_the_answer_of_a_lot_goes_to_that_lot():
    made = a_draft()
    question = next(q for q in questions_of(groups_of(made)) if q.key == ("place", 2))
    after = edit_of(made, question, "in de wijk").after
    assert value_of(after, question) == "in de wijk"
    assert dict(after.procurement.lots[0].values) == {}


def test_names_of_texts_lead_to_their_field():
    groups = groups_of(a_draft())
    assert key_of("annual_value", groups) == ("estimated_value", 0)
    assert key_of("lot.name", groups) == ("lots", 0)
    assert key_of("lot.place", groups) == ("place", 1)
    assert key_of("why", groups) == ("why", 0)
    assert key_of("nowhere", groups) is None


def test_the_answer_of_a_lot_that_is_gone_is_a_gap():
    made = a_draft(facts=procurement(lots=()))
    question = Question(made.variables[-1], lot=2)
    assert value_of(made, question) is None
