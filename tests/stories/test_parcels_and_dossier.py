"""A bestek goes out in parcels to two reviewers, comes back, is merged, and ends in a dossier that proves itself."""

import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import pytest

import main
from drafting.comment import Anchor, Comment, CommentId, CommentKind
from drafting.document import BlockId, ElementId
from drafting.draft import spots
from drafting.edits.passages import Hand, rewrite
from drafting.files.draft_file import read_draft, write_draft
from drafting.review.parcels.either_file import read_either, write_either
from tests.builders import DAY, NORMS, draft, section

AT = datetime(2027, 2, 3, 12, tzinfo=UTC)


@pytest.fixture
def bestek(tmp_path):
    path = tmp_path / "wmo.bestek"
    made = draft(section("eisen", "De eis is drie referenties.", "De looptijd is twee jaar."))
    write_draft(path, made, None)
    return path


def changed(made, block, text, name):
    return rewrite(made, BlockId(block), text, Hand(name, DAY), NORMS).after


def texts(path):
    return [spot.block.text for spot in spots(read_draft(path)[0])]


def answer(path, change, name):
    """What the reviewer does with the file, saved in the same file."""
    content, stamp = read_either(path)
    write_either(path, path, change(content), name, AT, stamp)


def commented(made):
    anchor = Anchor(BlockId("eisen-2"), ElementId("eisen-2"))
    one = Comment(CommentId("c1"), CommentKind.LEGAL, "A. Bakker", AT, "Is dit genoeg?", anchor)
    return replace(made, comments=(*made.comments, one))


def opened(capsys, *typed):
    code = main.main(["parcel", "merge", *map(str, typed), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_two_reviewers_answer_and_the_conflict_is_solved(bestek, tmp_path, capsys):
    first, second = tmp_path / "bakker.beoordeling", tmp_path / "devries.beoordeling"
    assert (
        main.main(
            [
                "parcel",
                "make",
                str(bestek),
                "--for",
                "A. Bakker",
                "--comments-only",
                "-o",
                str(first),
            ]
        )
        == 0
    )
    assert (
        main.main(["parcel", "make", str(bestek), "--for", "M. de Vries", "-o", str(second)]) == 0
    )

    answer(first, commented, "A. Bakker")
    answer(
        second, lambda d: changed(d, "eisen-1", "De eis is één referentie.", "M."), "M. de Vries"
    )
    made, stamp = read_draft(bestek)
    write_draft(bestek, changed(made, "eisen-1", "De eis is twee referenties.", "J."), stamp)
    capsys.readouterr()

    code, found = opened(capsys, bestek, first, "--accept", "all")
    assert (code, len(found["done"])) == (0, 1)
    assert [c.text for c in read_draft(bestek)[0].comments] == ["Is dit genoeg?"]

    code, found = opened(capsys, bestek, second, "--accept", "all")
    (conflict,) = found["open"]
    assert code == 1
    assert (conflict["base"], conflict["mine"], conflict["theirs"]) == (
        "De eis is drie referenties.",
        "De eis is twee referenties.",
        "De eis is één referentie.",
    )
    code, found = opened(capsys, bestek, second, "--both", conflict["key"])
    assert (code, found["open"]) == (0, [])
    assert texts(bestek) == [
        "De eis is twee referenties.",
        "De eis is één referentie.",
        "De looptijd is twee jaar.",
    ]
    parcels = read_draft(bestek)[0].parcels
    assert [back.author for one in parcels for back in one.back] == ["A. Bakker", "M. de Vries"]
    assert opened(capsys, bestek, second)[1]["open"] == []


def test_another_bestek_is_refused_by_name_and_nothing_changes(bestek, tmp_path, capsys):
    other = tmp_path / "ander.bestek"
    made = read_draft(bestek)[0]
    facts = replace(made.procurement, title="Sleutels")
    write_draft(other, replace(made, id="ander", procurement=facts), None)
    parcel = tmp_path / "x.beoordeling"
    main.main(["parcel", "make", str(other), "--for", "A. Bakker", "-o", str(parcel)])
    before = bestek.read_bytes()
    assert main.main(["parcel", "merge", str(bestek), str(parcel), "--accept", "all"]) == 2
    told = capsys.readouterr().err
    assert "'Sleutels'" in told
    assert "'Begeleiding Wmo 2027'" in told
    assert bestek.read_bytes() == before


def test_a_parcel_is_not_written_over_a_file_or_under_another_name(bestek, tmp_path, capsys):
    assert (
        main.main(["parcel", "make", str(bestek), "--for", "A.", "-o", str(tmp_path / "x.zip")])
        == 2
    )
    parcel = tmp_path / "x.beoordeling"
    parcel.write_text("blijft")
    assert main.main(["parcel", "make", str(bestek), "--for", "A.", "-o", str(parcel)]) == 2
    assert parcel.read_text() == "blijft"
    assert "bestaat al" in capsys.readouterr().err


def test_what_is_in_a_parcel_is_shown(bestek, tmp_path, capsys):
    parcel = tmp_path / "x.beoordeling"
    made = [
        "parcel",
        "make",
        str(bestek),
        "--for",
        "A. Bakker",
        "--ask",
        "Lees dit.",
        "--until",
        "8-2-2027",
    ]
    main.main([*made, "-o", str(parcel)])
    answer(parcel, commented, "A. Bakker")
    capsys.readouterr()
    assert main.main(["parcel", "show", str(parcel)]) == 0
    told = capsys.readouterr().out
    for words in (
        "Lees dit.",
        "8 februari 2027",
        "Laatst opgeslagen door A. Bakker",
        "1 × opmerking",
    ):
        assert words in told


def test_a_dossier_is_made_verified_and_one_changed_byte_is_told(bestek, tmp_path, capsys):
    dossier = tmp_path / "dossier.zip"
    made = [
        "dossier",
        "make",
        str(bestek),
        "-o",
        str(dossier),
        "--without-pdf",
        "--also",
        str(bestek),
    ]
    assert main.main(made) == 0
    total = next(
        line.partition(": ")[2]
        for line in capsys.readouterr().out.splitlines()
        if line.startswith("Controlegetal")
    )
    assert main.main(["dossier", "verify", str(dossier), "--total", total]) == 0
    with zipfile.ZipFile(dossier) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = "verantwoording.html"
    files[name] = files[name].replace(b"Wmo", b"Jwx", 1)
    with zipfile.ZipFile(dossier, "w") as archive:
        for each, content in files.items():
            archive.writestr(each, content)
    capsys.readouterr()
    assert main.main(["dossier", "verify", str(dossier), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in found["files"] if one["fate"] != "whole"] == [name]
    dossier.write_bytes(b"geen zip")
    assert main.main(["dossier", "verify", str(dossier)]) == 2
