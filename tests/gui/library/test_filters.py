import pytest
from PySide6.QtCore import Qt

from clause_library.search import Filters
from drafting.terms import ContractKind, Level, PartKey, Technique, TextStatus
from gui import background
from gui.library.library_pane import LibraryPane
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

CLAUSES = (
    clause("vervoer", themes=("Vervoer", "wijk"), level=Level.LIGHT),
    clause("bouw", themes=("wijk",), contract_kinds=(ContractKind.WORKS,)),
    clause("percelen", techniques=(Technique.LOTS,), part=PartKey.AGREEMENT, chapter="finance"),
    clause("zelf", own=True, themes=("vervoer",)),
    clause("ontwerp", own=True, status=TextStatus.DRAFT),
)


@pytest.fixture
def pane(qtbot, theme, opened):
    open_draft = opened(draft(section("intro", "Tekst.")))
    made = LibraryPane(open_draft, theme, CLAUSES, lambda: "intro")
    qtbot.addWidget(made)
    made.resize(360, 900)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not background.busy())


def shown(pane):
    return {fit.clause.id for fit in pane.model.fits}


def choices(pane, facet):
    menu = pane.filters.menus[facet]
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def chips(pane):
    return [made.text() for made in pane.filters.removers]


def test_each_choice_says_how_many_clauses_it_shows(qtbot, pane):
    assert list(choices(pane, "Niveau")) == [
        "Alle niveaus",
        "Licht  (1)",
        "Basis  (3)",
        "Ambitieus  (0)",
    ]
    assert not choices(pane, "Niveau")["Ambitieus  (0)"].isEnabled()
    qtbot.keyClicks(pane.search, "bouw")
    assert "Basis  (1)" in choices(pane, "Niveau")


def test_counts_keep_to_the_other_filters(pane):
    choices(pane, "Thema")["wijk  (2)"].trigger()
    assert "Licht  (1)" in choices(pane, "Niveau")
    assert "Basis  (1)" in choices(pane, "Niveau")


@pytest.mark.parametrize(
    ("facet", "choice", "left"),
    [
        ("Niveau", "Licht  (1)", {"vervoer"}),
        ("Plaats", "Overeenkomst  (1)", {"percelen"}),
        ("Soort opdracht", "Werken  (1)", {"bouw"}),
        ("Thema", "vervoer  (2)", {"vervoer", "zelf"}),
        ("Herkomst", "Eigen bepalingen  (1)", {"zelf"}),
        ("Herkomst", "Van Bestekwijzer  (3)", {"vervoer", "bouw", "percelen"}),
        ("Techniek", "2  Percelen  (1)", {"percelen"}),
        ("Hoofdstuk", "Financiën  (1)", {"percelen"}),
        ("Hoofdstuk", "Contract  (3)", {"vervoer", "bouw", "zelf"}),
    ],
)
def test_a_choice_filters(pane, facet, choice, left):
    choices(pane, facet)[choice].trigger()
    assert shown(pane) == left


def test_a_status_shows_what_is_otherwise_kept_back(pane):
    assert "ontwerp" not in shown(pane)
    pane.filters.choose(Filters(status=TextStatus.DRAFT))
    assert shown(pane) == {"ontwerp"}
    assert chips(pane) == ["Concept"]


def test_what_is_chosen_stands_as_a_chip_that_can_be_taken_away(qtbot, pane):
    choices(pane, "Thema")["wijk  (2)"].trigger()
    choices(pane, "Niveau")["Licht  (1)"].trigger()
    assert chips(pane) == ["Licht", "wijk", "Alles weg"]
    assert pane.filters.level.property("on") == "true"
    qtbot.keyClick(pane.filters.removers[0], Qt.Key.Key_Space)
    assert shown(pane) == {"vervoer", "bouw"}
    assert chips(pane) == ["wijk"]
    assert pane.filters.level.property("on") == "false"


def test_everything_can_be_taken_away_at_once(pane):
    pane.filters.choose(Filters(level=Level.LIGHT, theme="wijk"))
    pane.filters.removers[-1].click()
    assert pane.filters.filters == Filters()
    assert pane.filters.taken.isHidden()


def test_a_choice_is_checked_in_its_menu(pane):
    choices(pane, "Niveau")["Licht  (1)"].trigger()
    assert choices(pane, "Niveau")["Licht  (1)"].isChecked()
    choices(pane, "Niveau")["Alle niveaus"].trigger()
    assert pane.filters.filters == Filters()


def test_chapters_are_called_as_in_this_bestek_in_the_order_of_a_bestek(pane):
    assert list(choices(pane, "Hoofdstuk")) == [
        "Alle hoofdstukken",
        "Contract  (3)",
        "Financiën  (1)",
    ]


def test_a_chapter_and_a_place_narrow_each_other(pane):
    choices(pane, "Hoofdstuk")["Financiën  (1)"].trigger()
    assert chips(pane) == ["Financiën"]
    assert not choices(pane, "Plaats")["Leidraad  (0)"].isEnabled()
    choices(pane, "Plaats")["Overeenkomst  (1)"].trigger()
    assert chips(pane) == ["Overeenkomst", "Financiën", "Alles weg"]
    assert shown(pane) == {"percelen"}
    choices(pane, "Hoofdstuk")["Alle hoofdstukken"].trigger()
    assert chips(pane) == ["Overeenkomst"]


def test_a_chapter_comes_in_the_menu_with_the_first_clause_for_it(pane):
    pane.use_clauses((*CLAUSES, clause("beloning", chapter="award")))
    assert list(choices(pane, "Hoofdstuk"))[1:] == [
        "Contract  (3)",
        "Gunning  (1)",
        "Financiën  (1)",
    ]
