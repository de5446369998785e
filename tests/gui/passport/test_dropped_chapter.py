"""A chapter that a newer template has no more, in the window."""

from dataclasses import replace

import pytest

from drafting.template import OriginKind
from gui.passport.passport_desk import desk_of
from gui.passport.versions_dialog import VersionsDialog
from tests.gui.passport.test_passport_desk import place
from tests.gui.test_window import button, open_dialog
from tests.gui.windows import services, window

__all__ = ["place", "services", "window"]


def only_of_template(chapter):
    blocks = [*chapter.introduction, *(b for s in chapter.sections for b in s.blocks)]
    return all(b.origin and b.origin.kind is OriginKind.TEMPLATE for b in blocks)


def chapters(place):
    return place.open_draft.draft.parts[0].chapters


@pytest.fixture
def gone(place):
    """Lays a library beside the draft in which the template has a chapter no more."""
    desk, draft = desk_of(place), place.open_draft.draft
    key = (OriginKind.TEMPLATE, draft.template.id)
    central = desk.news.library[key]
    chapter = [c for c in draft.parts[0].chapters if only_of_template(c)][-1]
    lost = {chapter.key, *(section.key for section in chapter.sections)}
    now = replace(
        central,
        origin=replace(central.origin, version="99.0"),
        chapters=tuple(c for c in central.chapters if c.chapter.key not in lost),
        sections=tuple(s for s in central.sections if s.chapter not in lost),
        places={name: texts for name, texts in central.places.items() if name not in lost},
    )
    desk.news.read = lambda: None
    desk.news.use({**desk.news.library, key: now})
    return chapter


def shown(window, place):
    desk_of(place).show_versions()
    return open_dialog(window, VersionsDialog)


def test_it_is_told_in_a_sentence_and_in_the_list(window, place, gone):
    desk = desk_of(place)
    assert f"Het sjabloon heeft het hoofdstuk '{gone.title}' niet meer." in desk.news.told()
    assert gone.key in desk.news.notes()
    dialog = shown(window, place)
    assert "Hoofdstuk niet meer in het sjabloon" in dialog.list.item(0).text()
    assert button(dialog, "accept_text").text() == "Laat het hoofdstuk vervallen"


def test_it_goes_and_comes_back_with_undo(window, place, gone):
    dialog = shown(window, place)
    button(dialog, "accept_text").click()
    assert gone.key not in [chapter.key for chapter in chapters(place)]
    assert dialog.empty.isVisibleTo(dialog)
    place.open_draft.undo()
    assert gone in chapters(place)


def test_it_can_be_kept(window, place, gone):
    dialog = shown(window, place)
    button(dialog, "keep_text").click()
    assert gone.key in [chapter.key for chapter in chapters(place)]
    assert desk_of(place).news.newer == ()


def test_one_goes_to_it(window, place, gone):
    dialog = shown(window, place)
    asked = []
    dialog.place_wanted.connect(asked.append)
    button(dialog, "go").click()
    assert asked == [gone.key]
