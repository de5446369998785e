"""One thing in full."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.edits.edit import Edit, Touched
from drafting.review.acceptance import Acceptance, Left
from drafting.review.returned import Kind, Shape
from gui.review.returned_sheet import ReturnedSheet
from tests import builders
from tests.gui.review.returned_things import review_of


@pytest.fixture
def things(opened):
    draft = builders.draft(
        builders.section(
            "first", *(f"Dit is tekst nummer {n} van de zes teksten." for n in range(6))
        )
    )
    return {one.key: one for one in review_of(opened(draft)).returned}


@pytest.fixture
def sheet(qtbot, theme):
    made = ReturnedSheet(theme, lambda: datetime(2027, 2, 4, 12, tzinfo=UTC))
    qtbot.addWidget(made)
    made.show()
    return made


def trial(thing, *, why: str = "", note: str = "") -> Acceptance:
    draft = builders.draft()
    edit = Edit("x", draft, draft, Touched.TEXT, note=note)
    left = (Left(thing, why),) if why else ()
    return Acceptance(edit, () if why else (thing,), left)


def shown(sheet, thing, behind: str = "", **said) -> str:
    sheet.show_thing(thing, trial(thing, **said), behind)
    return sheet.sheets[0].toPlainText()


def test_a_change_is_a_redline_that_can_be_heard(sheet, things):
    assert "tekst" in shown(sheet, things["edit"])
    assert "(nieuw: anders)" in sheet.sheets[0].accessibleDescription()
    assert not sheet.sheets[1].isVisible()


def test_a_conflict_has_three_texts(sheet, things):
    assert shown(sheet, things["clash"]) == "Iets."
    assert all(one.isVisible() for one in sheet.sheets)
    assert "Heel anders." in sheet.sheets[2].toPlainText()


def test_what_was_put_in_says_behind_what(sheet, things):
    said = shown(sheet, things["new"], "De tekst erboven.")
    assert said.split("\n") == ["Nieuwe alinea.", "Komt achter", "De tekst erboven."]


def test_text_that_was_not_recognised_has_its_neighbours(sheet, things):
    said = shown(sheet, things["lost"])
    assert [word in said for word in ("Ervoor.", "Verdwaalde tekst.", "Erachter.")] == [True] * 3
    assert "Komt in uw bestek" not in said
    assert "Hier." in shown(sheet, things["lost"], "Hier.")


def test_a_comment_is_a_thread(sheet, things):
    assert shown(sheet, things["comment"]).split("\n") == ["“Zo is het”", "K. Bos", "Klopt dit?"]
    other = replace(things["comment"], kind=Kind.REWORDED, old="Oud.", new="Nieuw.")
    assert "Nieuw." in shown(sheet, other)


def test_foreign_text_is_shown_as_it_is(sheet, things):
    said = shown(sheet, replace(things["new"], new="<b>vet</b> & meer"))
    assert said == "<b>vet</b> & meer"


@pytest.mark.parametrize(
    ("said", "words"),
    [({"why": "Dit mag niet."}, "Dit mag niet."), ({"note": "Het verandert."}, "Het verandert.")],
)
def test_the_trial_is_told(sheet, things, said, words):
    shown(sheet, things["edit"], **said)
    assert sheet.note.text() == words
    assert sheet.note.isVisible()
    shown(sheet, things["edit"])
    assert not sheet.note.isVisible()


def test_text_that_was_divided_while_the_draft_went_on_has_three_texts(sheet, things):
    shown(sheet, replace(things["clash"], kind=Kind.REGROUPED))
    assert all(one.isVisible() for one in sheet.sheets)


def test_a_heading_says_how_many_texts_go_along(sheet, things):
    heading = replace(things["new"], shape=Shape.HEADING, level=3)
    below = [replace(things["new"], key=f"below-{n}") for n in range(2)]
    done = replace(trial(heading), accepted=(heading, *below))
    sheet.show_thing(heading, done, "")
    assert "De 2 nieuwe teksten eronder gaan mee." in sheet.note.text()


def test_a_choice_between_values_is_told_once(sheet, things):
    said = "Op een andere plaats werd dit gegeven “6”. Neem er één over."
    shown(sheet, replace(things["edit"], rivals=("x",), note=said))
    assert sheet.note.text() == said
