"""Pictures that a reviewer put in the text."""

import pytest

from drafting.review.acceptance import accept
from drafting.review.desk import Way
from drafting.review.returned import Kind, Shape
from tests.drafting.review.deeds import DESK
from tests.drafting.review.reviewed_files import (
    FIRST,
    HAND,
    SECOND,
    R,
    back,
    bare,
    changed,
    one_back,
    paragraph_of,
    parts_of,
    saved,
    small_draft,
    t,
    with_end,
)

PICTURE = "<w:r><w:drawing/></w:r>"
RECORDED = f"<w:ins {HAND}>{PICTURE}</w:ins>"


def alone(text, parts):
    """A swap that puts a picture in a paragraph of its own behind a text."""
    old = paragraph_of(parts, text)
    return old, old + with_end(f"<w:p>{RECORDED}</w:p>", "ins")


@pytest.mark.parametrize("form", [dict, bare])
def test_a_picture_is_told_at_the_text_it_stands_behind(tmp_path, form):
    parts = parts_of(small_draft())
    path = saved(tmp_path / "t.docx", form(changed(parts, alone(SECOND, parts))))
    found = one_back(small_draft(), path)
    assert (found.kind, found.shape, found.after) == (Kind.INSERTED, Shape.PICTURE, "levering-2")
    assert (found.authors, found.tracked) == ((R,), True)


def test_two_pictures_in_one_text_are_two_things(tmp_path):
    parts = changed(parts_of(small_draft()), (t(FIRST), t(FIRST) + PICTURE * 2))
    found = back(small_draft(), saved(tmp_path / "t.docx", parts)).returned
    assert [(one.shape, one.element, one.tracked) for one in found] == [
        (Shape.PICTURE, "levering-1", False)
    ] * 2
    assert len({one.key for one in found}) == 2


def test_a_picture_that_was_taken_out_again_and_a_text_box_are_no_pictures(tmp_path):
    gone = f"<w:del {HAND}>{PICTURE}</w:del>"
    box = (
        f"<w:r><w:pict><w:txbxContent><w:p>{t('In een vak.')}</w:p></w:txbxContent></w:pict></w:r>"
    )
    parts = changed(parts_of(small_draft()), (t(FIRST), t(FIRST) + gone + box))
    found = one_back(small_draft(), saved(tmp_path / "t.docx", parts))
    assert (found.kind, found.new) == (Kind.UNRECOGNISED, "In een vak.")


def test_a_picture_is_not_taken_over_but_can_be_kept_as_a_comment(tmp_path):
    parts = parts_of(small_draft())
    thing = one_back(
        small_draft(), saved(tmp_path / "jurist.docx", changed(parts, alone(SECOND, parts)))
    )
    refused = accept(small_draft(), [thing], DESK)
    assert "geen afbeeldingen" in refused.left[0].reason
    kept = accept(small_draft(), [thing], DESK, ways={thing.key: Way.COMMENT}).edit.after
    (comment,) = kept.comments
    assert (comment.anchor.element, "jurist.docx" in comment.text) == ("levering-2", True)
