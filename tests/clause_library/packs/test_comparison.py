from clause_library.packs.comparison import Change, changed_lines, compare_items
from tests.clause_library.packs.made_packs import TEMPLATE, clause_item, template_item


def changed(mine, theirs):
    return {
        line.field: [(piece.change, piece.text) for piece in line.pieces]
        for line in changed_lines(compare_items(mine, theirs), 0)
    }


def test_equal_items_have_no_changed_lines():
    assert changed(clause_item(), clause_item()) == {}


def test_only_the_words_that_differ_are_marked():
    found = changed(
        clause_item(text="Er geldt een boete van € 5.000 per dag."),
        clause_item(text="Er geldt een boete van € 7.500 per dag."),
    )
    assert found == {
        "Tekst": [
            (Change.SAME, "Er geldt een boete van "),
            (Change.GONE, "€ 5.000"),
            (Change.COME, "€ 7.500"),
            (Change.SAME, " per dag."),
        ]
    }


def test_every_field_that_differs_is_named():
    found = changed(clause_item(), clause_item(title="Anders", needs=("basis",), version="2.0"))
    assert set(found) == {"Titel", "Vraagt ook", "Versie"}


def test_without_mine_everything_has_come():
    lines = compare_items(None, clause_item())
    assert {piece.change for line in lines for piece in line.pieces if piece.text} == {Change.COME}


def test_a_template_is_compared_text_by_text():
    chapter = TEMPLATE["leidraad/01-introduction.md"].replace("koopt", "verkoopt")
    found = changed(template_item(), template_item(chapter=chapter))
    assert list(found) == ["leidraad/01-introduction.md"]


def test_a_line_around_a_change_can_be_shown():
    text = "Een.\n\nTwee.\n\nDrie."
    lines = compare_items(clause_item(text=text), clause_item(text=text.replace("Twee", "Vier")))
    assert len(changed_lines(lines, 1)) == 3


def test_a_very_long_line_is_shown_whole():
    before, after = "woord " * 3_000, "ander " * 3_000
    found = changed(clause_item(text=before), clause_item(text=after))
    assert [change for change, _text in found["Tekst"]] == [Change.GONE, Change.COME]
