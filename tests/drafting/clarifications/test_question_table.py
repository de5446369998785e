import pytest
from docx import Document as WordDocument

from drafting.clarifications.question_table import Column, read_questions
from drafting.refusals import FileRefused
from tests.shared_material import shared


def csv_file(folder, text, encoding="utf-8", name="vragen.csv"):
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def word_file(folder, *rows, name="vragen.docx"):
    word = WordDocument()
    word.add_paragraph("Vragen van inschrijvers")
    table = word.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    path = folder / name
    word.save(str(path))
    return path


ROWS = (
    ("Nr.", "Paragraaf", "Vraag"),
    ("1", "2.4", "Mag een combinatie inschrijven?"),
    ("2", "Bijlage 3", "Wat is de termijn?\nEn de locatie?"),
)


def test_a_table_in_word_is_read(tmp_path):
    found = read_questions(word_file(tmp_path, *ROWS))
    assert [(q.number, q.place, q.text) for q in found.questions] == [
        ("1", "2.4", "Mag een combinatie inschrijven?"),
        ("2", "Bijlage 3", "Wat is de termijn?\nEn de locatie?"),
    ]
    assert found.understood == (
        "2 vragen gevonden. 'Nr.' is nummer, 'Paragraaf' is plaats, 'Vraag' is vraag."
    )


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_text_with_separators_is_read(tmp_path, separator, encoding):
    lines = ("Nr;Plaats;Vraag", "1;2.4;Hoe groot is het financiële plan?").__iter__()
    text = "\r\n".join(line.replace(";", separator) for line in lines)
    (question,) = read_questions(csv_file(tmp_path, text, encoding)).questions
    assert (question.place, question.text) == ("2.4", "Hoe groot is het financiële plan?")


def test_more_columns_for_the_place_are_one_place(tmp_path):
    text = 'Vraagnr;Document;Paragraaf;Pagina;Vraag;Antwoord;Onderneming\n1;Leidraad;2.4;12;"Hoe; dan?";;Thuis BV\n'
    found = read_questions(csv_file(tmp_path, text))
    (question,) = found.questions
    assert (question.place, question.text, question.asker) == (
        "Leidraad, 2.4, 12",
        "Hoe; dan?",
        "Thuis BV",
    )
    assert (question.number, question.answer) == ("1", "")


def test_without_a_heading_the_longest_texts_are_the_questions(tmp_path):
    found = read_questions(
        csv_file(tmp_path, "1;2.4;Mag het ook zo?\n2;art. 5;En wat als het niet kan?\n")
    )
    assert [kind for _name, kind in found.columns] == [Column.NUMBER, Column.PLACE, Column.QUESTION]
    assert [q.text for q in found.questions] == ["Mag het ook zo?", "En wat als het niet kan?"]


def test_rows_without_a_question_are_left_out_and_told(tmp_path):
    found = read_questions(csv_file(tmp_path, "Nr;Plaats;Vraag\n1;2.4;Hoe?\n2;2.5;\n;;\n"))
    assert found.left_out == 1
    assert "1 rij zonder vraag is overgeslagen." in found.understood


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("leeg.csv", b"", "geen tabel met vragen"),
        ("beeld.csv", b"\x89PNG\x00\x00", "geen tekstbestand"),
        ("boek.xlsx", b"PK", "Sla het op als CSV"),
        ("lied.mp3", b"x", r"Kies \.docx of \.csv"),
        ("stuk.docx", b"PK\x03\x04", "stuk.docx"),
    ],
)
def test_what_holds_no_questions_is_refused(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(FileRefused, match=words):
        read_questions(path)


def test_a_word_file_without_a_table_is_refused(tmp_path):
    word = WordDocument()
    word.add_paragraph("Mag het?")
    word.save(str(tmp_path / "los.docx"))
    with pytest.raises(FileRefused, match="geen tabel met vragen"):
        read_questions(tmp_path / "los.docx")


def test_a_cell_without_end_is_cut_off_or_refused(tmp_path):
    with pytest.raises(FileRefused, match="niet uit elkaar te houden"):
        read_questions(csv_file(tmp_path, 'Nr;Vraag\n1;"' + "x" * 200_000))


def test_hostile_word_files_are_refused_or_read(tmp_path):
    folder = shared("hostile/docx")
    for path in sorted(folder.glob("*.docx")):
        try:
            read_questions(path)
        except FileRefused:
            continue
