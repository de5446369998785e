"""The outline of a draft as a tree."""

from drafting.review.parcels.outline_tree import Tree
from tests.drafting.review.parcels.sides import bestek


def test_a_draft_goes_in_and_comes_out_the_same():
    assert Tree(bestek()).on_draft(bestek()) == bestek()


def test_where_names_chapter_and_section():
    assert Tree(bestek()).where("block:prijs-2-1") == "Prijs > Prijs-2"


def test_what_is_taken_out_goes_with_what_it_holds():
    tree = Tree(bestek())
    tree.remove("section:prijs-2")
    assert "block:prijs-2-1" not in tree
    assert len(tree.on_draft(bestek()).parts[0].chapters[1].sections) == 2


def test_texts_are_told_in_order():
    assert list(Tree(bestek()).texts("section:prijs-1"))[:2] == ["Prijs-1", "Tekst prijs 1 a."]
