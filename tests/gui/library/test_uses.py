from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from clause_library.search import Filters
from drafting.terms import Level
from gui import background
from gui.library.clause_model import USE_ROLE
from gui.library.library_pane import LibraryPane
from gui.library.uses import Uses
from gui.settings import SettingsFile
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

CLAUSES = tuple(clause(name) for name in ("a", "b", "c", "d", "e", "f", "g"))
AT = datetime(2027, 2, 1, 14, 2, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path):
    return SettingsFile(tmp_path / "instellingen.json")


@pytest.fixture
def uses(settings):
    return Uses(settings, lambda: AT)


@pytest.fixture
def make(qtbot, theme, opened, uses):
    def make():
        open_draft = opened(draft(section("intro", "Tekst.")))
        made = LibraryPane(open_draft, theme, CLAUSES, lambda: "intro", uses)
        qtbot.addWidget(made)
        made.resize(360, 900)
        made.show()
        return made

    yield make
    qtbot.waitUntil(lambda: not background.busy())


def shown(pane):
    return "".join(fit.clause.id for fit in pane.model.fits)


def test_each_clause_that_is_put_in_is_counted_and_kept(qtbot, make, uses, settings):
    pane = make()
    pane.show_clause("d")
    qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert [(use.clause, use.times) for use in uses.all] == [("d", 1)]
    assert SettingsFile(settings._path).now.clause_uses == uses.all
    pane._go()
    pane.insert_chosen()  # it is there already
    assert uses.all[0].times == 1


def test_what_was_used_last_and_most_stands_on_top_while_nothing_is_sought(make, uses, qtbot):
    for name in "ggffedcb":
        uses.note(name)
    pane = make()
    assert shown(pane) == "bcdfgae"
    said = [pane.model.index(n).data(USE_ROLE) for n in range(6)]
    assert said == ["Laatst gebruikt"] * 3 + ["Vaak gebruikt"] * 2 + [""]
    pane.filters.choose(Filters(level=Level.BASIC))
    assert shown(pane) == "abcdefg"
    pane.filters.choose(Filters())
    qtbot.keyClicks(pane.search, "a")
    assert pane.model.index(0).data(USE_ROLE) == ""


def test_a_card_does_not_jump_up_when_its_clause_is_put_in(make):
    pane = make()
    pane.show_clause("d")
    pane.insert_chosen()
    assert shown(pane) == "abcdefg"


def test_the_list_can_stand_in_other_orders(make, uses):
    for name in "ggfgc":
        uses.note(name)
    pane = make()
    actions = {action.text(): action for action in pane.order.chip.menu().actions()}
    actions["Meest gebruikt"].trigger()
    assert shown(pane) == "gcfabde"
    assert pane.model.index(0).data(USE_ROLE) == "3\N{MULTIPLICATION SIGN} gebruikt"
    assert pane.chosen.clause.id == "g"
    actions["Laatst gebruikt"].trigger()
    assert shown(pane).startswith("cgf")
    actions["Op titel"].trigger()
    assert shown(pane) == "abcdefg"
    actions["Beste eerst"].trigger()
    assert pane.order.chip.text() == "Best passend eerst"


def test_the_uses_longest_ago_are_forgotten(settings, monkeypatch):
    monkeypatch.setattr("gui.settings.MOST_USES", 2)
    for name in "abac":
        settings.count_use(name, AT)
    assert [(use.clause, use.times) for use in settings.now.clause_uses] == [("c", 1), ("a", 2)]
