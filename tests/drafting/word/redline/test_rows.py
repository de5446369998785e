"""Old and new as one row."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.word.redline.rows import Row, Shape, headings_told_apart, plain_moves, rows


def test_what_goes_stands_before_what_comes_in_its_place():
    assert list(rows(2, 2, [(0, 0)])) == [Row(0, 0), Row(1, None), Row(None, 1)]


def test_what_follows_each_other_in_both_is_one_move():
    found = list(rows(3, 3, [(2, 0)], [(0, 1), (1, 2)]))
    assert [row.move for row in found] == [
        "verplaatst1",
        "verplaatst1",
        "",
        "verplaatst1",
        "verplaatst1",
    ]


def test_what_moved_apart_has_moves_of_its_own():
    found = list(rows(3, 3, [(1, 1)], [(0, 2), (2, 0)]))
    assert {row.move for row in found if row.move} == {"verplaatst1", "verplaatst2"}


def test_a_move_beside_another_change_or_before_a_table_is_told_as_gone_and_come():
    kept, moved = [(0, 0), (2, 1), (3, 3)], [(1, 2)]
    assert has_moves(Shape((4, 4)), kept, moved)
    assert not has_moves(Shape((4, 4), tables=((), {3})), kept, moved)
    assert not has_moves(Shape((5, 5)), [(0, 0), (2, 1), (4, 4)], [(1, 2)])


def test_a_move_behind_a_heading_that_is_told_apart_is_told_as_gone_and_come():
    # the heading 2 stays below 0 while 1 goes; 3 moves to the end
    kept, moved = [(0, 0), (2, 1), (4, 2)], [(3, 3)]
    assert has_moves(Shape((6, 5)), [*kept, (5, 4)], moved)
    headings = ({0, 1, 2}, {0, 1})
    assert not has_moves(Shape((6, 5), headings), [*kept, (5, 4)], moved)


def has_moves(shape, kept, moved) -> bool:
    return any(row.move for row in plain_moves(shape, kept, moved)[1])


def told_apart(found, old=(), new=(), tables=()):
    return headings_told_apart(found, Shape((0, 0), (old, new), (tables, ())))


def test_a_heading_behind_headings_that_went_below_a_heading_is_told_as_come_and_gone():
    found = [Row(0, 0), Row(1, None), Row(2, None), Row(3, 1), Row(4, 2)]
    assert told_apart(found, old={0, 1, 3}, new={0, 1}) == [
        Row(0, 0),
        Row(None, 1),
        Row(1, None),
        Row(2, None),
        Row(3, None),
        Row(4, 2),
    ]


def test_below_a_text_the_heading_behind_stays():
    found = [Row(0, 0), Row(1, None), Row(2, None), Row(3, 1), Row(4, 2)]
    assert told_apart(found, old={1, 3}, new={1}) == found


def test_a_heading_stays_when_only_texts_went_before_it():
    found = [Row(0, 0), Row(1, None), Row(2, 1)]
    assert told_apart(found, old={0, 2}, new={0, 1}) == found


def test_below_a_table_that_went_the_heading_comes_behind_the_table():
    found = [Row(0, 0), Row(1, None), Row(2, None), Row(3, 1), Row(4, 2)]
    assert told_apart(found, old={2, 3}, new={1}, tables={1}) == [
        Row(0, 0),
        Row(1, None),
        Row(None, 1),
        Row(2, None),
        Row(3, None),
        Row(4, 2),
    ]


@given(st.integers(0, 9), st.integers(0, 9), st.sets(st.integers(0, 8)))
def test_each_side_is_whole_and_in_order(old, new, chosen):
    kept = [(n, n) for n in sorted(chosen) if n < min(old, new)]
    found = list(rows(old, new, kept))
    assert [row.old for row in found if row.old is not None] == list(range(old))
    assert [row.new for row in found if row.new is not None] == list(range(new))
