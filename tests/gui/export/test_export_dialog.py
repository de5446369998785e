import zipfile
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from drafting.copies.forms import Form
from drafting.document import BlockId
from drafting.edits import passages, values
from drafting.pdf import conversion
from drafting.refusals import FileRefused
from gui import alerts
from gui.export import export_dialog
from gui.export.export_dialog import ExportDialog
from gui.services import Services
from gui.settings import Folders
from tests import builders

AT = datetime(2027, 2, 1, 14, 2, tzinfo=UTC)


@pytest.fixture
def services(tmp_path):
    made = Services(Folders(tmp_path / "thuis"), lambda: AT)
    made.settings.change(last_folder=str(tmp_path))
    return made


@pytest.fixture
def open_draft(opened):
    section = builders.section("aanleiding", "Bel {{ contact }} & vraag <b>het</b>.")
    return opened(builders.draft(section, variables=(builders.variable("contact"),)))


@pytest.fixture
def show(open_draft, services, theme, qtbot):
    def show():
        open_draft.check_now()
        dialog = ExportDialog(open_draft, services, theme)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return show


def fill(open_draft):
    open_draft.apply(values.fill(open_draft.draft, "contact", "N. de Wit"))


def button(dialog, name):
    return dialog.findChild(QPushButton, name)


def finished(dialog, qtbot):
    qtbot.waitUntil(lambda: dialog._job is not None and dialog._job.ended, timeout=20_000)


def test_a_final_export_waits_for_what_is_required(show, qtbot):
    dialog = show()
    assert not dialog.final.isEnabled()
    assert dialog.concept.isChecked()
    with qtbot.waitSignal(dialog.field_wanted) as wanted:
        button(dialog, "gap-contact").click()
    assert wanted.args == ["contact"]
    assert not dialog.isVisible()


def test_a_final_export_has_no_mark(show, open_draft, qtbot, tmp_path):
    fill(open_draft)
    dialog = show()
    assert dialog.final.isChecked()
    button(dialog, "export").click()
    finished(dialog, qtbot)
    with zipfile.ZipFile(tmp_path / "Begeleiding Wmo 2027.docx") as word:
        text = "".join(
            word.read(n).decode()
            for n in word.namelist()
            if n.startswith("word/") and n.endswith(".xml")
        )
    assert "N. de Wit" in text
    assert "CONCEPT" not in text
    assert button(dialog, "folder").isVisible()


def test_a_concept_is_marked(show, qtbot, tmp_path):
    dialog = show()
    button(dialog, "export").click()
    finished(dialog, qtbot)
    with zipfile.ZipFile(dialog.target) as word:
        text = "".join(word.read(n).decode() for n in word.namelist() if n.endswith(".xml"))
    assert "CONCEPT" in text


def test_a_target_that_cannot_be_written_is_said_and_another_can_be_chosen(
    show, qtbot, monkeypatch, tmp_path
):
    dialog = show()
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked: tmp_path / "weg" / "een.docx")
    button(dialog, "choose_target").click()
    button(dialog, "export").click()
    finished(dialog, qtbot)
    assert dialog._fault.isVisible()
    assert "een.docx" in dialog._fault.text()
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked: tmp_path / "twee")
    button(dialog, "choose_target").click()
    assert not dialog._fault.isVisible()
    button(dialog, "export").click()
    finished(dialog, qtbot)
    assert (tmp_path / "twee.docx").exists()


def test_a_house_style_is_remembered_and_can_be_dropped(show, services, monkeypatch, tmp_path):
    style = tmp_path / "huisstijl.dotx"
    style.write_bytes(b"PK")
    dialog = show()
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_asked: style)
    button(dialog, "choose_style").click()
    assert services.settings.now.house_style == str(style)
    button(dialog, "drop_style").click()
    assert services.settings.now.house_style == ""


def test_a_house_style_that_is_no_word_file_is_refused_in_the_dialog(
    show, services, tmp_path, qtbot
):
    style = tmp_path / "huisstijl.dotx"
    style.write_bytes(b"geen Word-bestand")
    services.settings.change(house_style=str(style))
    dialog = show()
    button(dialog, "export").click()
    finished(dialog, qtbot)
    assert "huisstijl.dotx" in dialog._fault.text()
    assert not dialog.target.exists()


def test_the_work_can_be_stopped(show, qtbot, monkeypatch):
    def slow(_order, job):
        while not job.stopped():
            pass
        raise export_dialog.ExportCancelled

    monkeypatch.setattr(export_dialog, "carry_out", slow)
    dialog = show()
    button(dialog, "export").click()
    button(dialog, "stop").click()
    finished(dialog, qtbot)
    assert dialog.isVisible()
    assert not dialog._fault.isVisible()
    assert not dialog.target.exists()


def test_open_violations_are_said_before_the_export(show, open_draft, qtbot):
    text = "De gemeente betaalt facturen binnen 60 dagen na ontvangst van de factuur."
    hand = open_draft.hand()
    open_draft.apply(
        passages.rewrite(open_draft.draft, BlockId("aanleiding-1"), text, hand, open_draft.norms)
    )
    dialog = show()
    with qtbot.waitSignal(dialog.findings_wanted):
        button(dialog, "findings").click()


def test_a_file_that_is_there_already_is_named_before_it_is_replaced(show, tmp_path):
    (tmp_path / "Begeleiding Wmo 2027.docx").write_bytes(b"oud")
    assert show()._replaces.text() == "Dit bestand bestaat al en wordt vervangen."


def test_a_refusal_of_the_disk_is_shown_as_it_is(show, qtbot, monkeypatch, tmp_path):
    def full(order, _job):
        raise FileRefused(order.target, "de schijf is vol. Het oude bestand is niet veranderd.")

    monkeypatch.setattr(export_dialog, "carry_out", full)
    dialog = show()
    button(dialog, "export").click()
    finished(dialog, qtbot)
    assert dialog._fault.text().endswith("de schijf is vol. Het oude bestand is niet veranderd.")


def test_another_form_gives_another_file_and_is_remembered(show, services, qtbot):
    dialog = show()
    dialog.form.buttons[Form.WEB].click()
    assert dialog.target.suffix == ".html"
    button(dialog, "export").click()
    finished(dialog, qtbot)
    assert dialog.target.read_bytes().startswith(b"<!DOCTYPE html>")
    assert dialog._made.text() == "De webpagina is klaar"
    assert services.settings.now.export_form == ".html"


def test_the_result_says_how_accessible_it_is(show, qtbot):
    dialog = show()
    button(dialog, "export").click()
    finished(dialog, qtbot)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("punten nagekeken" in text for text in words)


def test_a_pdf_without_libreoffice_says_what_to_do_and_keeps_the_dialog(show, qtbot, monkeypatch):
    monkeypatch.setattr(conversion, "find_office", lambda: None)
    dialog = show()
    dialog.form.buttons[Form.PDF].click()
    button(dialog, "export").click()
    finished(dialog, qtbot)
    assert "Opslaan als > PDF" in dialog._fault.text()
    assert not dialog.target.exists()
