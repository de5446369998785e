"""Reviewed files against a draft: what comes back, where, how sure, and what is refused."""

from dataclasses import replace

import pytest

from drafting.review.reading import read_review
from drafting.review.returned import Certainty, How, Kind, Shape, Tracking, applied
from drafting.variables import VariableKind
from drafting.word.read.guard import DocxRefused
from tests.builders import NORMS, draft, section, variable
from tests.drafting.review.reviewed_files import (
    DOCUMENT,
    FIRST,
    FOURTH,
    SECOND,
    THIRD,
    back,
    bare,
    changed,
    dele,
    ins,
    new_paragraph,
    one_back,
    paragraph_of,
    parts_of,
    replaced,
    saved,
    small_draft,
    split_run,
    t,
    taken_out,
    unmarked,
    with_end,
)


@pytest.fixture
def made():
    return small_draft()


@pytest.fixture
def parts(made):
    return parts_of(made)


@pytest.fixture(params=["bladwijzers", "zonder manifest", "kaal"])
def form(request):
    """The file with everything, without the manifest, and without bookmarks as well."""
    return {"bladwijzers": dict, "zonder manifest": unmarked, "kaal": bare}[request.param]


def test_an_untouched_file_brings_nothing_back(made, parts, form, tmp_path):
    review = back(made, saved(tmp_path / "t.docx", form(parts)))
    assert review.returned == ()
    assert review.files[0].placed == 1.0


def test_a_recorded_replacement_comes_back_at_its_element(made, parts, form, tmp_path):
    file = saved(tmp_path / "t.docx", form(changed(parts, replaced(FIRST, "veertien", "twintig"))))
    edit = one_back(made, file)
    assert (edit.kind, edit.element, edit.put) == (Kind.EDIT, "levering-1", "twintig")
    assert edit.old == FIRST
    assert edit.new == FIRST.replace("veertien", "twintig")
    assert edit.old[edit.start : edit.end] == "veertien"
    assert edit.tracking is Tracking.TRACKED
    assert edit.authors == ("R. Reviewer",)
    assert edit.at is not None
    assert edit.place.path[-1] == "Levering"
    assert not edit.conflict


def test_how_a_place_was_found_is_told(made, parts, tmp_path):
    swap = replaced(FIRST, "veertien", "twintig")
    marked = one_back(made, saved(tmp_path / "a.docx", changed(parts, swap)))
    plain = one_back(made, saved(tmp_path / "b.docx", bare(changed(parts, swap))))
    assert (marked.how, marked.certainty) == (How.BOOKMARK, Certainty.SURE)
    assert (plain.how, plain.certainty) == (How.EQUAL_TEXT, Certainty.SURE)


def test_two_changes_in_a_paragraph_are_two_edits_that_go_together(made, parts, tmp_path):
    swap = split_run(
        FIRST,
        t("De opdrachtnemer levert binnen "), dele("veertien"), ins("twintig"),
        t(" dagen na ondertekening een plan van "), dele("aanpak"), ins("werk"), t(" op."),
    )  # fmt: skip
    edits = back(made, saved(tmp_path / "t.docx", changed(parts, swap))).returned
    assert [edit.put for edit in edits] == ["twintig", "werk"]
    assert applied(edits) == (
        "De opdrachtnemer levert binnen twintig dagen na ondertekening een plan van werk op."
    )


def test_a_change_without_a_record_is_told_as_such(made, parts, tmp_path):
    silent = (t(FIRST), t(FIRST.replace("veertien", "twintig")))
    edit = one_back(made, saved(tmp_path / "t.docx", changed(parts, silent)))
    assert (edit.kind, edit.element, edit.put) == (Kind.EDIT, "levering-1", "twintig")
    assert edit.tracking is Tracking.UNTRACKED


def test_without_the_manifest_a_difference_may_be_the_drafts_own(made, parts, tmp_path):
    silent = (t(FIRST), t(FIRST.replace("veertien", "twintig")))
    file = saved(tmp_path / "t.docx", unmarked(changed(parts, silent)))
    assert one_back(made, file).tracking is Tracking.UNCLEAR


