from drafting.terms import PartKey
from gui.library.chapters import chapters_of, chapters_with_clauses
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

DRAFT = draft(section("a", "Tekst."))


def test_only_chapters_that_a_clause_belongs_in_under_the_title_of_the_draft():
    assert chapters_with_clauses(DRAFT, [clause()]) == {"contract": (PartKey.GUIDE, "Contract")}
    assert chapters_with_clauses(DRAFT, []) == {}


def test_a_chapter_the_draft_lacks_is_called_as_most_templates_do():
    found = chapters_with_clauses(DRAFT, [clause(chapter="award")])
    assert found == {"award": (PartKey.GUIDE, "Gunning")}


def test_a_chapter_that_nobody_has_keeps_its_key_as_words():
    found = chapters_with_clauses(DRAFT, [clause(chapter="own-place", part=PartKey.AGREEMENT)])
    assert found == {"own-place": (PartKey.AGREEMENT, "Own place")}


def test_they_stand_in_the_order_of_a_bestek():
    mixed = [
        clause("a", part=PartKey.ANNEXES, chapter="annexes"),
        clause("b", part=PartKey.AGREEMENT, chapter="finance"),
        clause("c", chapter="award"),
        clause("d", chapter="contract"),
    ]
    assert list(chapters_with_clauses(DRAFT, mixed)) == ["contract", "award", "finance", "annexes"]


def test_they_follow_the_draft_that_is_open(opened):
    open_draft = opened(DRAFT)
    assert chapters_of(open_draft)([clause()]) == {"contract": (PartKey.GUIDE, "Contract")}
