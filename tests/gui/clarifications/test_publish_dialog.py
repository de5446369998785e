import pytest

from drafting.refusals import EditRefused
from gui.clarifications.publish_dialog import PublishDialog, WithdrawDialog
from tests.drafting.clarifications.published import published


def refuse(*_given):
    raise EditRefused("Vul uw naam in.")


@pytest.fixture
def made(qtbot, theme):
    given = []

    def make(concerns=(), publish=given.append):
        dialog = PublishDialog(concerns, "N. de Wit", (), publish, theme)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog, given

    return make


def test_a_sound_bestek_is_published_at_once(made, qtbot):
    dialog, given = made()
    with qtbot.waitSignal(dialog.accepted):
        dialog.go.click()
    assert given == ["N. de Wit"]
    assert dialog.agree.isHidden()


def test_what_is_open_must_be_read_first(made):
    dialog, given = made(("1 gegeven ontbreekt: Naam.",))
    assert not dialog.go.isEnabled()
    dialog.agree.setChecked(True)
    dialog.go.click()
    assert given == ["N. de Wit"]


def test_a_refusal_is_said_and_loses_nothing(made):
    dialog, _given = made(publish=refuse)
    dialog.go.click()
    assert dialog.isVisible()
    assert dialog._fault.text() == "Vul uw naam in."


def test_taking_back_asks_why(qtbot, theme):
    given = []
    publication = published().publication
    dialog = WithdrawDialog(publication, "N. de Wit", lambda *g: given.append(g), theme)
    qtbot.addWidget(dialog)
    dialog.reason.setText("Te vroeg.")
    with qtbot.waitSignal(dialog.accepted):
        dialog.go.click()
    assert given == [("Te vroeg.", "N. de Wit")]


def test_taking_back_without_a_reason_is_refused(qtbot, theme):
    dialog = WithdrawDialog(published().publication, "N. de Wit", refuse, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.go.click()
    assert dialog.isVisible()
    assert not dialog._fault.isHidden()
