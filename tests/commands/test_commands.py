"""The main job without a window, as a user types it."""

import json
from pathlib import Path

import pytest
from docx import Document as WordDocument

from main import main
from templates.shelf import example_facts, find_template

TEMPLATE = "wmo-begeleiding-sas"
FACTS = example_facts(find_template(TEMPLATE))


def run(capsys, *arguments) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def draft(tmp_path, capsys) -> Path:
    path = tmp_path / "begeleiding.bestek"
    assert run(capsys, "new", TEMPLATE, "--facts", FACTS, "-o", path)[0] == 0
    return path


def facts_with(tmp_path, old: str, new: str) -> Path:
    path = tmp_path / "facts.toml"
    text = FACTS.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_our_own_text_gives_no_violation_or_deviation(draft, capsys):
    code, out, _err = run(capsys, "check", draft, "--json")
    report = json.loads(out)
    heavy = [f for f in report["findings"] if f["severity"] in {"violation", "deviation"}]
    assert [(f["rule"], f["quote"]) for f in heavy] == []
    assert code == 0
    assert report["run"] >= 40


def test_a_final_export_is_a_word_file(draft, tmp_path, capsys):
    path = tmp_path / "bestek.docx"
    assert run(capsys, "export", draft, "-o", path)[0] == 0
    text = "\n".join(paragraph.text for paragraph in WordDocument(str(path)).paragraphs)
    assert "Kerncompetenties" in text


def test_missing_values_block_a_final_export_but_not_a_concept(tmp_path, capsys):
    facts = facts_with(tmp_path, 'contact_name = "N. de Wit, inkoopadviseur"', "")
    draft, word = tmp_path / "a.bestek", tmp_path / "a.docx"
    code, out, _err = run(capsys, "new", TEMPLATE, "--facts", facts, "-o", draft)
    assert code == 0
    assert "Nog in te vullen: 1" in out
    assert "Contactpersoon" in out
    code, _out, err = run(capsys, "export", draft, "-o", word)
    assert code == 2
    assert "Contactpersoon" in err
    assert not word.exists()
    assert run(capsys, "export", draft, "-o", word, "--concept")[0] == 0
    assert word.exists()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("estimated_value = 2400000", 'estimated_value = "veel"', "estimated_value"),
        ("estimated_value = 2400000", "estimated_valu = 2400000", "Bedoelt u 'estimated_value'"),
        ("framework_maximum = 2400000", 'framework_maximum = "ruim"', "bedrag"),
        ("framework = true", "framework = tru", "regel 8"),
    ],
)
def test_facts_with_a_fault_are_refused_with_file_and_line(tmp_path, capsys, old, new, words):
    facts = facts_with(tmp_path, old, new)
    output = tmp_path / "a.bestek"
    code, _out, err = run(capsys, "new", TEMPLATE, "--facts", facts, "-o", output)
    assert code == 2
    assert err.startswith("facts.toml, regel ")
    assert words in err
    assert len(err.strip().splitlines()) == 1
    assert not output.exists()


def test_unknown_templates_and_missing_files(tmp_path, capsys):
    for arguments, words in (
        (("new", "onbekend", "--facts", FACTS, "-o", tmp_path / "a.bestek"), TEMPLATE),
        (
            ("new", TEMPLATE, "--facts", tmp_path / "weg.toml", "-o", tmp_path / "a.bestek"),
            "weg.toml",
        ),
        (("check", tmp_path / "weg.bestek"), "weg.bestek"),
        (("check", tmp_path / "weg.docx"), "weg.docx"),
        (("export", tmp_path / "weg.bestek", "-o", tmp_path / "a.docx"), "weg.bestek"),
        (("check", tmp_path / "beeld.png"), "beeld.png"),
        (("clauses", "--technique", "vijftien"), "vijftien"),
    ):
        code, out, err = run(capsys, *arguments)
        assert (code, out) == (2, ""), arguments
        assert words in err
        assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("new",),
        ("nieuw", "x"),
        ("check",),
        ("check", "a.txt", "--fail-on", "soms"),
        ("--foo",),
        ("a.xlsx",),
    ],
)
def test_what_is_typed_wrong_is_refused_in_dutch(capsys, arguments):
    code, _out, err = run(capsys, *arguments)
    assert code == 2
    assert "--help" in err or "Geef" in err


def test_an_existing_draft_is_not_overwritten_unasked(draft, capsys):
    before = draft.read_bytes()
    code, _out, err = run(capsys, "new", TEMPLATE, "--facts", FACTS, "-o", draft)
    assert code == 2
    assert "--overwrite" in err
    assert draft.read_bytes() == before
    assert run(capsys, "new", TEMPLATE, "--facts", FACTS, "-o", draft, "--overwrite")[0] == 0


@pytest.mark.parametrize("content", [b"", b"null", b"{}", b"PK\x03\x04", b'{"app": "anders"}'])
def test_damaged_and_empty_drafts_are_refused_untouched(tmp_path, capsys, content):
    path = tmp_path / "a.bestek"
    path.write_bytes(content)
    code, _out, err = run(capsys, "check", path)
    assert code == 2
    assert "a.bestek" in err
    assert path.read_bytes() == content


