from drafting.clarifications.closing import close_note
from drafting.clarifications.published_text import unpacked
from drafting.document import BlockId
from drafting.edits.edit import Touched
from drafting.edits.passages import add_after
from tests.builders import HAND, NORMS
from tests.drafting.clarifications.published import LATER, numbered, published, rewritten


def test_a_nota_keeps_the_text_as_it_stands_with_it():
    one = rewritten(published(), "zorg-1", "Beter.")
    edit = close_note(one, NORMS, " J. Jansen ", LATER)
    (note,) = edit.after.publication.notes
    assert (note.number, note.closed_on, note.text.author) == (1, LATER.date(), "J. Jansen")
    assert unpacked(note.text).parts == one.parts
    assert edit.touched is Touched.PUBLICATION


def test_what_came_in_between_keeps_its_number_from_then_on():
    one = add_after(published(), BlockId("zorg-1"), "Eerst.", BlockId("a"), HAND).after
    one = close_note(one, NORMS, "J. Jansen", LATER).after
    one = add_after(one, BlockId("zorg-1"), "Later.", BlockId("b"), HAND).after
    assert numbered(one, "a") == "1.1.1a"
    assert numbered(one, "b") not in {"1.1.1a", "1.1.1", "1.1.2"}
