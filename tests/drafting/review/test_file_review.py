"""What is told of a file as a whole."""

from tests.drafting.review.reviewed_files import (
    DOCUMENT,
    FIRST,
    back,
    bare,
    changed,
    ins,
    parts_of,
    saved,
    small_draft,
    split_run,
    t,
    taken_out,
    unmarked,
)

HAND = 'w:id="1" w:author="B"'


def remarks(parts, tmp_path):
    return back(small_draft(), saved(tmp_path / "t.docx", parts)).files[0].remarks


def test_nothing_to_say_of_a_whole_file(tmp_path):
    assert remarks(parts_of(small_draft()), tmp_path) == ()


def test_our_data_are_gone(tmp_path):
    for form in (unmarked, bare):
        assert "zijn weg" in remarks(form(parts_of(small_draft())), tmp_path)[0]


def test_what_was_put_in_and_taken_out_again_is_told(tmp_path):
    inner = f"<w:del {HAND}><w:r><w:delText>weer weg</w:delText></w:r></w:del>"
    swap = split_run(FIRST, f"<w:ins {HAND}>{inner}</w:ins>", t(FIRST))
    assert "weer weg" in remarks(changed(parts_of(small_draft()), swap), tmp_path)[0]


def test_changes_in_the_contents_list_and_of_form_are_counted(tmp_path):
    parts = parts_of(small_draft())
    text = parts[DOCUMENT]
    at = text.index(t("Levering"))
    text = text[:at] + ins("Levering en meer") + text[at + len(t("Levering")) :]
    text = text.replace("<w:pPr>", f"<w:pPr><w:pPrChange {HAND}><w:pPr/></w:pPrChange>", 2)
    found = " ".join(remarks({**parts, DOCUMENT: text}, tmp_path))
    assert "1 wijziging in de inhoudsopgave is" in found
    assert "2 wijzigingen van de opmaak zijn" in found


def test_much_is_missing(tmp_path):
    parts = parts_of(small_draft())
    text = parts[DOCUMENT]
    start = text.index(t("Levering"), text.index(t("Levering")) + 1)
    cut = text[: text.rindex("<w:p>", 0, start)] + text[text.rindex("<w:sectPr") :]
    assert any("helft" in one for one in remarks({**parts, DOCUMENT: cut}, tmp_path))


def test_no_recorded_letter_is_lost(tmp_path):
    parts = parts_of(small_draft())
    swap = split_run(FIRST, ins("A"), t(FIRST[:20]), ins("B"), t(FIRST[20:]))
    more = changed(
        parts,
        swap,
        taken_out(
            parts, "De gemeente betaalt binnen dertig dagen na ontvangst van een volledige factuur."
        ),
    )
    found = back(small_draft(), saved(tmp_path / "t.docx", more)).returned
    assert [one.put for one in found if one.put] == ["A", "B"]
    assert sum(len(one.old) for one in found if one.kind == "deleted") == 79
