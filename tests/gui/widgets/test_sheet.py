from PySide6.QtCore import QUrl

from gui.widgets.sheet import Sheet


def made(qtbot, theme) -> Sheet:
    sheet = Sheet("Proef", theme)
    qtbot.addWidget(sheet)
    sheet.resize(300, 10)
    sheet.show()
    return sheet


def test_foreign_text_is_never_read_as_html(qtbot, theme):
    sheet = made(qtbot, theme)
    sheet.restart()
    sheet.paragraph('<img src="file:///etc/passwd"><b>vet</b>')
    sheet.finish()
    assert sheet.toPlainText() == '<img src="file:///etc/passwd"><b>vet</b>'


def test_there_are_no_empty_lines_between_paragraphs(qtbot, theme):
    sheet = made(qtbot, theme)
    sheet.restart()
    sheet.heading("Kop")
    sheet.paragraph("Een.")
    sheet.item("-", "Twee.")
    sheet.finish()
    assert sheet.toPlainText() == "Kop\nEen.\n-\tTwee."


def test_it_is_as_high_as_its_text(qtbot, theme):
    sheet = made(qtbot, theme)
    sheet.restart()
    sheet.paragraph("Kort.")
    sheet.finish()
    low = sheet.height()
    sheet.restart()
    sheet.paragraph("Lang. " * 80)
    sheet.finish()
    assert sheet.height() > 4 * low


def test_a_link_is_told_and_nothing_is_opened(qtbot, theme):
    sheet = made(qtbot, theme)
    sheet.restart()
    sheet.paragraph([("klik", "link:doel")])
    sheet.finish()
    with qtbot.waitSignal(sheet.followed) as followed:
        sheet.anchorClicked.emit(QUrl("doel"))
    assert followed.args == ["doel"]
    assert sheet.toPlainText() == "klik"
    assert sheet.loadResource(2, QUrl("file:///etc/passwd")) is None
