from dataclasses import replace

from drafting.assembly.assemble import assemble
from drafting.assembly.worksheets import without_worksheets, worksheets
from templates.shelf import all_templates
from tests import builders


def with_sheet(**changes):
    draft = builders.draft(builders.section("a", "Tekst."))
    sheet = builders.chapter("werkblad", builders.section("b", "Intern."), for_file=True, **changes)
    return replace(
        draft, parts=(replace(draft.parts[0], chapters=(*draft.parts[0].chapters, sheet)),)
    )


def test_a_worksheet_is_left_out_of_what_is_sent():
    draft = with_sheet()
    assert [chapter.key for chapter in worksheets(draft, builders.NORMS)] == ["werkblad"]
    texts = [e.text for e in assemble(without_worksheets(draft), builders.NORMS).elements]
    assert "Intern." not in texts
    assert "Tekst." in texts


def test_a_worksheet_that_is_off_is_none():
    assert worksheets(with_sheet(omitted=True), builders.NORMS) == ()
    assert worksheets(with_sheet(condition="has_goals"), builders.NORMS) == ()


def test_a_draft_without_worksheets_stays_the_same():
    draft = builders.draft(builders.section("a", "Tekst."))
    assert without_worksheets(draft) is draft
    assert worksheets(draft, builders.NORMS) == ()


def test_every_annex_that_says_it_is_for_the_file_is_marked():
    for template in all_templates():
        for part in template.parts:
            for chapter in part.chapters:
                texts = [block.text for block in chapter.introduction[:1]]
                says = any("voor het dossier van de gemeente. Zij" in text for text in texts)
                assert chapter.for_file == says, f"{template.id}: {chapter.key}"
