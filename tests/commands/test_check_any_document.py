"""`check` on a foreign document, on a folder, and as a report; `register`."""

import json
import shutil
from pathlib import Path

import pytest

from main import main
from templates.shelf import example_facts, find_template

TEMPLATE = "wmo-begeleiding-sas"
FACTS = example_facts(find_template(TEMPLATE))
LIGHT = "De gemeente betaalt binnen 30 dagen.\n"
HEAVY = "De inschrijver heeft een jaaromzet van ten minste € 9.000.000.\n"
ESTIMATE = "De geraamde waarde van de opdracht bedraagt € 2.400.000, exclusief btw.\n\n"


def run(capsys, *arguments) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def draft(tmp_path, capsys) -> Path:
    path = tmp_path / "begeleiding.bestek"
    assert run(capsys, "new", TEMPLATE, "--facts", FACTS, "-o", path)[0] == 0
    return path


def rules(out: str) -> set[str]:
    return {finding["rule"] for finding in json.loads(out)["findings"]}


def test_a_fact_of_the_text_is_used_and_said(tmp_path, capsys):
    path = written(tmp_path / "eis.txt", ESTIMATE + HEAVY)
    code, out, _err = run(capsys, "check", path)
    assert code == 1
    assert out.startswith(
        "Gelezen: raming €\u00a02.400.000 (alinea 1). Klopt dit niet, geef --facts."
    )
    report = json.loads(run(capsys, "check", path, "--json")[1])
    assert "turnover-exceeds-three-times-value" in {f["rule"] for f in report["findings"]}
    (fact,) = report["facts_used"]
    assert (fact["fact"], fact["origin"], fact["element"], fact["quote"]) == (
        "estimated_value",
        "text",
        "p1",
        "€ 2.400.000",
    )


def test_facts_that_are_given_win_and_the_difference_is_told(tmp_path, capsys):
    path = written(tmp_path / "eis.txt", ESTIMATE + HEAVY)
    facts = written(tmp_path / "facts.toml", "estimated_value = 5000000\n")
    _code, out, _err = run(capsys, "check", path, "--facts", facts, "--json")
    report = json.loads(out)
    assert "turnover-exceeds-three-times-value" not in rules(out)
    assert [fact["origin"] for fact in report["facts_used"]] == ["facts_file"]
    assert "Wat is opgegeven, telt." in " ".join(report["remarks"])


def test_of_two_values_none_is_used(tmp_path, capsys):
    other = "In de bijlage wordt de opdrachtwaarde geraamd op € 9.000.000, exclusief btw.\n\n"
    path = written(tmp_path / "eis.txt", ESTIMATE + other + HEAVY)
    _code, out, _err = run(capsys, "check", path, "--json")
    report = json.loads(out)
    assert report["facts_used"] == []
    assert [doubt["fact"] for doubt in report["facts_contradicted"]] == ["estimated_value"]
    assert "turnover-exceeds-three-times-value" in {row["rule"] for row in report["not_run"]}
    assert "Geen daarvan is gebruikt" in run(capsys, "check", path)[1]


def test_a_text_without_facts_asks_for_them(tmp_path, capsys):
    assert "Geef ze met --facts" in run(capsys, "check", written(tmp_path / "a.txt", LIGHT))[1]


def test_an_exported_bestek_gives_its_own_facts(draft, tmp_path, capsys):
    word = tmp_path / "bestek.docx"
    assert run(capsys, "export", draft, "-o", word)[0] == 0
    own = json.loads(run(capsys, "check", draft, "--json")[1])
    read = json.loads(run(capsys, "check", word, "--json")[1])
    expected = {fact["fact"]: fact["value"] for fact in own["facts_used"]}
    assert {fact["fact"]: fact["value"] for fact in read["facts_used"]} == expected
    assert read["facts_contradicted"] == []


def test_a_folder_gives_a_row_a_file_and_the_worst_exit_code(tmp_path, capsys):
    folder = tmp_path / "map"
    folder.mkdir()
    written(folder / "b.txt", ESTIMATE + HEAVY)
    written(folder / "a.md", LIGHT)
    written(folder / "~$b.docx", "Word")
    written(folder / "beeld.png", "niets")
    code, out, err = run(capsys, "check", folder)
    assert code == 1
    assert [line.split()[0] for line in out.splitlines()] == ["Bestand", "a.md", "b.txt"]
    assert err == ""
    written(folder / "c.bestek", "{}")
    code, out, _err = run(capsys, "check", folder)
    assert code == 2
    assert "Geweigerd: c.bestek" in out.splitlines()[-1]


def test_a_folder_as_json_is_an_object_a_line(tmp_path, capsys):
    written(tmp_path / "a.txt", ESTIMATE + HEAVY)
    written(tmp_path / "b.docx", "geen Word")
    code, out, _err = run(capsys, "check", tmp_path, "--json", "--fail-on", "never")
    good, bad = (json.loads(line) for line in out.splitlines())
    assert (good["file"], bool(good["findings"]), len(good["facts_used"])) == ("a.txt", True, 1)
    assert (bad["file"], "b.docx" in bad["refused"]) == ("b.docx", True)
    assert code == 2


