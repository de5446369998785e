from drafting.copies.forms import Form
from gui.export import form_choice
from gui.export.form_choice import FormChoice


def test_the_form_of_last_time_is_chosen(qtbot):
    made = FormChoice(".html")
    qtbot.addWidget(made)
    assert made.form is Form.WEB
    other = FormChoice("onzin")
    qtbot.addWidget(other)
    assert other.form is Form.WORD


def test_another_form_is_told(qtbot):
    made = FormChoice(".docx")
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.changed):
        made.buttons[Form.PDF].click()
    assert made.form is Form.PDF


def test_without_libreoffice_a_pdf_says_how_word_does_it(qtbot, monkeypatch):
    monkeypatch.setattr(form_choice, "find_office", lambda: None)
    made = FormChoice(".pdf")
    qtbot.addWidget(made)
    made.show()
    assert made._missing.isVisible()
    assert "Opslaan als > PDF" in made._missing.text()
