"""`pack`: make, show, import, look."""

import json

import pytest

import main
from clause_library.clause_text import clause_text
from clause_library.own_clauses import OwnClauses
from clause_library.packs import local
from gui.settings import Folders
from tests.clause_library.packs.made_packs import clause_item, full, own, rule_item, written


@pytest.fixture(autouse=True)
def product(tmp_path, monkeypatch):
    for name in ("CLAUSES", "TEMPLATES", "RULES"):
        folder = tmp_path / name / "x"
        folder.mkdir(parents=True)
        monkeypatch.setattr(local, name, folder.parent)
    (tmp_path / "CLAUSES" / "x" / "basis.md").write_text(clause_text(full("basis")), "utf-8")


@pytest.fixture
def home(tmp_path):
    (tmp_path / "mijn").mkdir()
    return tmp_path / "mijn"


@pytest.fixture
def clauses(home):
    places = Folders(home).pack_places
    return OwnClauses(places.own_clauses, places.backups)


@pytest.fixture
def pack(tmp_path):
    (tmp_path / "gedeeld").mkdir()
    return written(tmp_path / "gedeeld" / "oost.bestekpakket", clause_item(), rule_item())


@pytest.fixture
def run(home, capsys):
    def typed(*words):
        code = main.main(["pack", *map(str, words), "--own", str(home)])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return typed


def test_a_pack_is_made_of_a_selection(run, tmp_path, clauses):
    clauses.add(own())
    path = tmp_path / "nieuw.bestekpakket"
    code, said = run(
        "make",
        path,
        "--name",
        "N",
        "--maker",
        "M",
        "--version",
        "1.0",
        "--clauses",
        "proef",
        "basis",
    )
    assert (code, path.exists()) == (0, True)
    assert "2 onderdelen in nieuw.bestekpakket, versie 1.0." in said


def test_a_pack_is_shown_and_nothing_changes(run, pack, home):
    code, said = run("show", pack)
    assert code == 0
    assert (
        "Bepalingen Oosterveld, versie 1.0 van 1 maart 2027, gemaakt door Gemeente Oosterveld"
        in said
    )
    assert "clause:proef  Proef (nieuw)" in said
    assert list(home.iterdir()) == []


def test_a_pack_is_shown_as_json(run, pack):
    found = json.loads(run("show", pack, "--json")[1])
    assert [(entry["kind"], entry["standing"]) for entry in found["entries"]] == [
        ("clause", "new"),
        ("rule", "new"),
    ]


def test_without_a_choice_nothing_is_taken_over(run, pack, clauses):
    code, said = run("import", pack)
    assert code == 1
    assert "Er is niets veranderd. Kies met --accept" in said
    assert clauses.all() == ()


def test_what_is_chosen_is_taken_over_and_the_rest_waits(run, pack, clauses):
    code, said = run("import", pack, "--accept", "proef")
    assert code == 0
    assert "Overgenomen: clause:proef" in said
    assert "Wacht nog: rule:zon" in said
    assert [clause.id for clause in clauses.all()] == ["proef"]


def test_all_can_be_chosen_with_an_exception(run, pack, clauses):
    _code, said = run("import", pack, "--accept", "all", "--keep-mine", "clause:proef")
    assert "De uwe gehouden: clause:proef" in said
    assert "Overgenomen: rule:zon" in said
    assert clauses.all() == ()


@pytest.mark.parametrize(
    ("choices", "reason"),
    [
        (("--accept", "weg"), "geen onderdeel 'weg'"),
        (("--accept", "proef", "--later", "proef"), "twee keuzes"),
        (("--accept", "all", "--later", "all"), "maar bij één keuze"),
    ],
)
def test_a_choice_that_cannot_be_is_refused(run, pack, clauses, choices, reason):
    code, said = run("import", pack, *choices)
    assert code == 2
    assert reason in said
    assert clauses.all() == ()


def test_the_words_that_differ_are_shown(run, pack, clauses):
    clauses.add(own(blocks=("De opdrachtnemer doet veel.",)))
    said = run("show", pack, "--differences")[1]
    assert "Tekst: De opdrachtnemer doet [-veel-]{+iets+}." in said


def test_a_folder_is_looked_at(run, pack):
    (pack.parent / "stuk.bestekpakket").write_bytes(b"PK")
    code, said = run("look", pack.parent)
    assert code == 1
    assert "oost.bestekpakket (nieuw pakket)" in said
    assert "stuk.bestekpakket (niet te gebruiken)" in said


def test_an_empty_folder_says_so(run, home):
    assert run("look", home) == (0, "In deze map staan geen pakketten.\n")


def test_a_file_that_is_no_pack_is_refused_in_one_sentence(run, tmp_path):
    path = tmp_path / "x.bestekpakket"
    path.write_bytes(b"{}")
    code, said = run("show", path)
    assert code == 2
    assert said.startswith("x.bestekpakket: ")
