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
    found = [len(one.folded) for one in stretches(compared(), Shown.ALL, "k1")]
    assert found == [1, 0, 2]


def test_a_filter_leaves_only_its_own():
    def shown(what: Shown) -> list[str]:
        found = stretches(compared(), what, ALL)
        return [str(one.difference.element.id) for one in found if one.difference]

    assert shown(Shown.ALL) == ["a", "k2", "d"]
    assert shown(Shown.FIGURES) == ["a"]
    assert shown(Shown.HEADINGS) == ["k2"]
    assert shown(Shown.MOVED) == []
