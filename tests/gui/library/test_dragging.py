"""A card dragged from the list to the outline and to the page, in the window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from drafting.draft import find_section
from drafting.terms import Rights
from gui.actions import Act
from gui.library.library_pane import LibraryPane
from tests.clause_library.made_clauses import clause
from tests.gui import windows

services, window = windows.services, windows.window

CARD = clause("overleg", title="Overleg", blocks=("De opdrachtnemer overlegt elk half jaar.",))
_COPY = Qt.DropAction.CopyAction
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def place(services, window):
    services.__dict__["clauses"] = (CARD,)
    window.open_example()
    window.workspace.show_pane(Act.LIBRARY)
    return window.workspace


def dragged(place):
    """What the list gives along when its card is dragged."""
    pane = place.panel.pane_of_kind(Act.LIBRARY, LibraryPane)
    return pane.model.mimeData([pane.model.index(0)])


def drag(over: QWidget, point: QPoint, data) -> None:
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(point, _COPY, data, _LEFT, _NONE)
        QApplication.sendEvent(over, event)
        assert event.isAccepted()


def drop(over: QWidget, point: QPoint, data) -> None:
    QApplication.sendEvent(over, QDropEvent(QPointF(point), _COPY, data, _LEFT, _NONE))


def picture(over: QWidget):
    return over.grab().toImage()


def chapter_of(draft, key):
    return next(
        [s.key for s in chapter.sections]
        for part in draft.parts
        for chapter in part.chapters
        if any(s.key == key for s in chapter.sections)
    )


def test_onto_a_chapter_of_the_outline_with_a_mark_and_undo(place, services):
    tree, data = place.outline.tree, dragged(place)
    before = place.open_draft.draft
    chapter = before.parts[0].chapters[1]
    rect = tree.visualRect(place.outline.model.index_of(chapter.key))
    bare = picture(tree.viewport())
    drag(tree.viewport(), rect.center(), data)
    assert picture(tree.viewport()) != bare
    drop(tree.viewport(), rect.center(), data)
    assert chapter_of(place.open_draft.draft, "overleg")[-1] == "overleg"
    assert [use.clause for use in services.clause_uses.all] == ["overleg"]
    place.open_draft.undo_stack.undo()
    assert place.open_draft.draft is before


def test_between_sections_of_the_outline(place):
    tree, data = place.outline.tree, dragged(place)
    model = place.outline.model
    chapters = place.open_draft.draft.parts[0].chapters
    chapter = next(c for c in chapters if model.rowCount(model.index_of(c.key)) > 1)
    index = model.index_of(chapter.key)
    tree.expand(index)
    tree.scrollTo(model.index(1, 0, index))
    second = tree.visualRect(model.index(1, 0, index))
    edge = QPoint(second.center().x(), second.top())
    drag(tree.viewport(), edge, data)
    drop(tree.viewport(), edge, data)
    keys = chapter_of(place.open_draft.draft, "overleg")
    assert keys[keys.index("overleg") - 1 :][0] == model.row_at(model.index(0, 0, index)).key


def drop_on_page(place, share, section):
    """Drops the card on the first text of a section, at this share of its height; gives what was before."""
    view, data = place.page.view, dragged(place)
    before = place.open_draft.draft
    place.go_to(str(section.blocks[0].id))
    rect = view.body(view.current)
    top = rect.top() - view.verticalScrollBar().value()
    point = QPoint(200, int(top + rect.height() * share))
    bare = picture(view.viewport())
    drag(view.viewport(), point, data)
    assert picture(view.viewport()) != bare
    drop(view.viewport(), point, data)
    return before


def section_with_texts(place):
    """A section with more than one text that may be added to."""
    return next(
        section
        for part in place.open_draft.draft.parts
        for chapter in part.chapters
        for section in chapter.sections
        if len(section.blocks) > 1
        and section.rights is Rights.FREE
        and not section.condition
        and not any(b.condition or b.omitted or b.each_lot for b in section.blocks[:2])
        and "{" not in section.blocks[0].text
    )


def test_between_two_texts_of_the_page_and_undo(place, services):
    section = section_with_texts(place)
    before = drop_on_page(place, 0.9, section)
    changed = find_section(place.open_draft.draft, section.key)[2]
    assert [b.id for b in changed.blocks][:3] == [
        section.blocks[0].id,
        "overleg-1",
        section.blocks[1].id,
    ]
    assert changed.blocks[1].origin.id == "overleg"
    assert place.page.current_block() == "overleg-1"
    assert [use.clause for use in services.clause_uses.all] == ["overleg"]
    assert "zonder eigen titel" in place.status.told.accessibleName()
    pane = place.panel.pane_of_kind(Act.LIBRARY, LibraryPane)
    pane.show_clause("overleg")
    assert pane.chosen.present
    place.open_draft.undo_stack.undo()
    assert place.open_draft.draft is before
    assert not pane.chosen.present


def test_what_was_put_between_texts_can_be_removed_in_the_library(place):
    before = drop_on_page(place, 0.9, section_with_texts(place))
    pane = place.panel.pane_of_kind(Act.LIBRARY, LibraryPane)
    pane.show_clause("overleg")
    pane.preview.remove_button.click()
    assert place.open_draft.draft.parts == before.parts


def test_below_the_title_of_a_section_it_is_a_section_of_its_own(place):
    view, data = place.page.view, dragged(place)
    section = place.open_draft.draft.parts[0].chapters[1].sections[0]
    place.go_to(section.key)
    rect = view.body(view.current)
    point = QPoint(200, int(rect.center().y() - view.verticalScrollBar().value()))
    drag(view.viewport(), point, data)
    drop(view.viewport(), point, data)
    keys = chapter_of(place.open_draft.draft, "overleg")
    assert keys.index("overleg") == keys.index(section.key) + 1
