"""`review`: the list for people and programs, and taking over."""

import json

import pytest

from commands.arguments import build_parser
from commands.review import Taking, review
from drafting.files.draft_file import read_draft, write_draft
from drafting.refusals import Refusal
from drafting.word.read.guard import DocxRefused
from main import main
from tests.drafting.review.reviewed_files import (
    FIRST,
    THIRD,
    changed,
    parts_of,
    ranged,
    replaced,
    saved,
    small_draft,
    with_comments,
)


@pytest.fixture
def files(tmp_path):
    made = small_draft()
    draft, word = tmp_path / "a.bestek", tmp_path / "terug.docx"
    write_draft(draft, made, None)
    parts = changed(
        parts_of(made), replaced(FIRST, "veertien", "twintig"), ranged(THIRD, "ieder kwartaal")
    )
    saved(word, with_comments(parts, [("7", "R. Reviewer", "Waarom zo vaak?", "0A")]))
    return draft, word


def listed(files, capsys):
    assert review(files[0], [files[1]], None, as_json=True) == 1
    return json.loads(capsys.readouterr().out)


def test_the_list_says_what_where_who_and_how(files, capsys):
    assert review(files[0], [files[1]], None, as_json=False) == 1
    told = capsys.readouterr().out
    assert "2 om over te beslissen" in told
    assert "1.1 · Leidraad > Contract > Levering" in told
    assert "[-veertien-]{+twintig+}" in told
    assert "R. Reviewer · 20 januari 2027" in told
    assert "aan het verborgen merkteken bij de alinea; zeker; bijgehouden wijziging" in told
    assert "bij “ieder kwartaal”" in told


def test_the_list_for_programs(files, capsys):
    found = listed(files, capsys)
    edit, comment = found["returned"]
    assert (edit["kind"], edit["element"], edit["put"]) == ("edit", "levering-1", "twintig")
    assert (comment["kind"], comment["comment"]["quote"]) == ("comment", "ieder kwartaal")
    assert found["files"][0]["placed"] == 1.0


def test_taking_one_over_leaves_the_other(files, capsys, tmp_path):
    key = listed(files, capsys)["returned"][0]["key"]
    output = tmp_path / "b.bestek"
    taking = Taking((key,), "J. Jansen", output, overwrite=False)
    assert review(files[0], [files[1]], taking, as_json=False) == 1
    assert "1 overgenomen" in capsys.readouterr().out
    texts = [block.text for block in read_draft(output)[0].parts[0].chapters[0].sections[0].blocks]
    assert FIRST.replace("veertien", "twintig") in texts
    assert read_draft(files[0])[0] == small_draft()


def test_taking_everything_over_leaves_nothing(files, capsys):
    taking = Taking(("all",), "J. Jansen", None, overwrite=False)
    assert review(files[0], [files[1]], taking, as_json=False) == 0
    draft, _stamp = read_draft(files[0])
    assert [comment.text for comment in draft.comments] == ["Waarom zo vaak?"]
    assert review(files[0], [files[1]], None, as_json=False) == 0
    assert "niets meer om over te beslissen" in capsys.readouterr().out


def test_only_comments(files):
    taking = Taking(("comments",), "J. Jansen", None, overwrite=False)
    assert review(files[0], [files[1]], taking, as_json=False) == 1
    draft, _stamp = read_draft(files[0])
    assert len(draft.comments) == 1
    assert FIRST in [block.text for block in draft.parts[0].chapters[0].sections[0].blocks]


def test_a_name_that_is_not_in_the_list_is_refused_and_nothing_is_written(files):
    before = files[0].read_bytes()
    taking = Taking(("zomaar",), "J. Jansen", None, overwrite=False)
    with pytest.raises(Refusal, match="zomaar"):
        review(files[0], [files[1]], taking, as_json=False)
    assert files[0].read_bytes() == before


def test_a_file_that_is_there_is_not_written_over(files, tmp_path):
    output = tmp_path / "b.bestek"
    output.write_text("van mij")
    taking = Taking(("all",), "J. Jansen", output, overwrite=False)
    with pytest.raises(Refusal, match="bestaat al"):
        review(files[0], [files[1]], taking, as_json=False)
    assert output.read_text() == "van mij"


def test_the_order_of_the_files_is_explained(files):
    with pytest.raises(Refusal, match=r"eerst het \.bestek-bestand"):
        review(files[1], [files[0]], None, as_json=False)


def test_a_word_file_that_is_none_is_refused(files, tmp_path):
    other = tmp_path / "x.docx"
    other.write_bytes(b"%PDF-1.7")
    with pytest.raises(DocxRefused, match="pdf"):
        review(files[0], [other], None, as_json=False)


def test_what_is_typed(files, capsys):
    typed = build_parser().parse_args(
        ["review", "a.bestek", "b.docx", "c.docx", "--accept", "edits"]
    )
    assert [path.name for path in typed.reviewed] == ["b.docx", "c.docx"]
    assert main(["review", str(files[0]), str(files[1])]) == 1
    assert "om over te beslissen" in capsys.readouterr().out