def test_folders_below_are_checked_only_when_asked(tmp_path, capsys):
    (tmp_path / "onder").mkdir()
    written(tmp_path / "onder" / "a.txt", LIGHT)
    (tmp_path / "rond").symlink_to(tmp_path, target_is_directory=True)
    code, _out, err = run(capsys, "check", tmp_path)
    assert code == 2
    assert "--recursive" in err
    code, out, _err = run(capsys, "check", tmp_path, "--recursive", "--fail-on", "never")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()[1:]] == ["onder/a.txt"]


@pytest.mark.parametrize("suffix", [".docx", ".html", ".txt"])
def test_a_report_is_written_in_the_form_of_its_name(tmp_path, capsys, suffix):
    path = written(tmp_path / "eis.txt", ESTIMATE + HEAVY)
    report = tmp_path / f"rapport{suffix}"
    code, out, _err = run(capsys, "check", path, "--report", report)
    assert code == 1
    assert "rapport geschreven" in out
    content = report.read_bytes()
    assert content.startswith(
        b"PK" if suffix == ".docx" else b"<!DOCTYPE" if suffix == ".html" else b"Toetsrapport"
    )


def test_a_report_never_replaces_a_file_unasked(tmp_path, capsys):
    path = written(tmp_path / "eis.txt", HEAVY)
    kept = written(tmp_path / "stuk.html", "van mij")
    for arguments, words in (
        (("--report", path), "dat u toetst"),
        (("--report", kept), "--overwrite"),
        (("--report", tmp_path / "a.pdf"), ".docx"),
    ):
        code, _out, err = run(capsys, "check", path, *arguments)
        assert code == 2
        assert words in err
    assert kept.read_text(encoding="utf-8") == "van mij"
    assert path.read_text(encoding="utf-8") == HEAVY
    assert run(capsys, "check", path, "--report", path, "--overwrite")[0] == 2
    assert run(capsys, "check", path, "--report", kept, "--overwrite")[0] == 1
    assert "Toetsrapport" in kept.read_text(encoding="utf-8")


def test_options_that_do_not_go_with_a_folder_or_a_file(tmp_path, capsys):
    path = written(tmp_path / "eis.txt", LIGHT)
    assert run(capsys, "check", tmp_path, "--report", tmp_path / "a.html")[0] == 2
    assert run(capsys, "check", path, "--recursive")[0] == 2


def test_the_register_remembers_what_was_solved(draft, capsys):
    from datetime import date

    from drafting.edits.passages import Hand, add_after, rewrite
    from drafting.files.draft_file import read_draft, write_draft
    from drafting.norms import norms_on

    hand = Hand("J. Jansen", date(2027, 1, 1))
    made, stamp = read_draft(draft)
    made = add_after(made, "core-competences-1", HEAVY.strip(), "own-1", hand).after
    write_draft(draft, made, stamp)
    before = draft.read_bytes()
    code, out, _err = run(capsys, "register", draft)
    assert code == 0
    assert "houdt nog niet bij" in out
    assert draft.read_bytes() == before
    entries = json.loads(run(capsys, "register", draft, "--record", "--json")[1])
    mine = {entry["key"]: entry for entry in entries if "own-1" in entry["key"]}
    assert mine
    assert all(entry["status"] == "open" and entry["first_seen"] for entry in mine.values())
    made, stamp = read_draft(draft)
    norms = norms_on(date(2027, 1, 1))
    made = rewrite(made, "own-1", "Er geldt geen omzeteis.", hand, norms).after
    write_draft(draft, made, stamp)
    entries = json.loads(run(capsys, "register", draft, "--record", "--json")[1])
    solved = {entry["key"]: entry for entry in entries if entry["key"] in mine}
    assert {entry["status"] for entry in solved.values()} == {"solved"}
    assert {entry["ending"] for entry in solved.values()} == {"text_changed"}
    assert "Opgelost: " in run(capsys, "register", draft)[1]


def test_only_a_draft_has_a_register(tmp_path, capsys):
    code, _out, err = run(capsys, "register", written(tmp_path / "a.txt", LIGHT))
    assert code == 2
    assert ".bestek" in err
    assert run(capsys, "register", tmp_path / "weg.bestek")[0] == 2


def test_a_copy_of_a_draft_in_a_folder_is_checked_like_the_draft(draft, tmp_path, capsys):
    folder = tmp_path / "map"
    folder.mkdir()
    shutil.copy(draft, folder)
    (row,) = [json.loads(line) for line in run(capsys, "check", folder, "--json")[1].splitlines()]
    own = json.loads(run(capsys, "check", draft, "--json")[1])
    assert row == {"file": draft.name, **own}
