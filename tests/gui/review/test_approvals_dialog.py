import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from drafting.edits import passages
from gui.open_draft import OpenDraft
from gui.review.approvals_dialog import ApprovalsDialog
from gui.review.comments_desk import CommentsDesk
from tests import builders
from tests.gui.conftest import AUTHOR
from tests.gui.review.conftest import AT, Clock


@pytest.fixture
def dialog_of(qtbot, theme):
    def make(desk):
        made = ApprovalsDialog(desk, theme, lambda: AT)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def button(dialog, name):
    found = [b for b in dialog.findChildren(QPushButton) if b.accessibleName() == name]
    assert found, name
    return found[-1]


def said(dialog):
    return " ".join(label.text() for row in dialog._rows for label in row.findChildren(QLabel))


def test_a_chapter_is_approved_and_taken_back(dialog_of, desk):
    dialog = dialog_of(desk)
    button(dialog, "Keur goed: 1 Contract").click()
    assert desk.chapter("contract").holding
    assert f"Goedgekeurd door {AUTHOR}" in said(dialog)
    assert dialog.total.text() == "1 van 2 hoofdstukken goedgekeurd"
    button(dialog, "Trek in: 1 Contract").click()
    assert not desk.chapter("contract").holding


def test_a_lapsed_approval_says_what_changed_and_leads_there(qtbot, dialog_of, desk):
    desk.approve("contract", "")
    opened = desk.open_draft
    opened.apply(
        passages.rewrite(opened.draft, "first-2", "Anders.", builders.HAND, builders.NORMS)
    )
    dialog = dialog_of(desk)
    assert "1 tekst nieuw of gewijzigd" in said(dialog)
    with qtbot.waitSignal(dialog.place_requested) as asked:
        button(dialog, "Toon wat veranderde in 1 Contract").click()
    assert asked.args == ["first-2"]


def test_who_has_no_name_yet_gives_it_here(dialog_of, rulebook, draft):
    desk = CommentsDesk(OpenDraft(draft, rulebook, lambda: "", lambda: builders.DAY), Clock())
    dialog = dialog_of(desk)
    button(dialog, "Keur goed: 1 Contract").click()
    assert "naam" in dialog._fault.text()
    dialog.name.setText("B. Bakker")
    button(dialog, "Keur goed: 1 Contract").click()
    assert desk.chapter("contract").holding[0].author == "B. Bakker"
