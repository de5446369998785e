"""The rows of a document, as the export writes them."""

import re

from drafting.review.returned import Shape
from drafting.review.rows import rows_of
from drafting.word.write.export import as_exported
from tests.builders import document
from tests.drafting.review.reviewed_files import FIRST, parts_of, small_draft


def rows():
    return rows_of(as_exported(document(small_draft()), ()))


def test_headings_paragraphs_and_cells_in_order():
    found = [(row.element, row.shape) for row in rows()]
    assert found[:4] == [
        ("part-leidraad", Shape.HEADING),
        ("contract", Shape.HEADING),
        ("levering", Shape.HEADING),
        ("levering-1", Shape.PARAGRAPH),
    ]
    assert found[-2:] == [("overleg-3:2.1", Shape.CELL), ("overleg-3:2.2", Shape.CELL)]


def test_a_row_knows_its_place_in_words():
    row = next(row for row in rows() if row.text == FIRST)
    assert (row.path, row.number) == (("Leidraad", "Contract", "Levering"), "1.1")


def test_the_bookmarks_are_those_of_the_export():
    parts = parts_of(small_draft())
    written = {
        name.casefold() for name in re.findall(r'w:name="(_cl_[^"]+)"', parts["word/document.xml"])
    }
    assert {row.bookmark for row in rows()} == written


def test_cells_of_a_table_have_one_owner():
    assert {row.owner for row in rows() if row.shape is Shape.CELL} == {"overleg-3"}
