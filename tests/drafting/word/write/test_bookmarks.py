import re

from hypothesis import given
from hypothesis import strategies as st

from drafting.word.write.bookmarks import Bookmarks

_VALID = re.compile(r"_cl_\w+_p\d+", re.ASCII)


def test_a_bookmark_names_its_block_and_counts_its_paragraphs():
    bookmarks = Bookmarks()
    assert bookmarks.next_paragraph("core-competences-2") == ("_cl_core_competences_2_p1", 1)
    assert bookmarks.next_paragraph("core-competences-2") == ("_cl_core_competences_2_p2", 2)


def test_paragraphs_of_one_block_are_counted_on():
    bookmarks = Bookmarks()
    assert bookmarks.next_paragraphs("a-b", 12) == ("_cl_a_b_p", 1)
    assert bookmarks.next_paragraph("a-b") == ("_cl_a_b_p13", 13)


def test_blocks_that_differ_in_a_sign_only_keep_their_own_names():
    bookmarks = Bookmarks()
    names = {bookmarks.next_paragraph(name)[0].casefold() for name in ("a-b", "a.b", "A-b", "a_b")}
    assert len(names) == 4


def test_start_and_end_carry_the_same_number_and_each_its_own():
    bookmarks = Bookmarks()
    first, second = bookmarks.around("_a", "x"), bookmarks.around("_b", "y")
    assert re.findall(r'w:id="(\d+)"', first + second) == ["1", "1", "2", "2"]


@given(st.lists(st.text(max_size=80), unique=True, max_size=20))
def test_names_are_valid_and_unique_for_any_ids(ids):
    bookmarks = Bookmarks()
    names = [bookmarks.next_paragraph(name)[0] for name in ids for _ in range(2)]
    assert all(_VALID.fullmatch(name) and len(name) <= 40 for name in names)
    assert len({name.casefold() for name in names}) == len(names)