def test_a_record_on_top_of_a_silent_change_gives_both(made, parts, tmp_path):
    swap = split_run(
        FIRST, t("De opdrachtnemer levert binnen twintig dagen na ondertekening een plan van "),
        dele("aanpak"), ins("werk"), t(" op."),
    )  # fmt: skip
    silent, recorded = back(made, saved(tmp_path / "t.docx", changed(parts, swap))).returned
    assert (silent.put, silent.tracking) == ("twintig", Tracking.UNTRACKED)
    assert (recorded.put, recorded.tracking) == ("werk", Tracking.TRACKED)
    assert "werk" in applied((silent, recorded))


def test_a_paragraph_taken_out_comes_back_as_one_deletion(made, parts, form, tmp_path):
    file = saved(tmp_path / "t.docx", form(changed(parts, taken_out(parts, SECOND))))
    gone = one_back(made, file)
    assert (gone.kind, gone.elements, gone.old) == (Kind.DELETED, ("levering-2",), SECOND)
    assert gone.tracked


def test_a_paragraph_that_is_missing_was_taken_out_without_a_record(made, parts, form, tmp_path):
    file = saved(tmp_path / "t.docx", form(changed(parts, (paragraph_of(parts, SECOND), ""))))
    gone = one_back(made, file)
    assert (gone.kind, gone.elements) == (Kind.DELETED, ("levering-2",))
    assert not gone.tracked


def test_a_section_taken_out_is_one_thing(made, parts, tmp_path):
    start = parts[DOCUMENT].index(paragraph_of({DOCUMENT: parts[DOCUMENT][20_00:]}, THIRD))
    heading = parts[DOCUMENT].rindex("<w:p>", 0, start)
    end = parts[DOCUMENT].index("</w:tbl>", start) + len("</w:tbl>")
    less = {**parts, DOCUMENT: parts[DOCUMENT][:heading] + parts[DOCUMENT][end:]}
    gone = one_back(made, saved(tmp_path / "t.docx", less))
    assert (gone.kind, gone.shape) == (Kind.DELETED, Shape.HEADING)
    assert gone.elements == ("overleg", "overleg-1", "overleg-2", "overleg-3")


def test_a_new_paragraph_comes_behind_the_one_above_it(made, parts, form, tmp_path):
    old = paragraph_of(parts, FIRST)
    more = changed(parts, (old, old + new_paragraph("Een nieuwe afspraak over het plan.")))
    new = one_back(made, saved(tmp_path / "t.docx", form(more)))
    assert (new.kind, new.after) == (Kind.INSERTED, "levering-1")
    assert new.new == "Een nieuwe afspraak over het plan."
    assert new.how is How.NEIGHBOUR


def test_enter_at_the_end_of_a_paragraph_is_a_new_paragraph_too(made, parts, tmp_path):
    """Word records the end of the old paragraph as new, and gives the new one the old end."""
    old = paragraph_of(parts, FIRST)
    swap = (old, with_end(old, "ins") + f"<w:p>{ins('Een nieuwe afspraak.')}</w:p>")
    new = one_back(made, saved(tmp_path / "t.docx", changed(parts, swap)))
    assert (new.kind, new.after, new.new) == (Kind.INSERTED, "levering-1", "Een nieuwe afspraak.")


def test_a_new_paragraph_without_a_record(made, parts, form, tmp_path):
    old = paragraph_of(parts, FIRST)
    file = saved(
        tmp_path / "t.docx", form(changed(parts, (old, f"{old}<w:p>{t('Zomaar erbij.')}</w:p>")))
    )
    new = one_back(made, file)
    assert (new.kind, new.after, new.new) == (Kind.INSERTED, "levering-1", "Zomaar erbij.")
    assert not new.tracked


def test_a_split_paragraph_is_told_with_its_two_halves(made, parts, form, tmp_path):
    old = paragraph_of(parts, FIRST)
    left, right = FIRST[:31], FIRST[31:]
    halves = with_end(old.replace(t(FIRST), t(left)), "ins") + f"<w:p>{t(right)}</w:p>"
    found = one_back(made, saved(tmp_path / "t.docx", form(changed(parts, (old, halves)))))
    assert (found.kind, found.elements) == (Kind.REGROUPED, ("levering-1",))
    assert found.new == f"{left}\n{right}"


