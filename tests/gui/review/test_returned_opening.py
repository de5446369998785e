"""Choosing files that came back."""

from gui import alerts
from gui.actions import Act
from gui.review import returned_opening
from gui.review.returned_dialog import ReturnedDialog


def test_the_action_asks_for_files_and_reads_them(window, monkeypatch, tmp_path, qtbot):
    window.open_example()
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")
    asked = []

    def choose(_parent, title, _folder, kinds):
        asked.append((title, kinds))
        return (path,)

    refused = []
    monkeypatch.setattr(alerts, "choose_several", choose)
    monkeypatch.setattr(alerts, "refuse", lambda *said: refused.append(said))
    window.actions_of_window[Act.REVIEWED_FILE].trigger()
    assert asked == [("Haal beoordeelde Word-bestanden binnen", returned_opening.KINDS)]
    qtbot.waitUntil(lambda: bool(refused))


def test_without_a_choice_nothing_opens(window, monkeypatch):
    window.open_example()
    monkeypatch.setattr(alerts, "choose_several", lambda *_said: ())
    returned_opening.choose_reviewed(window)
    assert window.workspace.findChildren(ReturnedDialog) == []


def test_without_a_draft_nothing_happens(window):
    returned_opening.open_reviewed(window, ())
    returned_opening.choose_reviewed(window)
    assert window.workspace is None
