import dataclasses
import re

import pytest

from drafting.files.draft_file import (
    DRAFT,
    Stamp,
    changed_elsewhere,
    check_draft,
    draft_bytes,
    read_draft,
    write_draft,
)
from drafting.files.envelope import pack, read_envelope
from drafting.files.file_faults import FileChangedElsewhere, FileDamaged, SavedUncertainly
from drafting.files.lock import SIDE_FILE
from drafting.files.record import plain_draft
from drafting.files.system_calls import SYSTEM
from drafting.refusals import FileRefused
from tests.drafting.files.failing_calls import Calls
from tests.drafting.files.full_draft import full_draft
from tests.shared_material import ROOT

FORMAT_1 = ROOT / "tests" / "drafts" / "format_1.json"
FORMAT_2 = ROOT / "tests" / "drafts" / "format_2.json"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "Wmo 2027.bestek"


def titled(title):
    draft = full_draft()
    return dataclasses.replace(
        draft, procurement=dataclasses.replace(draft.procurement, title=title)
    )


def test_a_saved_draft_is_read_back_with_its_stamp(path):
    stamp = write_draft(path, full_draft(), None)
    assert read_draft(path) == (full_draft(), stamp)
    assert {entry.name for entry in path.parent.iterdir()} == {path.name, SIDE_FILE}


def test_each_save_counts_one_on(path):
    first = write_draft(path, titled("een"), None)
    assert write_draft(path, titled("twee"), first).generation == 2
    assert read_draft(path)[0] == titled("twee")


def test_a_file_changed_elsewhere_is_not_overwritten(path):
    stamp = write_draft(path, titled("een"), None)
    write_draft(path, titled("van een collega"), stamp)
    with pytest.raises(FileChangedElsewhere, match="iemand anders"):
        write_draft(path, titled("van mij"), stamp)
    assert read_draft(path)[0] == titled("van een collega")


def test_a_file_damaged_elsewhere_is_not_overwritten(path):
    stamp = write_draft(path, titled("een"), None)
    path.write_bytes(b"")
    with pytest.raises(FileChangedElsewhere):
        write_draft(path, titled("twee"), stamp)
    assert path.read_bytes() == b""


def test_a_file_that_is_gone_is_told(path):
    stamp = write_draft(path, titled("een"), None)
    path.unlink()
    with pytest.raises(FileChangedElsewhere, match="verplaatst of verwijderd"):
        write_draft(path, titled("twee"), stamp)
    assert not path.exists()


def test_without_a_stamp_whatever_is_there_is_overwritten(path):
    write_draft(path, titled("van een collega"), None)
    write_draft(path, titled("van mij"), None)
    assert read_draft(path)[0] == titled("van mij")


def test_a_change_on_disk_is_seen(path):
    stamp = write_draft(path, titled("een"), None)
    assert not changed_elsewhere(path, stamp)
    write_draft(path, titled("twee"), stamp)
    assert changed_elsewhere(path, stamp)
    path.unlink()
    assert changed_elsewhere(path, stamp)


def test_after_an_uncertain_save_the_next_one_is_no_foreign_change(path, monkeypatch):
    stamp = write_draft(path, titled("een"), None)
    with monkeypatch.context() as patch:
        counted = Calls(patch)
        write_draft(path.with_name("telling"), titled("een"), None)
    last_sync = len(counted.made) - 2
    with monkeypatch.context() as patch:
        Calls(patch, fails=last_sync, error=5)
        with pytest.raises(SavedUncertainly) as uncertain:
            write_draft(path, titled("twee"), stamp)
    again = Stamp(uncertain.value.digest, stamp.generation + 1)
    write_draft(path, titled("drie"), again)
    assert read_draft(path)[0] == titled("drie")


def test_a_value_that_cannot_be_recorded_touches_no_file(path, monkeypatch):
    stamp = write_draft(path, titled("een"), None)
    before = path.read_bytes()
    wrong = dataclasses.replace(full_draft(), values=(("a_money", "veel"),))
    monkeypatch.setattr(SYSTEM, "open", lambda *_arguments: pytest.fail("a file was opened"))
    with pytest.raises(FileRefused, match=r"values\.a_money"):
        write_draft(path, wrong, stamp)
    assert path.read_bytes() == before


def test_an_unknown_field_is_refused_with_its_place(path):
    plain = plain_draft(full_draft())
    plain["parts"][0]["chapters"][0]["kleur"] = "rood"
    path.write_bytes(pack(DRAFT, 1, "", plain))
    with pytest.raises(FileDamaged, match=r"parts\.1\.chapters\.1\.kleur.*Er is niets veranderd"):
        read_draft(path)


def test_the_check_of_a_copy_is_that_of_a_file(path):
    check_draft(path, draft_bytes(path, full_draft(), 1))
    with pytest.raises(FileDamaged):
        check_draft(path, b"{}")


def test_a_file_of_format_1_is_read_without_what_came_later():
    later = {"comments": (), "approvals": (), "decided": (), "parcels": (), "withdrawn": ()}
    old = dataclasses.replace(full_draft(), publication=None, **later)
    parts = tuple(
        dataclasses.replace(
            part, chapters=tuple(dataclasses.replace(one, for_file=False) for one in part.chapters)
        )
        for part in old.parts
    )
    old = dataclasses.replace(old, parts=parts)
    assert read_draft(FORMAT_1)[0] == old


def test_a_file_of_format_2_is_today_s_draft():
    assert read_draft(FORMAT_2)[0] == full_draft()


def test_today_s_writer_still_writes_format_2():
    """When this fails the format changed: raise its number and keep reading the old one."""
    written = places(plain_draft(full_draft()))
    assert written == places(read_envelope(DRAFT, FORMAT_2).payload)


def places(plain, place=""):
    match plain:
        case dict():
            return {p for key, item in plain.items() for p in places(item, f"{place}.{key}")}
        case list():
            return {p for item in plain for p in places(item, f"{place}[]")}
        case _:
            return {re.sub(r"^\.", "", place)}
