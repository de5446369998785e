import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QPushButton, QWidget

from drafting.edits import values
from drafting.files.draft_file import read_draft, write_draft
from drafting.files.recovery import Unsaved, keep
from gui import alerts
from gui.about import VERSION, About, Shortcuts
from gui.actions import Act
from gui.rule_text import RuleText
from gui.settings import Look
from gui.settings_dialog import SettingsDialog
from gui.start.start_page import StartPage
from gui.start.wizard import Wizard
from tests.builders import without_memory
from tests.gui.windows import AT, services, window
from tests.shared_material import ROOT

__all__ = ["services", "window"]


def do(window, act):
    window.actions_of_window[act].trigger()


def button(widget, name):
    found = widget.findChild(QPushButton, name)
    assert found is not None, name
    return found


def open_dialog(window, kind):
    return next(d for d in window.findChildren(kind) if d.isVisible())


@pytest.fixture
def example(window, qtbot):
    window.open_example()
    qtbot.waitUntil(lambda: not window.workspace.open_draft.is_unchecked)
    return window.workspace


def nameless(root: QWidget) -> list[str]:
    """Widgets that take the focus and have no name for a screen reader."""
    found = []
    for widget in root.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        inner = isinstance(widget.parentWidget(), QAbstractScrollArea)
        asked = takes and widget.isVisible() and not inner and not widget.focusProxy()
        if asked and not spoken(widget):
            found.append(
                f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}"
            )
    return found