def test_a_text_is_checked_with_facts(tmp_path, capsys):
    text = tmp_path / "eis.txt"
    text.write_text(
        "De inschrijver heeft een jaaromzet van ten minste € 9.000.000.\n", encoding="utf-8"
    )
    code, out, _err = run(capsys, "check", text, "--facts", FACTS, "--json")
    rules = {finding["rule"] for finding in json.loads(out)["findings"]}
    assert "turnover-exceeds-three-times-value" in rules
    assert code == 1
    assert run(capsys, "check", text, "--facts", FACTS, "--fail-on", "never")[0] == 0


def test_loose_lines(tmp_path, capsys):
    lines = tmp_path / "eisen.jsonl"
    rows = [
        {"id": "a", "text": "Facturen worden binnen 60 dagen betaald."},
        {"id": "b", "text": "Facturen worden binnen 30 dagen betaald.", "facts": {"nieuw": 1}},
    ]
    lines.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    code, out, _err = run(capsys, "check", "--lines", lines)
    found = [json.loads(line) for line in out.splitlines()]
    assert [row["id"] for row in found] == ["a", "b"]
    assert [bool(row["findings"]) for row in found] == [True, False]
    assert code == 1


def test_the_library_and_the_templates_as_json(capsys):
    clauses = json.loads(run(capsys, "clauses", "--json")[1])
    assert len(clauses) >= 56
    assert len({c["source"]["bestektekst"] for c in clauses if c["source"]} - {None}) == 12
    by_number = json.loads(run(capsys, "clauses", "--technique", "2", "--json")[1])
    by_slug = json.loads(run(capsys, "clauses", "--technique", "lots", "--json")[1])
    assert by_number == by_slug
    assert all("lots" in clause["techniques"] for clause in by_number)
    templates = json.loads(run(capsys, "templates", "--json")[1])
    assert TEMPLATE in {template["id"] for template in templates}


def test_searching_the_library(capsys):
    found = json.loads(run(capsys, "clauses", "--search", "sociale kaart", "--json")[1])
    assert "sociale-kaart" in found[0]["id"]
    assert "Geen bepaling gevonden" in run(capsys, "clauses", "--search", "zxqwv")[1]


def test_the_example_does_the_main_job_in_one_go(tmp_path, capsys):
    folder = tmp_path / "map" / "voorbeeld"
    code, out, _err = run(capsys, "example", "-o", folder)
    assert code == 0
    assert {path.name for path in folder.iterdir() if not path.name.startswith(".")} == {
        "voorbeeld.bestek",
        "toets.txt",
        "toets.json",
        "voorbeeld.docx",
    }
    assert "controles uitgevoerd" in out
    report = json.loads((folder / "toets.json").read_text(encoding="utf-8"))
    blocks = {f["block"] for f in report["findings"] if f["severity"] in {"violation", "deviation"}}
    assert blocks == {
        "planted-turnover",
        "planted-references",
        "planted-certificate",
        "planted-evidence",
        "planted-payment",
        "planted-liability",
    }
    assert "Bron:" in (folder / "toets.txt").read_text(encoding="utf-8")
    assert run(capsys, "example", "-o", folder)[0] == 0


def test_a_turnover_of_nine_million_and_three_references_are_found_with_their_articles(
    draft, tmp_path, capsys
):
    from datetime import date

    from drafting.edits.passages import Hand, add_after
    from drafting.files.draft_file import read_draft, write_draft

    made, _stamp = read_draft(draft)
    hand = Hand("J. Jansen", date(2027, 1, 1))
    for name, text in (
        ("own-1", "De inschrijver heeft een jaaromzet van minimaal € 9.000.000."),
        ("own-2", "Per kerncompetentie levert de inschrijver drie referenties aan."),
    ):
        made = add_after(made, "core-competences-1", text, name, hand).after
    changed = tmp_path / "b.bestek"
    write_draft(changed, made, None)
    code, out, _err = run(capsys, "check", changed, "--json")
    heavy = [f for f in json.loads(out)["findings"] if f["severity"] in {"violation", "deviation"}]
    assert code == 1
    assert {f["block"] for f in heavy} == {"own-1", "own-2"}
    sources = " ".join(f["source"] for f in heavy)
    assert "2.90 lid 5" in sources
    assert "3.5 G" in sources
    assert any("9.000.000" in f["message"] and "7.200.000" in f["message"] for f in heavy)


def test_a_fault_of_the_program_is_logged_and_told_without_a_traceback(
    tmp_path, capsys, monkeypatch
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("commands.content_in_use.all_templates", lambda: 1 / 0)
    code, out, err = run(capsys, "templates")
    assert (code, out) == (2, "")
    assert "ZeroDivisionError" in err
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) == 1
    log = next(tmp_path.rglob("logboek.txt")).read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log


@pytest.mark.parametrize("name", ["a.bestek", "A.DOCX", "b.beoordeling", "c.bestekpakket", "d.zip"])
def test_a_file_that_the_window_takes_is_handed_to_it(name, monkeypatch):
    opened = []
    monkeypatch.setattr("commands.display.refuse_without_display", lambda: None)
    monkeypatch.setattr("gui.application.run", lambda path: opened.append(path) or 0)
    assert main([name]) == 0
    assert opened == [Path(name)]
