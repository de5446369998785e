from dataclasses import replace

from drafting.edits import passages
from drafting.terms import Rights
from gui.page.block_menu import deeds_for
from gui.page.page_items import page_items
from tests import builders
from tests.gui.page.pages import bestek, with_block


def deeds(draft, place, fields=()):
    item = next(i for i in page_items(builders.document(draft), draft) if i.id == place)
    return {deed.name: deed for deed in deeds_for(item, draft, fields) if deed.name}


def test_a_block_as_adopted_has_nothing_to_restore():
    assert "restore" not in deeds(bestek(), "first-2")


def test_a_changed_block_can_be_restored():
    edit = passages.rewrite(bestek(), "first-2", "Anders.", builders.HAND, builders.NORMS)
    assert "restore" in deeds(edit.after, "first-2")


def test_a_fixed_block_is_neither_changed_nor_left_out():
    found = deeds(with_block(bestek(), "first-2", rights=Rights.FIXED), "first-2")
    assert not found["edit"].enabled
    assert not found["leave_out"].enabled


def test_the_values_of_a_block_are_in_its_menu():
    assert "field:budget" in deeds(bestek(), "first-1", (("budget", "Budget"),))


def test_a_text_left_out_can_only_come_back():
    draft = passages.omit(bestek(), "first-2").after
    assert list(deeds(draft, "first-2")) == ["put_back"]


def test_a_chapter_is_renamed_moved_and_left_out():
    assert {"edit", "move_up", "move_down", "leave_out"} <= set(deeds(bestek(), "contract"))


def test_the_section_of_a_text_can_be_kept_as_an_own_clause():
    assert "keep_clause" in deeds(bestek(), "first-2")
    assert "keep_clause" in deeds(bestek(), "first")
    assert "keep_clause" not in deeds(bestek(), "contract")


def test_the_introduction_of_a_chapter_is_no_section_to_keep():
    draft = bestek()
    chapter = draft.parts[0].chapters[0]
    first, *rest = chapter.sections
    moved = replace(chapter, introduction=first.blocks, sections=tuple(rest))
    draft = replace(draft, parts=(replace(draft.parts[0], chapters=(moved,)),))
    found = deeds(draft, "first-2")
    assert "edit" in found
    assert "keep_clause" not in found


def test_the_title_of_a_table_of_values_can_be_changed_or_given():
    titled = deeds(bestek("Tabel: Percelen\n{{ lots_table }}"), "first-1")["caption"]
    bare = deeds(bestek("{{ lots_table }}"), "first-1")["caption"]
    assert (titled.words, bare.words) == ("Wijzig de titel van de tabel", "Geef de tabel een titel")
    assert "caption" not in deeds(bestek("Tekst."), "first-1")
