from drafting.refusals import Refusal
from drafting.word.write.settings import CommentChoice, ExportCancelled, usual_comments
from tests.drafting.word.write.builder import settings
from tests.drafting.word.write.remarks import discussion


def test_who_listens_makes_no_difference_to_what_is_exported():
    assert settings() == settings(progress=print, cancelled=bool)


def test_a_stopped_export_is_a_refusal_that_says_nothing_was_made():
    assert isinstance(ExportCancelled(), Refusal)
    assert "geen bestand" in str(ExportCancelled())


def test_tenderers_never_get_comments_unless_somebody_chooses_so():
    assert usual_comments(concept=False) is CommentChoice.NONE
    assert usual_comments(concept=True) is CommentChoice.OPEN
    assert settings().comments is CommentChoice.NONE


def test_a_choice_takes_what_it_says():
    taken = {choice: [c.id for c in discussion() if choice.takes(c)] for choice in CommentChoice}
    assert taken[CommentChoice.NONE] == []
    assert "c-settled" not in taken[CommentChoice.OPEN]
    assert len(taken[CommentChoice.ALL]) == len(taken[CommentChoice.OPEN]) + 1
    assert all(choice.label for choice in CommentChoice)
