from drafting.document import Note, Run
from gui.proof.proof_text import set_elements
from tests.drafting.word.write.builder import Builder, prose, sample


def lines_of(document, width=400.0):
    return [line for lines in set_elements(document, "Arial", width) for line in lines]


def test_every_element_has_lines_and_its_number_on_the_first(qapp):
    labels = [line.label for line in lines_of(sample()) if line.label]
    assert labels == [str(number) for number in range(1, len(sample().elements) + 1)]


def test_a_narrow_column_takes_more_lines(qapp):
    document = Builder().paragraph(prose(1, 6)).document()
    assert len(lines_of(document, 150)) > len(lines_of(document, 400))


def test_a_part_begins_a_page_but_not_the_first(qapp):
    assert [line.new_page for line in lines_of(sample()) if line.new_page] == [True] * 3
    assert not lines_of(sample())[0].new_page


def test_a_note_stands_below_its_text(qapp):
    plain = Builder().paragraph("Tekst.").document()
    noted = Builder().paragraph((Run("Tekst."), Run("", note=Note(1, (Run("Bron."),))))).document()
    assert len(lines_of(noted)) == len(lines_of(plain)) + 1


def test_a_long_row_is_a_line_at_a_time(qapp):
    document = Builder().table(("A", "B"), ("x", prose(1, 40))).document()
    assert max(line.height for line in lines_of(document, 300)) < 30
