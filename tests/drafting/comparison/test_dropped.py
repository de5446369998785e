"""Chapters and sections that a newer version of the template has no more."""

from dataclasses import replace

from drafting.comparison.dropped import dropped
from drafting.comparison.library import library_of
from drafting.document import BlockId
from drafting.template import Block, Origin, OriginKind, Part
from drafting.terms import PartKey
from tests.builders import chapter, draft_of, section, template


def part(*chapters):
    return Part(PartKey.GUIDE, "Leidraad", chapters)


STAYS = chapter("een", section("a", "Tekst a."), section("b", "Tekst b."))
GOES = chapter("twee", section("c", "Tekst c."), section("d", "Tekst d."))
MADE = draft_of(part(STAYS, GOES))


def central(*chapters, version="1.1"):
    """The template of the draft with these chapters, in another version."""
    origin = Origin(OriginKind.TEMPLATE, MADE.template.id, version)
    shelf = library_of((replace(template(part(*chapters)), version=version),), ())
    return shelf[(origin.kind, origin.id)]


def told(draft, now):
    return [(one.chapter.key, one.section and one.section.key) for one in dropped(draft, now)]


def test_a_chapter_is_told_as_one_with_its_texts():
    (one,) = dropped(MADE, central(STAYS))
    assert (one.chapter.key, one.section) == ("twee", None)
    assert [block.text for block in one.blocks] == ["Tekst c.", "Tekst d."]


def test_a_section_is_told_by_itself():
    now = central(chapter("een", section("a", "Tekst a.")), GOES)
    assert told(MADE, now) == [("een", "b")]


def test_what_moved_to_another_chapter_is_not_gone():
    now = central(chapter("een", *STAYS.sections, section("d", "Tekst d.")))
    assert told(MADE, now) == [("twee", "c")]


def test_the_same_template_or_an_older_one_drops_nothing():
    assert told(MADE, central(STAYS, GOES)) == []
    assert told(MADE, central(STAYS, version="1.0")) == []
    assert told(MADE, central(STAYS, version="0.9")) == []
    assert list(dropped(MADE, None)) == []


def test_own_texts_are_not_among_them():
    own = replace(
        GOES.sections[0], blocks=(*GOES.sections[0].blocks, Block(BlockId("own"), "Van ons."))
    )
    draft = draft_of(part(STAYS, replace(GOES, sections=(own,))))
    (one,) = dropped(draft, central(STAYS))
    assert [block.text for block in one.blocks] == ["Tekst c."]
    alone = draft_of(part(STAYS, replace(GOES, sections=(replace(own, blocks=own.blocks[1:]),))))
    assert told(alone, central(STAYS)) == []