def test_joined_paragraphs_name_both_elements(made, parts, form, tmp_path):
    old = paragraph_of(parts, FIRST)
    found = one_back(
        made, saved(tmp_path / "t.docx", form(changed(parts, (old, with_end(old, "del")))))
    )
    assert (found.kind, found.elements) == (Kind.REGROUPED, ("levering-1", "levering-2"))
    assert found.new == FIRST + SECOND


def test_a_recorded_move(made, parts, form, tmp_path):
    old, target = paragraph_of(parts, FIRST), paragraph_of(parts, THIRD)
    ranges = ('<w:moveFromRangeStart w:id="5" w:name="move1"/>', '<w:moveFromRangeEnd w:id="5"/>')
    away = with_end(
        old.replace(t(FIRST), f"<w:moveFrom {HAND_}>{t(FIRST)}</w:moveFrom>"), "moveFrom"
    )
    come = with_end(f"<w:p><w:moveTo {HAND_}>{t(FIRST)}</w:moveTo></w:p>", "moveTo")
    to = ('<w:moveToRangeStart w:id="6" w:name="move1"/>', '<w:moveToRangeEnd w:id="6"/>')
    more = changed(parts, (old, away.join(ranges)), (target, target + come.join(to)))
    moved = one_back(made, saved(tmp_path / "t.docx", form(more)))
    assert (moved.kind, moved.elements, moved.after) == (Kind.MOVED, ("levering-1",), "overleg-1")
    assert moved.tracked


HAND_ = 'w:id="902" w:author="R. Reviewer" w:date="2027-01-20T10:00:00Z"'


def test_a_move_without_a_record(made, parts, form, tmp_path):
    old, target = paragraph_of(parts, FIRST), paragraph_of(parts, THIRD)
    more = changed(parts, (old, ""), (target, target + old))
    moved = one_back(made, saved(tmp_path / "t.docx", form(more)))
    assert (moved.kind, moved.elements, moved.after) == (Kind.MOVED, ("levering-1",), "overleg-1")
    assert not moved.tracked


def test_a_cell_is_named_by_its_row_and_column(made, parts, form, tmp_path):
    file = saved(tmp_path / "t.docx", form(changed(parts, replaced("61 euro", "61", "64"))))
    edit = one_back(made, file)
    assert (edit.element, edit.shape, edit.new) == ("overleg-3:1.2", Shape.CELL, "64 euro")


def test_a_heading_can_be_changed(made, parts, tmp_path):
    swap = replaced("Overleg", "Overleg", "Overleg en verslag")
    text = parts[DOCUMENT]
    at = text.rindex(t("Overleg"))
    more = {**parts, DOCUMENT: text[:at] + text[at:].replace(*swap, 1)}
    edit = one_back(made, saved(tmp_path / "t.docx", more))
    assert (edit.element, edit.shape, edit.level) == ("overleg", Shape.HEADING, 3)


def test_rows_put_in_and_taken_out_without_a_record(made, parts, form, tmp_path):
    text = parts[DOCUMENT]
    start = text.rindex("<w:tr>", 0, text.index("Dagbesteding in groepen"))
    row = text[start : text.index("</w:tr>", start) + len("</w:tr>")]
    new = row.replace("Dagbesteding in groepen", "Vervoer naar de groep").replace(
        "48 euro", "9 euro"
    )
    new = new.replace("_cl_", "_x_")
    inserted = one_back(made, saved(tmp_path / "a.docx", form(changed(parts, (row, row + new)))))
    assert (inserted.kind, inserted.shape, inserted.after) == (
        Kind.INSERTED,
        Shape.ROW,
        "overleg-3:2",
    )
    assert inserted.new == "Vervoer naar de groep\t9 euro"
    gone = one_back(made, saved(tmp_path / "b.docx", form(changed(parts, (row, "")))))
    assert (gone.kind, gone.shape, gone.elements) == (Kind.DELETED, Shape.ROW, ("overleg-3:2",))


