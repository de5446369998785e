"""A name is asked once, when it matters."""

import pytest

from drafting.draft import find_spot
from drafting.edits import passages
from gui.actions import Act
from gui.settings_dialog import SettingsDialog
from tests.gui.test_window import do, example, open_dialog
from tests.gui.windows import services, window

__all__ = ["example", "services", "window"]
BLOCK = "core-competences-1"


@pytest.fixture
def nobody(window, example):
    window.services.settings.change(author="")
    return example


def rewrite(place, words):
    opened = place.open_draft
    opened.apply(passages.rewrite(opened.draft, BLOCK, words, opened.hand(), opened.norms))


def test_no_name_is_asked_before_a_text_is_changed(nobody):
    assert nobody.notice.words == ""


def test_the_first_change_asks_once_and_gets_the_name(window, nobody):
    rewrite(nobody, "Eerste.")
    assert "uw naam" in nobody.notice.words
    nobody.notice.press(0)
    dialog = open_dialog(window, SettingsDialog)
    dialog.author.setText("N. de Wit")
    dialog.keep()
    assert find_spot(nobody.open_draft.draft, BLOCK).block.changed_by == "N. de Wit"
    rewrite(nobody, "Tweede.")
    assert nobody.notice.words == ""


def test_who_does_not_want_to_is_left_alone(nobody):
    rewrite(nobody, "Eerste.")
    nobody.notice.press(1)
    rewrite(nobody, "Tweede.")
    assert nobody.notice.words == ""


def test_a_dropped_clause_comes_after_its_section_and_refusals_are_told(
    window, example, monkeypatch
):
    clause = next(c for c in window.services.clauses if not c.needs and not c.excludes)
    example.page.clause_dropped.emit(clause.id, "core-competences")
    chapter = next(
        c for p in example.open_draft.draft.parts for c in p.chapters if c.key == "selection"
    )
    keys = [section.key for section in chapter.sections]
    assert keys[keys.index("core-competences") + 1] == clause.id
    told = []
    monkeypatch.setattr("gui.alerts.refuse", lambda *said: told.append(str(said[1])))
    example.outline.clause_dropped.emit(clause.id, "core-competences")
    assert "staat al" in told[0]


def test_the_check_in_the_background_ends_with_the_findings(window, example, qtbot):
    rewrite(example, "De inschrijver heeft een omzet van ten minste € 9.000.000.")
    do(window, Act.CHECK)
    qtbot.waitUntil(lambda: example.open_draft.is_checked)
    assert example.panel.current is Act.FINDINGS
    assert "controles uitgevoerd" in example.status.told.accessibleName()


def test_in_a_narrow_window_the_text_has_the_room_of_the_outline(window, example, qtbot):
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: not example.outline.isVisible())
    assert window.services.settings.now.outline_shown
    do(window, Act.OUTLINE)
    assert example.outline.isVisible()
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: example.width() > 1100)
    assert example.outline.isVisible()
