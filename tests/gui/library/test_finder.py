import pytest

from clause_library.search import Filters
from gui import background
from gui.library import finder
from gui.library.finder import Finder
from gui.library.library_pane import LibraryPane
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

CLAUSES = (
    clause("titel", title="Vervoer regelen"),
    clause("tekst", title="Planning", blocks=("Over vervoer.",)),
)


@pytest.fixture
def many(monkeypatch):
    """Two clauses are many."""
    monkeypatch.setattr(finder, "AT_ONCE", 1)


def found(made, words):
    return [one.id for one in made.answers(words, Filters(), ())]


def test_few_clauses_are_read_at_once(qapp):
    made = Finder(CLAUSES)
    assert not made.titles_only
    assert found(made, "vervoer") == ["titel", "tekst"]


def test_of_many_the_titles_are_sought_until_the_texts_are_read(qtbot, many):
    made = Finder(CLAUSES)
    assert made.titles_only
    assert found(made, "vervoer") == ["titel"]
    with qtbot.waitSignal(made.complete):
        pass
    assert not made.titles_only
    assert found(made, "vervoer") == ["titel", "tekst"]


def test_clauses_that_were_replaced_meanwhile_do_not_come_back(qtbot, many):
    made = Finder(CLAUSES)
    made.use((clause("nieuw", title="Vervoer"), clause("ander")))
    qtbot.waitUntil(lambda: not background.busy())
    assert found(made, "vervoer") == ["nieuw"]
    assert not made.titles_only


@pytest.fixture
def read_texts(many, monkeypatch):
    """Reads the texts when it is called, not before."""
    waiting = []
    monkeypatch.setattr(background, "run", lambda work, on_done: waiting.append((work, on_done)))

    def read():
        for work, on_done in waiting:
            on_done(work(None))

    return read


@pytest.fixture
def pane(qtbot, theme, opened, read_texts):
    made = LibraryPane(opened(draft(section("intro", "Tekst."))), theme, CLAUSES, lambda: "intro")
    qtbot.addWidget(made)
    made.resize(360, 800)
    return made


def shown(pane):
    return [fit.clause.id for fit in pane.model.fits]


def test_the_pane_says_that_only_titles_were_sought_and_adds_the_rest(pane, read_texts):
    pane.search.setText("vervoer")
    assert shown(pane) == ["titel"]
    assert pane.order._count.text() == "1 bepaling op titel"
    read_texts()
    assert shown(pane) == ["titel", "tekst"]
    assert pane.order._count.text() == "2 bepalingen"


def test_nothing_found_is_not_the_last_word_while_texts_are_read(pane, read_texts):
    pane.search.setText("over")
    assert shown(pane) == []
    assert "nog gelezen" in pane._empty._sentence.text()
    read_texts()
    assert shown(pane) == ["tekst"]


def test_the_chosen_clause_stays_chosen_when_more_is_found(pane, read_texts):
    pane.search.setText("planning")
    assert pane.chosen.clause.id == "tekst"
    read_texts()
    assert pane.chosen.clause.id == "tekst"
