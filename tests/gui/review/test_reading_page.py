"""What is shown while files are read."""

from gui.review.reading_page import ReadingPage


def test_it_says_which_files_and_how_far(qtbot, theme):
    page = ReadingPage()
    qtbot.addWidget(page)
    page.begin("a.docx, b.docx")
    page.show_progress(0.426)
    assert page.words.text().startswith("a.docx, b.docx wordt gelezen")
    assert page.bar.value() == 43
    page.begin("c.docx")
    assert page.bar.value() == 0


def test_it_can_be_stopped(qtbot, theme):
    page = ReadingPage()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.stop_wanted):
        page.stop_button.click()
