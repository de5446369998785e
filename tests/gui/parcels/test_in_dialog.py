"""A parcel that came back, in its window."""

import pytest
from PySide6.QtCore import Qt

from drafting.review.parcels.difference import Way
from drafting.review.parcels.parcel import Request, make_parcel
from drafting.review.parcels.parcel_file import read_parcel, write_parcel
from drafting.review.parcels.records import lay_beside
from gui import alerts
from gui.actions import Act
from gui.parcels.in_dialog import InDialog
from tests.gui.parcels.conftest import answer, my_edit, texts, with_text, with_title
from tests.gui.windows import AT


@pytest.fixture
def dialog(place, services, window, parcel_file):
    """The window of a parcel in which the first text is a conflict and the second is changed by them alone."""
    path = parcel_file()
    answer(path, lambda d: with_text(with_text(d, "eisen-1", "Van u."), "eisen-2", "Ook van u."))
    my_edit(place, "eisen-1", "Van mij.")
    made = InDialog(place, services, window.theme)
    made.show()
    made.show_back(lay_beside(place.open_draft.draft, read_parcel(path)))
    yield made
    made.close()


def test_the_conflict_stands_first_with_the_three_texts(dialog):
    assert dialog.current.conflict
    shown = [s.toPlainText() for s in (dialog.texts.base, dialog.texts.mine, dialog.texts.theirs)]
    assert shown[0] == "Eerste eis."
    assert "Van mij." in shown[1]
    assert "Van u." in shown[2]
    assert "1 zonder conflict, 1 vraagt uw keuze" in dialog.progress.text()


def test_all_without_conflicts_is_one_step_of_undo(dialog, place, qtbot):
    before = texts(place.open_draft.draft)
    qtbot.mouseClick(dialog.all_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert texts(place.open_draft.draft) == ["Van mij.", "Ook van u.", "Derde eis."]
    place.open_draft.undo()
    assert texts(place.open_draft.draft) == before
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert not dialog._foot.isHidden()


@pytest.mark.parametrize(
    ("key", "expected"),
    [("A", ["Van u."]), ("M", ["Van mij."]), ("B", ["Van mij.", "Van u."])],
)
def test_a_conflict_is_decided_by_a_key(dialog, place, qtbot, key, expected):
    dialog.activateWindow()
    qtbot.keyClick(dialog.list, getattr(Qt.Key, f"Key_{key}"))
    assert texts(place.open_draft.draft)[: len(expected)] == expected
    assert not dialog.desk.found.conflicts


def test_an_own_text_is_written_first(dialog, place):
    dialog.write_own()
    assert not dialog.texts.own.isHidden()
    dialog.texts.own.setPlainText("Van ons.")
    dialog.write_own()
    assert texts(place.open_draft.draft)[0] == "Van ons."


def test_all_is_declined_after_a_question(dialog, place, monkeypatch, qtbot):
    monkeypatch.setattr(alerts, "ask", lambda *_: 0)
    before = texts(place.open_draft.draft)
    dialog.decline_all()
    qtbot.waitUntil(lambda: dialog._pages.currentWidget() is dialog.empty)
    assert texts(place.open_draft.draft) == before
    assert place.open_draft.draft.parcels[0].back


def test_taking_all_can_be_stopped_and_changes_nothing(dialog, place, qtbot):
    before = place.open_draft.draft
    dialog.take_plain()
    assert dialog._pages.currentWidget() is dialog.reading
    dialog.reading.stop_button.click()
    qtbot.waitUntil(lambda: dialog.job.ended)
    assert dialog.list.count() == 2
    assert place.open_draft.draft is before
    assert dialog._foot.isEnabled()


def test_what_is_changed_on_the_page_meanwhile_is_seen(dialog, place, qtbot):
    my_edit(place, "eisen-2", "Ook van mij.")
    qtbot.waitUntil(lambda: len(dialog.desk.found.conflicts) == 2)
    assert dialog.list.count() == 2


def test_a_text_that_cannot_be_taken_says_why(dialog):
    dialog.decide(Way.OWN, "Een {{ onbekend }} gegeven.")
    assert not dialog.why.isHidden()
    assert dialog.desk.found.conflicts


def test_a_parcel_of_another_bestek_is_refused(place, window, tmp_path, monkeypatch, qtbot):
    other = with_title(place.open_draft.draft, "Sleutels")
    path = tmp_path / "ander.beoordeling"
    write_parcel(path, make_parcel(other, "p", "A.", Request("B."), AT))
    told = []
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_: path)
    monkeypatch.setattr(alerts, "refuse", lambda _parent, refusal, *_: told.append(str(refusal)))
    before = place.open_draft.draft
    window.actions_of_window[Act.PARCEL_IN].trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert "'Sleutels'" in told[0]
    assert place.open_draft.draft is before


def test_an_answer_without_anything_in_it_is_remembered(place, services, window, parcel_file):
    dialog = InDialog(place, services, window.theme)
    parcel = read_parcel(answer(parcel_file(), lambda d: d))
    dialog.show_back(lay_beside(place.open_draft.draft, parcel))
    assert dialog._pages.currentWidget() is dialog.empty
    assert place.open_draft.draft.parcels[0].back[0].author == "M. de Vries"
    dialog.close()
