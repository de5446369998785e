import json

import pytest

from drafting.files.envelope import CAP, FileKind, pack, read_envelope, unpack
from drafting.files.file_faults import FileDamaged, FileMissing, FileTooNew
from drafting.refusals import FileRefused

KIND = FileKind("proef", 2, 1, "proefbestand")
PAYLOAD = {"tekst": "één € \ud800", "lijst": [1, True, None, "x"], "diep": {"a": []}}


@pytest.fixture
def content():
    return pack(KIND, 7, "2026.11", PAYLOAD)


def read(tmp_path, content):
    path = tmp_path / "proef.bestek"
    path.write_bytes(content)
    return read_envelope(KIND, path)


def changed(content, **fields):
    head = json.loads(content)
    head.update(fields)
    return json.dumps(head).encode()


def test_what_was_packed_is_unpacked(tmp_path, content):
    found = read(tmp_path, content)
    assert (found.payload, found.generation, found.content_version) == (PAYLOAD, 7, "2026.11")


def test_a_file_is_plain_ascii(content):
    assert content.isascii()


def test_the_same_content_gives_the_same_bytes(content):
    assert content == pack(KIND, 7, "2026.11", dict(reversed(PAYLOAD.items())))


@pytest.mark.parametrize("payload", [{"a": float("nan")}, {"a": float("inf")}, {"a": object()}])
def test_what_is_no_json_is_not_packed(payload):
    with pytest.raises((ValueError, TypeError)):
        pack(KIND, 1, "", payload)


def test_a_mark_at_the_beginning_is_tolerated(tmp_path, content):
    assert read(tmp_path, b"\xef\xbb\xbf" + content).payload == PAYLOAD


def test_a_newer_format_is_refused_with_both_numbers(tmp_path, content):
    with pytest.raises(FileTooNew, match=r"indeling 98; .* tot en met 2\. Er is niets veranderd"):
        read(tmp_path, changed(content, format=98))


def test_a_newer_reader_is_refused_too(tmp_path, content):
    with pytest.raises(FileTooNew) as refused:
        read(tmp_path, changed(content, min_reader=3))
    assert (refused.value.found, refused.value.known) == (3, 2)


def test_a_file_of_another_kind_is_named(tmp_path):
    other = pack(FileKind("anders", 1, 1, ""), 1, "", {})
    with pytest.raises(FileDamaged, match="maar geen proefbestand"):
        read(tmp_path, other)


@pytest.mark.parametrize(
    "fields",
    [
        {"format": None},
        {"format": "2"},
        {"format": -1},
        {"format": True},
        {"format": 2.0},
        {"generation": -1},
        {"generation": 8},
        {"content_version": 5},
        {"content_version": "2027.01"},
        {"sum": "0" * 64},
        {"sum": None},
        {"payload": {}},
        {"app": "Anders"},
        {"extra": 1},
    ],
)
def test_a_changed_field_is_refused(tmp_path, content, fields):
    with pytest.raises(FileDamaged, match=r"proef\.bestek: .*Er is niets veranderd"):
        read(tmp_path, changed(content, **fields))


@pytest.mark.parametrize("missing", ["app", "schema", "format", "min_reader", "sum", "payload"])
def test_a_missing_field_is_refused(tmp_path, content, missing):
    head = json.loads(content)
    del head[missing]
    with pytest.raises(FileDamaged):
        read(tmp_path, json.dumps(head).encode())


def test_a_key_that_stands_twice_is_refused(tmp_path, content):
    with pytest.raises(FileDamaged):
        read(tmp_path, content.replace(b'"diep":', b'"diep":{},"diep":'))


def test_deep_nesting_is_refused(tmp_path):
    with pytest.raises(FileDamaged):
        read(tmp_path, b"[" * 100_000)


def test_a_number_without_end_is_refused(tmp_path, content):
    with pytest.raises(FileDamaged):
        read(tmp_path, content.replace(b"[1,", b"[" + b"1" * 5000 + b","))


def test_a_file_over_the_limit_is_refused_unread(tmp_path):
    path = tmp_path / "groot.bestek"
    with path.open("wb") as file:
        file.truncate(CAP + 1)
    with pytest.raises(FileDamaged, match="64 MB"):
        read_envelope(KIND, path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(FileMissing, match=r"weg\.bestek: dit bestand is er niet"):
        read_envelope(KIND, tmp_path / "weg.bestek")


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(FileRefused, match="geen gewoon bestand"):
        read_envelope(KIND, tmp_path)


def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "rond").symlink_to("rond")
    with pytest.raises(FileRefused, match="verwijst naar zichzelf"):
        read_envelope(KIND, tmp_path / "rond")


def test_unpack_needs_no_file(tmp_path, content):
    assert unpack(KIND, content, tmp_path / "weg").payload == PAYLOAD
