"""`clarifications`: a bestek after its publication."""

import json

import pytest

from drafting.clarifications.closing import close_note
from drafting.files.draft_file import write_draft
from main import main
from tests.builders import NORMS
from tests.drafting.clarifications.published import LATER, bestek, published, rewritten
from tests.drafting.clarifications.test_note import ready


@pytest.fixture
def path(tmp_path):
    made = tmp_path / "b.bestek"
    write_draft(made, ready(), None)
    return made


def test_it_tells_how_the_bestek_stands(path, capsys):
    assert main(["clarifications", str(path)]) == 1
    told = capsys.readouterr().out
    assert "Gepubliceerd op 1 februari 2027 door J. Jansen" in told
    assert "Deel B, eis 1.1.1 (gewijzigd) · Verbeterd." in told
    assert "3. [open] · Nog open?" in told
    assert "Termijn: " in told


def test_json_names_no_asker(path, capsys):
    assert main(["clarifications", str(path), "--json"]) == 1
    out = capsys.readouterr().out
    found = json.loads(out)
    assert [q["state"] for q in found["questions"]] == ["answered", "answered", "open"]
    assert found["changes"][0]["new"] == "Beter."
    assert found["period"]["latest"] == "2027-03-28"
    assert "De Linde" not in out


def test_it_writes_the_nota_and_the_bestek(path, tmp_path, capsys):
    nota, marked, clean = (tmp_path / f"{name}.docx" for name in ("nota", "wijz", "schoon"))
    typed = ["clarifications", str(path), "--nota", "1", "-o", str(nota)]
    typed += ["--consolidated", str(marked), "--clean", str(clean)]
    assert main(typed) == 1
    assert "als concept" in capsys.readouterr().out
    assert all(made.read_bytes()[:2] == b"PK" for made in (nota, marked, clean))
    assert main(typed) == 2
    assert "bestaat al" in capsys.readouterr().err
    assert main([*typed, "--overwrite"]) == 1


def test_nothing_open_gives_nought(tmp_path, capsys):
    one = rewritten(published(), "zorg-1", "Beter.")
    path = tmp_path / "b.bestek"
    write_draft(path, close_note(one, NORMS, "J. Jansen", LATER).after, None)
    assert main(["clarifications", str(path)]) == 0
    assert "Nota 1, 2 maart 2027: 0 vragen, 1 wijziging." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (["--nota", "1"], "--nota en -o samen"),
        (["--nota", "7", "-o", "{}/n.docx"], "Nota 6 is er nog niet"),
        (["--consolidated", "{}/n.pdf"], "eindigt op .docx"),
        (["--consolidated", "{}/n.docx", "--since", "4"], "Nota 4 is er nog niet"),
        (["--consolidated", "{}/n.docx", "--clean", "{}/n.docx"], "een eigen naam"),
    ],
)
def test_what_cannot_be_made_is_refused(path, tmp_path, capsys, typed, words):
    asked = [word.format(tmp_path) for word in typed]
    assert main(["clarifications", str(path), *asked]) == 2
    assert words in capsys.readouterr().err
    assert not list(tmp_path.glob("n.*"))


def test_a_bestek_that_was_not_published_is_refused(tmp_path, capsys):
    path = tmp_path / "b.bestek"
    write_draft(path, bestek(), None)
    assert main(["clarifications", str(path)]) == 2
    assert "nog niet gepubliceerd" in capsys.readouterr().err
