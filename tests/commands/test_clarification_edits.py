"""Publishing and taking questions in without the window."""

import json

import pytest
from docx import Document as WordDocument

from drafting.files.draft_file import read_draft, write_draft
from main import main
from tests.drafting.clarifications.published import bestek, published

LIST = "Nr;Plaats;Vraag\n1;eis 1.1.1;Geldt dit ook voor onderaannemers?\n2;;Wanneer begint het?\n"


@pytest.fixture
def fresh(tmp_path):
    """A bestek that was not published yet."""
    path = tmp_path / "vers.bestek"
    write_draft(path, bestek(), None)
    return path


@pytest.fixture
def out(tmp_path):
    """A bestek that was published."""
    path = tmp_path / "uit.bestek"
    write_draft(path, published(), None)
    return path


@pytest.fixture
def asked(tmp_path):
    path = tmp_path / "vragen.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def run(capsys, *typed):
    code = main(["clarifications", *(str(word) for word in typed)])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_it_is_published_by_name_and_saved(fresh, capsys):
    code, told, _ = run(capsys, fresh, "--publish", "--anyway", "--name", "N. de Wit")
    assert code == 0
    assert "Gepubliceerd: de nummers staan vast." in told
    assert read_draft(fresh)[0].publication.text.author == "N. de Wit"


def test_what_speaks_against_it_is_named_and_nothing_changes(fresh, capsys):
    before = fresh.read_bytes()
    code, _, refused = run(capsys, fresh, "--publish", "--name", "N. de Wit")
    assert code == 2
    assert "Er is niets gepubliceerd." in refused
    assert "--anyway" in refused
    assert fresh.read_bytes() == before


def test_a_list_comes_into_the_register_with_its_places(out, asked, capsys):
    code, told, _ = run(capsys, out, "--import", asked, "--asker", "De Linde")
    assert code == 1  # they are still open
    assert "2 in het register gezet." in told
    assert "De Linde" not in told
    first, second = read_draft(out)[0].publication.questions
    assert (first.number, first.text) == (1, "Geldt dit ook voor onderaannemers?")
    assert (first.place is not None, first.asker) == (True, "De Linde")
    assert second.place is None


def test_the_same_list_again_adds_only_what_is_new(out, asked, capsys):
    run(capsys, out, "--import", asked)
    asked.write_text(f"{LIST}3;;En wanneer eindigt het?\n", encoding="utf-8")
    told = run(capsys, out, "--import", asked)[1]
    assert "1 in het register gezet." in told
    assert "2 stonden er al, woord voor woord." in told
    told = run(capsys, out, "--import", asked)[1]
    assert "Er is niets in het register gezet." in told
    assert len(read_draft(out)[0].publication.questions) == 3


def test_a_word_table_is_read_too(out, tmp_path, capsys):
    word = WordDocument()
    table = word.add_table(2, 2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("Plaats", "Vraag", "1.1", "Wat wordt hier bedoeld?"),
        strict=True,
    ):
        cell.text = text
    word.save(str(tmp_path / "vragen.docx"))
    assert "1 in het register gezet." in run(capsys, out, "--import", tmp_path / "vragen.docx")[1]


def test_published_and_asked_in_one_go_into_another_file(fresh, asked, tmp_path, capsys):
    before, made = fresh.read_bytes(), tmp_path / "nieuw.bestek"
    typed = [fresh, "--publish", "--anyway", "--name", "N. de Wit", "--import", asked]
    code, told, _ = run(capsys, *typed, "--save", made)
    assert code == 1
    assert "2 in het register gezet." in told
    assert len(read_draft(made)[0].publication.questions) == 2
    assert fresh.read_bytes() == before
    assert "bestaat al" in run(capsys, *typed, "--save", made)[2]


def test_as_json_it_says_only_how_it_stands(out, asked, capsys):
    found = json.loads(run(capsys, out, "--import", asked, "--json")[1])
    assert len(found["questions"]) == 2


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (["--publish"], "Geef --name"),
        (["--publish", "--name", "N."], "al gepubliceerd"),
        (["--anyway"], "hoort bij --publish"),
        (["--asker", "De Linde"], "hoort bij --import"),
        (["--save", "{}/n.bestek"], "--save hoort bij"),
        (["--import", "{}/vragen.csv", "--save", "{}/n.docx"], "eindigt op .bestek"),
        (["--import", "{}/geen.csv"], "geen.csv"),
        (["--import", "{}/uit.bestek"], "Word- of CSV-bestand"),
    ],
)
def test_what_cannot_be_done_is_refused_and_nothing_changes(
    out, asked, tmp_path, capsys, typed, words
):
    before = out.read_bytes()
    code, _, refused = run(capsys, out, *(word.format(tmp_path) for word in typed))
    assert code == 2
    assert words in refused
    assert out.read_bytes() == before
    assert not list(tmp_path.glob("n.*"))


def test_questions_before_the_publication_are_refused(fresh, asked, capsys):
    code, _, refused = run(capsys, fresh, "--import", asked)
    assert code == 2
    assert "gepubliceerd" in refused


def test_a_nota_that_cannot_be_written_leaves_the_bestek(out, asked, tmp_path, capsys):
    nota = tmp_path / "nota.docx"
    nota.write_bytes(b"x")
    before = out.read_bytes()
    typed = [out, "--import", asked, "--nota", "1", "-o", nota]
    assert "bestaat al" in run(capsys, *typed)[2]
    assert out.read_bytes() == before


def test_a_nota_that_is_not_there_leaves_the_bestek(out, asked, tmp_path, capsys):
    before = out.read_bytes()
    typed = [out, "--import", asked, "--nota", "7", "-o", tmp_path / "nota.docx"]
    assert "Nota 6 is er nog niet" in run(capsys, *typed)[2]
    assert out.read_bytes() == before
