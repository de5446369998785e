"""Newer versions of library texts: what is seen, and what accepting, keeping and putting off do."""

from dataclasses import replace

import pytest

from drafting.comparison.deviations import DeviationKind, deviations
from drafting.comparison.library import is_newer, library_of
from drafting.comparison.newer_text import Novelty
from drafting.comparison.versions import newer_texts, withdrawn_clauses
from drafting.document import BlockId
from drafting.draft import find_spot
from drafting.edits import versions
from drafting.edits.clauses import insert, insert_among
from drafting.edits.passages import leave_out, rewrite
from drafting.files.record import plain_draft, typed_draft
from drafting.refusals import EditRefused
from drafting.template import Origin, OriginKind, Part
from drafting.terms import PartKey, TextStatus
from drafting.variables import VariableKind
from tests.builders import HAND, NORMS, chapter, draft, section, template, variable
from tests.builders import texts as texts_of
from tests.clause_library.made_clauses import clause

OLD = (
    "De gemeente betaalt binnen 30 dagen.",
    "De factuur noemt het nummer.",
    "Zij vergoedt rente.",
)


def made(*texts: str):
    return draft(section("pay", *(texts or OLD)))


def shelf(*texts: str, version: str = "1.1", variables=()):
    """The library with the template of `made` in another version."""
    one = section("pay", *texts)
    origin = Origin(OriginKind.TEMPLATE, "proef", version)
    one = replace(one, blocks=tuple(replace(b, origin=origin) for b in one.blocks))
    part = Part(PartKey.GUIDE, "Leidraad", (chapter("contract", one),))
    return library_of((replace(template(part, variables=variables), version=version),), ())


def changed_block(text: str = "De gemeente betaalt binnen 14 dagen."):
    return shelf(text, *OLD[1:])


def only(draft_now, library):
    (one,) = newer_texts(draft_now, library)
    return one


def texts(draft_now):
    return [b.text for b in draft_now.parts[0].chapters[0].sections[0].blocks if not b.omitted]


def test_the_same_version_is_no_news_whatever_it_says():
    assert newer_texts(made(), shelf("Heel anders.", *OLD[1:], version="1.0")) == ()


def test_an_older_library_is_no_news():
    assert newer_texts(made(), shelf("Heel anders.", *OLD[1:], version="0.9")) == ()


def test_a_newer_version_with_the_same_texts_is_no_news():
    assert newer_texts(made(), shelf(*OLD)) == ()


def test_only_the_text_that_changed_is_told_with_both_library_texts():
    one = only(made(), changed_block())
    assert (one.novelty, one.block) == (Novelty.CHANGED, "pay-1")
    assert (one.old, one.new, one.yours) == (OLD[0], "De gemeente betaalt binnen 14 dagen.", OLD[0])
    assert not one.is_own


def test_your_own_change_is_the_third_text():
    mine = rewrite(made(), BlockId("pay-1"), "Wij betalen snel.", HAND, NORMS).after
    one = only(mine, changed_block())
    assert one.is_own
    assert (one.old, one.yours) == (OLD[0], "Wij betalen snel.")


def test_accepting_takes_text_and_version_and_ends_the_news():
    library = changed_block()
    mine = rewrite(made(), BlockId("pay-1"), "Wij betalen snel.", HAND, NORMS).after
    after = versions.accept(mine, only(mine, library), library, NORMS).after
    block = find_spot(after, BlockId("pay-1")).block
    assert block.text == "De gemeente betaalt binnen 14 dagen."
    assert (block.adopted, block.changed_by, block.origin.version) == (None, "", "1.1")
    assert newer_texts(after, library) == ()
    assert deviations(after) == ()


def test_keeping_leaves_the_text_and_makes_it_a_deviation_from_the_library_of_today():
    library = changed_block()
    after = versions.keep(made(), only(made(), library), HAND).after
    block = find_spot(after, BlockId("pay-1")).block
    assert block.text == OLD[0]
    assert (block.adopted, block.changed_by) == (
        "De gemeente betaalt binnen 14 dagen.",
        "J. Jansen",
    )
    assert newer_texts(after, library) == ()
    assert len(deviations(after)) == 1


