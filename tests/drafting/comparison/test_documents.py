"""Two documents: what became of each element, and that nothing is lost on the way."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.comparison.blocks import Fate
from drafting.comparison.documents import Comparison, Kind, compare_documents
from drafting.comparison.words import Change
from drafting.document import (
    BlockId,
    Document,
    Element,
    ElementId,
    ListItem,
    Note,
    Paragraph,
    Run,
    Table,
)
from drafting.terms import PartKey, Topic
from tests.drafting.word.write.builder import Builder

LONG = "De opdrachtnemer meldt een wijziging van de vaste begeleider ten minste vier weken vooraf."


def paragraph(name: str, text: str, number: str = "", *runs: Run) -> Paragraph:
    return Paragraph(
        ElementId(name), BlockId(name), number, runs or (Run(text),), PartKey.GUIDE, Topic.CONTRACT
    )


def item(name: str, order: int, text: str) -> ListItem:
    element = ElementId(name if order == 1 else f"{name}.{order}")
    return ListItem(
        element, BlockId(name), "–", False, 0, order == 1, (Run(text),), PartKey.GUIDE, Topic.CONTRACT
    )  # fmt: skip


def table(name: str, *rows: tuple[str, ...], caption: str = "") -> Table:
    cells = tuple(tuple((Run(text),) for text in row) for row in rows)
    runs = (Run(caption),) if caption else ()
    number = "Tabel 1" if caption else ""
    return Table(
        ElementId(name), BlockId(name), cells[0], cells[1:], PartKey.GUIDE, Topic.CONTRACT, number, runs
    )  # fmt: skip


def document(*elements: Element) -> Document:
    return Document("Bestek", "", (), elements)


def compared(
    old: tuple[Element, ...], new: tuple[Element, ...], one_draft: bool = True
) -> Comparison:
    return compare_documents(document(*old), document(*new), one_draft=one_draft)


def kinds(comparison: Comparison) -> list[tuple[str, str]]:
    return [(c.kind.value, str(c.element.id)) for c in comparison.differences if c.kind]


def test_equal_documents_have_no_differences():
    sample = (paragraph("a", "Een."), table("t", ("K", "L"), ("1", "2")))
    assert not compared(sample, sample).differences


def test_a_text_of_one_draft_is_known_by_its_id_whatever_it_became():
    found = compared((paragraph("a", "Een."),), (paragraph("a", "Iets heel anders."),))
    assert kinds(found) == [("gewijzigd", "a")]


def test_an_item_put_in_at_the_start_of_a_list_is_the_only_new_one():
    old = (item("l", 1, "appels"), item("l", 2, "peren"))
    new = (item("l", 1, "noten"), item("l", 2, "appels"), item("l", 3, "peren"))
    assert kinds(compared(old, new)) == [("nieuw", "l")]


def test_a_rewritten_item_stays_the_same_item():
    old = (item("l", 1, "appels"), item("l", 2, "peren"), item("l", 3, "noten"))
    new = (item("l", 1, "appels"), item("l", 2, "druiven"), item("l", 3, "noten"))
    assert kinds(compared(old, new)) == [("gewijzigd", "l.2")]


def test_without_ids_a_changed_text_is_known_by_its_likeness():
    new = LONG.replace("vier weken", "zes weken")
    found = compared(
        (paragraph("a", LONG),), (paragraph("x", "Vooraf."), paragraph("y", new)), False
    )
    assert kinds(found) == [("nieuw", "x"), ("gewijzigd", "y")]


def test_an_id_of_another_draft_is_not_believed_when_the_texts_have_nothing_in_common():
    found = compared((paragraph("a", LONG),), (paragraph("a", "Alles is anders hier."),), False)
    assert kinds(found) == [("vervallen", "a"), ("nieuw", "a")]


def test_what_moved_is_told_once_and_what_stayed_is_not():
    old = tuple(paragraph(key, f"{LONG} {key}") for key in "abcd")
    new = (old[3], *old[:3])
    assert kinds(compared(old, new)) == [("verplaatst", "d")]


def test_what_moved_and_changed_is_told_as_both():
    old = tuple(paragraph(key, f"{LONG} {key}") for key in "abcd")
    new = (paragraph("d", f"{LONG} d. Nieuw."), *old[:3])
    assert kinds(compared(old, new)) == [("verplaatst en gewijzigd", "d")]


def test_another_number_alone_is_no_difference():
    found = compared((paragraph("a", "Een.", "1.1"),), (paragraph("a", "Een.", "1.2"),))
    assert not found.differences
    assert found.renumbered == 1


def test_a_reference_that_only_names_another_number_is_no_difference():
    def referring(number: str) -> Paragraph:
        leads = Run(f"artikel {number}", target=ElementId("b"))
        return paragraph("a", "", "", Run("Zie "), leads, Run("."))

    target = paragraph("b", "Doel.")
    found = compared((referring("5"), target), (referring("6"), target))
    assert not found.differences
    assert found.renumbered == 1


def test_a_reference_that_leads_elsewhere_is_a_difference():
    def referring(target: str) -> Paragraph:
        leads = Run(f"artikel {target}", target=ElementId(target))
        return paragraph("a", "", "", Run("Zie "), leads, Run("."))

    others = paragraph("b", "Doel."), paragraph("c", "Ander doel.")
    assert kinds(compared((referring("b"), *others), (referring("c"), *others))) == [
        ("gewijzigd", "a")
    ]


def test_an_amount_is_shown_whole():
    change = compared(
        (paragraph("a", "Het is € 5.000 per jaar."),), (paragraph("a", "Het is € 7.500 per jaar."),)
    ).differences[0]
    assert [p.text for p in change.pieces if p.change is not Change.SAME] == ["€ 5.000", "€ 7.500"]
    assert change.touches_figures


def test_a_lot_put_in_before_another_does_not_change_that_one():
    def lot(number: int, name: str) -> tuple[Paragraph, Paragraph]:
        first = paragraph(f"scope.l{number}", f"Perceel {name} omvat het werk in {name}.")
        second = paragraph(f"area.l{number}", f"Het gebied is {name}.")
        return replace(first, block=BlockId("scope")), replace(second, block=BlockId("area"))

    old = lot(1, "Noord")
    new = (*lot(1, "Zuid"), *lot(2, "Noord"))
    assert sorted(kinds(compared(old, new))) == [("nieuw", "area.l1"), ("nieuw", "scope.l1")]


def test_rows_and_cells_of_a_table_are_told_apart():
    old = table("t", ("Wat", "Wanneer"), ("Begin", "1 maart 2027"), ("Einde", "1 mei 2027"))
    new = table(
        "t",
        ("Wat", "Wanneer"),
        ("Begin", "1 april 2027"),
        ("Midden", "nu"),
        ("Einde", "1 mei 2027"),
    )
    change = compared((old,), (new,)).differences[0]
    assert change.table is not None
    assert [row.fate for row in change.table.rows] == [
        Fate.SAME, Fate.CHANGED, Fate.ADDED, Fate.SAME,
    ]  # fmt: skip


def test_a_caption_and_a_footnote_are_compared():
    old = table("t", ("K",), ("1",), caption="Planning"), paragraph("a", "", "", Run("Een."))
    note = Run("", note=Note(1, (Run("Zie de wet."),)))
    new = table("t", ("K",), ("1",), caption="Tijd"), paragraph("a", "", "", Run("Een."), note)
    found = compared(old, new).differences
    assert ["".join(p.text for p in c.pieces if p.change is Change.COME) for c in found] == [
        "Tijd", " [noot: Zie de wet.]",
    ]  # fmt: skip


def test_a_removed_text_stands_under_the_heading_as_it_is_now():
    build = (
        Builder()
        .part(PartKey.GUIDE)
        .chapter("Oud", "k")
        .paragraph("Weg.", "a")
        .paragraph("B.", "b")
    )
    later = Builder().part(PartKey.GUIDE).chapter("Nieuw", "k").paragraph("B.", "b")
    found = compare_documents(build.document(), later.document(), one_draft=True)
    gone = next(c for c in found.differences if c.kind is Kind.REMOVED)
    assert gone.place == "1 Nieuw"


texts = st.lists(
    st.sampled_from(["Een.", "Twee.", LONG, "Het kost € 5.", "Drie vier vijf zes zeven."]),
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(texts, texts, st.booleans())
def test_both_documents_are_whole_in_the_pieces(old, new, one_draft):
    before = tuple(paragraph(f"p{n}", text) for n, text in enumerate(old))
    after = tuple(paragraph(f"p{n * 2}", text) for n, text in enumerate(new))
    found = compared(before, after, one_draft)
    assert [c.new for c in found.changes if c.new] == list(after)
    assert sorted(c.old_at for c in found.changes if c.old) == list(range(len(before)))
    for change in found.changes:
        was = "".join(p.text for p in change.pieces if p.change is not Change.COME)
        now = "".join(p.text for p in change.pieces if p.change is not Change.GONE)
        assert was == (change.old.text if change.old else "")
        assert now == (change.new.text if change.new else "")


@settings(max_examples=80, deadline=None)
@given(texts, texts)
def test_from_the_other_side_added_is_removed(old, new):
    before = tuple(paragraph(f"p{n}", text) for n, text in enumerate(old))
    after = tuple(paragraph(f"p{n}", text) for n, text in enumerate(new))
    there, back = compared(before, after), compared(after, before)
    assert there.counts.get(Kind.ADDED, 0) == back.counts.get(Kind.REMOVED, 0)
    assert there.counts.get(Kind.REMOVED, 0) == back.counts.get(Kind.ADDED, 0)
