from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListWidget, QPlainTextEdit

from drafting.clarifications.question_table import ReadQuestion
from gui import alerts
from gui.clarifications.clarifications_dialog import CHANGES, NOTES, QUESTIONS, ClarificationsDialog
from tests.drafting.clarifications.published import bestek
from tests.gui.clarifications.test_desk import change


def test_without_a_publication_it_says_what_publishing_does(window, services, qtbot):
    window.show_draft(services.open(bestek()))
    place = window.workspace
    pressed = []
    dialog = ClarificationsDialog(
        place, place.publication.desk, window.theme, lambda: pressed.append(1)
    )
    dialog.show()
    assert dialog.empty.isVisible()
    dialog.empty._press()
    assert pressed
    place.publication.desk.publish("N. de Wit")
    assert not dialog.empty.isVisible()
    assert dialog.questions.isVisible()
    dialog.close()


def test_every_field_has_a_name(dialog, desk, place, qtbot):
    desk.add([ReadQuestion("Hoe?")])
    change(place)
    desk.look_now()
    for number in (QUESTIONS, CHANGES, NOTES):
        dialog.show_tab(number)
        kinds = (QAbstractButton, QComboBox, QLineEdit, QListWidget, QPlainTextEdit)
        shown = [w for kind in kinds for w in dialog.findChildren(kind) if w.isVisible()]
        named = [w for w in shown if w.objectName() != "qt_spinbox_lineedit"]
        assert all(
            w.accessibleName() or not w.focusPolicy() & Qt.FocusPolicy.TabFocus for w in named
        )


def test_the_tabs_count(dialog, desk, place):
    desk.add([ReadQuestion("Hoe?"), ReadQuestion("En nu?")])
    change(place)
    desk.look_now()
    assert dialog.tabs.words(QUESTIONS) == "Vragen (2 open)"
    assert dialog.tabs.words(CHANGES) == "Wijzigingen (1)"


def test_a_question_is_put_in_and_answered_by_keyboard(dialog, desk, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = dialog.questions.form
    form.text.setPlainText("Mag het ook per post?")
    form.place.setText("eis 1.1.1")
    form.answer.setPlainText("Nee.")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (question,) = desk.publication.questions
    assert (question.text, question.place, question.answer) == (
        "Mag het ook per post?",
        "zorg-1",
        "Nee.",
    )


def test_what_is_typed_is_kept_when_another_is_looked_at(dialog, desk):
    desk.add([ReadQuestion("Een?"), ReadQuestion("Twee?")])
    dialog.questions.rows.list.setCurrentRow(0)
    dialog.questions.form.answer.setPlainText("Antwoord een.")
    dialog.questions.rows.list.setCurrentRow(1)
    assert [q.answer for q in desk.publication.questions] == ["Antwoord een.", ""]
    assert dialog.questions.form.text.toPlainText() == "Twee?"


def test_what_is_typed_is_kept_when_the_window_closes(dialog, desk):
    desk.add([ReadQuestion("Een?")])
    dialog.questions.form.answer.setPlainText("Zo.")
    dialog.close()
    assert desk.publication.questions[0].answer == "Zo."


def test_a_day_that_is_none_is_said_and_the_window_stays(dialog, desk):
    desk.add([ReadQuestion("Een?")])
    dialog.questions.form.received.setText("gisteren of zo")
    assert not dialog.keep()
    dialog.close()
    assert dialog.isVisible()
    assert not dialog.questions.form._fault.isHidden()
    dialog.questions.form.received.setText("3 februari 2027")
    assert dialog.keep()


def test_filter_and_search(dialog, desk):
    desk.add([ReadQuestion("Over geld?", answer="Ja."), ReadQuestion("Over tijd?")])
    rows = dialog.questions.rows
    rows.filter.setCurrentIndex(1)
    assert [q.text for q in rows.shown] == ["Over tijd?"]
    rows.filter.setCurrentIndex(0)
    rows.search.setText("geld")
    assert [q.text for q in rows.shown] == ["Over geld?"]


def test_hints_stand_with_the_question(dialog, desk):
    desk.add([ReadQuestion("Mag Thuis in Zorg meedoen?", asker="Thuis in Zorg BV")])
    desk.look_now()
    dialog.questions.rows.choose(desk.publication.questions[0].id)
    assert len(dialog.questions.form._hint_rows) == 1
    dialog.questions.rows.filter.setCurrentIndex(4)
    assert len(dialog.questions.rows.shown) == 1


def test_removing_a_question_is_asked(dialog, desk, monkeypatch):
    desk.add([ReadQuestion("Een?")])
    answers = iter((1, 0))
    monkeypatch.setattr(alerts, "ask", lambda *_asked: next(answers))
    dialog.questions.form.remove.click()
    assert len(desk.publication.questions) == 1
    dialog.questions.form.remove.click()
    assert desk.publication.questions == ()


def test_a_change_gets_its_reason_and_its_question(dialog, desk, place):
    desk.add([ReadQuestion("Hoe goed?")])
    change(place)
    desk.look_now()
    dialog.show_tab(CHANGES)
    view = dialog.changes
    view.reason.setPlainText("Duidelijker.")
    assert view.keep()
    view.link(desk.publication.questions[0].id)
    (found,) = desk.look_now().changes
    assert (found.reason, len(found.questions)) == ("Duidelijker.", 1)
    view.link(desk.publication.questions[0].id)
    assert desk.look_now().changes[0].questions == ()


def test_a_place_is_shown_on_the_page(dialog, desk, place):
    change(place)
    desk.look_now()
    dialog.show_tab(CHANGES)
    dialog.changes.go.click()
    assert place.page.current_block() == "zorg-1"


def test_a_nota_is_closed_after_asking(dialog, desk, place, monkeypatch):
    change(place)
    desk.look_now()
    dialog.show_tab(NOTES)
    asked = []
    monkeypatch.setattr(alerts, "ask", lambda *given: asked.append(given[2]) or len(asked) % 2)
    dialog.notes.close_button.click()
    assert desk.publication.notes == ()
    assert "1 wijziging heeft nog geen reden." in asked[0]
    dialog.notes.close_button.click()
    assert len(desk.publication.notes) == 1
    assert dialog.notes.close_button.text() == "Stel nota 2 vast…"
    assert not dialog.notes.close_button.isEnabled()


def test_files_are_written(dialog, desk, place, monkeypatch, tmp_path, qtbot):
    change(place)
    desk.close_note("N. de Wit")
    desk.look_now()
    dialog.show_tab(NOTES)
    notes = dialog.notes
    for number, save in enumerate(
        (lambda: notes.filing.save_note(1), notes.marked.click, notes.clean.click)
    ):
        path = tmp_path / f"{number}.docx"
        monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked, path=path: path)
        with qtbot.waitSignal(notes.filing.written, timeout=20_000):
            save()
        assert path.read_bytes()[:2] == b"PK"


def test_a_file_that_cannot_be_written_is_refused(
    dialog, desk, place, monkeypatch, tmp_path, qtbot
):
    change(place)
    desk.look_now()
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_a: tmp_path / "weg" / "n.docx")
    told = []
    monkeypatch.setattr(alerts, "refuse", lambda *given: told.append(given))
    dialog.notes.filing.save_note(1)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert not dialog.notes.bar.isVisible()


def test_taking_the_publication_back_empties_the_window(dialog, desk):
    desk.withdraw("Te vroeg.", "N. de Wit")
    assert dialog.empty.isVisible()