def test_keeping_a_text_that_the_library_has_come_to_is_no_deviation():
    mine = rewrite(made(), BlockId("pay-1"), "De gemeente betaalt binnen 14 dagen.", HAND, NORMS)
    library = changed_block()
    after = versions.keep(mine.after, only(mine.after, library), HAND).after
    assert deviations(after) == ()


def test_what_is_put_off_is_remembered_until_a_later_version():
    library = changed_block()
    after = versions.put_off(made(), only(made(), library)).after
    assert only(after, library).put_off
    assert not only(after, shelf("Weer anders betaald.", *OLD[1:], version="1.2")).put_off
    assert versions.accept(after, only(after, library), library, NORMS).after.put_off == ()


def test_what_is_put_off_is_kept_in_the_file():
    after = versions.put_off(made(), only(made(), changed_block())).after
    assert typed_draft(plain_draft(after)) == after


def test_a_new_text_comes_behind_the_one_before_it():
    # the library put a text in the middle under an id of its own
    library = shelf(*OLD)
    ((key, central),) = library.items()
    first, *rest = central.places["pay"]
    new = replace(first, id=BlockId("pay-penalty"), text="Te laat betalen kost niets.")
    library = {key: replace(central, places={"pay": (first, new, *rest)})}
    one = only(made(), library)
    assert (one.novelty, one.after) == (Novelty.ADDED, "pay-1")
    after = versions.accept(made(), one, library, NORMS).after
    assert texts(after) == [OLD[0], "Te laat betalen kost niets.", *OLD[1:]]
    declined = versions.keep(made(), one, HAND).after
    assert texts(declined) == list(OLD)
    assert newer_texts(declined, library) == newer_texts(after, library) == ()


def test_a_section_that_is_new_comes_behind_the_one_before_it():
    parts = (chapter("contract", section("pay", *OLD), section("late", "Te laat {{ term }}.")),)
    term = variable("term", default="niet")
    newer = template(Part(PartKey.GUIDE, "Leidraad", parts), variables=(term,))
    library = library_of((replace(newer, version="1.1"),), ())
    one = only(made(), library)
    assert (one.whole.key, one.after, one.new) == ("late", "pay", "Te laat {{ term }}.")
    taken = versions.accept(made(), one, library, NORMS).after
    assert [s.key for s in taken.parts[0].chapters[0].sections] == ["pay", "late"]
    assert dict(taken.values)["term"] == "niet"
    declined = versions.keep(made(), one, HAND).after
    assert declined.parts[0].chapters[0].sections[1].omitted
    assert newer_texts(taken, library) == newer_texts(declined, library) == ()


def test_a_text_taken_out_goes_or_stays():
    library = shelf(*OLD[:2])
    one = only(made(), library)
    assert (one.novelty, one.yours, one.new) == (Novelty.REMOVED, OLD[2], "")
    assert texts(versions.accept(made(), one, library, NORMS).after) == list(OLD[:2])
    kept = versions.keep(made(), one, HAND).after
    assert texts(kept) == list(OLD)
    assert newer_texts(kept, library) == ()


def test_a_new_variable_comes_along_with_its_default():
    term = variable("term", VariableKind.TEXT, default="14 dagen")
    library = shelf("De gemeente betaalt binnen {{ term }}.", *OLD[1:], variables=(term,))
    after = versions.accept(made(), only(made(), library), library, NORMS).after
    assert [v.name for v in after.variables] == ["term"]
    assert dict(after.values)["term"] == "14 dagen"


def test_a_text_that_cannot_be_filled_in_is_refused_with_a_way_out():
    library = shelf("De gemeente betaalt binnen {{ term }}.", *OLD[1:])
    with pytest.raises(EditRefused, match="Houd uw tekst"):
        versions.accept(made(), only(made(), library), library, NORMS)


def test_all_untouched_texts_at_once_leave_your_own():
    mine = rewrite(made(), BlockId("pay-1"), "Wij betalen snel.", HAND, NORMS).after
    library = shelf("De gemeente betaalt binnen 14 dagen.", "De factuur noemt een nummer.", OLD[2])
    edit = versions.accept_unchanged(mine, newer_texts(mine, library), library, NORMS)
    assert texts(edit.after) == ["Wij betalen snel.", "De factuur noemt een nummer.", OLD[2]]
    assert edit.note.startswith("1 ")
    assert [one.block for one in newer_texts(edit.after, library)] == ["pay-1"]


