"""Two rows of blocks: which became which."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.comparison.blocks import Fate, Text, align

LONG = "De opdrachtnemer meldt een wijziging van de vaste begeleider ten minste vier weken vooraf."


def fates(old: list[Text], new: list[Text]) -> list[tuple[str, str, bool]]:
    return [
        (change.fate.value, (change.new or change.old or Text("", "")).text, change.moved)
        for change in align(old, new)
    ]


def test_the_same_rows_are_the_same():
    row = [Text("a", "Een."), Text("b", "Twee.")]
    assert fates(row, row) == [("same", "Een.", False), ("same", "Twee.", False)]


def test_a_block_is_known_by_its_id_whatever_its_text_became():
    assert fates([Text("a", "Een.")], [Text("a", "Heel anders.")]) == [
        ("changed", "Heel anders.", False)
    ]


def test_without_ids_a_changed_text_is_known_by_its_likeness():
    new = LONG.replace("vier weken", "zes weken")
    assert fates([Text("", LONG)], [Text("", "Vooraf."), Text("", new)]) == [
        ("added", "Vooraf.", False),
        ("changed", new, False),
    ]


def test_a_removed_block_stands_after_the_one_it_followed():
    old = [Text("a", "Een."), Text("b", "Twee."), Text("c", "Drie.")]
    new = [Text("a", "Een."), Text("c", "Drie.")]
    assert fates(old, new) == [
        ("same", "Een.", False),
        ("removed", "Twee.", False),
        ("same", "Drie.", False),
    ]


def test_of_a_move_only_the_one_that_moved_is_told():
    old = [Text(key, key) for key in "abcd"]
    new = [Text(key, key) for key in "dabc"]
    assert [text for _, text, moved in fates(old, new) if moved] == ["d"]


rows = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(rows, rows)
def test_every_block_is_accounted_for_once(old, new):
    changes = align([Text(k, k) for k in old], [Text(k, k) for k in new])
    assert [c.new.id for c in changes if c.new] == new
    assert sorted(c.old.id for c in changes if c.old) == sorted(old)
    assert {c.old.id for c in changes if c.fate is Fate.REMOVED and c.old} == set(old) - set(new)
