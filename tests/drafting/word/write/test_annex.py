from drafting.document import Heading, Table, text_of
from drafting.terms import HeadingLevel, PartKey
from drafting.word.write.annex import TITLE, with_justifications
from tests.drafting.word.write.builder import Builder, justification, sample


def headings(document) -> list[tuple[str, str]]:
    return [(e.number, e.text) for e in document.elements if isinstance(e, Heading)]


def test_it_is_the_last_annex():
    found = with_justifications(sample(), (justification(),))
    assert headings(found)[-1] == ("Bijlage 3", TITLE)


def test_a_bestek_without_annexes_gets_the_part_too():
    document = Builder().part(PartKey.GUIDE).chapter("Een").document()
    found = with_justifications(document, (justification(),))
    assert headings(found)[-2:] == [("Deel B", "Bijlagen"), ("Bijlage 1", TITLE)]
    assert found.parts[-1].key is PartKey.ANNEXES


def test_parts_without_labels_stay_without():
    document = Builder().document()
    part = with_justifications(document, (justification(),)).elements[0]
    assert isinstance(part, Heading)
    assert (part.level, part.number) == (HeadingLevel.PART, "")


def test_there_is_no_annex_when_nothing_was_justified():
    document = sample()
    assert with_justifications(document, ()) is document


def test_each_justification_is_a_row():
    table = with_justifications(sample(), (justification(), justification("Anders."))).elements[-1]
    assert isinstance(table, Table)
    assert len(table.rows) == 2
    assert [text_of(cell) for cell in table.rows[0]] == [
        "Omzeteis zonder zwaarwegende reden",
        "“een gemiddelde jaaromzet van ten minste € 500.000”",
        "De groep cliënten is klein en kwetsbaar.",
        "M. de Vries\n20 november 2026",
    ]


def test_a_justification_of_the_whole_says_so():
    from dataclasses import replace

    whole = replace(justification(), quote="", author="")
    table = with_justifications(sample(), (whole,)).elements[-1]
    assert [text_of(cell) for cell in table.rows[0]][1::2] == [
        "Het bestek als geheel",
        "20 november 2026",
    ]