def test_a_recorded_row_taken_out(made, parts, tmp_path):
    text = parts[DOCUMENT]
    start = text.rindex("<w:tr>", 0, text.index("Dagbesteding in groepen"))
    row = text[start : text.index("</w:tr>", start) + len("</w:tr>")]
    marked = row.replace("</w:trPr>", f"<w:del {HAND_}/></w:trPr>")
    gone = one_back(made, saved(tmp_path / "t.docx", changed(parts, (row, marked))))
    assert (gone.kind, gone.elements, gone.authors) == (
        Kind.DELETED, ("overleg-3:2",), ("R. Reviewer",),
    )  # fmt: skip


def test_what_was_accepted_already_comes_back_without_a_record(made, parts, tmp_path):
    """Everything accepted in the other program: the texts differ, and no change is recorded."""
    accepted = (t(FIRST), t(FIRST.replace("veertien", "twintig")))
    more = changed(parts, accepted, (paragraph_of(parts, FOURTH), ""))
    edit, gone = back(made, saved(tmp_path / "t.docx", more)).returned
    assert (edit.kind, gone.kind) == (Kind.EDIT, Kind.DELETED)
    assert not edit.tracked
    assert not gone.tracked


def test_a_value_that_was_changed_names_its_variable(tmp_path):
    term = variable("termijn", VariableKind.TEXT)
    made = draft(
        section("levering", "De opdrachtnemer levert binnen {{ termijn }} een plan op."),
        variables=(term,), values=(("termijn", "veertien dagen"),),
    )  # fmt: skip
    text = "De opdrachtnemer levert binnen veertien dagen een plan op."
    parts = changed(parts_of(made), replaced(text, "veertien", "twintig"))
    edit = one_back(made, saved(tmp_path / "t.docx", parts))
    assert (edit.variable, edit.value) == ("termijn", "twintig dagen")


def test_a_change_over_the_border_of_a_value_names_none(tmp_path):
    term = variable("termijn", VariableKind.TEXT)
    made = draft(
        section("levering", "De opdrachtnemer levert binnen {{ termijn }} een plan op."),
        variables=(term,), values=(("termijn", "veertien dagen"),),
    )  # fmt: skip
    text = "De opdrachtnemer levert binnen veertien dagen een plan op."
    parts = changed(parts_of(made), replaced(text, "dagen een plan", "weken een idee"))
    assert one_back(made, saved(tmp_path / "t.docx", parts)).variable == ""


def test_a_file_of_another_draft_is_refused_by_name(made, parts, tmp_path):
    other = replace(made, id="een-ander", procurement=replace(made.procurement, title="Groen 2027"))
    with pytest.raises(DocxRefused, match=r"Begeleiding Wmo 2027.*Groen 2027"):
        read_review(other, NORMS, [saved(tmp_path / "t.docx", parts)])


def test_a_file_of_a_draft_with_the_same_title_is_refused(made, parts, tmp_path):
    with pytest.raises(DocxRefused, match="ander bestek dat ook"):
        read_review(replace(made, id="een-ander"), NORMS, [saved(tmp_path / "t.docx", parts)])


def test_a_file_with_hardly_a_text_of_the_draft_is_refused_with_the_share(made, tmp_path):
    other = draft(
        section(
            "anders",
            *("Heel andere woorden over groenvoorziening en parken." * n for n in (1, 2, 3)),
        )
    )
    file = saved(tmp_path / "t.docx", bare(parts_of(other)))
    with pytest.raises(DocxRefused, match="procent van de tekst"):
        read_review(made, NORMS, [file])


def test_the_same_edit_of_two_reviewers_is_one_with_two_names(made, parts, tmp_path):
    hand = 'w:id="1" w:author="B. Bakker" w:date="2027-01-21T10:00:00Z"'
    files = [
        saved(tmp_path / "a.docx", changed(parts, replaced(FIRST, "veertien", "twintig"))),
        saved(tmp_path / "b.docx", changed(parts, replaced(FIRST, "veertien", "twintig", hand))),
    ]
    review = back(made, *files)
    (edit,) = review.returned
    assert edit.authors == ("R. Reviewer", "B. Bakker")
    assert edit.files == ("a.docx", "b.docx")
    assert [file.name for file in review.files] == ["a.docx", "b.docx"]


