import pytest

from drafting.refusals import FileRefused
from drafting.terms import Topic
from drafting.text.plain_text import FILE_CAP, passages_of, read_plain_passages


def kinds(text):
    return [(passage.kind, passage.text) for passage in passages_of(text)]


def test_paragraphs_are_divided_by_empty_lines():
    assert kinds("Een regel\nen nog een.\n\nTwee.") == [
        ("paragraph", "Een regel en nog een."),
        ("paragraph", "Twee."),
    ]


def test_nothing_gives_nothing():
    assert passages_of(" \n\n") == ()


@pytest.mark.parametrize(
    "line",
    [
        "# Geschiktheidseisen",
        "## **Geschiktheidseisen** ##",
        "3.1 Geschiktheidseisen",
        "Hoofdstuk 3 Geschiktheidseisen",
        "GESCHIKTHEIDSEISEN",
        "Geschiktheidseisen\n===",
        "Geschiktheidseisen\n---",
    ],
)
def test_a_heading_is_known(line):
    heading, text = passages_of(f"{line}\n\nDe inschrijver is groot.")
    assert heading.kind == "heading"
    assert text.topic is Topic.SELECTION


@pytest.mark.parametrize(
    "line",
    [
        "3.1 De omzet is hoog.",
        "AVG",
        "3 jaar ervaring is genoeg voor de inschrijver\nen meer dan dat",
    ],
)
def test_a_sentence_is_no_heading(line):
    assert kinds(line)[0][0] == "paragraph"


@pytest.mark.parametrize("line", ["4.2 Geschiktheid", "4 Geschiktheid", "GESCHIKTHEID"])
def test_a_heading_directly_above_its_paragraph_is_known(line):
    heading, text = passages_of(f"{line}\nDe inschrijver heeft ervaring met schoonmaak.\n")
    assert (heading.kind, heading.text) == ("heading", line)
    assert (text.kind, text.headings) == ("paragraph", (line,))


@pytest.mark.parametrize(
    "text",
    [
        "4.2 De opdrachtnemer levert de producten binnen\nvijf dagen.",
        "2 Tijdens de uitvoering van deze overeenkomst overlegt de aannemer elke maand met\nDe Nederlandsche Bank.",
    ],
)
def test_a_broken_line_is_no_heading(text):
    assert [kind for kind, _ in kinds(text)] == ["paragraph"]


def test_headings_go_from_part_to_section():
    found = passages_of("# A\n\n## B\n\ntekst\n\n# C\n\ntekst")
    assert found[2].headings == ("A", "B")
    assert found[4].headings == ("C",)


@pytest.mark.parametrize("mark", ["-", "*", "•", "1.", "a)", "(b)"])
def test_an_item_is_known(mark):
    assert kinds(f"Eisen:\n{mark} ervaring\nvan drie jaar\n{mark} omzet") == [
        ("paragraph", "Eisen:"),
        ("item", "ervaring van drie jaar"),
        ("item", "omzet"),
    ]


def test_cells_have_their_column_and_row():
    found = passages_of("| Eis | Bewijs |\n|---|:-:|\n| Omzet | **Jaarrekening** |")
    assert [(p.element, p.text, p.column, p.row_head) for p in found] == [
        ("t1:1.1", "Eis", "", ""),
        ("t1:1.2", "Bewijs", "", "Eis"),
        ("t1:2.1", "Omzet", "Eis", ""),
        ("t1:2.2", "Jaarrekening", "Bewijs", "Omzet"),
    ]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_usual_codings_are_read(tmp_path, coding):
    path = tmp_path / "eisen.txt"
    path.write_bytes("Eén eis van € 5.".encode(coding))
    assert read_plain_passages(path)[0].text == "Eén eis van € 5."


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"PK\x03\x04\0\0", "geen tekstbestand"), (b"x" * (FILE_CAP + 1), "te groot")],
    ids=["no text", "too large"],
)
def test_what_is_no_text_is_refused(tmp_path, content, words):
    path = tmp_path / "eisen.txt"
    path.write_bytes(content)
    with pytest.raises(FileRefused, match=words):
        read_plain_passages(path)


def test_what_is_not_there_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="is er niet"):
        read_plain_passages(tmp_path / "weg.txt")
    with pytest.raises(FileRefused, match="geen gewoon bestand"):
        read_plain_passages(tmp_path)
