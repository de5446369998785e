"""The main job through the window, with keys and actions only."""

import zipfile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from drafting.edits.clauses import inserted
from drafting.files.draft_file import read_draft
from drafting.terms import FindingStatus
from gui import alerts
from gui.actions import Act
from gui.export.export_dialog import ExportDialog
from gui.findings.reason_dialog import ReasonDialog
from gui.library.library_pane import LibraryPane
from gui.start.start_page import StartPage
from gui.start.wizard import Wizard
from tests.builders import without_memory
from tests.gui.windows import type_text

CONTROL = Qt.KeyboardModifier.ControlModifier
ANSWERS = (
    ("title", "Begeleiding Wmo Oosterveld 2028"),
    ("contracting_authorities", "Gemeente Oosterveld"),
    ("publication_date", "1 februari 2027"),
    ("estimated_value", "2,4 mln"),
    ("duration_months", "2 jaar"),
    ("extension_months", "24 maanden"),
    ("lots", "Begeleiding thuis\nBegeleiding in een groep"),
    ("goals", "Cliënten houden een vast gezicht"),
)
CLAUSES = ("klein beginnen", "leerkring", "warme overdracht")
HEAVY = "De inschrijver heeft in het laatste boekjaar een omzet van ten minste € 9.000.000 behaald."
REASON = "De opdracht bevat opvang in de nacht; bij uitval moet de inschrijver die zelf kunnen bekostigen."


def press(window, act):
    window.actions_of_window[act].trigger()


def button(widget, name):
    found = widget.findChild(QPushButton, name)
    assert found is not None, name
    return found


def answer_the_wizard(window, qtbot):
    wizard = window.page
    assert isinstance(wizard, Wizard)
    left = dict(ANSWERS)
    for _page in range(4):
        for fact, typed in list(left.items()):
            editor = wizard.findChild(object, fact)
            if editor.isVisible():
                editor.setFocus()
                type_text(editor, typed)
                left.pop(fact)
        button(wizard, "next").click()
    assert not left


def insert_clause(window, words, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, CONTROL)
    palette = window.palette_over
    qtbot.keyClicks(palette.field, f"{words} techniek")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    pane = window.workspace.panel.pane(Act.LIBRARY)
    assert isinstance(pane, LibraryPane)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)


def rewrite(window, block, words, qtbot):
    """Goes to a block, opens it with Enter, types another text and finishes with Ctrl+Enter."""
    page = window.workspace.page
    page.go_to(block)
    page.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_A, CONTROL)
    type_text(editor, words)
    qtbot.keyClick(editor, Qt.Key.Key_Return, CONTROL)


def checked(window, qtbot):
    press(window, Act.CHECK)
    opened = window.workspace.open_draft
    qtbot.waitUntil(lambda: opened.is_checked, timeout=20_000)
    return opened.report


def heavy_findings(report):
    return [f for f in report.findings if f.place and "9.000.000" in f.place.quote]


def justify(window, key, qtbot):
    window.workspace.panel.pane(Act.FINDINGS).show_finding(key)
    press(window, Act.JUSTIFY)
    dialog = next(d for d in window.findChildren(ReasonDialog) if d.isVisible())
    type_text(dialog.reason, REASON)
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Return, CONTROL)


def export(window, target, qtbot):
    """Exports a concept, for values are missing, and gives the text of the Word file."""
    press(window, Act.EXPORT)
    qtbot.waitUntil(
        lambda: any(d.isVisible() for d in window.findChildren(ExportDialog)), timeout=20_000
    )
    dialog = next(d for d in window.findChildren(ExportDialog) if d.isVisible())
    assert not dialog.final.isEnabled()
    assert dialog.target == target
    button(dialog, "export").click()
    qtbot.waitUntil(button(dialog, "folder").isVisible, timeout=20_000)
    dialog.accept()
    with zipfile.ZipFile(target) as word:
        return word.read("word/document.xml").decode("utf-8")


def test_from_a_template_to_a_word_file(window, qtbot, monkeypatch, tmp_path):
    # a draft from a template and a few facts
    button(window.page, "template-wmo-begeleiding-sas").click()
    answer_the_wizard(window, qtbot)
    opened = window.workspace.open_draft
    assert opened.document.title == "Begeleiding Wmo Oosterveld 2028"
    assert [lot.name for lot in opened.draft.procurement.lots] == [
        "Begeleiding thuis",
        "Begeleiding in een groep",
    ]
    assert opened.has_changes

    # three clauses of the library
    for words in CLAUSES:
        insert_clause(window, words, qtbot)
    assert len(inserted(opened.draft)) == len(CLAUSES)

    # a requirement that is too heavy is found, where it stands; a lighter one is not
    assert heavy_findings(checked(window, qtbot)) == []
    rewrite(window, "core-competences-1", HEAVY, qtbot)
    assert {f.place.block for f in heavy_findings(checked(window, qtbot))} == {"core-competences-1"}
    rewrite(window, "core-competences-1", HEAVY.replace("9.000.000", "900.000"), qtbot)
    assert heavy_findings(checked(window, qtbot)) == []

    # undone, the finding is back; now it gets a justification, which can be undone too
    press(window, Act.UNDO)
    found = heavy_findings(checked(window, qtbot))
    justify(window, found[0].key, qtbot)
    justified = [f for f in checked(window, qtbot).findings if f.status is FindingStatus.JUSTIFIED]
    assert [f.key for f in justified] == [found[0].key]
    assert (justified[0].justification.text, justified[0].justification.author) == (
        REASON,
        "N. de Wit",
    )
    press(window, Act.UNDO)
    assert opened.draft.justifications == ()
    press(window, Act.REDO)
    assert len(opened.draft.justifications) == 1

    # saved, closed and opened again it is the same draft
    path = tmp_path / "begeleiding.bestek"
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked: path)
    press(window, Act.SAVE)
    assert not opened.has_changes
    kept = opened.draft
    assert without_memory(read_draft(path)[0]) == kept
    press(window, Act.CLOSE)
    assert isinstance(window.page, StartPage)
    button(window.page, "recent").click()
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)
    assert without_memory(window.workspace.open_draft.draft) == kept

    # a Word file with the text and the justification
    text = export(window, tmp_path / "begeleiding.docx", qtbot)
    assert "9.000.000" in text
    assert "Motivering van afwijkingen" in text
    assert REASON in text
