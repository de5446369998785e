from gui.palette.entries import Kind, matching
from gui.review.palette_entries import entries_of_comments
from tests.gui.review.conftest import ids


def test_open_comments_are_found_by_their_words_and_quote(three):
    shown = []
    three.settle(ids(three)[2], "")
    entries = list(entries_of_comments(three.placed, shown.append))
    assert [one.words for one in entries] == ["M. de Vries: Waarom drie?", "J. Jansen: Kan korter."]
    (found,) = matching(entries, "drie referenties")
    assert (found.kind, found.aside) == (Kind.COMMENT, "1.1 First")
    found.deed()
    assert shown == [ids(three)[0]]