def test_a_clause_with_a_text_put_in_front_keeps_its_texts_together():
    first = clause("betaling", blocks=OLD)
    with_clause = insert(made("Iets."), first, after="pay").after
    later = replace(first, version="2.0", blocks=("Vooraf geldt dit artikel.", *OLD))
    library = library_of((), (later,))
    one = only(with_clause, library)
    assert (one.novelty, one.new, one.after) == (Novelty.ADDED, "Vooraf geldt dit artikel.", "")
    after = versions.accept(with_clause, one, library, NORMS).after
    placed = after.parts[0].chapters[0].sections[1].blocks
    assert [b.text for b in placed] == ["Vooraf geldt dit artikel.", *OLD]
    assert len({b.id for b in placed}) == 4
    assert newer_texts(after, library) == ()


def test_a_withdrawn_clause_in_the_draft_is_told_unless_left_out():
    first = clause("betaling", blocks=OLD)
    with_clause = insert(made("Iets."), first, after="pay").after
    library = library_of(
        (),
        (replace(first, status=TextStatus.WITHDRAWN, version="2.0", changed="De wet is anders."),),
    )
    (one,) = withdrawn_clauses(with_clause, library)
    assert (one.title, one.why) == (first.title, "De wet is anders.")
    assert newer_texts(with_clause, library) == ()
    assert withdrawn_clauses(made(), library) == ()


def test_versions_are_numbers():
    assert is_newer("1.10", "1.9")
    assert not is_newer("1.0", "1")
    assert not is_newer("concept", "concept")


# a whole chapter

PAY = section("pay", *OLD)
PANEL = variable("panel", VariableKind.YES_NO, default=True)
REWARD = variable("reward", default="een bon", condition="panel")
FRESH = replace(
    chapter(
        "panel",
        section("reward", "Leden krijgen {{ reward }}.", title="Vergoeding"),
        section("meeting", "Het panel komt elk kwartaal bijeen."),
    ),
    title="Het inwonerspanel",
    condition="",
)


def with_chapter(*chapters, version="1.1", key=PartKey.GUIDE):
    """The library in which the template of `made` has these chapters behind the first."""
    parts = [Part(PartKey.GUIDE, "Leidraad", (chapter("contract", PAY),))]
    if key is PartKey.GUIDE:
        parts = [replace(parts[0], chapters=(*parts[0].chapters, *chapters))]
    else:
        parts.append(Part(key, "Overeenkomst", chapters))
    newer = template(*parts, variables=(PANEL, REWARD))
    return library_of((replace(newer, version=version),), ())


def chapters_of(draft_now):
    return [(part.key, [c.key for c in part.chapters]) for part in draft_now.parts]


def test_a_chapter_that_is_new_is_told_once_with_its_titles():
    one = only(made(), with_chapter(FRESH))
    assert (one.novelty, one.after, one.section) == (Novelty.ADDED, "contract", None)
    assert one.whole_chapter == FRESH
    assert one.place == "Leidraad > Het inwonerspanel"
    assert one.new.split("\n\n") == [
        "Vergoeding",
        "Leden krijgen {{ reward }}.",
        "Meeting",
        "Het panel komt elk kwartaal bijeen.",
    ]


def test_accepting_it_puts_it_behind_the_one_before_it_with_its_variables():
    library = with_chapter(FRESH)
    edit = versions.accept(made(), only(made(), library), library, NORMS)
    assert edit.label == "Nieuw hoofdstuk 'Het inwonerspanel' toevoegen"
    assert chapters_of(edit.after) == [(PartKey.GUIDE, ["contract", "panel"])]
    assert {v.name for v in edit.after.variables} == {"panel", "reward"}  # also what asks for it
    assert dict(edit.after.values) == {"panel": True, "reward": "een bon"}
    assert newer_texts(edit.after, library) == ()
    assert texts_of(edit.after)[-2:] == [
        "Leden krijgen een bon.",
        "Het panel komt elk kwartaal bijeen.",
    ]


