"""What stands elsewhere."""

from drafting.review.returned import Kind, Shape
from tests.builders import draft, section
from tests.drafting.edits.returned import changed as rewritten
from tests.drafting.review.reviewed_files import (
    DOCUMENT,
    FIRST,
    FOURTH,
    SECOND,
    THIRD,
    back,
    bare,
    changed,
    one_back,
    paragraph_of,
    parts_of,
    replaced,
    saved,
    small_draft,
    t,
    with_end,
)

FIFTH = "De contractmanager bewaakt de afspraken en rapporteert daarover aan het college."
SIXTH = "Klachten van cliënten worden binnen vier weken behandeld en schriftelijk beantwoord."


def made():
    return draft(
        section("een", FIRST, SECOND), section("twee", THIRD, FOURTH), section("drie", FIFTH, SIXTH)
    )


def moved(parts):
    """The second section behind the third."""
    text = parts[DOCUMENT]
    start = text.rindex("<w:p>", 0, text.index(paragraph_of(parts, THIRD)))
    end = text.rindex("<w:p>", 0, text.index(paragraph_of(parts, FIFTH)))
    behind = text.index(paragraph_of(parts, SIXTH)) + len(paragraph_of(parts, SIXTH))
    return {**parts, DOCUMENT: text[:start] + text[end:behind] + text[start:end] + text[behind:]}


def test_a_section_that_stands_elsewhere_is_one_move(tmp_path):
    for form in (dict, bare):
        found = one_back(made(), saved(tmp_path / "t.docx", form(moved(parts_of(made())))))
        assert found.kind is Kind.MOVED
        one = (found.elements, found.after)
        assert one in [
            (("twee", "twee-1", "twee-2"), "drie-2"),
            (("drie", "drie-1", "drie-2"), "een-2"),
        ]
        assert found.shape is Shape.HEADING


def test_moved_and_changed_is_both(tmp_path):
    parts = changed(moved(parts_of(made())), replaced(THIRD, "kwartaal", "jaar"))
    kinds = {one.kind for one in back(made(), saved(tmp_path / "t.docx", parts)).returned}
    assert kinds == {Kind.MOVED, Kind.EDIT}


def test_a_move_that_the_draft_made_too_does_not_come_back(tmp_path):
    later = draft(
        section("een", FIRST, SECOND), section("drie", FIFTH, SIXTH), section("twee", THIRD, FOURTH)
    )
    review = back(later, saved(tmp_path / "t.docx", moved(parts_of(made()))))
    assert review.returned == ()


def test_a_move_of_the_draft_alone_is_not_one_of_the_reviewer(tmp_path):
    later = draft(
        section("een", FIRST, SECOND), section("drie", FIFTH, SIXTH), section("twee", THIRD, FOURTH)
    )
    assert back(later, saved(tmp_path / "t.docx", parts_of(made()))).returned == ()


def test_a_table_that_stands_elsewhere(tmp_path):
    parts = parts_of(small_draft())
    text = parts[DOCUMENT]
    start = text.rindex("<w:tbl>")
    table = text[start : text.index("</w:tbl>", start) + len("</w:tbl>")]
    first = paragraph_of(parts, FIRST)
    found = one_back(
        small_draft(),
        saved(tmp_path / "t.docx", changed(parts, (table, ""), (first, first + table))),
    )
    assert (found.kind, found.elements, found.shape) == (Kind.MOVED, ("overleg-3",), Shape.TABLE)


def test_a_text_that_was_moved_and_changed_while_the_draft_went_on_is_a_conflict(tmp_path):
    parts = parts_of(made())
    old, last = paragraph_of(parts, SECOND), paragraph_of(parts, SIXTH)
    own = SECOND.replace("dertig", "twintig")
    gone = with_end(old.replace(t(SECOND), _moved("moveFrom", SECOND)), "moveFrom")
    come = with_end(f"<w:p>{_moved('moveTo', own)}</w:p>", "moveTo")
    path = saved(tmp_path / "t.docx", changed(parts, (old, gone), (last, last + come)))
    later = rewritten(made(), "een-2", SECOND.replace("gemeente", "opdrachtgever")).after
    edit = next(one for one in back(later, path).returned if one.kind is Kind.EDIT)
    assert (edit.old, edit.new, edit.conflict) == (SECOND, own, True)


def _moved(side, text):
    run = f'<w:{side} w:id="7" w:author="R">{t(text)}</w:{side}>'
    return f'<w:{side}RangeStart w:id="6" w:name="m1"/>{run}<w:{side}RangeEnd w:id="6"/>'


def test_a_text_that_was_moved_to_the_very_end_was_moved(tmp_path):
    parts = parts_of(made())
    old, last = paragraph_of(parts, SECOND), paragraph_of(parts, SIXTH)
    gone = with_end(old.replace(t(SECOND), _moved("moveFrom", SECOND)), "moveFrom")
    come = with_end(f"<w:p>{_moved('moveTo', SECOND)}</w:p>", "moveTo")
    path = saved(tmp_path / "t.docx", changed(parts, (old, gone), (last, last + come)))
    found = one_back(made(), path)
    assert (found.kind, found.elements, found.after) == (Kind.MOVED, ("een-2",), "drie-2")
