from drafting.terms import Severity
from gui.outline.outline_rows import Row, RowKind
from gui.outline.row_delegate import hint_of


def row(**changes):
    return Row(**({"kind": RowKind.SECTION, "key": "a", "number": "1.1", "title": "A"} | changes))


def test_a_hint_never_reads_a_title_as_html():
    assert "&lt;b&gt;" in hint_of(row(title="<b>A</b>"))


def test_a_hint_says_what_is_open():
    assert "Nog 2 in te vullen." in hint_of(row(gaps=2))


def test_a_hint_names_the_heaviest_finding():
    assert "in strijd met de wet" in hint_of(row(worst=Severity.VIOLATION))


def test_a_row_left_out_says_only_that():
    hint = hint_of(row(omitted=True, gaps=2, worst=Severity.VIOLATION))
    assert "Weggelaten" in hint
    assert "in te vullen" not in hint


def test_a_hint_names_who_approved_and_that_it_lapsed():
    assert "Goedgekeurd door J. Jansen op 1 mei 2027." in hint_of(
        row(approved="goedgekeurd door J. Jansen op 1 mei 2027")
    )
    assert "Goedkeuring vervallen van J. Jansen." in hint_of(
        row(lapsed="goedkeuring vervallen van J. Jansen")
    )
    assert "oedgekeurd" not in hint_of(row(approved="goedgekeurd door J. Jansen", omitted=True))
