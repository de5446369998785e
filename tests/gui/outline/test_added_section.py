import pytest

from drafting.draft import find_section
from drafting.edits import passages
from drafting.refusals import Refusal
from gui.outline.added_section import add_section, bring_back, free_key
from tests import builders
from tests.gui.outline.outlines import bestek


def test_a_key_is_made_of_the_title():
    assert free_key(bestek(), "Één  nieuwe eis!") == "own-een-nieuwe-eis"


def test_a_key_is_never_used_twice():
    draft = passages.add_section(bestek(), "a", "own-eis", "Eis", "T.", builders.HAND).after
    assert free_key(draft, "Eis") == "own-eis-2"


def test_a_title_without_letters_has_a_key():
    assert free_key(bestek(), "—") == "own-section"


def test_a_text_that_cannot_be_filled_in_is_refused():
    with pytest.raises(Refusal, match="onbekend"):
        add_section(bestek(), "a", "T", "{{ onbekend }}", builders.HAND, builders.NORMS)


def test_texts_that_were_all_left_out_come_back():
    draft = passages.omit(passages.omit(bestek(), "c-1").after, "c-2").after
    section = find_section(bring_back(draft, "c").after, "c")[2]
    assert not any(block.omitted for block in section.blocks)


def test_one_text_left_out_stays_out():
    draft = passages.leave_out(passages.omit(bestek(), "c-1").after, "c", out=True).after
    section = find_section(bring_back(draft, "c").after, "c")[2]
    assert [block.omitted for block in section.blocks] == [True, False]


def test_a_section_brings_its_chapter_back():
    draft = passages.leave_out(bestek(), "one", out=True).after
    assert not find_section(bring_back(draft, "a").after, "a")[1].omitted
