"""What a Word file is to the bestek that is open."""

from dataclasses import replace

import pytest
from docx import Document as WordDocument

from drafting.review.arrival import Kinship, recognise
from drafting.word.read.guard import DocxRefused
from tests.builders import NORMS
from tests.drafting.review.reviewed_files import (
    FIRST,
    bare,
    changed,
    parts_of,
    replaced,
    saved,
    small_draft,
    unmarked,
)


@pytest.fixture
def made():
    return small_draft()


def test_an_export_of_the_draft_is_its_own_and_has_its_title(made, tmp_path):
    found = recognise(saved(tmp_path / "t.docx", parts_of(made)), made, NORMS)
    assert found.kinship is Kinship.OWN
    assert found.title == made.procurement.title


def test_an_export_of_another_draft_is_known_as_such(made, tmp_path):
    path = saved(tmp_path / "t.docx", parts_of(made))
    assert recognise(path, replace(made, id="anders"), NORMS).kinship is Kinship.OTHER
    assert recognise(path, None, NORMS).kinship is Kinship.OTHER


def test_without_our_data_bookmarks_or_else_the_words_tell(made, tmp_path):
    for name, form in (("a", unmarked), ("b", bare)):
        path = saved(tmp_path / f"{name}.docx", form(parts_of(made)))
        assert recognise(path, made, NORMS).kinship is Kinship.ALIKE


def test_recorded_changes_do_not_make_a_file_strange(made, tmp_path):
    parts = bare(parts_of(made))
    words = FIRST.split()[0]
    path = saved(tmp_path / "t.docx", changed(parts, replaced(FIRST, words, "Iets heel anders")))
    assert recognise(path, made, NORMS).kinship is Kinship.ALIKE


def test_other_text_is_strange(made, tmp_path):
    word = WordDocument()
    word.add_paragraph("Een brief over iets heel anders, van een andere organisatie.")
    word.save(str(tmp_path / "brief.docx"))
    found = recognise(tmp_path / "brief.docx", made, NORMS)
    assert (found.kinship, found.title) == (Kinship.STRANGE, "")
    assert recognise(tmp_path / "brief.docx", None, NORMS).kinship is Kinship.STRANGE


def test_an_empty_word_file_is_strange(made, tmp_path):
    WordDocument().save(str(tmp_path / "leeg.docx"))
    assert recognise(tmp_path / "leeg.docx", made, NORMS).kinship is Kinship.STRANGE


def test_what_is_no_word_file_is_refused(made, tmp_path):
    path = tmp_path / "t.docx"
    path.write_bytes(b"geen zip")
    with pytest.raises(DocxRefused):
        recognise(path, made, NORMS)
