from drafting.word.read.passage_list import Cell, PassageList, Row
from drafting.word.read.styles import Role


def test_a_heading_ends_those_of_its_level():
    found = PassageList()
    for text, level in (("A", 1), ("B", 2), ("C", 2), ("D", 1)):
        found.add(text, Role(level=level))
    assert [passage.headings for passage in found.passages()] == [
        ("A",),
        ("A", "B"),
        ("A", "C"),
        ("D",),
    ]


def test_an_empty_table_gives_nothing():
    found = PassageList()
    found.add_table(found.next_table(), [])
    found.add_table(found.next_table(), [Row(), Row([Cell()])])
    assert found.passages() == ()


def test_a_marked_header_may_be_long():
    found = PassageList()
    found.add_table(
        1, [Row([Cell(["x" * 99]), Cell(["y"])], header=True), Row([Cell(["a"]), Cell(["b"])])]
    )
    assert found.passages()[2].column == "x" * 99
