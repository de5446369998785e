import pytest

from drafting.edits import passages
from drafting.edits.edit import Touched


def test_an_edit_lays_out_only_what_differs(pane):
    made = {strip.item.id: strip.made for strip in pane.view.column.strips}
    open_draft = pane._open_draft
    open_draft.apply(
        passages.rewrite(pane.draft(), "first-2", "Anders.", open_draft.hand(), open_draft.norms)
    )
    again = [
        strip.item.id
        for strip in pane.view.column.strips
        if strip.made is not made.get(strip.item.id)
    ]
    assert again == ["first-2"]


def test_a_justification_lays_out_nothing(pane, monkeypatch):
    monkeypatch.setattr(pane.view, "show_items", lambda items: pytest.fail("laid out"))
    pane._open_draft.changed.emit(Touched.JUSTIFICATIONS, None)


@pytest.mark.parametrize("width", [420, 680, 1400])
def test_the_page_paints_at_every_width(pane, width):
    pane.resize(width, 700)
    assert not pane.grab().isNull()
