import pytest

from gui import alerts, background
from gui.export.style_choice import StyleChoice
from gui.settings import SettingsFile
from tests.drafting.word.write import house_files


@pytest.fixture
def settings(tmp_path):
    return SettingsFile(tmp_path / "instellingen.json")


@pytest.fixture
def choice(settings, qtbot):
    made = StyleChoice(settings, "Oosterveld")
    qtbot.addWidget(made)
    made.show()
    return made


def kept(choice, qtbot, path):
    choice.keep(path)
    qtbot.waitUntil(lambda: not background.busy(), timeout=20_000)


def test_what_is_taken_over_and_what_not_is_told(choice, qtbot, tmp_path):
    path = tmp_path / "huisstijl.dotx"
    path.write_bytes(house_files.nasty())
    kept(choice, qtbot, path)
    assert choice.taken.text().startswith("Overgenomen: lettertypen (Arial")
    assert "DDE" in choice.left.text()
    assert "kop 1 (#C0C0C0) heeft contrast 1,8 : 1" in choice.poor.text()
    assert choice.fault.isHidden()


def test_a_file_that_is_refused_says_why(choice, qtbot, tmp_path):
    path = tmp_path / "huisstijl.dotx"
    path.write_bytes(b"%PDF-1.7")
    kept(choice, qtbot, path)
    assert "dit is een pdf" in choice.fault.text()
    assert choice.taken.isHidden()


def test_it_is_remembered_for_the_organisation(choice, settings, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "huisstijl.docx"
    path.write_bytes(house_files.letterhead())
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_asked: path)
    choice.choose()
    qtbot.waitUntil(lambda: not background.busy(), timeout=20_000)
    again = StyleChoice(settings, "Oosterveld")
    qtbot.addWidget(again)
    assert again.path == path
    qtbot.waitUntil(lambda: not background.busy(), timeout=20_000)


def test_without_one_nothing_is_told(choice, qtbot):
    kept(choice, qtbot, None)
    assert choice.path is None
    assert choice.taken.isHidden()
    assert not choice.drop_button.isEnabled()
