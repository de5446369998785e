"""Which differences are shown."""

from drafting.comparison.documents import compare_documents
from drafting.terms import PartKey
from gui.compare.differences import ALL, Shown, chapters, stretches
from tests.drafting.word.write.builder import Builder


def compared():
    old = Builder().part(PartKey.GUIDE).chapter("Een", "k1").paragraph("Het kost € 5.", "a")
    old.paragraph("Zelfde.", "b").paragraph("Nog een.", "c").chapter("Twee", "k2").paragraph(
        "Ja.", "d"
    )
    new = Builder().part(PartKey.GUIDE).chapter("Een", "k1").paragraph("Het kost € 7.", "a")
    new.paragraph("Zelfde.", "b").paragraph("Nog een.", "c").chapter("Ander", "k2").paragraph(
        "Nee.", "d"
    )
    return compare_documents(old.document(), new.document(), one_draft=True)


def test_chapters_are_counted():
    assert [(c.title, c.part, c.count) for c in chapters(compared(), Shown.ALL)] == [
        ("1 Een", "Deel A Leidraad", 1), ("2 Ander", "Deel A Leidraad", 2),
    ]  # fmt: skip


def test_what_is_equal_is_folded_between_the_differences():
    key = chapters(compared(), Shown.ALL)[0].key
    found = [len(one.folded) for one in stretches(compared(), Shown.ALL, key)]
    assert found == [1, 0, 2]


def test_a_filter_leaves_only_its_own():
    def shown(what: Shown) -> list[str]:
        found = stretches(compared(), what, ALL)
        return [str(one.difference.element.id) for one in found if one.difference]

    assert shown(Shown.ALL) == ["a", "k2", "d"]
    assert shown(Shown.FIGURES) == ["a"]
    assert shown(Shown.HEADINGS) == ["k2"]
    assert shown(Shown.MOVED) == []


def test_a_chapter_is_named_once_and_chapters_without_a_difference_fold_together():
    def made(first, last):
        builder = Builder().part(PartKey.GUIDE)
        for number, text in enumerate((first, "Zelfde.", "Gelijk.", last)):
            builder.chapter(f"Hoofdstuk {number}", f"k{number}").paragraph(text, f"a{number}")
            builder.paragraph("Nog een.", f"b{number}").paragraph(text, f"c{number}")
        return builder.document()

    compared = compare_documents(made("Een.", "Twee."), made("Een!", "Drie."), one_draft=True)
    found = list(stretches(compared, Shown.ALL, ALL))
    assert [one.title for one in found if one.title] == ["1 Hoofdstuk 0", "4 Hoofdstuk 3"]
    (between,) = (one for one in found if one.among)
    assert between.among == ("2 Hoofdstuk 1", "3 Hoofdstuk 2")
    assert len(between.folded) == 8
