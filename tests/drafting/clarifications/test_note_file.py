import io

import pytest
from docx import Document as WordDocument

from drafting.clarifications.closing import close_note
from drafting.clarifications.note import note_content
from drafting.clarifications.note_file import note_file
from drafting.document import BlockId
from drafting.edits.passages import leave_out, omit
from tests.builders import NORMS
from tests.drafting.clarifications.published import (
    LATER,
    asked,
    published,
    rewritten,
    with_closing,
    with_questions,
)
from tests.drafting.clarifications.test_note import TODAY, answered, ready


def texts(content):
    word = WordDocument(io.BytesIO(note_file(content).content))
    found = [paragraph.text for paragraph in word.paragraphs]
    found += [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join(found)


def test_it_holds_questions_answers_and_both_texts():
    text = texts(note_content(with_closing(ready(), TODAY.replace(month=5)), NORMS, 1, TODAY))
    for words in (
        "Nota van Inlichtingen 1",
        "Over de zorg?",
        "Antwoord 1.",
        "De zorg is goed.",
        "Beter.",
        "Reden: Verbeterd.",
        "Aanleiding: vraag 1.",
        "1 mei 2027",
    ):
        assert words in text
    assert "De Linde" not in text
    assert "Nog open?" not in text


def test_until_it_is_closed_it_is_a_concept():
    assert "CONCEPT" in texts(note_content(ready(), NORMS, 1, TODAY))
    closed = close_note(ready(), NORMS, "J. Jansen", LATER).after
    assert "CONCEPT" not in texts(note_content(closed, NORMS, 1, TODAY))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda one: omit(one, BlockId("zorg-2")).after, "Vervallen tekst"),
        (lambda one: leave_out(one, "slot", out=True).after, "paragraaf 1.2 Slot (vervallen)"),
        (lambda one: rewritten(one, "zorg-1", "x" * 30), "Oude tekst"),
    ],
)
def test_each_kind_of_change_is_told(change, words):
    assert words in texts(note_content(change(published()), NORMS, 1, TODAY))


def test_a_nota_with_only_answers_says_that_the_text_stays():
    one = answered(with_questions(published(), asked("Hoe?")), 1)
    assert "verandert de tekst van het bestek niet" in texts(note_content(one, NORMS, 1, TODAY))


def test_a_nota_with_only_changes_says_that_nothing_was_asked():
    text = texts(note_content(rewritten(published(), "zorg-1", "Beter."), NORMS, 1, TODAY))
    assert "geen vragen beantwoord" in text


def test_marks_that_turn_text_round_are_shown():
    one = answered(with_questions(published(), asked("Hoe \u202e dan?")), 1)
    assert "⟨U+202E⟩" in texts(note_content(one, NORMS, 1, TODAY))


def test_the_same_content_gives_the_same_bytes():
    content = note_content(ready(), NORMS, 1, TODAY)
    assert note_file(content).content == note_file(content).content
