import pytest
from PySide6.QtCore import QMimeData, QPersistentModelIndex, Qt

from drafting.edits import passages
from gui.library.clause_model import MIME
from gui.outline.outline_model import OutlineModel, spoken
from gui.outline.outline_rows import outline_rows
from tests import builders
from tests.gui.outline.outlines import bestek


def rows_of(draft):
    return outline_rows(draft, builders.document(draft), ())


@pytest.fixture
def model(qapp):
    made = OutlineModel()
    made.show(rows_of(bestek()), {"a": "A {{ x }}"})
    return made


def titles(model, key):
    index = model.index_of(key)
    return [model.row_at(model.index(n, 0, index)).key for n in range(model.rowCount(index))]


def test_the_model_keeps_its_promises(qtmodeltester, model):
    qtmodeltester.check(model)


def test_the_model_keeps_its_promises_through_changes(qtmodeltester, model):
    qtmodeltester.check(model)
    draft = passages.move_section(bestek(), "c", -2).after
    draft = passages.leave_out(draft, "two", out=True).after
    model.show(rows_of(draft), {})
    draft = passages.add_section(draft, "a", "own", "Eigen", "Tekst.", builders.HAND).after
    model.show(rows_of(draft), {})
    model.show(rows_of(bestek()), {})
    assert titles(model, "one") == ["a", "b", "c"]


def test_indexes_stay_with_their_row_when_it_moves(model):
    held = QPersistentModelIndex(model.index_of("c"))
    model.show(rows_of(passages.move_section(bestek(), "c", -2).after), {})
    assert held.row() == 0
    assert model.row_at(held).key == "c"


def test_nothing_is_told_when_nothing_changed(qtbot, model):
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show(rows_of(bestek()), {})


def test_only_the_row_that_changed_is_told(qtbot, model):
    told = []
    model.dataChanged.connect(lambda first, _last: told.append(model.row_at(first).key))
    model.show(rows_of(passages.retitle(bestek(), "c", "Anders").after), {})
    assert told == ["c"]


def test_a_row_that_goes_is_forgotten(model):
    draft = passages.add_section(bestek(), "a", "own", "Eigen", "Tekst.", builders.HAND).after
    model.show(rows_of(draft), {})
    model.show(rows_of(bestek()), {})
    assert not model.index_of("own").isValid()


def test_a_title_is_edited_as_source(model):
    assert model.data(model.index_of("a"), Qt.ItemDataRole.EditRole) == "A {{ x }}"


def test_a_new_title_is_asked_for(qtbot, model):
    with qtbot.waitSignal(model.title_wanted) as signal:
        model.setData(model.index_of("b"), "Nieuw")
    assert signal.args == ["b", "Nieuw"]


def test_an_unchanged_title_is_not_asked_for(qtbot, model):
    with qtbot.assertNotEmitted(model.title_wanted):
        model.setData(model.index_of("a"), "A {{ x }}")


def test_a_section_is_dropped_in_its_own_chapter(qtbot, model):
    data = model.mimeData([model.index_of("c")])
    with qtbot.waitSignal(model.move_wanted) as signal:
        model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index_of("one"))
    assert signal.args == ["c", "a"]


def test_a_section_is_not_dropped_in_another_chapter(model):
    data = model.mimeData([model.index_of("c")])
    move = Qt.DropAction.MoveAction
    assert not model.canDropMimeData(data, move, 0, 0, model.index_of("two"))
    assert not model.dropMimeData(data, move, 0, 0, model.index_of("two"))


def test_a_chapter_is_dropped_in_its_own_part(qtbot, model):
    data = model.mimeData([model.index_of("two")])
    with qtbot.waitSignal(model.move_wanted) as signal:
        model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, model.index_of("one").parent())
    assert signal.args == ["two", "one"]


@pytest.mark.parametrize(("row", "after"), [(0, "one"), (1, "a"), (-1, "c")])
def test_a_clause_is_dropped_between_sections_or_on_a_chapter(qtbot, model, row, after):
    data = QMimeData()
    data.setData(MIME, b"leerkring")
    with qtbot.waitSignal(model.clause_dropped) as signal:
        model.dropMimeData(data, Qt.DropAction.CopyAction, row, 0, model.index_of("one"))
    assert signal.args == ["leerkring", after]


def test_a_clause_is_not_dropped_between_chapters(model):
    data = QMimeData()
    data.setData(MIME, b"leerkring")
    part = model.index_of("one").parent()
    assert not model.canDropMimeData(data, Qt.DropAction.CopyAction, 1, 0, part)


def test_a_row_is_spoken_with_its_state(model):
    assert spoken(model.row_at(model.index_of("b"))) == "1.2 B, nog 1 in te vullen"
