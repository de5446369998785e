"""Comments of a file against those of the draft."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.comment import Anchor, Comment, CommentId, CommentKind, Reply, Settled
from drafting.review.returned import How, Kind
from tests.drafting.review.reviewed_files import (
    DOCUMENT,
    FIRST,
    SECOND,
    back,
    bare,
    changed,
    new_paragraph,
    one_back,
    paragraph_of,
    parts_of,
    ranged,
    replaced,
    saved,
    small_draft,
    t,
    with_comments,
)

AT = datetime(2027, 1, 10, 9, tzinfo=UTC)
QUESTION = Comment(
    CommentId("vraag-1"), CommentKind.LEGAL, "J. Jansen", AT, "Is dit wel proportioneel?",
    Anchor("levering-1", "levering-1", 0, 17, FIRST[:17]),
    (Reply(CommentId("antwoord-1"), "P. Pieters", AT, "Ja, zie de toelichting."),),
    "K. Klaassen",
)  # fmt: skip


@pytest.fixture
def made():
    return replace(small_draft(), comments=(QUESTION,))


def extended(parts, *swaps):
    text = parts["word/commentsExtended.xml"]
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new)
    return {**parts, "word/commentsExtended.xml": text}


def more_said(parts, xml, last):
    """One more comment in comments.xml, and its line in commentsExtended.xml."""
    comments = parts["word/comments.xml"].replace("</w:comments>", f"{xml}</w:comments>")
    rows = parts["word/commentsExtended.xml"]
    end = rows.rindex("</")
    return {
        **parts,
        "word/comments.xml": comments,
        "word/commentsExtended.xml": rows[:end] + last + rows[end:],
    }


def test_a_new_comment_stands_on_its_words(tmp_path):
    made = small_draft()
    parts = with_comments(
        changed(parts_of(made), ranged(FIRST, "veertien dagen")),
        [("7", "R. Reviewer", "Dit is kort.", "0000000A")],
    )
    for number, form in enumerate((dict, bare)):
        found = one_back(made, saved(tmp_path / f"{number}.docx", form(parts)))
        thread = found.thread
        assert (found.kind, found.element) == (Kind.COMMENT, "levering-1")
        assert (thread.id, thread.text, thread.quote) == (None, "Dit is kort.", "veertien dagen")
        assert FIRST[thread.anchor.start : thread.anchor.end] == "veertien dagen"
        assert thread.anchor.before.endswith("levert binnen ")


def test_a_comment_on_changed_words_keeps_its_place(tmp_path):
    made = small_draft()
    swap = replaced(FIRST, "veertien", "twintig")
    marked = (swap[0], f'<w:commentRangeStart w:id="7"/>{swap[1]}<w:commentRangeEnd w:id="7"/>')
    parts = with_comments(
        changed(parts_of(made), marked), [("7", "R. Reviewer", "Anders.", "0000000A")]
    )
    comment = next(
        one for one in back(made, saved(tmp_path / "t.docx", parts)).returned if one.thread
    )
    assert comment.thread.quote == FIRST.replace("veertien", "twintig")
    assert comment.thread.anchor.quote == FIRST


def test_a_comment_at_text_that_was_put_in_stands_beside_it(tmp_path):
    made = small_draft()
    parts = parts_of(made)
    old = paragraph_of(parts, FIRST)
    new = new_paragraph("Nieuw.").replace("<w:ins w", '<w:commentRangeStart w:id="7"/><w:ins w', 1)
    new = new.replace("</w:p>", '<w:commentRangeEnd w:id="7"/></w:p>')
    parts = with_comments(changed(parts, (old, old + new)), [("7", "R. Reviewer", "Waarom?", "0A")])
    comment = next(
        one for one in back(made, saved(tmp_path / "t.docx", parts)).returned if one.thread
    )
    assert (comment.element, comment.how) == ("levering-1", How.NEIGHBOUR)
    assert "niet in het bestek" in comment.note


def test_a_comment_without_a_place_is_kept(tmp_path):
    made = small_draft()
    parts = with_comments(parts_of(made), [("7", "R. Reviewer", "Algemeen.", "0A")])
    found = one_back(made, saved(tmp_path / "t.docx", parts))
    assert (found.kind, found.how) == (Kind.COMMENT, How.NOWHERE)


def test_a_comment_in_the_contents_list_goes_to_its_heading(tmp_path):
    made = small_draft()
    parts = parts_of(made)
    text = parts[DOCUMENT]
    at = text.index(t("Levering"))
    mark = '<w:commentRangeStart w:id="7"/>' + t("Levering") + '<w:commentRangeEnd w:id="7"/>'
    parts = {**parts, DOCUMENT: text[:at] + text[at:].replace(t("Levering"), mark, 1)}
    parts = with_comments(parts, [("7", "R. Reviewer", "Andere titel?", "0A")])
    assert one_back(made, saved(tmp_path / "t.docx", parts)).element == "levering"


def test_what_went_along_untouched_does_not_come_back(made, tmp_path):
    assert back(made, saved(tmp_path / "t.docx", parts_of(made))).returned == ()


def test_known_comments_are_known_by_their_words_when_nothing_else_is_left(made, tmp_path):
    """LibreOffice 7.4 and Google Docs drop the threads, and number comments anew."""
    parts = {name: part for name, part in bare(parts_of(made)).items() if "commentsE" not in name}
    parts["word/comments.xml"] = parts["word/comments.xml"].replace("w14:paraId", "w14:other")
    assert back(made, saved(tmp_path / "t.docx", parts)).returned == ()


def test_a_new_answer(made, tmp_path):
    parts = parts_of(made)
    first = parts["word/commentsExtended.xml"].split('paraId="')[1][:8]
    answer = (
        '<w:comment w:id="9" w:author="R. Reviewer" w:date="2027-01-20T10:00:00Z">'
        '<w:p w14:paraId="0000000B"><w:r><w:t>Niet duidelijk genoeg.</w:t></w:r></w:p></w:comment>'
    )
    row = f'<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="{first}" w15:done="0"/>'
    found = one_back(made, saved(tmp_path / "t.docx", more_said(parts, answer, row)))
    assert (found.kind, found.thread.id) == (Kind.REPLIES, "vraag-1")
    assert [reply.text for reply in found.thread.replies] == ["Niet duidelijk genoeg."]
    assert found.authors == ("R. Reviewer",)


def test_settled_in_the_file(made, tmp_path):
    parts = extended(parts_of(made), ('w15:done="0"', 'w15:done="1"'))
    found = one_back(made, saved(tmp_path / "t.docx", parts))
    assert (found.kind, found.thread.id) == (Kind.SETTLED, "vraag-1")


def test_opened_again_in_the_file(tmp_path):
    settled = replace(QUESTION, settled=Settled("J. Jansen", AT))
    made = replace(small_draft(), comments=(settled,))
    parts = extended(parts_of(made), ('w15:done="1"', 'w15:done="0"'))
    assert one_back(made, saved(tmp_path / "t.docx", parts)).kind is Kind.REOPENED


def test_settled_in_the_draft_since_the_export_is_not_opened_again(made, tmp_path):
    file = saved(tmp_path / "t.docx", parts_of(made))
    settled = replace(QUESTION, settled=Settled("J. Jansen", AT))
    assert back(replace(made, comments=(settled,)), file).returned == ()


def test_a_comment_that_says_something_else_now(made, tmp_path):
    parts = parts_of(made)
    comments = parts["word/comments.xml"].replace("Is dit wel", "Is dit nog")
    found = one_back(made, saved(tmp_path / "t.docx", {**parts, "word/comments.xml": comments}))
    assert found.kind is Kind.REWORDED
    assert (found.old, found.new) == ("Is dit wel proportioneel?", "Is dit nog proportioneel?")


def test_comments_that_were_removed_are_told_of_the_file(made, tmp_path):
    parts = {name: part for name, part in parts_of(made).items() if "comments" not in name}
    relations = "word/_rels/document.xml.rels"
    import re

    parts[relations] = re.sub(r"<Relationship [^>]*comments[^>]*/>", "", parts[relations])
    review = back(made, saved(tmp_path / "t.docx", parts))
    assert review.returned == ()
    assert any("2 opmerkingen" in remark for remark in review.files[0].remarks)


def test_kind_and_assignee_in_the_first_line_of_a_new_comment(tmp_path):
    made = small_draft()
    parts = changed(parts_of(made), ranged(SECOND, "dertig dagen"))
    parts = with_comments(
        parts,
        [
            (
                "7",
                "R. Reviewer",
                "[juridisch, voor A. Aalbers]</w:t></w:r></w:p><w:p><w:r><w:t>Te lang.",
                "0A",
            )
        ],
    )
    thread = one_back(made, saved(tmp_path / "t.docx", parts)).thread
    assert (thread.kind, thread.assigned_to, thread.text) == (
        CommentKind.LEGAL, "A. Aalbers", "Te lang.",
    )  # fmt: skip


def test_an_answer_of_the_draft_that_was_worded_otherwise_comes_back(made, tmp_path):
    parts = parts_of(made)
    said, now = "Ja, zie de toelichting.", "Ja, zie paragraaf 2."
    assert said in parts["word/comments.xml"]
    parts["word/comments.xml"] = parts["word/comments.xml"].replace(said, now)
    found = one_back(made, saved(tmp_path / "t.docx", parts))
    assert (found.kind, found.old, found.new) == (Kind.REWORDED, said, now)
    assert "antwoord" in found.note
