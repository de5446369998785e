"""What becomes of a file that is dropped on the window or named at the start."""

from dataclasses import replace

import pytest
from docx import Document as WordDocument

from commands.export import Choices, export_draft
from drafting.files.draft_file import write_draft
from gui import alerts
from gui.compare.compare_dialog import CompareDialog
from gui.dossier.check_dialog import CheckDialog
from gui.file_door import ALONE, BRING_IN, COMPARE, LOOK
from gui.packs.offer_dialog import OfferDialog
from gui.parcels.in_dialog import InDialog
from gui.review.returned_dialog import ReturnedDialog
from tests.gui.packs.test_packs_in_window import pack
from tests.gui.parcels.conftest import (
    answer,
    bestek,
    parcel_file,
    place,
    services,
    window,
    with_text,
)

__all__ = ["bestek", "pack", "parcel_file", "place", "services", "window"]


@pytest.fixture
def asked(monkeypatch):
    """What was asked and told; the answer is the one in `reply`, else the last, which leaves it."""
    found = {"reply": "", "questions": [], "told": []}

    def ask(_parent, title, text, answers):
        found["questions"].append((title, text, answers))
        return answers.index(found["reply"]) if found["reply"] else len(answers) - 1

    monkeypatch.setattr(alerts, "ask", ask)
    monkeypatch.setattr(alerts, "refuse", lambda *said: found["told"].append(str(said[1])))
    monkeypatch.setattr(alerts, "tell", lambda *said: found["told"].append(said[1]))
    return found


def bring(window, *paths):
    window.dialogs.door.bring(paths)


def shown(window, kind):
    return [one for one in window.findChildren(kind) if one.isVisible()]


def exported(place, path, **changes):
    made = replace(place.open_draft.draft, **changes)
    export_draft(made, path, None, Choices(concept=True))
    return path


def letter(path):
    word = WordDocument()
    word.add_paragraph("De inschrijver heeft een omzet van ten minste € 9.000.000.")
    word.save(str(path))
    return path


def test_a_word_file_of_the_open_draft_opens_what_came_back(window, place, asked, tmp_path, qtbot):
    bring(window, exported(place, tmp_path / "a.docx"))
    qtbot.waitUntil(lambda: bool(shown(window, ReturnedDialog)))
    assert asked["questions"] == []


def test_several_word_files_are_read_together(window, place, asked, tmp_path, qtbot):
    paths = [exported(place, tmp_path / name) for name in ("a.docx", "b.docx")]
    bring(window, *paths)
    (dialog,) = shown(window, ReturnedDialog)
    assert "a.docx, b.docx" in dialog.windowTitle()


def test_several_word_files_without_a_draft_are_explained(window, asked, tmp_path):
    bring(window, tmp_path / "a.docx", tmp_path / "b.docx")
    assert asked["told"] == ["Open eerst het bestek"]


def test_a_word_file_of_another_draft_is_named_and_can_be_compared(
    window, place, asked, tmp_path, qtbot
):
    asked["reply"] = COMPARE
    bring(window, exported(place, tmp_path / "a.docx", id="anders"))
    qtbot.waitUntil(lambda: bool(shown(window, CompareDialog)))
    ((title, text, _answers),) = asked["questions"]
    assert "een ander bestek" in title
    assert "a.docx" in text
    assert shown(window, CompareDialog)[0].source.words == "a.docx"


def test_a_strange_word_file_is_opened_in_place_of_the_draft_only_when_asked(
    window, place, asked, tmp_path, qtbot
):
    path = letter(tmp_path / "brief.docx")
    bring(window, path)
    qtbot.waitUntil(lambda: len(asked["questions"]) == 1)
    assert window.workspace is place
    asked["reply"] = ALONE
    bring(window, path)
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace is not place)
    assert "9.000.000" in window.workspace.open_draft.document.elements[-1].text


