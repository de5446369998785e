import pytest

from drafting.clarifications.question_table import read_questions
from gui import alerts
from gui.clarifications.import_dialog import ImportDialog

TABLE = "Nr;Plaats;Vraag\n1;eis 1.1.1;Hoe goed?\n2;9.9;Wat?\n3;;En nu?\n"


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "vragen.csv"
    made.write_text(TABLE, encoding="utf-8")
    return made


def test_it_shows_where_each_question_leads(path, desk, theme, qtbot):
    dialog = ImportDialog(path.name, read_questions(path), desk, theme)
    qtbot.addWidget(dialog)
    items = [dialog.list.topLevelItem(n) for n in range(3)]
    assert [item.text(1) for item in items] == [
        "Programma van eisen, 1.1.1",
        "niet gevonden",
        "Algemeen",
    ]
    assert dialog.take.text() == "Voeg 3 vragen toe"


def test_questions_of_a_file_come_into_the_register(path, dialog, desk, monkeypatch, qtbot):
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_asked: path)
    dialog.questions.import_button.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ImportDialog)), timeout=10_000)
    (shown,) = dialog.findChildren(ImportDialog)
    shown.asker.setText("Thuis BV")
    shown.take.click()
    assert [(q.text, q.asker) for q in desk.publication.questions] == [
        ("Hoe goed?", "Thuis BV"),
        ("Wat?", "Thuis BV"),
        ("En nu?", "Thuis BV"),
    ]
    desk.open_draft.undo()
    assert desk.publication.questions == ()


def test_a_file_without_questions_is_refused(tmp_path, dialog, monkeypatch, qtbot):
    told = []
    monkeypatch.setattr(alerts, "refuse", lambda *given: told.append(str(given[1])))
    path = tmp_path / "leeg.csv"
    path.write_text("", encoding="utf-8")
    dialog.questions.read(path)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert "geen tabel met vragen" in told[0]
