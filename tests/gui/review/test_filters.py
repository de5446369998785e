from drafting.comment import CommentKind
from gui.review.filters import (
    Filters,
    Order,
    State,
    assigned_of,
    authors_of,
    chosen_comments,
)
from tests.gui.review.conftest import ids


def texts(desk, filters, order=Order.PLACE, always=frozenset()):
    found = chosen_comments(desk.placed, filters, order, always)
    return [one.comment.text for one in found]


def test_open_ones_are_shown_unless_asked_otherwise(three):
    three.settle(ids(three)[0], "")
    assert texts(three, Filters()) == ["Kan korter.", "Komma."]
    assert texts(three, Filters(state=State.SETTLED)) == ["Waarom drie?"]
    assert len(texts(three, Filters(state=State.ALL))) == 3


def test_each_filter_narrows(three):
    three.assign(ids(three)[1], "A. Bakker")
    assert texts(three, Filters(kind=CommentKind.EDITORIAL)) == ["Komma."]
    assert texts(three, Filters(author="m. de vries")) == ["Waarom drie?"]
    assert texts(three, Filters(assigned_to="A. Bakker")) == ["Kan korter."]
    assert texts(three, Filters(chapter="closing")) == ["Komma."]


def test_words_are_sought_in_text_author_quote_and_answers(three):
    three.reply(ids(three)[2], "Énkele vraag", "")
    assert texts(three, Filters(words="enkele")) == ["Komma."]
    assert texts(three, Filters(words="referenties")) == ["Waarom drie?"]
    assert texts(three, Filters(words="vries waarom")) == ["Waarom drie?"]
    assert texts(three, Filters(words="niets hiervan")) == []


def test_the_newest_thread_comes_first_by_time(three):
    assert texts(three, Filters(), Order.TIME) == ["Komma.", "Kan korter.", "Waarom drie?"]
    three.reply(ids(three)[0], "Nog iets", "")
    assert texts(three, Filters(), Order.TIME)[0] == "Waarom drie?"


def test_what_is_written_on_stays(three):
    first = ids(three)[0]
    assert texts(three, Filters(words="komma"), always=frozenset({first})) == [
        "Waarom drie?",
        "Komma.",
    ]


def test_names_to_choose_from(three):
    three.assign(ids(three)[1], "A. Bakker")
    assert authors_of(three.placed) == ("J. Jansen", "M. de Vries")
    assert assigned_of(three.placed) == ("A. Bakker",)
