from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QWidget

from drafting.refusals import FileRefused
from gui import alerts
from gui.proof import proof_dialog
from gui.proof.proof_dialog import ProofDialog
from gui.services import Services
from gui.settings import Folders
from tests import builders

AT = datetime(2027, 2, 1, tzinfo=UTC)


@pytest.fixture
def dialog(opened, theme, qtbot, tmp_path):
    services = Services(Folders(tmp_path / "thuis"), lambda: AT)
    texts = [f"Tekst {number} van dit bestek." for number in range(120)]
    made = ProofDialog(opened(builders.draft(builders.section("a", *texts))), services, theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.print_button.isEnabled, timeout=20_000)
    return made


def test_pages_are_turned(dialog):
    assert dialog._where.text().startswith("Bladzijde 1 van ")
    assert not dialog.previous.isEnabled()
    dialog.next.click()
    assert dialog.view.page == 2
    dialog.previous.click()
    assert dialog.view.page == 1


def test_a_wide_margin_takes_more_pages(dialog, qtbot):
    before = dialog._proof.sheet.column
    dialog.wide.click()
    qtbot.waitUntil(dialog.print_button.isEnabled, timeout=20_000)
    assert dialog._proof.sheet.column < before


def test_it_can_be_kept_as_a_pdf(dialog, monkeypatch, tmp_path):
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked: tmp_path / "proef")
    dialog.pdf_button.click()
    assert (tmp_path / "proef.pdf").read_bytes().startswith(b"%PDF-")


def test_a_disk_that_refuses_is_told(dialog, monkeypatch, tmp_path):
    def full(path, _content):
        raise FileRefused(path, "de schijf is vol.")

    told = []
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked: tmp_path / "proef.pdf")
    monkeypatch.setattr(proof_dialog, "write_safely", full)
    monkeypatch.setattr(
        alerts, "refuse", lambda _parent, refusal, _title: told.append(str(refusal))
    )
    dialog.pdf_button.click()
    assert "de schijf is vol." in told[0]


def test_everything_that_takes_the_focus_has_a_name(dialog):
    for widget in (dialog.view, dialog.beside, dialog.previous, dialog.next, dialog.print_button):
        assert isinstance(widget, QWidget)
        assert widget.accessibleName()
