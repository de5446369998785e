from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.comment import Anchor, Comment, CommentId, CommentKind
from drafting.document import BlockId, Document, ElementId
from drafting.web.web_check import check_web
from drafting.web.web_copy import web_copy
from drafting.word.audit.points import Outcome
from drafting.word.write.house_style import read_house_style
from drafting.word.write.settings import CommentChoice, ExportCancelled
from tests.drafting.word.write import house_files
from tests.drafting.word.write.builder import Builder, justification, sample, settings

COMMENT = Comment(
    CommentId("1"),
    CommentKind.LEGAL,
    "J. Jansen",
    datetime(2026, 11, 1, tzinfo=UTC),
    "Is dit <b>houdbaar</b>?",
    Anchor(BlockId("start"), ElementId("start"), place="1.1 Begin"),
)


def test_the_page_stands_on_its_own_and_passes_every_point():
    page = web_copy(sample(), settings(justifications=(justification(),)))
    report = check_web(page)
    assert report.count(Outcome.GOOD) == len(report.points)
    assert '<html lang="nl">' in page
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "Motivering van afwijkingen" in page


def test_contents_headings_and_references_lead_to_the_same_places():
    page = web_copy(sample(), settings())
    assert page.count('<a href="#e2">') == 1
    assert '<h3 id="e2"><span class="number">1</span> De opdracht</h3>' in page
    assert "<h2 id=" in page


def test_header_cells_have_a_scope():
    page = web_copy(sample(), settings())
    assert page.count('<th scope="col">') == 7
    assert "<thead>" in page


def test_a_concept_is_marked_and_a_final_text_is_not():
    assert "CONCEPT" in web_copy(sample(), settings(concept=True))
    assert "CONCEPT" not in web_copy(sample(), settings())


def test_comments_go_along_only_when_asked():
    quiet = web_copy(sample(), settings(discussion=(COMMENT,)))
    assert "J. Jansen" not in quiet
    loud = web_copy(sample(), settings(discussion=(COMMENT,), comments=CommentChoice.OPEN))
    assert "&lt;b&gt;houdbaar&lt;/b&gt;" in loud
    assert "Opmerkingen (1)" in loud


def test_the_house_style_gives_its_font_colour_and_logo():
    page = web_copy(sample(), settings(house_style=read_house_style(house_files.letterhead())))
    assert '--font: "Verdana"' in page
    assert "--house: #0A5C36" in page
    assert 'alt="Logo van de gemeente Oosterveld"' in page


def test_a_colour_that_is_hard_to_read_stays_out():
    page = web_copy(sample(), settings(house_style=read_house_style(house_files.nasty())))
    assert "C0C0C0" not in page


def test_hostile_text_in_every_place_is_only_text():
    mark = '<img src="file:///MARK.png" onerror=x>'
    build = Builder(title=mark, subtitle=mark)
    document = (
        build.part(sample().parts[0].key, mark)
        .chapter(mark)
        .paragraph(mark)
        .bullets(mark)
        .table((mark,), (mark,))
        .document()
    )
    page = web_copy(document, settings(organisation=mark))
    assert "<img" not in page
    assert check_web(page).count(Outcome.FAULT) == 0


def test_the_user_can_stop_it():
    with pytest.raises(ExportCancelled):
        web_copy(sample(), settings(cancelled=lambda: True))


def test_an_empty_document_is_its_cover():
    page = web_copy(Document("Leeg", "", (), ()), replace(settings(), summary=()))
    assert "<h1>Leeg</h1>" in page
    assert "<nav" not in page
