import os

import pytest
from tinydb import TinyDB

from clause_library.store import ATTEMPTS, EnvelopeStorage, Record, RecordStore
from drafting.files.envelope import FileKind, pack, read_envelope
from drafting.files.file_faults import FileDamaged
from drafting.refusals import FileRefused

KIND = FileKind("proef", 1, 1, "proefbestand")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "proef.json"


@pytest.fixture
def store(path):
    return RecordStore(path, KIND)


def record(text, key="a", *, withdrawn=False):
    return Record(key, {"text": text}, withdrawn)


def test_without_a_file_there_are_no_records_and_none_is_made(store, path):
    assert store.records() == ()
    assert not path.exists()


def test_a_kept_record_is_there_for_another_store(store, path):
    store.keep(record("een"), None)
    assert RecordStore(path, KIND).records() == (record("een"),)


def test_a_change_replaces_the_record_it_started_from(store):
    store.keep(record("een"), None)
    assert store.keep(record("twee"), record("een")).conflict is None
    assert store.records() == (record("twee"),)


def test_records_are_sorted_by_id(store):
    for key in ("c", "a", "b"):
        store.keep(record("x", key), None)
    assert [found.id for found in store.records()] == ["a", "b", "c"]


def test_what_is_given_out_is_a_copy(store):
    store.keep(record("een"), None)
    store.records()[0].fields["text"] = "veranderd"
    assert store.records() == (record("een"),)


def test_two_changes_of_one_record_are_both_kept(store):
    store.keep(record("een"), None)
    store.keep(record("van haar"), record("een"))
    kept = store.keep(record("van hem"), record("een"))
    assert kept.record == record("van haar")
    assert store.records() == (record("van haar"),)
    assert [conflict.fields for conflict in store.conflicts()] == [{"text": "van hem"}]


def test_two_new_records_of_one_id_are_both_kept(store):
    store.keep(record("van haar"), None)
    assert store.keep(record("van hem"), None).conflict is not None
    assert store.records() == (record("van haar"),)
    assert len(store.conflicts()) == 1


def test_the_same_change_twice_is_no_conflict(store):
    store.keep(record("een"), None)
    for _twice in range(2):
        assert store.keep(record("twee"), record("een")).conflict is None
    assert store.conflicts() == ()


def test_the_same_conflict_is_listed_once(store):
    store.keep(record("een"), None)
    store.keep(record("van haar"), record("een"))
    for _twice in range(2):
        store.keep(record("van hem"), record("een"))
    assert len(store.conflicts()) == 1


def test_nothing_changed_leaves_somebody_else_s_change(store):
    store.keep(record("een"), None)
    store.keep(record("van haar"), record("een"))
    kept = store.keep(record("een"), record("een"))
    assert (kept.record, kept.conflict) == (record("van haar"), None)


def test_a_change_wins_over_a_withdrawal(store):
    store.keep(record("een"), None)
    store.keep(record("een", withdrawn=True), record("een"))
    store.keep(record("beter"), record("een"))
    assert store.records() == (record("beter"),)


def test_a_withdrawal_gives_way_to_a_change(store):
    store.keep(record("een"), None)
    store.keep(record("beter"), record("een"))
    store.keep(record("een", withdrawn=True), record("een"))
    assert store.records() == (record("beter"),)
    assert store.conflicts() == ()


def test_a_settled_conflict_is_off_the_list(store):
    store.keep(record("van haar"), None)
    conflict = store.keep(record("van hem"), None).conflict
    store.settle(conflict)
    store.settle(conflict)
    assert store.conflicts() == ()


def test_each_write_counts_one_on(store, path):
    for number in range(1, 4):
        store.keep(record("x", str(number)), None)
        assert read_envelope(KIND, path).generation == number


def write_between(monkeypatch, path, times):
    """Somebody who does not keep to the lock writes just before we do."""
    real, left = EnvelopeStorage.write, list(range(times))

    def write(self, tables):
        if left:
            number = left.pop()
            rows = {**(EnvelopeStorage(path, KIND).read() or {}).get("records", {})}
            rows[f"x{number}"] = {"fields": {"text": "van een ander"}, "withdrawn": False}
            path.write_bytes(pack(KIND, 99, "", {"records": rows}))
        real(self, tables)

    monkeypatch.setattr(EnvelopeStorage, "write", write)


def test_a_write_in_between_without_lock_is_merged(store, path, monkeypatch):
    store.keep(record("een"), None)
    write_between(monkeypatch, path, 3)
    store.keep(record("twee"), record("een"))
    assert [found.id for found in store.records()] == ["a", "x0", "x1", "x2"]
    assert store.records()[0] == record("twee")


def test_writes_in_between_without_end_are_refused(store, path, monkeypatch):
    write_between(monkeypatch, path, ATTEMPTS)
    with pytest.raises(FileRefused, match="schrijven steeds"):
        store.keep(record("een"), None)


def test_an_empty_file_is_damaged_never_new(store, path):
    path.write_bytes(b"")
    with pytest.raises(FileDamaged):
        store.keep(record("een"), None)
    assert path.read_bytes() == b""


@pytest.mark.parametrize(
    "payload",
    [[], {"records": []}, {"records": {"a": 5}}, {"records": {"a": {"fields": {}}}}],
)
def test_an_unreadable_record_is_refused_never_left_out(store, path, payload):
    path.write_bytes(pack(KIND, 1, "", payload))
    with pytest.raises(FileDamaged):
        store.records()


def test_tinydb_itself_works_on_the_storage(path):
    row = {"fields": {"text": "een"}, "withdrawn": False}
    with TinyDB(path, KIND, storage=EnvelopeStorage) as database:
        database.insert(row)
        assert database.all() == [row]


def write_records(path, name, count):
    for number in range(count):
        RecordStore(path, KIND).keep(record("x", f"{name}-{number:03}"), None)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on Windows")
def test_three_programs_at_once_lose_nothing(path):
    children = []
    for name in ("a", "b", "c"):
        child = os.fork()
        if child == 0:
            code = 1
            try:
                write_records(path, name, 20)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert codes == [0, 0, 0]
    store = RecordStore(path, KIND)
    assert len(store.records()) == 60
    assert store.conflicts() == ()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on Windows")
def test_a_reader_beside_a_writer_never_sees_half_a_file(store, path):
    store.keep(record("x", "a-begin"), None)
    child = os.fork()
    if child == 0:
        try:
            write_records(path, "b", 500)
        finally:
            os._exit(0)
    seen = [len(store.records()) for _read in range(200)]
    os.kill(child, 9)
    os.waitpid(child, 0)
    assert seen == sorted(seen)
    assert seen[0] >= 1
