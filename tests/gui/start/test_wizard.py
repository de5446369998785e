from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from drafting.norms import norms_on
from drafting.procurement import Procurement
from drafting.terms import ContractKind
from gui.start.questions import PAGES
from gui.start.wizard import Wizard
from gui.start.wizard_summary import regime_words
from tests import builders


@pytest.fixture
def wizard(qtbot, theme):
    section = builders.section("aanleiding", "De gemeente koopt {{ title }} in.")
    part = builders.Part(
        builders.PartKey.GUIDE, "Leidraad", (builders.chapter("contract", section),)
    )
    needed = builders.variable("contact")
    made = Wizard(builders.template(part, variables=(needed,)), lambda: builders.DAY)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


def press(wizard, name):
    wizard.findChild(QPushButton, name).click()


def field(wizard, fact):
    return next(f for f in wizard._fields.values() if f.question.fact == fact)


def test_with_every_answer_open_there_is_a_draft(wizard, qtbot):
    wizard.suggest({"contract_kind": "", "procedure": "", "domain": ""})
    for _page in PAGES:
        press(wizard, "next")
    with qtbot.waitSignal(wizard.made) as made:
        press(wizard, "next")
    assert made.args[0].procurement == Procurement()


def test_the_template_suggests_kind_and_procedure(wizard, qtbot):
    for _page in PAGES:
        press(wizard, "next")
    with qtbot.waitSignal(wizard.made) as made:
        press(wizard, "next")
    assert made.args[0].procurement.contract_kind is ContractKind.SOCIAL_SERVICES


def test_an_answer_that_cannot_be_read_holds_the_page_and_keeps_the_text(wizard):
    wizard.suggest({"publication_date": "morgen"})
    press(wizard, "next")
    assert wizard._pages.currentIndex() == 0
    shown = field(wizard, "publication_date")
    assert "geen datum" in shown._fault.text()
    assert shown._fault.isVisible()
    assert shown.typed() == "morgen"
    assert shown.editor.hasFocus()
    wizard.suggest({"publication_date": "1-2-2027"})
    press(wizard, "next")
    assert wizard._pages.currentIndex() == 1


def test_the_reason_beside_follows_the_question(wizard, qtbot):
    field(wizard, "domain").editor.setFocus()
    qtbot.waitUntil(lambda: wizard._why.text() == field(wizard, "domain").question.why)


def test_an_open_question_leads_back_from_the_last_page(wizard):
    for _page in PAGES:
        press(wizard, "next")
    press(wizard, "open-estimated_value")
    assert wizard._pages.currentIndex() == 1
    assert field(wizard, "estimated_value").editor.hasFocus()


def test_going_back_keeps_the_answers(wizard):
    wizard.suggest({"title": "Begeleiding"})
    press(wizard, "next")
    press(wizard, "back")
    assert field(wizard, "title").typed() == "Begeleiding"


def test_what_applies_is_said_or_what_is_needed_to_know_it():
    norms = norms_on(builders.DAY)
    known = Procurement(
        contract_kind=ContractKind.SOCIAL_SERVICES, estimated_value=Decimal(2_400_000)
    )
    assert "sociale en andere specifieke diensten" in regime_words(known, norms)
    assert "nog niet bekend" in regime_words(Procurement(), norms)


def test_enter_in_the_last_answer_leads_to_the_next_page(wizard, qtbot):
    for number, page in enumerate(PAGES[:2]):
        assert wizard._pages.currentIndex() == number
        last = field(wizard, page.questions[-1].fact).editor
        last.setFocus()
        qtbot.keyClick(last, Qt.Key.Key_Tab)
        assert wizard.focusWidget().objectName() == "next"
        qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Return)
    assert wizard._pages.currentIndex() == 2
