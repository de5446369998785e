from gui.outline.new_section import NewSection


def test_the_button_waits_for_title_and_text(qtbot, theme):
    dialog = NewSection("Contact")
    qtbot.addWidget(dialog)
    dialog.title.setText("Eis")
    assert not dialog.add.isEnabled()
    dialog.text.setPlainText("Tekst.")
    assert dialog.add.isEnabled()


def test_a_fault_goes_when_something_is_typed(qtbot, theme):
    dialog = NewSection("Contact")
    qtbot.addWidget(dialog)
    dialog.refuse("Dit kan niet.")
    assert dialog.fault.isVisibleTo(dialog)
    dialog.title.setText("Eis")
    assert not dialog.fault.isVisibleTo(dialog)
