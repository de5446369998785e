from drafting.pdf.tagging import PdfTagging
from drafting.word.audit.pdf_points import pdf_points
from drafting.word.audit.points import Outcome


def test_a_tagged_pdf_is_in_order():
    found = pdf_points(PdfTagging(True, True, "nl-NL", True, True))
    assert {point.outcome for point in found} == {Outcome.GOOD}


def test_a_pdf_without_tags_is_a_fault():
    first, *rest = pdf_points(PdfTagging(False, False, "", False, False))
    assert first.outcome is Outcome.FAULT
    assert {point.outcome for point in rest} == {Outcome.ATTENTION}
