"""What of a draft is not as adopted."""

from datetime import date

from clause_library.library import all_clauses
from drafting.comparison.deviations import DeviationKind, deviations
from drafting.document import BlockId
from drafting.draft import spots
from drafting.edits.clauses import insert
from drafting.edits.passages import Hand, add_after, leave_out, omit, rewrite
from templates.example_draft import filled_draft
from templates.shelf import FOLDER
from templates.template_folder import read_template
from tests.builders import NORMS

HAND = Hand("A. Jansen", date(2026, 11, 21))


def draft():
    return filled_draft(read_template(FOLDER / "wmo-begeleiding-sas"), "d")


def test_a_fresh_draft_has_none():
    assert deviations(draft()) == ()


def test_a_changed_text_tells_what_changed_and_who_did_it():
    made = draft()
    block = next(s.block for s in spots(made) if "20 kalenderdagen" in s.block.text)
    text = block.text.replace("20 kalenderdagen", "25 kalenderdagen")
    (one,) = deviations(rewrite(made, block.id, text, HAND, NORMS).after)
    assert one.kind is DeviationKind.CHANGED
    assert (one.author, one.day) == ("A. Jansen", HAND.day)
    assert [p.text for p in one.pieces if p.change != "same"] == [
        "20 kalenderdagen",
        "25 kalenderdagen",
    ]
    assert one.place.startswith("Leidraad")


def test_own_texts_left_out_texts_and_clauses_are_told():
    made = add_after(draft(), BlockId("questions-1"), "Eigen tekst.", BlockId("own-1"), HAND).after
    made = omit(made, BlockId("questions-2")).after
    made = leave_out(made, "variants", out=True).after
    clause = next(c for c in all_clauses() if c.id == "klein-beginnen")
    made = insert(made, clause).after
    kinds = {one.key: one.kind for one in deviations(made)}
    assert kinds["own-1"] is DeviationKind.ADDED
    assert kinds["questions-2"] is DeviationKind.OMITTED
    assert kinds["variants"] is DeviationKind.OMITTED
    assert DeviationKind.INSERTED in kinds.values()
