"""A parcel is made, opened by the reviewer, and sent back."""

import pytest
from PySide6.QtWidgets import QDialog

from drafting.review.parcels.parcel_file import read_parcel
from gui import alerts
from gui.actions import Act
from gui.parcels.back_dialog import BackDialog
from gui.parcels.out_dialog import OutDialog
from tests.gui.parcels.conftest import my_edit, texts


@pytest.fixture
def out(place, services, tmp_path, monkeypatch):
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_: tmp_path / "voor de vries")
    made = OutDialog(place, services)
    made.show()
    yield made
    made.close()


def test_a_parcel_is_made_and_remembered(out, place, tmp_path):
    out.receiver.setText("M. de Vries")
    out.until.setText("8-2-2027")
    out.words.setPlainText("Lees dit.")
    out.may_change.setChecked(True)
    out.make()
    parcel = read_parcel(tmp_path / "voor de vries.beoordeling")
    assert (parcel.receiver, parcel.sender, parcel.request) == (
        "M. de Vries",
        "N. de Wit",
        "Lees dit.",
    )
    assert parcel.may_change
    assert parcel.until.isoformat() == "2027-02-08"
    assert place.open_draft.draft.parcels[0].base == parcel.base_digest


def test_a_parcel_can_be_sent_while_one_reviews(out, place, tmp_path):
    place.open_draft.review_only(on=True)
    out.receiver.setText("M. de Vries")
    out.make()
    assert (tmp_path / "voor de vries.beoordeling").exists()
    assert len(place.open_draft.draft.parcels) == 1


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [("receiver", "", "voor wie"), ("until", "morgen", "datum"), ("sender_name", "", "van wie")],
)
def test_what_is_missing_is_said_at_the_field(out, place, field, value, words):
    out.receiver.setText("M. de Vries")
    getattr(out, field).setText(value)
    out.make()
    assert words in out.fault.text()
    assert place.open_draft.draft.parcels == ()


def test_what_was_sent_is_listed(place, services, parcel_file):
    parcel_file()
    made = OutDialog(place, services)
    assert made.sent.count() == 1
    assert "Nog niet terug" in made.sent.item(0).text()
    made.close()


def test_a_reviewer_who_may_only_comment_cannot_change_the_text(window, parcel_file):
    path = parcel_file(may_change=False)
    window.show_draft(window._filing.open(path))
    assert window.workspace.open_draft.reviewing


def test_a_reviewer_who_may_change_saves_in_the_same_file(window, parcel_file):
    path = parcel_file()
    window.show_draft(window._filing.open(path))
    opened = window.workspace.open_draft
    assert not opened.reviewing
    my_edit(window.workspace, "eisen-1", "Van u.")
    assert window._filing.save(opened)
    parcel = read_parcel(path)
    assert texts(parcel.content)[0] == "Van u."
    assert texts(parcel.base)[0] == "Eerste eis."
    assert not opened.has_changes


def test_sending_back_says_what_is_in_it_and_saves(window, parcel_file, monkeypatch, tmp_path):
    path = parcel_file()
    window.show_draft(window._filing.open(path))
    my_edit(window.workspace, "eisen-1", "Van u.")
    window.actions_of_window[Act.PARCEL_OUT].trigger()
    dialog = next(d for d in window.findChildren(QDialog) if isinstance(d, BackDialog))
    assert "1 gewijzigde tekst" in dialog.inside.text()
    assert dialog.warning.isHidden()
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_: tmp_path / "antwoord")
    dialog.save_copy()
    assert texts(read_parcel(tmp_path / "antwoord.beoordeling").content)[0] == "Van u."
    again = BackDialog(window.workspace, window.services, read_parcel(path))
    again.save()
    assert read_parcel(path).answered_by == "N. de Wit"
