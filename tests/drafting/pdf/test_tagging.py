from drafting.pdf.tagging import PdfTagging, tagging_of


def test_the_marks_are_found():
    content = (
        b"/MarkInfo<</Marked true>>/StructTreeRoot 3 0 R/Lang(nl-NL)/ViewerPreferences<</DisplayDocTitle true>>"
        b"/Outlines 4 0 R <pdfuaid:part>1</pdfuaid:part>"
    )
    assert tagging_of(content) == PdfTagging(True, True, "nl-NL", True, True)


def test_a_bare_pdf_has_none():
    assert tagging_of(b"%PDF-1.4") == PdfTagging(False, False, "", False, False)
