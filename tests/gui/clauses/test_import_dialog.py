import pytest

from clause_library.own_clauses import OwnClauses
from drafting.terms import Technique, TextStatus
from gui import alerts
from gui.actions import Act
from gui.clauses.import_dialog import ImportDialog
from tests.drafting.word.read.docx_files import paragraph, parts, write_docx
from tests.gui.test_window import do, nameless, open_dialog
from tests.gui.windows import services, type_text, window

__all__ = ["services", "window"]
OTHER = "De opdrachtnemer levert elke woensdag verse broden bij het buurthuis af."


@pytest.fixture
def store(services):
    services.folders.pack_places.prepare()
    return OwnClauses(services.folders.own_clauses, services.folders.backups)


@pytest.fixture
def known(services):
    """A clause of the library without placeholders, to be met again in the document."""
    return next(c for c in services.clauses if not c.variables and "{{" not in c.blocks[0])


@pytest.fixture
def dialog(window, known, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "oud bestek.md"
    words = "\n\n".join(known.blocks)
    path.write_text(
        f"# Eisen\n\n## Bekend\n\n{words}\n\n## Brood\n\n{OTHER} Dat kost € 40 per week.\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_words: path)
    do(window, Act.IMPORT_WORD)
    qtbot.waitUntil(
        lambda: any(d.isVisible() for d in window.findChildren(ImportDialog)), timeout=20_000
    )
    made = open_dialog(window, ImportDialog)
    yield made
    made.reject()


def show(dialog, number):
    dialog.list.setCurrentItem(dialog.list.row(number))


def test_sections_are_shown_none_is_ticked_and_all_has_a_name(dialog, store):
    assert [one.entry.title for one in dialog.candidates] == ["Bekend", "Brood"]
    assert dialog.list.wanted == ()
    assert not dialog.add_button.isEnabled()
    assert nameless(dialog) == []
    assert store.all() == ()


def test_a_duplicate_stands_beside_what_there_is(dialog, known):
    show(dialog, 0)
    assert dialog.card.compared.isVisible()
    assert known.title in dialog.card._alike.text()
    show(dialog, 1)
    assert not dialog.card.compared.isVisible()


def test_a_ticked_section_is_kept_as_a_concept_and_undone(dialog, store):
    show(dialog, 1)
    dialog.card.technique.setCurrentIndex(dialog.card.technique.findData(Technique.LOTS))
    dialog.card.placing.chapter.setCurrentIndex(0)
    dialog.card.edited.emit()
    dialog.card.title.selectAll()
    type_text(dialog.card.title, "Vers brood")
    dialog.list.tick(1, on=True)
    assert dialog.add_button.text() == "Voeg 1 concept toe"
    dialog.add_button.click()
    (made,) = store.all()
    assert (made.title, made.status, made.techniques) == (
        "Vers brood",
        TextStatus.DRAFT,
        (Technique.LOTS,),
    )
    assert "{{ amount_1 }}" in made.blocks[0]
    assert "toegevoegd als concept" in dialog.told.text()
    dialog.back_button.click()
    assert store.all() == ()


def test_a_value_can_be_declined(dialog, store):
    show(dialog, 1)
    dialog.card.technique.setCurrentIndex(0)
    dialog.card.placing.chapter.setCurrentIndex(0)
    box = next(box for box, values in dialog.card.values if values[0].words == "€ 40")
    box.click()
    assert "€ 40 per week" in dialog.card.sheet.toPlainText()
    show(dialog, 0)
    show(dialog, 1)
    box = next(box for box, values in dialog.card.values if values[0].words == "€ 40")
    assert not box.isChecked()
    dialog.list.tick(1, on=True)
    dialog.add()
    assert "€ 40 per week" in store.all()[0].blocks[0]


def test_what_is_missing_is_said_and_nothing_is_kept(dialog, store):
    show(dialog, 1)
    dialog.card.title.selectAll()
    type_text(dialog.card.title, " ")
    dialog.list.tick(0, on=True)
    dialog.list.tick(1, on=True)
    dialog.add()
    assert "Geef de bepaling een titel." in dialog.told.text()
    assert dialog.current == 1
    assert store.all() == ()


def test_a_word_file_is_read_behind_the_guard(window, tmp_path, monkeypatch, qtbot):
    path = tmp_path / "kapot.docx"
    path.write_bytes(b"PK geen zip")
    told = []
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_words: path)
    monkeypatch.setattr(alerts, "refuse", lambda *words: told.append(words[2]))
    do(window, Act.IMPORT_WORD)
    qtbot.waitUntil(lambda: told == ["kapot.docx kan niet worden gelezen"])


def test_the_sections_of_a_word_file_are_shown(window, tmp_path, monkeypatch, qtbot):
    body = paragraph("Eisen", "Kop1") + paragraph("Brood", "Kop2") + paragraph(OTHER)
    path = write_docx(tmp_path / "oud.docx", parts(body))
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_words: path)
    do(window, Act.IMPORT_WORD)
    qtbot.waitUntil(
        lambda: any(d.isVisible() for d in window.findChildren(ImportDialog)), timeout=20_000
    )
    made = open_dialog(window, ImportDialog)
    assert [one.entry.title for one in made.candidates] == ["Brood"]
    assert made.candidates[0].entry.text == OTHER
    made.reject()
