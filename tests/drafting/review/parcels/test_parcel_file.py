"""Parcels on the disk, sound and hostile."""

import json
from dataclasses import replace

import pytest

from drafting.comment import Anchor, Comment, CommentId, CommentKind
from drafting.document import BlockId, ElementId
from drafting.edits.edit import Touched
from drafting.files.codec import codec_of
from drafting.files.draft_file import DRAFT, Stamp
from drafting.files.envelope import FileKind, pack
from drafting.files.file_faults import FileChangedElsewhere, FileDamaged, FileTooNew
from drafting.files.record import plain_draft
from drafting.procurement import Procurement
from drafting.refusals import EditRefused, FileRefused
from drafting.review.parcels.parcel import Along, Request, answered, make_parcel
from drafting.review.parcels.parcel_file import (
    FILE_CAP,
    PARCEL,
    parcel_bytes,
    parcel_of,
    read_parcel,
    save_answer,
    write_parcel,
)
from drafting.review.parcels.records import lay_beside, remember_back, remember_sent
from tests.drafting.review.parcels.sides import AT, DESK, bestek, with_text

BASE = bestek()


def parcel(draft=BASE, **asked):
    return make_parcel(draft, "pakket-1", "J. Jansen", Request("M. de Vries", **asked), AT)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "voor-de-vries.beoordeling"


def damaged(path, change):
    """The bytes of a parcel with another payload, and a sum that fits."""
    payload = json.loads(parcel_bytes(path, parcel()))["payload"]
    change(payload)
    return pack(PARCEL, 1, "test", payload)


def test_what_is_written_is_read(path):
    made = answered(parcel(words="Lees dit."), with_text(BASE, "prijs-1-1", "Anders."), "M.", AT)
    write_parcel(path, made)
    found = read_parcel(path)
    assert replace(found, digest="") == made
    assert found.base_digest == made.base_digest


def test_the_sender_keeps_what_is_his_own():
    comments = tuple(
        Comment(
            CommentId(i), CommentKind.LEGAL, "J.", AT, "?", Anchor(BlockId("x"), ElementId("x"))
        )
        for i in "ab"
    )
    draft = replace(BASE, comments=comments)
    sent = remember_sent(draft, parcel(draft)).after
    again = parcel(sent, along=Along.NONE).base
    assert (again.parcels, again.comments) == ((), ())
    assert parcel(sent, along=Along.ALL).base.comments == comments


def test_the_reviewer_saves_in_the_same_file_and_nobody_elses_change_is_lost(path):
    stamp = Stamp(write_parcel(path, parcel()), 1)
    changed = with_text(BASE, "prijs-1-1", "Anders.")
    second = save_answer(path, path, changed, "M. de Vries", AT, stamp)
    found = read_parcel(path)
    assert (found.content, found.base, found.answered_by) == (changed, BASE, "M. de Vries")
    assert second.generation == 2
    with pytest.raises(FileChangedElsewhere):
        save_answer(path, path, BASE, "M. de Vries", AT, stamp)


def test_the_draft_of_another_bestek_is_not_saved_in_it(path):
    write_parcel(path, parcel())
    with pytest.raises(FileRefused, match="ander bestek"):
        save_answer(path, path, replace(BASE, id="x"), "M.", AT, None)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("unknown", "onderdelen"),
        ("html", "tekens"),
        ("sum", "controlegetal"),
        ("double", "twee keer"),
    ],
)
def test_a_parcel_that_was_tampered_with_is_refused_by_name(path, name, words):
    def change(payload):
        match name:
            case "unknown":
                payload["extra"] = 1
            case "html":
                payload["head"]["receiver"] = "<b>x</b>\x1b[31m"
            case "sum":
                payload["base"]["values"] = []
            case "double":
                blocks = payload["base"]["parts"][0]["chapters"][0]["sections"][0]["blocks"]
                blocks.append(dict(blocks[0]))
                plain = json.dumps(payload["base"], sort_keys=True, separators=(",", ":"))
                import hashlib

                for entry in payload["head"]["manifest"]:
                    entry["sha256"] = hashlib.sha256(plain.encode()).hexdigest()

    with pytest.raises(FileRefused, match=words) as refused:
        parcel_of(path, damaged(path, change))
    assert "Er is niets veranderd" in refused.value.sentence


def test_other_files_are_refused_by_name(path):
    with pytest.raises(FileDamaged, match="zip"):
        parcel_of(path, b"PK\x03\x04rest")
    with pytest.raises(FileDamaged, match="geen beoordelingspakket"):
        parcel_of(path, pack(DRAFT, 1, "", plain_draft(BASE)))
    newer = FileKind("parcel", 9, 9, "beoordelingspakket")
    with pytest.raises(FileTooNew):
        parcel_of(path, pack(newer, 1, "", {}))
    with pytest.raises(FileDamaged, match="groter dan"):
        parcel_of(path, b" " * (FILE_CAP + 1))
    with pytest.raises(FileDamaged, match="te veel onderdelen"):
        parcel_of(path, b"[" * 3_000_001)
    with pytest.raises(FileDamaged):
        parcel_of(path, b"[" * 200_000)
    with pytest.raises(FileDamaged, match="leeg"):
        parcel_of(path, b"")


def test_one_changed_byte_is_noticed(path):
    content = parcel_bytes(path, parcel())
    at = content.index(b"Tekst prijs")
    with pytest.raises(FileDamaged, match="veranderd"):
        parcel_of(path, content[:at] + b"X" + content[at + 1 :])


def test_without_a_name_or_with_an_unknown_chapter_no_parcel_is_made():
    with pytest.raises(EditRefused, match="voor wie"):
        make_parcel(BASE, "p", "", Request("M."), AT)
    with pytest.raises(EditRefused, match="'weg'"):
        parcel(chapters=("weg",))


def test_another_bestek_is_refused_with_both_titles():
    other = replace(BASE, id="x", procurement=Procurement(title="Sleutels"))
    with pytest.raises(EditRefused, match=r"'Sleutels'.*'Begeleiding"):
        lay_beside(BASE, parcel(other))


def test_what_was_not_sent_is_refused_and_what_is_unknown_is_told():
    mine = remember_sent(BASE, parcel()).after
    forged = replace(parcel(), base=with_text(BASE, "prijs-1-1", "Vals."))
    with pytest.raises(EditRefused, match="niet de tekst die u"):
        lay_beside(mine, forged)
    assert any("niet in de lijst" in remark for remark in lay_beside(BASE, parcel()).remarks)


def test_an_answer_is_remembered_once():
    sent = remember_sent(BASE, parcel())
    assert sent.touched is Touched.COMMENTS
    came = replace(answered(parcel(), BASE, "M. de Vries", AT), digest="0a")
    once = remember_back(sent.after, came, DESK)
    assert remember_back(once, came, DESK) == once
    assert [back.author for back in once.parcels[0].back] == ["M. de Vries"]


def test_every_value_of_a_record_can_be_stored():
    sent = remember_sent(BASE, parcel(chapters=("prijs",))).after
    assert codec_of(type(sent)).read(plain_draft(sent), "") == sent
