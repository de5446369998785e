"""Names of things, hands, and texts as they are told."""

from drafting.review.gathering import hand_of, is_all, key_of, texts_of
from drafting.review.lines import Bit
from drafting.review.returned import Kind
from drafting.review.rows import rows_of
from drafting.word.read.reviewed import NOBODY, Hand, Mark, Spot
from drafting.word.write.export import as_exported
from tests.builders import document
from tests.drafting.review.reviewed_files import small_draft


def bit(text, mark, author=""):
    return Bit(text, mark, Spot(0, 0), Hand(author))


def test_a_key_is_the_same_each_time_and_differs_by_what_it_is_about():
    assert key_of(Kind.EDIT, "a", 1) == key_of(Kind.EDIT, "a", 1)
    assert (
        len({key_of(Kind.EDIT, "a", 1), key_of(Kind.EDIT, "a1"), key_of(Kind.DELETED, "a", 1)}) == 3
    )
    assert key_of(Kind.EDIT, "\ud800")


def test_the_hand_is_that_of_the_first_change_with_text():
    bits = [bit(" ", Mark.DELETED, "A"), bit("x", Mark.SAME, "B"), bit("y", Mark.DELETED, "C")]
    assert hand_of(bits, Mark.DELETED) == Hand("C")
    assert hand_of(bits, Mark.INSERTED) == NOBODY


def test_nothing_is_not_all():
    assert not is_all([], Mark.DELETED)
    assert is_all([bit("x", Mark.DELETED), bit(" ", Mark.SAME)], Mark.DELETED)


def test_cells_of_a_row_are_one_line():
    rows = rows_of(as_exported(document(small_draft()), ()))
    assert texts_of(rows[-4:]) == "Begeleiding thuis\t61 euro\nDagbesteding in groepen\t48 euro"