def test_a_file_without_our_data_may_be_a_review(window, place, asked, tmp_path, qtbot):
    word = WordDocument()
    for text in ("Eerste eis.", "Tweede eis.", "Derde eis, anders."):
        word.add_paragraph(text)
    word.save(str(tmp_path / "kaal.docx"))
    asked["reply"] = BRING_IN
    bring(window, tmp_path / "kaal.docx")
    qtbot.waitUntil(lambda: bool(shown(window, ReturnedDialog)))
    assert asked["questions"][0][0] == "Is dit een beoordeling van dit bestek?"


def test_without_a_draft_a_word_file_is_opened_but_one_of_ours_is_named_first(
    window, place, asked, tmp_path, qtbot
):
    ours = exported(place, tmp_path / "a.docx")
    place.open_draft.undo_stack.setClean()
    window.new()
    bring(window, ours)
    qtbot.waitUntil(lambda: len(asked["questions"]) == 1)
    assert asked["questions"][0][2][0] == ALONE
    assert window.workspace is None
    bring(window, letter(tmp_path / "brief.docx"))
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert len(asked["questions"]) == 1


def test_an_answer_is_laid_beside_its_draft(window, place, parcel_file, asked, qtbot):
    path = answer(parcel_file(), lambda made: with_text(made, "eisen-1", "Nieuwe eis."))
    bring(window, path)
    qtbot.waitUntil(lambda: bool(shown(window, InDialog)))
    assert window.workspace is place


def test_a_parcel_for_me_is_opened(window, place, parcel_file, asked, qtbot):
    path = parcel_file(may_change=False)
    place.open_draft.undo_stack.setClean()
    window.new()
    bring(window, path)
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert window.workspace.open_draft.reviewing
    assert asked["questions"] == []


def test_my_own_answer_back_without_its_draft_is_explained(
    window, place, parcel_file, asked, qtbot
):
    path = answer(parcel_file(), lambda made: with_text(made, "eisen-1", "Nieuwe eis."))
    place.open_draft.undo_stack.setClean()
    window.new()
    bring(window, path)
    qtbot.waitUntil(lambda: len(asked["questions"]) == 1)
    assert asked["questions"][0][0] == "Dit is het antwoord van M. de Vries"
    assert window.workspace is None
    asked["reply"] = LOOK
    bring(window, path)
    qtbot.waitUntil(lambda: window.workspace is not None)


def test_a_draft_is_opened(window, place, asked, tmp_path, qtbot):
    path = tmp_path / "tweede.bestek"
    write_draft(path, replace(place.open_draft.draft, id="tweede"), None)
    bring(window, path)
    qtbot.waitUntil(lambda: window.workspace.open_draft.draft.id == "tweede")


def test_a_text_is_asked_about_when_a_draft_is_open(window, place, asked, tmp_path, qtbot):
    path = tmp_path / "eisen.txt"
    path.write_text("De inschrijver is gecertificeerd.", encoding="utf-8")
    asked["reply"] = COMPARE
    bring(window, path)
    assert asked["questions"][0][2][:2] == (ALONE, COMPARE)
    assert shown(window, CompareDialog)


def test_a_pack_opens_its_offer(window, pack, asked, qtbot):
    bring(window, pack)
    qtbot.waitUntil(lambda: bool(shown(window, OfferDialog)))


def test_a_zip_is_checked_as_a_dossier(window, asked, tmp_path, qtbot):
    path = tmp_path / "brief.zip"
    path.write_bytes(b"geen zip")
    bring(window, path)
    (dialog,) = shown(window, CheckDialog)
    qtbot.waitUntil(lambda: "brief.zip" in dialog.summary.text())


def test_what_is_not_read_is_refused_with_what_to_do(window, asked, tmp_path):
    bring(window, tmp_path / "reactie.odt")
    assert "reactie.odt" in asked["told"][0]
    assert ".docx" in asked["told"][0]


def test_a_damaged_word_file_is_refused_and_the_draft_stays(window, place, asked, tmp_path, qtbot):
    path = tmp_path / "kapot.docx"
    path.write_bytes(b"x")
    bring(window, path)
    qtbot.waitUntil(lambda: bool(asked["told"]))
    assert "kapot.docx" in asked["told"][0]
    assert window.workspace is place
