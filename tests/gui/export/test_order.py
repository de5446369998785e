import pytest

from drafting.refusals import FileRefused, Refusal
from drafting.word.write.settings import CommentChoice
from gui.background import Job
from gui.export.order import Order, carry_out, document_sent
from tests import builders


def order(tmp_path, name="a.html", **changes) -> Order:
    section = builders.section("a", "Bel {{ contact }}.")
    draft = builders.draft(section, variables=(builders.variable("contact"),))
    given = {"concept": True, "house_style": None, "comments": CommentChoice.NONE} | changes
    return Order(draft, builders.NORMS, builders.DAY, tmp_path / name, **given)


def test_the_file_is_written_with_a_report(tmp_path, qapp):
    made = carry_out(order(tmp_path), Job())
    assert (tmp_path / "a.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert made.accessibility.points


def test_a_final_text_with_a_gap_is_refused_and_nothing_is_written(tmp_path, qapp):
    with pytest.raises(Refusal, match="Contact"):
        carry_out(order(tmp_path, concept=False), Job())
    assert list(tmp_path.iterdir()) == []


def test_another_ending_is_refused(tmp_path, qapp):
    with pytest.raises(FileRefused):
        carry_out(order(tmp_path, "a.odt"), Job())


def test_a_draft_without_worksheets_has_its_own_document():
    draft = builders.draft(builders.section("a", "x"))
    document = object()
    assert document_sent(draft, document, builders.NORMS) is document
