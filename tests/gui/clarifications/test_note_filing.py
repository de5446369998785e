import pytest
from PySide6.QtWidgets import QWidget

from gui import alerts
from gui.clarifications.note_filing import NoteFiling
from tests.gui.clarifications.test_desk import change


@pytest.fixture
def filing(desk, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = NoteFiling(desk, window)
    made.kept = window
    return made


def test_nothing_is_made_without_a_name_for_the_file(filing, monkeypatch):
    asked = []
    monkeypatch.setattr(alerts, "choose_to_save", lambda *given: asked.append(given[2]))
    filing.save_note(1)
    assert "Nota van Inlichtingen 1 concept" in asked[0]
    filing.save_with_changes(0)
    assert asked[1].endswith("met wijzigingen.docx")
    filing.save_clean()
    assert asked[2].endswith("bijgewerkt.docx")


def test_a_file_tells_when_it_is_there(filing, place, desk, monkeypatch, tmp_path, qtbot):
    change(place)
    target = tmp_path / "nota.docx"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_given: target)
    busy = []
    filing.busy.connect(busy.append)
    with qtbot.waitSignal(filing.written, timeout=20_000):
        filing.save_note(1)
    assert target.is_file()
    assert busy == [True, False]


def test_what_is_stopped_makes_no_file(filing, place, monkeypatch, tmp_path, qtbot):
    target = tmp_path / "met.docx"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_given: target)
    told = []
    filing.told.connect(told.append)
    filing.save_with_changes(0)
    filing.stop()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    assert (target.exists(), "Gestopt" in told[1]) in {(False, True), (True, False)}


def test_a_damaged_house_style_is_refused(filing, desk, monkeypatch, tmp_path, qtbot):
    style = tmp_path / "huisstijl.docx"
    style.write_bytes(b"geen word")
    desk.services.settings.change(house_style=str(style))
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_given: tmp_path / "z.docx")
    told = []
    monkeypatch.setattr(alerts, "refuse", lambda *given: told.append(str(given[1])))
    filing.save_clean()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "huisstijl.docx" in told[0]
    assert not (tmp_path / "z.docx").exists()
