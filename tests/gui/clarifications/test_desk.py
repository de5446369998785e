from dataclasses import replace

import pytest

from drafting.clarifications.question_table import ReadQuestion
from drafting.edits.passages import rewrite
from drafting.publication import QuestionState
from drafting.refusals import EditRefused
from gui.clarifications.desk import ClarificationsDesk
from tests.builders import HAND, NORMS
from tests.drafting.clarifications.published import bestek


def change(place, words="De zorg is heel goed."):
    opened = place.open_draft
    opened.apply(rewrite(opened.draft, "zorg-1", words, HAND, NORMS))


def test_what_changed_is_found_shortly_after(place, desk, qtbot):
    change(place)
    qtbot.waitUntil(lambda: bool(desk.standing.changes), timeout=10_000)
    assert [c.number for c in desk.standing.changes] == ["1.1.1"]
    place.open_draft.undo()
    qtbot.waitUntil(lambda: not desk.standing.changes, timeout=10_000)


def test_a_draft_that_is_not_published_has_no_standing(services, qapp):
    desk = ClarificationsDesk(services.open(bestek()), services)
    assert desk.standing is None
    assert desk.look_now() is None


def test_publishing_and_taking_it_back_can_be_undone(services, qapp):
    opened = services.open(bestek())
    desk = ClarificationsDesk(opened, services)
    desk.publish("N. de Wit")
    assert desk.look_now().changes == ()
    desk.withdraw("Te vroeg.", "N. de Wit")
    assert desk.publication is None
    assert desk.standing is None
    opened.undo()
    assert desk.publication is not None
    opened.undo()
    assert opened.draft == bestek()


def test_a_first_name_is_remembered(services, qapp):
    services.settings.change(author="")
    ClarificationsDesk(services.open(bestek()), services).publish("M. de Vries")
    assert services.author() == "M. de Vries"


def test_questions_come_in_with_their_place_and_answer(desk):
    read = [ReadQuestion("Hoe?", "1", "eis 1.1.1", "", "Zo."), ReadQuestion("En nu?", "2", "9.9")]
    desk.add(read, "Thuis BV")
    first, second = desk.publication.questions
    assert (first.place, first.asker, first.state) == ("zorg-1", "Thuis BV", QuestionState.ANSWERED)
    assert (second.place, second.place_words, second.number) == (None, "9.9", 2)


def test_a_question_is_written_with_its_answer_in_one_step(desk):
    one = desk.add_question()
    known = desk.publication.questions[0]
    desk.rewrite(
        replace(known, text="Hoe?", place_words="eis 1.1.1", answer="Zo.", answered_by="P. Bos")
    )
    found = desk.publication.questions[0]
    assert (found.text, found.place, found.answered_by) == ("Hoe?", "zorg-1", "P. Bos")
    desk.open_draft.undo()
    assert desk.publication.questions[0].answer == ""
    assert desk.publication.questions[0].id == one


def test_who_answers_can_be_named_before_there_is_an_answer(desk):
    desk.add_question()
    desk.rewrite(replace(desk.publication.questions[0], answered_by="P. Bos"))
    found = desk.publication.questions[0]
    assert (found.answered_by, found.state) == ("P. Bos", QuestionState.OPEN)


def test_a_question_shows_at_once_without_a_new_comparison(desk, qtbot):
    with qtbot.waitSignal(desk.changed):
        desk.add_question()
    assert len(desk.standing.publication.questions) == 1


def test_while_reviewing_nothing_is_put_in(place, desk):
    place.open_draft.review_only(on=True)
    with pytest.raises(EditRefused, match="U beoordeelt"):
        desk.add_question()
    assert desk.publication.questions == ()


def test_a_damaged_text_is_told(services, qapp, qtbot):
    opened = services.open(bestek())
    desk = ClarificationsDesk(opened, services)
    desk.publish("N. de Wit")
    desk.look_now()
    publication = replace(
        opened.draft.publication, text=replace(opened.draft.publication.text, record="!!")
    )
    with qtbot.waitSignal(desk.refused, timeout=10_000) as told:
        opened.replace(replace(opened.draft, publication=publication))
    assert "niet meer heel" in told.args[0]
    assert desk.standing is None
