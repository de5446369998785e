import pytest
from PySide6.QtCore import Qt

from drafting.edits.clauses import inserted
from gui import alerts, background
from gui.library.library_pane import LibraryPane
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

LIGHT = clause("licht", stricter=("gewoon",), excludes=("gewoon",))
USUAL = clause("gewoon", lighter=("licht",), stricter=("streng", "strenger"))
STRICT = clause("streng", lighter=("gewoon",))
STRICTER = clause("strenger", lighter=("gewoon",), excludes=("ander",))
OTHER = clause("ander")


@pytest.fixture
def open_draft(opened):
    return opened(draft(section("intro", "Tekst."), section("omvang", "Tekst.")))


@pytest.fixture
def pane(qtbot, theme, open_draft):
    made = LibraryPane(open_draft, theme, (LIGHT, USUAL, STRICT, STRICTER, OTHER), lambda: "intro")
    qtbot.addWidget(made)
    made.resize(360, 900)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not background.busy())


def offered(pane):
    return [button.text() for button in pane.preview.variants.buttons]


def test_a_clause_in_the_draft_is_replaced_by_a_lighter_one_with_one_press(qtbot, pane, open_draft):
    pane.show_clause("gewoon")
    pane.insert_chosen()
    before = open_draft.draft
    assert offered(pane) == ["Vervang door lichtere variant", "Vervang door strengere variant"]
    with qtbot.waitSignal(pane.told) as told:
        qtbot.keyClick(pane.preview.variants.buttons[0], Qt.Key.Key_Space)
    assert inserted(open_draft.draft) == {"licht"}
    assert pane.chosen.clause.id == "licht"
    assert told.args[0] == "'Gewoon' vervangen door 'Licht'."
    open_draft.undo_stack.undo()
    assert open_draft.draft is before


def test_of_several_stricter_ones_one_is_chosen(pane, open_draft):
    pane.show_clause("gewoon")
    pane.insert_chosen()
    actions = pane.preview.variants.buttons[1].menu().actions()
    assert [action.text() for action in actions] == ["Streng", "Strenger"]
    actions[1].trigger()
    assert inserted(open_draft.draft) == {"strenger"}


def test_a_variant_can_take_the_place_of_what_stands_there(pane, open_draft):
    pane.show_clause("gewoon")
    pane.insert_chosen()
    pane.show_clause("licht")
    assert offered(pane) == ["Vervang 'Gewoon' hierdoor"]
    pane.preview.variants.buttons[0].click()
    assert inserted(open_draft.draft) == {"licht"}


def test_a_clause_that_is_not_there_shows_its_variants(pane, open_draft):
    pane.show_clause("gewoon")
    assert offered(pane) == ["Lichtere variant", "Strengere variant"]
    pane.preview.variants.buttons[0].click()
    assert pane.chosen.clause.id == "licht"
    assert inserted(open_draft.draft) == set()


def test_a_variant_that_clashes_with_another_is_refused(pane, open_draft, monkeypatch):
    said = []
    monkeypatch.setattr(alerts, "refuse", lambda _parent, refusal, *_: said.append(str(refusal)))
    for name in ("ander", "gewoon"):
        pane.show_clause(name)
        pane.insert_chosen()
    before = open_draft.draft
    pane.swap("gewoon", "strenger")
    assert open_draft.draft is before
    assert "'Ander'" in said[0]


def test_without_variants_there_is_no_row(pane):
    pane.show_clause("ander")
    assert pane.preview.variants.isHidden()
