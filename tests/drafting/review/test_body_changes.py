"""Text outside the body, and numbers that the program writes."""

from drafting.review.returned import How, Kind, Shape, Tracking
from tests.builders import draft, section
from tests.drafting.review.reviewed_files import (
    FIRST,
    SECOND,
    back,
    changed,
    ins,
    new_paragraph,
    one_back,
    paragraph_of,
    parts_of,
    replaced,
    saved,
    small_draft,
    t,
    taken_out,
)


def test_a_text_box_is_shown_as_not_recognised_with_what_is_around_it(tmp_path):
    parts = parts_of(small_draft())
    box = f"<w:r><w:pict><w:txbxContent><w:p>{t('Even navragen!')}</w:p></w:txbxContent></w:pict></w:r>"
    swap = (t(FIRST), t(FIRST) + box)
    found = one_back(small_draft(), saved(tmp_path / "t.docx", changed(parts, swap)))
    assert (found.kind, found.how, found.new) == (Kind.UNRECOGNISED, How.NOWHERE, "Even navragen!")
    assert (found.before, found.behind) == (FIRST, SECOND)
    assert found.after == "levering-1"
    assert "tekstvak" in found.note


def test_a_recorded_change_in_the_header_is_not_dropped(tmp_path):
    parts = parts_of(small_draft())
    header = parts["word/header.xml"].replace("</w:p>", f"{ins('Geheim')}</w:p>", 1)
    found = one_back(
        small_draft(), saved(tmp_path / "t.docx", {**parts, "word/header.xml": header})
    )
    assert (found.kind, found.authors) == (Kind.UNRECOGNISED, ("R. Reviewer",))
    assert "Geheim" in found.new


def test_a_recorded_change_in_text_that_nobody_knows_is_shown_whole(tmp_path):
    parts = parts_of(small_draft())
    old = paragraph_of(parts, FIRST)
    strange = f"<w:p>{t('Zonder bijhouden gemaakt, ')}{ins('daarna aangevuld')}</w:p>"
    found = one_back(
        small_draft(), saved(tmp_path / "t.docx", changed(parts, (old, old + strange)))
    )
    assert found.kind is Kind.UNRECOGNISED
    assert (found.old, found.new) == (
        "Zonder bijhouden gemaakt, ",
        "Zonder bijhouden gemaakt, daarna aangevuld",
    )


def test_an_insertion_that_the_draft_has_already_is_counted(tmp_path):
    parts = parts_of(small_draft())
    old = paragraph_of(parts, FIRST)
    new = "Een afspraak die intussen is overgenomen."
    file = saved(tmp_path / "t.docx", changed(parts, (old, f"{old}<w:p>{t(new)}</w:p>")))
    later = draft(
        section("levering", FIRST, new, SECOND), *small_draft().parts[0].chapters[0].sections[1:]
    )
    review = back(later, file)
    assert [one for one in review.returned if one.new == new] == []


def test_a_deletion_that_the_draft_has_already_is_counted(tmp_path):
    parts = parts_of(small_draft())
    file = saved(tmp_path / "t.docx", changed(parts, taken_out(parts, SECOND)))
    later = draft(section("levering", FIRST), *small_draft().parts[0].chapters[0].sections[1:])
    review = back(later, file)
    assert review.returned == ()
    assert review.files[0].already == 1


def test_a_paragraph_replaced_as_a_whole_is_an_edit(tmp_path):
    new = "Iets heel anders."
    parts = changed(parts_of(small_draft()), replaced(FIRST, FIRST, new))
    edit = one_back(small_draft(), saved(tmp_path / "t.docx", parts))
    assert (edit.kind, edit.new, edit.tracking) == (Kind.EDIT, new, Tracking.TRACKED)


def test_texts_below_a_new_heading_say_that_they_belong_to_it(tmp_path):
    parts = parts_of(small_draft())
    old = paragraph_of(parts, SECOND)
    heading = new_paragraph("Gegevens").replace("<w:pPr>", '<w:pPr><w:outlineLvl w:val="2"/>', 1)
    more = old + heading + new_paragraph("De gemeente deelt gegevens.")
    path = saved(tmp_path / "t.docx", changed(parts, (old, more)))
    title, below = back(small_draft(), path).returned
    assert (title.shape, title.level, title.note) == (Shape.HEADING, 3, "")
    assert "nieuwe kop “Gegevens”" in below.note
