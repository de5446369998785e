"""What the template has no more: taken out, or kept."""

from dataclasses import replace

import pytest

from drafting.comparison.library import library_of
from drafting.comparison.newer_text import Novelty
from drafting.comparison.versions import newer_texts
from drafting.document import BlockId
from drafting.edits import versions
from drafting.edits.edit import Touched
from drafting.refusals import EditRefused
from drafting.template import Block
from tests.builders import HAND, NORMS, chapter, draft_of, section, template
from tests.drafting.comparison.test_dropped import GOES, MADE, STAYS, part


def library(*chapters):
    return library_of((replace(template(part(*chapters)), version="1.1"),), ())


NOW = library(STAYS)


def only(draft, now=NOW):
    (one,) = newer_texts(draft, now)
    return one


def chapters(draft):
    return [one.key for one in draft.parts[0].chapters]


def test_a_dropped_chapter_is_news_with_its_text_of_then_and_yours():
    one = only(MADE)
    assert (one.novelty, one.whole_chapter.key, one.central) == (Novelty.REMOVED, "twee", None)
    assert (one.old, one.new, one.yours) == ("Tekst c.\n\nTekst d.", "", "Tekst c.\n\nTekst d.")
    assert not one.is_own


def test_accepted_the_chapter_goes_and_the_news_with_it():
    edit = versions.accept(MADE, only(MADE), NOW, NORMS)
    assert chapters(edit.after) == ["een"]
    assert Touched.OUTLINE in edit.touched
    assert newer_texts(edit.after, NOW) == ()


def test_own_texts_in_it_stay_under_their_heading():
    own = replace(
        GOES.sections[0], blocks=(*GOES.sections[0].blocks, Block(BlockId("own"), "Van ons."))
    )
    draft = draft_of(part(STAYS, replace(GOES, sections=(own, GOES.sections[1]))))
    after = versions.accept(draft, only(draft), NOW, NORMS).after
    (kept,) = after.parts[0].chapters[1].sections
    assert [block.text for block in kept.blocks] == ["Van ons."]


def test_kept_it_stays_and_is_not_asked_about_again():
    after = versions.keep(MADE, only(MADE), HAND).after
    assert chapters(after) == ["een", "twee"]
    assert newer_texts(after, NOW) == ()


def test_put_off_it_waits_in_the_list():
    after = versions.put_off(MADE, only(MADE)).after
    assert only(after).put_off


def test_a_dropped_section_goes_alone():
    now = library(chapter("een", section("a", "Tekst a.")), GOES)
    one = only(MADE, now)
    assert one.whole.key == "b"
    after = versions.accept(MADE, one, now, NORMS).after
    assert [s.key for s in after.parts[0].chapters[0].sections] == ["a"]
    assert newer_texts(after, now) == ()


def test_what_is_not_there_any_more_is_refused():
    one = only(MADE)
    with pytest.raises(EditRefused, match="staat niet meer"):
        versions.accept(draft_of(part(STAYS)), one, NOW, NORMS)
