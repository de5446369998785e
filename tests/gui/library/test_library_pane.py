import pytest
from PySide6.QtCore import Qt

from clause_library.search import Filters
from drafting.draft import find_section
from drafting.edits.clauses import insert, inserted
from drafting.terms import ContractKind, Level, PartKey, Technique
from gui import alerts
from gui.library.library_pane import LibraryPane
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

CLAUSES = (
    clause("vervoer", title="Vervoer regelen", needs=("planning",)),
    clause("planning", title="Planning van ritten", level=Level.LIGHT),
    clause(
        "bouw",
        title="Bouwafval",
        contract_kinds=(ContractKind.WORKS,),
        techniques=(Technique.LOTS,),
    ),
    clause("elders", title="Elders", part=PartKey.AGREEMENT, chapter="delivery"),
)


@pytest.fixture
def open_draft(opened):
    return opened(draft(section("intro", "Tekst."), section("omvang", "Tekst.")))


@pytest.fixture
def pane(qtbot, theme, open_draft):
    made = LibraryPane(open_draft, theme, CLAUSES, lambda: "intro")
    qtbot.addWidget(made)
    made.resize(360, 800)
    made.show()
    return made


def shown(pane):
    return [fit.clause.id for fit in pane.model.fits]


def keys(open_draft):
    return [s.key for s in open_draft.draft.parts[0].chapters[0].sections]


def test_without_words_the_best_fit_comes_first(pane):
    assert shown(pane)[-1] == "bouw"
    assert pane.chosen.clause.id == shown(pane)[0]


def test_typing_searches_and_chooses_the_best_answer(qtbot, pane):
    qtbot.keyClicks(pane.search, "vervo")
    assert shown(pane) == ["vervoer"]
    assert pane.chosen.clause.id == "vervoer"


def test_enter_puts_the_clause_in_its_own_chapter(qtbot, pane, open_draft):
    pane.show_clause("planning")
    with qtbot.waitSignal(pane.place_requested) as place:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert keys(open_draft) == ["intro", "omvang", "planning"]
    assert place.args == ["planning-1"]
    open_draft.undo_stack.undo()
    assert inserted(open_draft.draft) == set()


def test_ctrl_enter_puts_it_after_the_current_section_when_that_is_chosen(qtbot, pane, open_draft):
    pane.show_clause("planning")
    pane.preview._current_action.trigger()
    qtbot.keyClick(pane.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert keys(open_draft) == ["intro", "planning", "omvang"]


def test_what_else_is_needed_is_told_by_title(qtbot, pane):
    pane.show_clause("vervoer")
    with qtbot.waitSignal(pane.told) as told:
        pane.insert_chosen()
    assert "'Planning van ritten'" in told.args[0]


def test_a_clause_that_is_there_is_shown_instead_of_added_again(qtbot, pane, open_draft):
    pane.show_clause("planning")
    pane.insert_chosen()
    before = open_draft.draft
    with qtbot.waitSignal(pane.place_requested):
        pane.insert_chosen()
    assert open_draft.draft is before


def test_after_adding_the_card_stays_where_it_was(pane):
    before = shown(pane)
    pane.show_clause("planning")
    pane.insert_chosen()
    assert shown(pane) == before
    assert pane.chosen.present


def test_it_can_be_taken_away_again(pane, open_draft):
    pane.show_clause("planning")
    pane.insert_chosen()
    pane.preview.remove_button.click()
    assert find_section(open_draft.draft, "planning") is None


def test_a_clause_without_a_place_is_refused_and_nothing_changes(pane, open_draft, monkeypatch):
    said = []
    monkeypatch.setattr(alerts, "refuse", lambda _parent, refusal, *_: said.append(str(refusal)))
    before = open_draft.draft
    pane.show_clause("elders")
    pane.insert_chosen()
    assert open_draft.draft is before
    assert "kies zelf een plaats" in said[0]


def test_a_technique_filters_and_a_clause_outside_it_lifts_the_filter(pane):
    pane.show_technique(Technique.LOTS)
    assert shown(pane) == ["bouw"]
    pane.show_clause("vervoer")
    assert pane.filters.filters == Filters()
    assert pane.chosen.clause.id == "vervoer"


def test_nothing_found_offers_everything_again(qtbot, pane):
    pane.search.setText("qqqzzz")
    assert shown(pane) == []
    assert not pane._empty.isHidden()
    pane._empty._button.click()
    assert len(shown(pane)) == len(CLAUSES)


def test_an_alternative_in_the_preview_leads_to_its_clause(qtbot, pane):
    pane.show_clause("vervoer")
    assert "Planning van ritten" in pane.preview.sheet.toPlainText()
    pane.preview.sheet.followed.emit("planning")
    assert pane.chosen.clause.id == "planning"


def test_an_insertion_from_elsewhere_marks_the_card(pane, open_draft):
    open_draft.apply(insert(open_draft.draft, CLAUSES[1]))
    fit = next(fit for fit in pane.model.fits if fit.clause.id == "planning")
    assert fit.present
