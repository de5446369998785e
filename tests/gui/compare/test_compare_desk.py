"""A comparison through the window: with the library, with files, taking over, saving."""

import pytest

from drafting.document import BlockId
from drafting.edits.passages import rewrite
from drafting.files.draft_file import write_draft
from drafting.terms import Rights
from gui import alerts
from gui.actions import Act
from gui.compare.compare_desk import CompareDesk, open_comparison
from gui.dialogs import open_dialog as show
from tests.gui.test_window import do, nameless
from tests.gui.windows import services, window

__all__ = ["services", "window"]


@pytest.fixture
def place(window, qtbot):
    window.open_example()
    # the first window of a run reads all rules and clauses
    qtbot.waitUntil(lambda: not window.workspace.open_draft.is_unchecked, timeout=30_000)
    return window.workspace


@pytest.fixture
def desk(place, window, qtbot) -> CompareDesk:
    block = next(
        b
        for c in place.open_draft.draft.parts[0].chapters
        for s in c.sections
        for b in s.blocks
        if b.origin
        and b.rights is Rights.FREE
        and "{" not in b.text
        and not b.text.startswith(("|", "-"))
    )
    opened = place.open_draft
    opened.apply(
        rewrite(opened.draft, block.id, f"{block.text} Extra.", opened.hand(), opened.norms)
    )
    made = open_comparison(place, window.services, window.theme, show)
    qtbot.waitUntil(made.dialog.view.isVisible, timeout=30_000)
    made.changed_block = block.id
    return made


def difference_of(desk: CompareDesk, block: BlockId) -> int:
    found = desk.dialog.view.differences
    return next(n for n, d in enumerate(found) if d.element.block == block)


def test_the_action_opens_it_and_every_control_has_a_name(window, place, qtbot):
    do(window, Act.COMPARE)
    dialog = window.findChild(object, "compare_dialog")
    qtbot.waitUntil(dialog.view.isVisible, timeout=30_000)
    assert nameless(dialog) == []
    dialog.close()


def test_a_text_is_taken_over_and_undo_takes_it_back(desk, place, qtbot):
    before = place.open_draft.draft
    view = desk.dialog.view
    count = len(view.differences)
    view.step(difference_of(desk, desk.changed_block))
    view.take.click()
    qtbot.waitUntil(lambda: len(view.differences) == count - 1, timeout=30_000)
    assert place.open_draft.draft != before
    place.open_draft.undo_stack.undo()
    assert place.open_draft.draft == before


def test_old_and_new_change_sides_and_a_text_can_still_be_taken_over(desk, qtbot):
    dialog = desk.dialog
    dialog.turn.click()
    assert "Oud: dit bestek" in dialog.sides.text()
    count = len(dialog.view.differences)
    dialog.view.step(difference_of(desk, desk.changed_block))
    dialog.view.take.click()
    qtbot.waitUntil(lambda: len(dialog.view.differences) == count - 1, timeout=30_000)


def test_the_place_is_shown_on_the_page(desk, place, monkeypatch):
    gone = []
    monkeypatch.setattr(place, "go_to", gone.append)
    desk.dialog.view.step(difference_of(desk, desk.changed_block))
    desk.dialog.view.go.click()
    assert gone == [str(desk.changed_block)]


def test_another_file_is_read_and_a_bad_one_refused(desk, tmp_path, monkeypatch, qtbot):
    bad = tmp_path / "kapot.bestek"
    bad.write_bytes(b"geen bestek")
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_: bad)
    desk.dialog.file_wanted.emit()
    qtbot.waitUntil(lambda: not desk.dialog.redline.isEnabled() and desk.dialog.empty.isVisible())
    qtbot.waitUntil(lambda: desk._job.ended)
    good = tmp_path / "ander.bestek"
    write_draft(good, desk._opened.draft, None)
    monkeypatch.setattr(alerts, "choose_to_open", lambda *_: good)
    desk.dialog.file_wanted.emit()
    qtbot.waitUntil(desk.dialog.redline.isEnabled)
    assert desk.dialog.empty.isVisible()


@pytest.mark.parametrize(("signal", "name"), [("redline", "r.docx"), ("report", "r.html")])
def test_it_is_saved(desk, tmp_path, monkeypatch, qtbot, signal, name):
    path = tmp_path / name
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_: path)
    getattr(desk.dialog, signal).click()
    qtbot.waitUntil(path.exists, timeout=20_000)


def test_what_cannot_be_saved_is_told(desk, tmp_path, monkeypatch, qtbot):
    told = []
    monkeypatch.setattr(alerts, "choose_to_save", lambda *_: tmp_path / "weg" / "r.txt")
    monkeypatch.setattr(alerts, "refuse", lambda *words: told.append(words))
    desk.dialog.report.click()
    qtbot.waitUntil(lambda: bool(told))
