from pathlib import Path

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from drafting.copies.forms import Form
from drafting.word.audit.points import AccessibilityReport, fault, good
from gui.export.order import Exported
from gui.export.result_page import fill_result


def shown(qtbot, **changes) -> list[str]:
    report = AccessibilityReport((good("Titel", "er is er een."), fault("Taal", "<b>weg</b>.")))
    given = {"pages": 12, "notices": (), "accessibility": report, "comments": 0} | changes
    holder = QWidget()
    qtbot.addWidget(holder)
    lines = QVBoxLayout(holder)
    fill_result(lines, Exported(Path("a.docx"), given.pop("form", Form.WORD), **given))
    return [label.text() for label in holder.findChildren(QLabel)]


def test_every_point_is_shown_with_the_faults_first(qtbot):
    words = shown(qtbot)
    assert words.index("Taal") < words.index("Titel")
    assert "<b>weg</b>." in words
    assert "2 punten nagekeken: 1 fout." in words


def test_pages_comments_and_what_was_cleaned_are_told(qtbot):
    words = shown(qtbot, comments=3, notices=("Omslag: 1 onleesbaar teken is weggelaten.",))
    assert "Ongeveer 12 bladzijden." in words
    assert "Met 3 opmerkingen." in words
    assert "Omslag: 1 onleesbaar teken is weggelaten." in words


def test_a_web_page_has_no_pages(qtbot):
    assert not any("bladzijden" in words for words in shown(qtbot, form=Form.WEB))
