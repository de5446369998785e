"""What comments mark, cut out of the text of a file."""

import pytest

from drafting.review.quotes import LONGEST_QUOTE, Quotes
from drafting.word.read.reviewed import FileParagraph, Mark, Spot, Stretch

CHANGED = FileParagraph(
    (
        Stretch("binnen "),
        Stretch("veertien", Mark.DELETED),
        Stretch("twintig", Mark.INSERTED),
        Stretch(" dagen"),
    )
)
GONE = FileParagraph((Stretch("weg ermee", Mark.DELETED),))


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [
        (0, 28, "binnen twintig dagen"),
        (7, 22, "twintig"),
        (17, 28, "intig dagen"),
        (3, 3, ""),
        (9, 12, "ert"),
        (25, 90, "gen"),
    ],
)
def test_a_quote_is_what_the_reviewer_saw(start, end, quote):
    assert Quotes([CHANGED]).between(Spot(0, start), Spot(0, end)) == quote


def test_several_paragraphs_are_a_line_each():
    quotes = Quotes([CHANGED, GONE, CHANGED])
    assert quotes.between(Spot(0, 23), Spot(2, 6)) == "dagen\n\nbinnen"


def test_of_text_that_was_taken_out_as_a_whole_the_old_words_are_the_quote():
    assert Quotes([GONE]).between(Spot(0, 0), Spot(0, 3)) == "weg"


def test_a_paragraph_without_text_and_a_place_outside_the_file():
    assert Quotes([FileParagraph(())]).between(Spot(0, 0), Spot(3, 5)) == ""


def test_a_quote_is_not_endless():
    long = FileParagraph((Stretch("abc " * 2000),))
    assert len(Quotes([long]).between(Spot(0, 0), Spot(0, 8000))) == LONGEST_QUOTE
