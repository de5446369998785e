import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest

from drafting.comment import Anchor, Comment, CommentId, CommentKind
from drafting.copies import copying
from drafting.copies.copying import CopyOrder, document_of, make_copy
from drafting.copies.forms import Form
from drafting.document import BlockId, ElementId, Heading
from drafting.word.audit.points import Outcome
from drafting.word.write.export import as_exported
from drafting.word.write.settings import ExportCancelled
from tests import builders

PDF = b"%PDF-1.7 /MarkInfo<</Marked true>>/StructTreeRoot 1 0 R"


def order(**changes) -> CopyOrder:
    draft = builders.draft(builders.section("aanleiding", "De gemeente koopt in."))
    part = draft.parts[0]
    sheet = builders.chapter(
        "werkblad", builders.section("intern", "GEHEIM WERKBLAD"), for_file=True
    )
    draft = replace(
        draft, parts=(replace(part, chapters=(*part.chapters, sheet)), *draft.parts[1:])
    )
    comments = tuple(
        Comment(CommentId(block), CommentKind.LEGAL, "J. Jansen", datetime(2027, 1, 1, tzinfo=UTC),
                f"Opmerking bij {block}", Anchor(BlockId(block), ElementId(block)))
        for block in ("aanleiding-1", "intern-1")
    )  # fmt: skip
    draft = replace(draft, comments=comments)
    return replace(CopyOrder(draft, builders.NORMS, builders.DAY, "export-1"), **changes)


def everything(content: bytes) -> str:
    with zipfile.ZipFile(BytesIO(content)) as word:
        return "".join(word.read(name).decode("utf-8", "replace") for name in word.namelist())


def test_a_worksheet_is_not_sent_nor_the_comment_on_it():
    made = make_copy(order(concept=True))
    assert "GEHEIM" not in everything(made.content)
    assert "Opmerking bij aanleiding-1" in everything(made.content)
    assert "Opmerking bij intern-1" not in everything(made.content)
    assert made.comments == 1


def test_a_worksheet_goes_along_when_it_is_asked():
    assert "GEHEIM WERKBLAD" in everything(make_copy(order(worksheets=True)).content)


def test_a_final_text_has_no_comments():
    made = make_copy(order())
    assert (made.comments, "Opmerking bij" in everything(made.content)) == (0, False)


def test_a_web_page_is_one_file_without_faults():
    made = make_copy(order(form=Form.WEB))
    assert made.content.startswith(b"<!DOCTYPE html>")
    assert made.accessibility.count(Outcome.FAULT) == 0
    assert b"GEHEIM" not in made.content


def test_a_pdf_has_its_own_points_and_no_comments(monkeypatch):
    given = []
    monkeypatch.setattr(copying, "to_pdf", lambda word, **_how: given.append(word) or PDF)
    made = make_copy(order(form=Form.PDF, concept=True))
    assert made.content == PDF
    assert "Opmerking bij" not in everything(given[0])
    assert "PDF: structuur" in [point.name for point in made.accessibility.points]


def test_a_pdf_is_made_again_when_a_heading_came_on_another_page(monkeypatch):
    given = []
    monkeypatch.setattr(copying, "to_pdf", lambda word, **_how: given.append(word) or PDF)
    elements = as_exported(document_of(order()), ()).elements
    headings = sum(isinstance(element, Heading) for element in elements)
    monkeypatch.setattr(copying, "bookmark_pages", lambda _pdf: (41,) * headings)
    make_copy(order(form=Form.PDF))
    assert len(given) == 2
    assert ">41<" in everything(given[1])


@pytest.mark.parametrize("form", Form)
def test_the_user_can_stop_it(form):
    with pytest.raises(ExportCancelled):
        make_copy(order(form=form), cancelled=lambda: True)