def test_declining_it_leaves_it_out_so_that_it_can_be_found_back():
    library = with_chapter(FRESH)
    after = versions.keep(made(), only(made(), library), HAND).after
    assert after.parts[0].chapters[1].omitted
    assert newer_texts(after, library) == ()
    back = leave_out(after, "panel", out=False).after
    assert not back.parts[0].chapters[1].omitted


def test_it_can_wait_until_a_later_version():
    library = with_chapter(FRESH)
    after = versions.put_off(made(), only(made(), library)).after
    assert only(after, library).put_off
    assert not only(after, with_chapter(FRESH, version="1.2")).put_off


def test_a_chapter_of_a_part_the_draft_lacks_brings_the_part():
    library = with_chapter(FRESH, key=PartKey.AGREEMENT)
    after = versions.accept(made(), only(made(), library), library, NORMS).after
    assert chapters_of(after) == [
        (PartKey.GUIDE, ["contract"]),
        (PartKey.AGREEMENT, ["panel"]),
    ]


def test_a_section_that_only_moved_to_a_new_chapter_is_not_put_in_twice():
    moved = replace(FRESH, sections=(PAY, *FRESH.sections))
    one = next(n for n in newer_texts(made(), with_chapter(moved)) if n.whole_chapter)
    assert [s.key for s in one.whole_chapter.sections] == ["reward", "meeting"]
    only_moved = replace(FRESH, sections=(PAY,))
    assert newer_texts(made(), with_chapter(only_moved)) == ()


def test_a_chapter_that_cannot_be_filled_in_is_refused():
    broken = replace(FRESH, introduction=(replace(PAY.blocks[0], text="Zie {{ elders }}."),))
    library = with_chapter(broken)
    with pytest.raises(EditRefused, match="Het sjabloon vraagt een gegeven"):
        versions.accept(made(), only(made(), library), library, NORMS)


def test_the_same_version_has_no_new_chapter():
    assert newer_texts(made(), with_chapter(FRESH, version="1.0")) == ()


# clauses that stand among the texts of a section

MEETING = clause("overleg", blocks=("Partijen overleggen.", "Zij maken een verslag."))


def guest():
    return insert_among(made(), MEETING, BlockId("pay-1")).after


def test_a_newer_clause_among_other_texts_is_told_and_taken_over():
    later = replace(
        MEETING, version="2.0", blocks=("Partijen overleggen elk jaar.", *MEETING.blocks[1:])
    )
    library = library_of((), (later,))
    one = only(guest(), library)
    assert (one.old, one.new) == ("Partijen overleggen.", "Partijen overleggen elk jaar.")
    after = versions.accept(guest(), one, library, NORMS).after
    assert texts(after)[1:3] == ["Partijen overleggen elk jaar.", "Zij maken een verslag."]


def test_a_first_text_that_is_new_comes_in_front_of_the_clause_not_of_the_section():
    later = replace(MEETING, version="2.0", blocks=("Vooraf.", *MEETING.blocks))
    library = library_of((), (later,))
    one = only(guest(), library)
    assert one.after == "pay-1"
    after = versions.accept(guest(), one, library, NORMS).after
    assert texts(after)[:4] == [OLD[0], "Vooraf.", *MEETING.blocks]


def test_a_clause_among_other_texts_that_was_withdrawn_is_told():
    gone = replace(MEETING, status=TextStatus.WITHDRAWN, version="2.0", changed="Staat in de wet.")
    library = library_of((), (gone,))
    (one,) = withdrawn_clauses(guest(), library)
    assert (one.key, one.place, one.title) == ("overleg", "overleg-1", "Overleg")


def test_a_newer_template_is_still_told_when_a_clause_stands_first():
    first = insert_among(made(), MEETING, BlockId("pay-1"), before=True).after
    assert only(first, changed_block()).block == "pay-1"


def test_texts_of_a_clause_among_others_are_deviations():
    found = deviations(guest())
    assert [(d.kind, d.block) for d in found] == [
        (DeviationKind.INSERTED, "overleg-1"),
        (DeviationKind.INSERTED, "overleg-2"),
    ]
