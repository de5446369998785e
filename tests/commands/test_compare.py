"""`compare` on the command line."""

import json

import pytest

import main
from drafting.document import BlockId
from drafting.edits.passages import rewrite
from drafting.files.draft_file import write_draft
from tests.builders import HAND, NORMS, draft, section

MADE = draft(section("a", "Het kost € 5.", "Twee."))


@pytest.fixture
def files(tmp_path):
    old, new = tmp_path / "oud.bestek", tmp_path / "nieuw.bestek"
    write_draft(old, MADE, None)
    write_draft(new, rewrite(MADE, BlockId("a-1"), "Het kost € 7.", HAND, NORMS).after, None)
    return old, new


def run(*words) -> int:
    return main.main(["compare", *map(str, words)])


def test_differences_give_1_and_are_printed(files, capsys):
    assert run(*files) == 1
    assert "[-€ 5-][+€ 7+]" in capsys.readouterr().out


def test_equal_files_give_0(files):
    assert run(files[0], files[0]) == 0


def test_json_has_every_difference_with_its_pieces(files, capsys):
    assert run(*files, "--json") == 1
    found = json.loads(capsys.readouterr().out)
    assert found["counts"] == {"changed": 1}
    assert found["differences"][0]["block"] == "a-1"
    assert found["differences"][0]["old"] == "Het kost € 5."


def test_a_draft_is_compared_with_its_adopted_texts(files, capsys):
    assert run(files[1], "--library") == 1
    assert "[-€ 5-][+€ 7+]" in capsys.readouterr().out
    assert run(files[0], "--library") == 0


def test_a_text_file_can_be_one_side(files, tmp_path, capsys):
    text = tmp_path / "tekst.txt"
    text.write_text("Het kost € 5.\n\nTwee.\n", encoding="utf-8")
    assert run(files[1], text) == 1
    assert "[-€ 7-][+€ 5+]" in capsys.readouterr().out


@pytest.mark.parametrize("form", [".docx", ".html", ".txt"])
def test_the_report_is_written_in_the_form_of_its_name(files, tmp_path, form):
    made = tmp_path / f"redline{form}"
    assert run(*files, "-o", made) == 1
    assert made.stat().st_size > 100


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("{old}",), "twee bestanden"),
        (("{old}", "{new}", "--library"), "twee bestanden"),
        (("{old}", "{missing}"), "niet"),
        (("{old}", "{new}", "-o", "{folder}/x.pdf"), ".docx"),
        (("{old}", "{new}", "-o", "{old}"), ".docx"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(files, tmp_path, capsys, words, said):
    names = {
        "old": files[0],
        "new": files[1],
        "missing": tmp_path / "weg.bestek",
        "folder": tmp_path,
    }
    assert run(*(word.format(**names) for word in words)) == 2
    assert said in capsys.readouterr().err


def test_an_existing_report_is_only_replaced_when_asked(files, tmp_path, capsys):
    made = tmp_path / "redline.docx"
    made.write_text("van mij")
    assert run(*files, "-o", made) == 2
    assert made.read_text() == "van mij"
    assert "--overwrite" in capsys.readouterr().err
    assert run(*files, "-o", made, "--overwrite") == 1


def test_a_text_has_no_library(tmp_path, capsys):
    text = tmp_path / "tekst.txt"
    text.write_text("Tekst.", encoding="utf-8")
    assert run(text, "--library") == 2
    assert "bibliotheek" in capsys.readouterr().err
