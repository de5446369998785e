from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.comment import Anchor, Comment, CommentId, CommentKind, Settled
from drafting.copies.forms import Form
from drafting.document import BlockId, ElementId
from drafting.word.write.settings import CommentChoice
from gui.export.extras import Extras
from gui.settings import SettingsFile
from tests import builders

AT = datetime(2027, 1, 1, tzinfo=UTC)
OPEN = Comment(
    CommentId("1"), CommentKind.LEGAL, "J", AT, "x", Anchor(BlockId("a"), ElementId("a"))
)
DONE = replace(OPEN, id=CommentId("2"), settled=Settled("J", AT))
SHEET = builders.chapter("werkblad", builders.section("b", "x"), for_file=True)


@pytest.fixture
def extras(qtbot, tmp_path):
    made = Extras((OPEN, DONE), (SHEET,), SettingsFile(tmp_path / "i.json"))
    qtbot.addWidget(made)
    made.suit(Form.WORD, concept=False)
    return made


def test_a_final_text_takes_no_comments_and_a_concept_the_open_ones(extras):
    assert extras.choice is CommentChoice.NONE
    extras.suit(Form.WORD, concept=True)
    assert extras.choice is CommentChoice.OPEN


def test_what_was_chosen_for_a_concept_is_remembered_and_for_a_final_text_never(extras):
    extras.suit(Form.WORD, concept=True)
    extras.comments.setCurrentIndex(2)
    extras.comments.activated.emit(2)
    extras.suit(Form.WORD, concept=False)
    assert extras.choice is CommentChoice.NONE
    extras.suit(Form.WORD, concept=True)
    assert extras.choice is CommentChoice.ALL


def test_comments_in_a_final_text_are_warned_for(extras):
    extras.show()
    extras.comments.setCurrentIndex(1)
    extras.comments.activated.emit(1)
    assert "niet naar inschrijvers" in extras._told.text()


def test_a_pdf_takes_none(extras):
    extras.suit(Form.PDF, concept=True)
    assert extras.choice is CommentChoice.NONE
    assert not extras.comments.isEnabled()


def test_worksheets_stay_unless_the_user_sends_them(extras):
    assert not extras.with_worksheets
    extras.worksheets.click()
    assert extras.with_worksheets


def test_what_a_draft_does_not_have_is_not_asked(qtbot, tmp_path):
    made = Extras((), (), SettingsFile(tmp_path / "i.json"))
    qtbot.addWidget(made)
    assert made.isHidden()
    assert made.choice is CommentChoice.NONE
