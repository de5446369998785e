"""Help with choosing a template, in the window."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from drafting.refusals import FileRefused
from gui import alerts
from gui.start import choice_dialog
from gui.start.choice_dialog import ChoiceDialog
from gui.start.wizard import Wizard
from tests.gui.test_window import nameless, open_dialog
from tests.gui.windows import services, window

__all__ = ["services", "window"]
NOT = "Past niet, en waarom"
SEVERAL = {"start": "municipality", "form": "service", "subject": "guidance", "choice": "several"}


@pytest.fixture
def dialog(window):
    window.page.findChild(QPushButton, "help_choose").click()
    return open_dialog(window, ChoiceDialog)


def answer(dialog, answers):
    for question, key in answers.items():
        dialog.questions.give(question, key)


def shown(dialog):
    return [key for key, card in dialog.questions.cards.items() if not card.isHidden()]


def words(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_it_begins_with_one_question_and_says_what_will_happen(dialog):
    assert shown(dialog) == ["start"]
    assert any("Beantwoord links" in said for said in words(dialog.outcome))
    assert not dialog.memo_button.isEnabled()
    assert nameless(dialog) == []


def test_a_question_comes_with_the_answer_that_asks_for_it_and_goes_with_it(dialog):
    answer(dialog, SEVERAL)
    assert shown(dialog) == ["start", "form", "subject", "choice"]
    dialog.questions.give("start", "residents")
    assert shown(dialog) == ["start"]
    assert [one.template.id for one in dialog.advice.best] == ["right-to-challenge"]
    dialog.questions.give("start", "municipality")
    assert shown(dialog)[-1] == "choice"  # what was answered is not forgotten


def test_what_fits_stands_there_with_its_reasons_and_the_others_with_theirs(dialog):
    answer(dialog, SEVERAL)
    said = words(dialog.outcome)
    assert "Dit sjabloon past" in said
    assert "Raamovereenkomst Wmo-begeleiding" in said
    assert any("de cliënt kiest uit hen" in words for words in said)
    group = dialog.outcome.groups[NOT]
    group.open()
    assert "Toelating Wmo-begeleiding (bestuurlijk aanbesteden)" in words(group)
    assert nameless(dialog) == []


def test_a_group_that_was_unfolded_stays_so(dialog):
    answer(dialog, SEVERAL)
    assert not dialog.outcome.groups[NOT].is_open
    dialog.outcome.groups[NOT].open()
    dialog.questions.give("choice", "moments")
    assert dialog.outcome.groups[NOT].is_open


def test_when_nothing_fits_it_says_so(dialog):
    answer(dialog, SEVERAL | {"subject": "youth", "choice": "anytime"})
    assert "Komt in de buurt" in words(dialog.outcome)


def test_beginning_leads_to_the_questions_of_that_template(dialog, window):
    answer(dialog, SEVERAL)
    dialog.outcome.findChild(QPushButton, "begin-wmo-begeleiding-sas").click()
    assert isinstance(window.page, Wizard)
    assert not [d for d in window.findChildren(ChoiceDialog) if d.isVisible()]


def test_answers_are_taken_back(dialog):
    answer(dialog, SEVERAL)
    dialog.again_button.click()
    assert shown(dialog) == ["start"]
    assert not dialog.advice.is_begun


@pytest.mark.parametrize("ending", [".docx", ".html", ".txt"])
def test_a_memo_is_saved(dialog, monkeypatch, tmp_path, ending):
    answer(dialog, SEVERAL)
    dialog.subject.setText("Begeleiding 2028")
    path = tmp_path / f"memo{ending}"
    asked = []
    monkeypatch.setattr(alerts, "choose_to_save", lambda *said: asked.append(said[2]) or path)
    dialog.memo_button.click()
    assert path.stat().st_size > 500
    assert asked[0].endswith("Keuze van de vorm Begeleiding 2028.docx")
    assert dialog.told.text() == f"Memo bewaard: memo{ending}"
    if ending == ".txt":
        assert "Begeleiding 2028" in path.read_text("utf-8")


def test_the_memo_of_a_choice_tells_it_first(dialog, monkeypatch, tmp_path):
    answer(dialog, SEVERAL)
    path = tmp_path / "memo.txt"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_said: path)
    dialog.outcome.findChild(QPushButton, "memo-wmo-begeleiding-sas").click()
    assert "Gekozen is het sjabloon 'Raamovereenkomst Wmo-begeleiding'" in path.read_text("utf-8")


def test_no_memo_without_a_place_and_a_refusal_is_told(dialog, monkeypatch, tmp_path):
    answer(dialog, SEVERAL)
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_said: None)
    dialog.save_memo("")
    assert dialog.told.text() == ""
    told = []
    monkeypatch.setattr(alerts, "refuse", lambda *said: told.append(str(said[1])))
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_said: tmp_path / "memo.txt")

    def refused(*_given):
        raise FileRefused(tmp_path / "memo.txt", "de schijf is vol. Er is niets geschreven.")

    monkeypatch.setattr(choice_dialog, "write_safely", refused)
    dialog.save_memo("")
    assert "de schijf is vol" in told[0]


def test_the_next_question_is_brought_in_sight(dialog, qtbot):
    answer(dialog, SEVERAL | {"choice": ""})
    card = dialog.questions.cards["choice"]
    assert dialog.questions.next_open is card
    area = dialog._left
    qtbot.waitUntil(
        lambda: (
            card.mapTo(area.viewport(), card.rect().bottomLeft()).y() <= area.viewport().height()
        )
    )
