from dataclasses import replace
from datetime import UTC, datetime

from drafting.comment import Comment, CommentKind
from drafting.comparison.anchors import Found, anchor_at
from drafting.comparison.comment_places import comparable, placed_comments
from drafting.comparison.texts import Texts
from drafting.edits import passages
from tests import builders

AT = datetime(2027, 2, 1, 9, tzinfo=UTC)


def draft(*elements):
    plain = builders.draft(
        builders.section("first", "Eerste tekst.", "Tweede tekst."),
        builders.section("second", "Derde tekst."),
    )
    texts = Texts(builders.document(plain))
    comments = tuple(
        Comment(f"c{n}", CommentKind.LEGAL, "J", AT, "Hm.", anchor_at(texts, element))
        for n, element in enumerate(elements)
    )
    return replace(plain, comments=comments)


def placed(made):
    return placed_comments(made, builders.document(made))


def test_comments_come_in_reading_order():
    found = placed(draft("second-1", "first-2", "first"))
    assert [one.comment.anchor.element for one in found] == ["first", "first-2", "second-1"]
    assert [one.place for one in found] == ["1.1 First", "1.1 First", "1.2 Second"]


def test_a_draft_without_comments_has_none():
    assert placed(draft()) == ()


def test_a_text_that_was_left_out_is_told_and_keeps_its_place():
    made = draft("first-1", "second-1")
    made = passages.omit(made, "first-1").after
    found = placed(made)
    assert [one.comment.anchor.element for one in found] == ["second-1", "first-1"]
    gone = found[1]
    assert gone.stretch.found is Found.NOWHERE
    assert gone.left_out
    assert (gone.chapter, gone.place, gone.remark) == (
        "contract", "1.1 First", "de tekst is weggelaten",
    )  # fmt: skip


def test_the_heading_of_a_section_that_was_left_out_is_told_too():
    made = passages.leave_out(draft("second"), "second", out=True).after
    assert (placed(made)[0].left_out, placed(made)[0].chapter) == (True, "contract")


def test_a_text_that_was_removed_says_so_with_where_it_stood():
    made = draft("first-1")
    section = made.parts[0].chapters[0].sections[0]
    less = replace(section, blocks=section.blocks[1:])
    chapter = replace(made.parts[0].chapters[0], sections=(less,))
    made = replace(made, parts=(replace(made.parts[0], chapters=(chapter,)),))
    gone = placed(made)[0]
    assert (gone.left_out, gone.remark, gone.place) == (
        False, "de tekst is verdwenen", "1.1 First",
    )  # fmt: skip


def test_moments_with_and_without_a_zone_can_be_compared():
    assert comparable(datetime(2027, 2, 1, 9)) == AT  # noqa: DTZ001 -- as Word writes it


def test_what_was_said_last_decides_when_a_thread_is_new():
    made = draft("first-1")
    assert placed(made)[0].newest == AT
    assert placed(made)[0].is_open


def test_what_a_comment_is_about_is_its_quote_or_how_its_text_began():
    made = placed(draft("first-1"))[0]
    assert made.words == "Eerste tekst."
    anchor = replace(made.comment.anchor, after="x" * 40)
    assert replace(made, comment=replace(made.comment, anchor=anchor)).words.endswith("…")
    quoted = replace(made, comment=replace(made.comment, anchor=replace(anchor, quote="Eerste")))
    assert quoted.words == "Eerste"
