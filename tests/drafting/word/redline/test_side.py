"""One version as the normal export writes it."""

from drafting.document import Note, Run
from drafting.terms import PartKey
from drafting.word.redline.side import Side, names_in, write_side
from drafting.word.redline.tracked import W, style_of
from drafting.word.write.clean import TextDoor
from drafting.word.write.house_style import PageLook
from drafting.word.write.pages import PageCount, settings_of
from tests.drafting.word.write.builder import Builder, sample


def side(document) -> Side:
    count = PageCount(PageLook(), settings_of(None))
    return write_side(document, count, TextDoor(), lambda: None, lambda _share: None)


def test_every_element_has_its_nodes_and_every_heading_its_line():
    made = side(sample())
    assert len(made.text) == len(sample().elements)
    assert all(nodes for nodes in made.text)
    assert len(made.contents) == sum(hasattr(e, "level") for e in sample().elements)


def test_the_paragraph_below_a_last_table_belongs_to_the_table():
    made = side(Builder().part(PartKey.GUIDE).chapter("K").table(("A",), ("1",)).document())
    assert [node.tag for node in made.text[-1]] == [f"{W}tbl", f"{W}p"]
    assert style_of(made.text[-1][1]) == "TableEnd"


def test_bookmarks_and_what_leads_to_them_get_other_names():
    made = side(sample())
    names = {name for n in range(len(made.text)) for name in made.names(n).values()}
    made.rename({name: f"{name[:4]}9{name[5:]}" for name in names})
    assert all(name[4] == "9" for nodes in made.text for node in nodes for name in names_in(node))
    codes = [c.text for nodes in made.text for node in nodes for c in node.iter(f"{W}instrText")]
    assert any("_Ref9" in code for code in codes)


def test_footnotes_can_be_numbered_on_from_those_of_the_other_version():
    noted = Builder().part(PartKey.GUIDE).chapter("K")
    noted.paragraph((Run("Een"), Run("", note=Note(1, (Run("Noot."),)))))
    made = side(noted.document())
    made.number_notes_from(4)
    marks = [m for nodes in made.text for node in nodes for m in node.iter(f"{W}footnoteReference")]
    assert [mark.get(f"{W}id") for mark in marks] == ["5"]
    assert made.notes == {"5": "Noot."}
    assert [note.number for note in made.kept_notes(4)] == [5]
