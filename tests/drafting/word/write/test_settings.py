from drafting.refusals import Refusal
from drafting.word.write.settings import ExportCancelled
from tests.drafting.word.write.builder import settings


def test_who_listens_makes_no_difference_to_what_is_exported():
    assert settings() == settings(progress=print, cancelled=bool)


def test_a_stopped_export_is_a_refusal_that_says_nothing_was_made():
    assert isinstance(ExportCancelled(), Refusal)
    assert "geen bestand" in str(ExportCancelled())
