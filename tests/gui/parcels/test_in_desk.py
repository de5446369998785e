"""Deciding on what came back."""

from dataclasses import replace

import pytest

from drafting.edits.edit import Touched, with_blocks
from drafting.refusals import Refusal
from drafting.review.parcels.difference import Way
from drafting.review.parcels.parcel_file import read_parcel
from drafting.review.parcels.records import lay_beside
from gui.background import Job
from gui.parcels.in_desk import InDesk
from tests.gui.parcels.conftest import answer, my_edit, texts, with_text


@pytest.fixture
def desk(place, services, parcel_file):
    """Two texts changed by them alone."""
    path = parcel_file()
    answer(path, lambda d: with_text(with_text(d, "eisen-1", "Van u."), "eisen-2", "Ook van u."))
    back = lay_beside(place.open_draft.draft, read_parcel(path))
    return InDesk(place.open_draft, back, services.now, place)


def unknown_field(made):
    """A text that names a field that nobody has, as from a file that was written by hand."""
    text = "Een {{ onbekend }} gegeven."
    return with_blocks(
        made, lambda row: tuple(replace(b, text=text) if b.id == "eisen-1" else b for b in row)
    )


def keys(desk):
    return [one.key for one in desk.found.differences]


def test_what_is_decided_is_gone_at_once_and_back_after_undo(desk, place, qtbot):
    first, second = keys(desk)
    desk.decide(first, Way.THEIRS)
    assert keys(desk) == [second]
    assert texts(place.open_draft.draft)[0] == "Van u."
    place.open_draft.undo()
    qtbot.waitUntil(lambda: keys(desk) == [first, second])


def test_declining_leaves_the_text_alone(desk, place):
    touched = []
    place.open_draft.changed.connect(lambda what, _sender: touched.append(what))
    desk.decide(keys(desk)[0], Way.MINE)
    assert touched == [Touched.COMMENTS]


def test_what_cannot_be_taken_stays_open_with_the_reason(desk, place, qtbot):
    my_edit(place, "eisen-1", "Van mij.")
    qtbot.waitUntil(lambda: len(desk.found.conflicts) == 1)
    (conflict,) = desk.found.conflicts
    before = place.open_draft.draft
    done = desk.decide(conflict.key, Way.OWN, "Een {{ onbekend }} gegeven.")
    assert not done.done
    assert desk.left[conflict.key]
    assert place.open_draft.draft is before


def test_what_the_window_cannot_show_is_told_and_left(place, services, parcel_file):
    path = answer(parcel_file(), unknown_field)
    desk = InDesk(
        place.open_draft,
        lay_beside(place.open_draft.draft, read_parcel(path)),
        services.now,
        place,
    )
    (key,) = keys(desk)
    before = place.open_draft.draft
    assert not desk.decide(key, Way.THEIRS).done
    assert "onbekend" in desk.left[key]
    assert place.open_draft.draft is before


def test_while_only_reviewing_a_text_is_refused(desk, place):
    place.open_draft.review_only(on=True)
    with pytest.raises(Refusal, match="beoordeelt"):
        desk.decide(keys(desk)[0], Way.THEIRS)
    assert len(keys(desk)) == 2


def test_work_on_an_older_draft_is_not_carried_out(desk, place, qtbot):
    done = desk.plain_work()(Job())
    desk.decide(keys(desk)[0], Way.MINE)
    assert not desk.carry_out(done)
    assert texts(place.open_draft.draft) == ["Eerste eis.", "Tweede eis.", "Derde eis."]
