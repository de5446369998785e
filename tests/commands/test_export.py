"""`export` in its forms, as a user types it."""

from pathlib import Path

import pytest

from drafting.copies import copying
from drafting.pdf.office import OfficeMissing
from main import main
from templates.shelf import example_facts, find_template
from tests.drafting.word.write import house_files

TEMPLATE = "een-op-een"


def run(capsys, *arguments) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def draft(tmp_path, capsys) -> Path:
    path = tmp_path / "a.bestek"
    facts = example_facts(find_template(TEMPLATE))
    assert run(capsys, "new", TEMPLATE, "--facts", facts, "-o", path)[0] == 0
    return path


def test_a_web_page_with_a_report(draft, tmp_path, capsys):
    code, out, _err = run(capsys, "export", draft, "-o", tmp_path / "a.html", "--report")
    assert code == 0
    assert "Toegankelijkheid: 8 punten nagekeken, alle in orde." in out
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Werkblad marktverkenning" not in page


def test_worksheets_go_along_when_they_are_asked(draft, tmp_path, capsys):
    assert run(capsys, "export", draft, "-o", tmp_path / "a.html", "--worksheets")[0] == 0
    assert "Werkblad marktverkenning" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_what_is_taken_from_a_house_style_is_told(draft, tmp_path, capsys):
    style = tmp_path / "huisstijl.docx"
    style.write_bytes(house_files.nasty())
    code, out, _err = run(
        capsys, "export", draft, "-o", tmp_path / "a.docx", "--house-style", style, "--report"
    )
    assert code == 0
    assert "Niet overgenomen: een veld dat een ander programma start (DDE)" in out
    assert "▲ Contrast (fout)" in out


def test_another_ending_is_refused_before_anything_is_done(tmp_path, capsys):
    code, _out, err = run(capsys, "export", tmp_path / "weg.bestek", "-o", tmp_path / "a.odt")
    assert code == 2
    assert ".docx-, .pdf- of .html" in err


def test_without_libreoffice_a_pdf_is_refused_with_what_to_do(draft, tmp_path, capsys, monkeypatch):
    def missing(*_given, **_how):
        raise OfficeMissing

    monkeypatch.setattr(copying, "to_pdf", missing)
    code, _out, err = run(capsys, "export", draft, "-o", tmp_path / "a.pdf")
    assert (code, "Opslaan als > PDF" in err) == (2, True)
    assert not (tmp_path / "a.pdf").exists()


def test_an_odd_choice_of_comments_is_refused_in_dutch(draft, tmp_path, capsys):
    code, _out, err = run(capsys, "export", draft, "-o", tmp_path / "a.docx", "--comments", "veel")
    assert (code, "deze keuze bestaat niet" in err) == (2, True)
