"""The chapters of differences."""

from drafting.comparison.chapters import BEGINNING, by_chapter
from drafting.comparison.documents import compare_documents
from drafting.terms import PartKey
from tests.drafting.comparison.test_documents import document, paragraph
from tests.drafting.word.write.builder import Builder


def guide():
    return Builder().part(PartKey.GUIDE)


def test_a_chapter_comes_up_once_though_old_and_new_texts_come_between_each_other():
    old = guide().chapter("De opdracht", "oud").paragraph("Wij kopen hulp in.", "o1")
    old.paragraph("Het gaat om veel uren per week.", "o2")
    new = guide().chapter("De opdracht", "nieuw").paragraph("De levering van stoelen.", "n1")
    new.paragraph("Tafels leveren wij ook.", "n2")
    compared = compare_documents(old.document(), new.document(), one_draft=False)
    assert [one.title for one in by_chapter(compared.differences)] == ["1 De opdracht"]
    assert len(by_chapter(compared.differences)[0].changes) == len(compared.differences)


def test_a_chapter_of_another_part_is_another_one():
    made = guide().chapter("Algemeen", "a").paragraph("Een.", "x")
    made.part(PartKey.AGREEMENT).chapter("Algemeen", "b").paragraph("Twee.", "y")
    compared = compare_documents(guide().document(), made.document(), one_draft=True)
    titles = [one.title for one in by_chapter(compared.differences)]
    assert len([title for title in titles if "Algemeen" in title]) == 2


def test_a_chapter_has_the_number_it_has_now():
    old = guide().chapter("Een", "k1").chapter("Twee", "k2").paragraph("Weg.", "a")
    new = guide().chapter("Twee", "k2").paragraph("Er bij.", "b")
    compared = compare_documents(old.document(), new.document(), one_draft=True)
    assert "1 Twee" in [one.title for one in by_chapter(compared.differences)]


def test_without_chapters_there_is_the_beginning():
    compared = compare_documents(
        document(paragraph("a", "Een.")), document(paragraph("a", "Twee.")), one_draft=True
    )
    assert [one.title for one in by_chapter(compared.differences)] == [BEGINNING]
