"""A window with a bestek that has a file."""

from dataclasses import replace

import pytest

from drafting.document import BlockId
from drafting.edits.passages import Hand, rewrite
from drafting.files.draft_file import write_draft
from drafting.review.parcels.either_file import read_either, write_either
from drafting.review.parcels.parcel import Request, make_parcel
from drafting.review.parcels.parcel_file import write_parcel
from drafting.review.parcels.records import remember_sent
from tests.builders import DAY, NORMS, draft, section
from tests.gui.windows import AT, services, window

__all__ = ["services", "window"]


@pytest.fixture
def bestek(tmp_path):
    path = tmp_path / "wmo.bestek"
    write_draft(path, draft(section("eisen", "Eerste eis.", "Tweede eis.", "Derde eis.")), None)
    return path


@pytest.fixture
def place(window, bestek):
    """The workspace of the bestek, opened from its file."""
    window.show_draft(window._filing.open(bestek))
    return window.workspace


@pytest.fixture
def parcel_file(tmp_path, place):
    """A parcel of the bestek that the bestek remembers; `may_change` as asked."""

    def made(*, may_change=True, receiver="M. de Vries"):
        opened = place.open_draft
        request = Request(receiver, "Lees dit.", may_change=may_change)
        parcel = make_parcel(opened.draft, f"pakket-{receiver}", "N. de Wit", request, AT)
        path = tmp_path / f"{receiver}.beoordeling"
        write_parcel(path, parcel)
        opened.apply(remember_sent(opened.draft, parcel))
        return path

    return made


def with_text(made, block, text, name="M. de Vries"):
    return rewrite(made, BlockId(block), text, Hand(name, DAY), NORMS).after


def answer(path, change, name="M. de Vries"):
    """Saves what a reviewer made of a parcel."""
    content, stamp = read_either(path)
    write_either(path, path, change(content), name, AT, stamp)
    return path


def my_edit(place, block, text):
    place.open_draft.apply(
        rewrite(place.open_draft.draft, BlockId(block), text, Hand("N. de Wit", DAY), NORMS)
    )


def texts(made):
    return [b.text for p in made.parts for c in p.chapters for s in c.sections for b in s.blocks]


def with_title(made, title):
    return replace(made, id="x", procurement=replace(made.procurement, title=title))
