import pytest

from gui.outline.outline_menu import allowed_deeds, deeds_for
from gui.outline.outline_rows import Row, RowKind


def names(**changes):
    row = Row(**({"kind": RowKind.SECTION, "key": "a", "number": "1.1", "title": "A"} | changes))
    return {deed.name for deed in deeds_for(row) if deed.name and deed.enabled}


def test_a_part_has_no_deeds():
    assert names(kind=RowKind.PART) == set()


def test_a_chapter_is_renamed_and_moved_as_a_section():
    assert names(kind=RowKind.CHAPTER) == {
        "go",
        "rename",
        "move_up",
        "move_down",
        "add",
        "approve",
        "leave_out",
    }


def test_only_a_section_of_the_drafter_is_removed():
    assert "remove" not in names()
    assert "remove" in names(removable=True)


@pytest.mark.parametrize(("omitted", "deed"), [(True, "bring_back"), (False, "leave_out")])
def test_a_row_goes_out_or_comes_back(omitted, deed):
    assert names(omitted=omitted) & {"bring_back", "leave_out"} == {deed}


def test_a_section_left_out_is_not_moved():
    assert not names(omitted=True) & {"move_up", "move_down", "rename", "go"}


def test_an_approved_chapter_can_be_withdrawn():
    assert "withdraw" in names(kind=RowKind.CHAPTER, approved="goedgekeurd door J. Jansen")


def test_a_reviewer_sees_and_approves_but_changes_nothing():
    row = Row(RowKind.CHAPTER, "een", "1", "Een", approved="goedgekeurd door J. Jansen")
    deeds = allowed_deeds(row, reviewing=True)
    able = {deed.name for deed in deeds if deed.name and deed.enabled}
    assert able == {"go", "approve", "withdraw"}


def test_a_section_can_be_kept_as_an_own_clause_unless_it_is_left_out():
    assert "keep_clause" in names()
    assert "keep_clause" not in names(omitted=True)
    assert "keep_clause" not in names(kind=RowKind.CHAPTER)
