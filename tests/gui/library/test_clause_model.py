from clause_library.suitability import rank
from drafting.terms import Regime
from gui.library.clause_model import FIT_ROLE, MIME, PAGE, ClauseModel
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause


def fits(*ids):
    made = draft(section("s", "Tekst."))
    return rank([clause(name) for name in ids], made.procurement, Regime.SAS, made)


def test_it_is_a_sound_model(qtmodeltester):
    model = ClauseModel()
    model.show_fits(fits("a", "b"))
    qtmodeltester.check(model)
    assert [model.index(n).data() for n in range(2)] == ["A", "B"]


def test_the_same_clauses_are_not_reset(qtbot):
    model = ClauseModel()
    model.show_fits(fits("a", "b"))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_fits(fits("a", "b"))
    with qtbot.waitSignal(model.modelReset):
        model.show_fits(fits("b"))


def test_a_row_can_be_dragged_by_its_id(qapp):
    model = ClauseModel()
    model.show_fits(fits("a"))
    assert bytes(model.mimeData([model.index(0)]).data(MIME).data()) == b"a"
    assert model.index(0).data(FIT_ROLE).clause.id == "a"
    assert model.row_of("nergens") == -1


def many(count=PAGE * 2 + 5):
    return fits(*(f"c{n:03}" for n in range(count)))


def test_more_rows_come_when_they_are_asked_for(qtbot):
    model = ClauseModel()
    model.show_fits(iter(many()))
    assert model.rowCount() == PAGE
    with qtbot.waitSignal(model.rowsInserted):
        model.fetchMore()
    model.fetchMore()
    assert model.fits == many()
    assert not model.canFetchMore()
    with qtbot.assertNotEmitted(model.rowsInserted):
        model.fetchMore()


def test_a_clause_further_on_is_there_once_its_row_is_asked(qapp):
    model = ClauseModel()
    model.show_fits(iter(many()))
    wanted = many()[PAGE + 3].clause.id
    assert model.row_of(wanted) == PAGE + 3
    assert model.rowCount() == PAGE * 2


def test_the_same_clauses_keep_the_rows_that_were_asked_for(qtbot):
    model = ClauseModel()
    model.show_fits(iter(many()))
    model.fetchMore()
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_fits(iter(many()))
    assert model.rowCount() == PAGE * 2
    model.show_fits(reversed(many()))
    assert model.rowCount() == PAGE


def test_a_list_with_more_to_come_is_a_sound_model(qtmodeltester):
    model = ClauseModel()
    model.show_fits(iter(many()))
    qtmodeltester.check(model)
