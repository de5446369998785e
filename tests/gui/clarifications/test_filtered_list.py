import pytest

from gui.clarifications.filtered_list import Choice, FilteredList, Row


@pytest.fixture
def rows(theme, qtbot):
    made = FilteredList(
        "Woorden",
        (Choice("Alle", lambda _w: True), Choice("Lang", lambda w: len(w) > 3)),
        lambda w: Row(w, w, f"het woord {w}", "edit", "muted"),
        lambda w: w,
        theme,
    )
    qtbot.addWidget(made)
    made.show_things(("een", "twee", "drie"))
    return made


def test_each_choice_says_how_many_it_has(rows):
    assert [rows.filter.itemText(n) for n in range(2)] == ["Alle (3)", "Lang (2)"]


def test_only_what_is_chosen_and_looked_for_is_shown(rows):
    rows.filter.setCurrentIndex(1)
    assert rows.shown == ("twee", "drie")
    rows.search.setText("DR")
    assert rows.shown == ("drie",)
    rows.search.setText("vier")
    assert (rows.current, rows.none.isHidden()) == ("", False)


def test_what_is_looked_at_stays_when_the_list_is_filled_anew(rows):
    rows.choose("twee")
    rows.show_things(("nul", "een", "twee"))
    assert rows.current == "twee"


def test_what_takes_the_place_of_what_went_is_looked_at(rows):
    rows.choose("twee")
    rows.show_things(("een", "drie"))
    assert rows.current == "drie"


def test_choosing_what_is_hidden_shows_all(rows):
    rows.filter.setCurrentIndex(1)
    rows.choose("een")
    assert (rows.current, rows.filter.currentIndex()) == ("een", 0)


def test_it_tells_who_asks_what_is_looked_at(rows):
    told = []
    rows.chosen = told.append
    rows.step(1)
    rows.step(9)
    assert told == ["twee", "drie"]
