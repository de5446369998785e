from clause_library.suitability import rank
from drafting.terms import Regime
from gui.library.clause_model import FIT_ROLE, MIME, ClauseModel
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
