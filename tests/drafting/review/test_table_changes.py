"""Tables that were put in, taken out, or got a column."""

import re

from drafting.review.returned import Kind, Shape
from tests.drafting.review.reviewed_files import (
    DOCUMENT,
    FIRST,
    back,
    changed,
    dele,
    ins,
    one_back,
    paragraph_of,
    parts_of,
    saved,
    small_draft,
    t,
)

BY = 'w:id="903" w:author="R. Reviewer" w:date="2027-01-20T10:00:00Z"'


def table_of(parts):
    text = parts[DOCUMENT]
    start = text.rindex("<w:tbl>")
    return text[start : text.index("</w:tbl>", start) + len("</w:tbl>")]


def test_a_new_table_comes_behind_what_stands_above_it(tmp_path):
    parts = parts_of(small_draft())
    old = paragraph_of(parts, FIRST)
    cell = f"<w:tc><w:p>{ins('Nieuw')}</w:p></w:tc>"
    new = f"<w:tbl><w:tr><w:trPr><w:ins {BY}/></w:trPr>{cell}{cell}</w:tr></w:tbl>"
    found = one_back(small_draft(), saved(tmp_path / "t.docx", changed(parts, (old, old + new))))
    assert (found.kind, found.shape, found.after) == (Kind.INSERTED, Shape.TABLE, "levering-1")
    assert (found.new, found.tracked) == ("Nieuw\tNieuw", True)


def test_a_table_taken_out_with_a_record(tmp_path):
    parts = parts_of(small_draft())
    old = table_of(parts)
    gone = re.sub(r"<w:r><w:t [^>]*>([^<]*)</w:t></w:r>", lambda m: dele(m[1]), old)
    gone = gone.replace("</w:trPr>", f"<w:del {BY}/></w:trPr>")
    found = one_back(small_draft(), saved(tmp_path / "t.docx", changed(parts, (old, gone))))
    assert (found.kind, found.shape, found.elements) == (Kind.DELETED, Shape.TABLE, ("overleg-3",))
    assert found.tracked


def test_a_table_that_is_missing(tmp_path):
    parts = parts_of(small_draft())
    found = one_back(
        small_draft(), saved(tmp_path / "t.docx", changed(parts, (table_of(parts), "")))
    )
    assert (found.kind, found.shape, found.elements) == (Kind.DELETED, Shape.TABLE, ("overleg-3",))
    assert not found.tracked


def test_a_new_column_is_shown_as_not_recognised(tmp_path):
    parts = parts_of(small_draft())
    old = table_of(parts)
    new = old.replace("</w:tr>", f"<w:tc><w:p>{t('Extra')}</w:p></w:tc></w:tr>")
    found = back(small_draft(), saved(tmp_path / "t.docx", changed(parts, (old, new)))).returned
    assert {(one.kind, one.new) for one in found} == {(Kind.UNRECOGNISED, "Extra")}
    assert "kolom" in found[0].note


def test_a_second_paragraph_in_a_cell_belongs_to_its_text(tmp_path):
    parts = parts_of(small_draft())
    old = paragraph_of(parts, "61 euro")
    more = f"{old}<w:p>{ins('per uur')}</w:p>"
    found = one_back(small_draft(), saved(tmp_path / "t.docx", changed(parts, (old, more))))
    assert (found.kind, found.element, found.new) == (
        Kind.EDIT,
        "overleg-3:1.2",
        "61 euro\nper uur",
    )


def test_two_new_rows_with_the_same_words_are_two_things(tmp_path):
    parts = parts_of(small_draft())
    row = (
        f"<w:tr><w:trPr><w:ins {BY}/></w:trPr>"
        + f"<w:tc><w:p>{ins('p.m.')}</w:p></w:tc>" * 2
        + "</w:tr>"
    )
    text = parts[DOCUMENT]
    at = text.index("</w:tbl>", text.index("Dagbesteding in groepen"))
    path = saved(tmp_path / "t.docx", {**parts, DOCUMENT: text[:at] + row * 2 + text[at:]})
    found = back(small_draft(), path).returned
    assert [(one.kind, one.new) for one in found] == [(Kind.INSERTED, "p.m.\tp.m.")] * 2
    assert len({one.key for one in found}) == 2
    assert [one.key for one in back(small_draft(), path).returned] == [one.key for one in found]
