"""A dossier is made and checked in its windows."""

import zipfile

import pytest

from drafting.files.draft_file import write_draft
from gui import alerts
from gui.dossier.check_dialog import CheckDialog
from gui.dossier.make_dialog import DossierDialog
from tests.builders import draft, section
from tests.gui.windows import services, window

__all__ = ["services", "window"]


@pytest.fixture
def place(window, tmp_path):
    path = tmp_path / "wmo.bestek"
    write_draft(path, draft(section("eisen", "Eerste eis.")), None)
    window.show_draft(window._filing.open(path))
    return window.workspace


@pytest.fixture
def made(place, services, tmp_path, monkeypatch, qtbot):
    """The window after a dossier was made in it."""
    extra = tmp_path / "brief.txt"
    extra.write_text("Beste raad")
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_: tmp_path / "dossier")
    monkeypatch.setattr(alerts, "choose_several", lambda *_: [extra])
    dialog = DossierDialog(place, services)
    dialog.show()
    dialog.pdf.setChecked(False)
    dialog.add_files()
    with qtbot.waitSignal(dialog.made, timeout=30_000):
        dialog.make()
    yield dialog
    dialog.close()


def test_the_check_number_is_shown_and_the_files_are_in_it(made, tmp_path):
    assert len("".join(made.total.text().split())) == 64
    assert not made.advice.isHidden()
    with zipfile.ZipFile(tmp_path / "dossier.zip") as archive:
        assert "bijlagen/brief.txt" in archive.namelist()


def test_a_dossier_is_checked_with_its_number(made, services, window, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_: tmp_path / "dossier.zip")
    dialog = CheckDialog(services, window.theme)
    dialog.total.setText(made.total.text())
    dialog.choose()
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert dialog.found.agrees
    assert "Ongewijzigd" in dialog.summary.text()
    assert dialog.files.count() == len(dialog.found.entries)


def test_what_is_no_dossier_is_said_in_the_window(services, window, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "x.zip"
    path.write_text("geen zip")
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_: path)
    dialog = CheckDialog(services, window.theme)
    dialog.choose()
    qtbot.waitUntil(lambda: "geen zip" in dialog.summary.text())
    assert dialog.files.count() == 0


def test_files_are_taken_out_again(made):
    made.files.setCurrentRow(0)
    made.remove_file()
    assert made.files.count() == 0