def test_edits_that_cannot_both_be_taken_over_are_rivals(made, parts, tmp_path):
    files = [
        saved(tmp_path / "a.docx", changed(parts, replaced(FIRST, "veertien", "twintig"))),
        saved(tmp_path / "b.docx", changed(parts, replaced(FIRST, "veertien dagen", "een maand"))),
    ]
    one, other = back(made, *files).returned
    assert one.rivals == (other.key,)
    assert other.rivals == (one.key,)


def test_the_draft_moved_on_where_the_reviewer_changed_is_a_conflict(parts, tmp_path):
    now = FIRST.replace("plan van aanpak", "plan")
    made = draft(section("levering", now, SECOND), *small_draft().parts[0].chapters[0].sections[1:])
    edit = one_back(
        made, saved(tmp_path / "t.docx", changed(parts, replaced(FIRST, "veertien", "twintig")))
    )
    assert edit.conflict
    assert (edit.old, edit.now) == (FIRST, now)
    assert edit.merged == now.replace("veertien", "twintig")


def test_a_change_of_the_draft_alone_does_not_come_back(parts, tmp_path):
    now = FIRST.replace("plan van aanpak", "plan")
    made = draft(section("levering", now, SECOND), *small_draft().parts[0].chapters[0].sections[1:])
    assert back(made, saved(tmp_path / "t.docx", parts)).returned == ()


def test_what_the_draft_got_since_the_export_was_not_taken_out(parts, tmp_path):
    made = draft(
        section("levering", FIRST, SECOND, "Een alinea die er na de export bij kwam."),
        *small_draft().parts[0].chapters[0].sections[1:],
    )
    assert back(made, saved(tmp_path / "t.docx", parts)).returned == ()


def test_a_changed_paragraph_that_the_draft_has_no_more_is_not_dropped(parts, tmp_path):
    made = draft(section("levering", FIRST), *small_draft().parts[0].chapters[0].sections[1:])
    file = saved(tmp_path / "t.docx", changed(parts, replaced(SECOND, "dertig", "tien")))
    found = one_back(made, file)
    assert found.kind is Kind.UNRECOGNISED
    assert (found.old, found.new) == (SECOND, SECOND.replace("dertig", "tien"))
    assert "na de export" in found.note
    assert found.before == FIRST


def test_what_the_draft_has_already_is_only_counted(parts, tmp_path):
    now = FIRST.replace("veertien", "twintig")
    made = draft(section("levering", now, SECOND), *small_draft().parts[0].chapters[0].sections[1:])
    swap = changed(parts, replaced(FIRST, "veertien", "twintig"))
    for form in (dict, bare):
        review = back(made, saved(tmp_path / "t.docx", form(swap)))
        assert review.returned == ()
        assert review.files[0].already == 1


def test_the_rest_keeps_its_key_after_one_of_two_was_taken_over(parts, tmp_path):
    swap = split_run(
        FIRST,
        t("De opdrachtnemer levert binnen "), dele("veertien"), ins("twintig"),
        t(" dagen na ondertekening een plan van "), dele("aanpak"), ins("werk"), t(" op."),
    )  # fmt: skip
    now = FIRST.replace("veertien", "twintig")
    after = draft(
        section("levering", now, SECOND), *small_draft().parts[0].chapters[0].sections[1:]
    )
    for form in (dict, bare):
        file = saved(tmp_path / "t.docx", form(changed(parts, swap)))
        first = back(small_draft(), file).returned
        assert one_back(after, file).key == first[1].key


def test_text_on_the_cover_is_not_recognised_but_shown(made, parts, tmp_path):
    swap = replaced(made.procurement.title, "Wmo", "Jeugd")
    text = parts[DOCUMENT]
    more = {**parts, DOCUMENT: text.replace(*swap, 1)}
    found = one_back(made, saved(tmp_path / "t.docx", more))
    assert (found.kind, found.how) == (Kind.UNRECOGNISED, How.NOWHERE)
    assert "voorblad" in found.note
    assert found.new == "Begeleiding Jeugd 2027"


def test_progress_goes_from_nothing_to_all(made, parts, tmp_path):
    heard = []
    read_review(made, NORMS, [saved(tmp_path / "t.docx", parts)] * 2, heard.append)
    assert heard == [0, 0.5, 1]