def spoken(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return widget.accessibleName() or (text() if isinstance(widget, QPushButton) and text else "")


def test_the_start_page_is_first(window):
    assert isinstance(window.page, StartPage)
    assert not window.actions_of_window[Act.SAVE].isEnabled()


def test_a_template_leads_to_the_wizard_and_back(window):
    button(window, "template-wmo-begeleiding-sas").click()
    assert isinstance(window.page, Wizard)
    button(window.page, "cancel").click()
    assert isinstance(window.page, StartPage)


def test_every_focusable_widget_has_a_name(window, example):
    for act in (Act.VALUES, Act.LIBRARY, Act.FINDINGS, Act.TECHNIQUES, Act.BIDDERS, Act.COMMENTS):
        do(window, act)
        assert nameless(window) == []


def test_every_focusable_widget_of_start_and_wizard_has_a_name(window):
    assert nameless(window) == []
    window.show_wizard(window.services.templates[0])
    assert nameless(window) == []


@pytest.mark.parametrize(
    ("act", "kind"),
    [(Act.SETTINGS, SettingsDialog), (Act.SHORTCUTS, Shortcuts), (Act.ABOUT, About)],
)
def test_dialogs_open_and_have_names(window, act, kind):
    do(window, act)
    dialog = open_dialog(window, kind)
    assert nameless(dialog) == []
    dialog.reject()


def test_the_panes_follow_their_keys(window, example, qtbot):
    for key, act in (
        (Qt.Key.Key_2, Act.LIBRARY),
        (Qt.Key.Key_3, Act.FINDINGS),
        (Qt.Key.Key_1, Act.VALUES),
    ):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert example.panel.current is act
        assert example.panel.isAncestorOf(QApplication.focusWidget())


def test_f6_goes_round_the_panes(window, example, qtbot):
    example.page.setFocus()
    seen = []
    for _step in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        seen += [
            p
            for p in (example.outline, example.page, example.panel, example.top_bar)
            if p.isAncestorOf(focused)
        ]
    assert seen == [example.panel, example.top_bar, example.outline, example.page]


def test_f8_shows_the_next_finding_and_its_place(window, example, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert example.panel.current is Act.FINDINGS
    first = example.shown_findings().current
    qtbot.keyClick(window, Qt.Key.Key_F8)
    second = example.shown_findings().current
    assert first is not None
    assert second is not None
    assert first.key != second.key


def test_check_shows_the_findings_and_says_what_was_done(window, example):
    do(window, Act.CHECK)
    assert example.panel.current is Act.FINDINGS
    assert "controles uitgevoerd" in example.status.told.accessibleName()


def test_the_status_line_counts_by_severity(window, example):
    assert button(example.status, "count-violation").isVisible()
    assert button(example.status, "count-violation").text().startswith("⬣ ")
    assert not button(example.status, "count-justified").isVisible()


def test_focus_mode_shows_the_text_alone_and_escape_ends_it(window, example, qtbot):
    do(window, Act.FOCUS)
    assert not example.outline.isVisible()
    assert not example.top_bar.isVisible()
    assert example.page.isVisible()
    qtbot.keyClick(example.page.view, Qt.Key.Key_Escape)
    assert example.outline.isVisible()
    assert example.top_bar.isVisible()


def test_panes_that_are_hidden_stay_so(window, example):
    do(window, Act.OUTLINE)
    do(window, Act.PANEL)
    assert not window.services.settings.now.outline_shown
    assert not window.services.settings.now.panel_shown
    do(window, Act.FINDINGS)
    assert example.panel.isVisible()


def test_zoom_is_shown_and_remembered(window, example):
    do(window, Act.ZOOM_IN)
    assert window.services.settings.now.zoom > 100
    assert example.status.zoom.text() == f"{window.services.settings.now.zoom} %"
    do(window, Act.ZOOM_RESET)
    assert window.services.settings.now.zoom == 100


def test_undo_says_what_it_undoes(window, example):
    opened = example.open_draft
    before = opened.draft
    assert not window.actions_of_window[Act.UNDO].isEnabled()
    opened.apply(values.fill(before, "contact_name", "A. Ander"))
    assert window.actions_of_window[Act.UNDO].text() == "Maak ongedaan: Contactpersoon invullen"
    do(window, Act.UNDO)
    assert opened.draft == before
    do(window, Act.REDO)
    assert opened.draft != before


def test_other_colours_show_the_same_draft(window, example):
    do(window, Act.FINDINGS)
    opened = example.open_draft
    do(window, Act.LOOK_DARK)
    assert window.workspace is not example
    assert window.workspace.open_draft is opened
    assert window.workspace.panel.current is Act.FINDINGS
    assert window.services.settings.now.look is Look.DARK
    do(window, Act.LOOK_LIGHT)


def test_the_palette_finds_a_value(window, example, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.palette_over
    assert palette.isVisible()
    qtbot.keyClicks(palette.field, "contactpersoon")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert example.panel.current is Act.VALUES


def test_a_rule_can_be_read(window, example):
    rule = window.services.rulebook.rules[0]
    window.dialogs.show_rule(rule.id)
    dialog = open_dialog(window, RuleText)
    assert dialog.windowTitle() == rule.title
    dialog.accept()


def test_a_name_in_the_settings_is_kept(window):
    do(window, Act.SETTINGS)
    dialog = open_dialog(window, SettingsDialog)
    dialog.author.setText("A. Ander")
    dialog.keep()
    assert window.services.author() == "A. Ander"


def test_closing_with_changes_asks_and_can_be_called_off(window, example, monkeypatch):
    example.open_draft.apply(values.fill(example.open_draft.draft, "contact_name", "A. Ander"))
    monkeypatch.setattr(alerts, "ask", lambda *_question: 2)
    assert not window.close()
    assert window.workspace is example
    monkeypatch.setattr(alerts, "ask", lambda *_question: 1)
    assert window.close()


def test_unsaved_work_of_a_window_that_is_gone_is_offered(window, example, tmp_path):
    lost = example.open_draft.draft
    do(window, Act.CLOSE)
    keep(
        window.services.folders.recovery, "gone-1", Unsaved(lost, tmp_path / "weg.bestek", None, AT)
    )
    window.show_start()
    button(window.page, "recover").click()
    assert window.workspace.open_draft.draft == lost
    assert window.workspace.open_draft.has_changes
    assert window.workspace.open_draft.file.path == tmp_path / "weg.bestek"


def test_unsaved_work_can_be_thrown_away(window, example):
    lost = example.open_draft.draft
    do(window, Act.CLOSE)
    keep(window.services.folders.recovery, "gone-1", Unsaved(lost, None, None, AT))
    window.show_start()
    button(window.page, "drop").click()
    assert window.page.findChild(QPushButton, "drop") is None


@pytest.mark.parametrize("wanted", [True, False])
def test_opening_a_file_asks_about_unsaved_work_on_it(
    window, example, tmp_path, monkeypatch, wanted, qtbot
):
    path = saved(example, tmp_path / "proef.bestek")
    stamp, kept = example.open_draft.file.stamp, example.open_draft.draft
    ahead = values.fill(kept, "contact_name", "A. Ander").after
    do(window, Act.CLOSE)
    keep(window.services.folders.recovery, "gone-1", Unsaved(ahead, path, stamp, AT))
    monkeypatch.setattr(alerts, "ask", lambda *_question: 0 if wanted else 1)
    window.open_file(path)
    qtbot.waitUntil(lambda: window.workspace is not None)
    assert without_memory(window.workspace.open_draft.draft) == (ahead if wanted else kept)
    assert window.workspace.open_draft.has_changes is wanted


def saved(example, path):
    example.open_draft.save(path, AT)
    return path


def test_a_file_changed_elsewhere_is_shown_anew_when_nothing_was_changed_here(
    window, example, tmp_path, qtbot
):
    path = saved(example, tmp_path / "proef.bestek")
    theirs = values.fill(example.open_draft.draft, "contact_name", "A. Ander").after
    write_draft(path, theirs, None)
    window._care.look()
    qtbot.waitUntil(lambda: example.open_draft.draft == theirs)
    assert not example.open_draft.has_changes


def test_a_file_changed_elsewhere_asks_when_something_was_changed_here(
    window, example, tmp_path, qtbot, monkeypatch
):
    path = saved(example, tmp_path / "proef.bestek")
    theirs = values.fill(example.open_draft.draft, "contact_name", "A. Ander").after
    example.open_draft.apply(values.fill(example.open_draft.draft, "contact_name", "Ik"))
    mine = example.open_draft.draft
    write_draft(path, theirs, None)
    window._care.look()
    qtbot.waitUntil(lambda: bool(example.notice.words))
    assert "Iemand anders" in example.notice.words
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_asked: tmp_path / "mijn.bestek")
    example.notice.press(0)
    assert without_memory(read_draft(tmp_path / "mijn.bestek")[0]) == mine
    assert read_draft(path)[0] == theirs
    assert example.notice.words == ""


def test_a_read_only_file_says_so(window, example, tmp_path, monkeypatch, qtbot):
    path = saved(example, tmp_path / "proef.bestek")
    monkeypatch.setattr("gui.filing.access", lambda _path, _mode: False)
    window.open_file(path)
    assert not window.isEnabled()
    qtbot.waitUntil(lambda: window.isEnabled() and window.workspace is not example)
    assert "alleen te lezen" in window.workspace.notice.words


def test_a_file_that_is_not_there_is_told(window, tmp_path, monkeypatch, qtbot):
    told = []
    monkeypatch.setattr(alerts, "refuse", lambda *said: told.append(said[2]))
    window.open_file(tmp_path / "weg.bestek")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["Dit bestand is er niet"]
    assert window.isEnabled()


def test_the_version_is_that_of_the_project():
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_no_dialog_is_left_open(window, example):
    assert [d for d in window.findChildren(QDialog) if d.isVisible()] == []
