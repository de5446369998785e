import struct
import zipfile

import pytest

from drafting.refusals import FileRefused
from drafting.word.read.guard import (
    DIRECTORY_CAP,
    FILE_CAP,
    PART_CAP,
    DocxRefused,
    UnsafePart,
    open_package,
    within_package,
)
from drafting.word.read.text import read_passages
from tests.drafting.word.read.docx_files import paragraph, parts, write_docx


@pytest.fixture
def path(tmp_path):
    return tmp_path / "bestek.docx"


def refusal(path) -> str:
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(DocxRefused) as refused:
        read_passages(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [entry.name for entry in path.parent.iterdir()] in ([path.name], [])
    assert isinstance(refused.value, FileRefused)
    return str(refused.value)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "leeg"),
        (b"\0" * 50, "leeg"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, r"(.doc)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "wachtwoord",
        ),
        (b"%PDF-1.7", "pdf"),
        (b"{\\rtf1", "rtf"),
        (b"<html><body>", "webpagina"),
        (b"MIME-Version: 1.0", "webpagina"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "xml"),
        (b"zomaar tekst", "geen Word-document"),
        (b"PK", "beschadigd"),
        (b"PK\x03\x04" + b"x" * 100, "beschadigd"),
    ],
)
def test_a_file_of_another_kind_is_named(path, content, words):
    path.write_bytes(content)
    said = refusal(path)
    assert said.startswith("bestek.docx: ")
    assert words in said


@pytest.mark.parametrize(
    ("name", "words"),
    [("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint"), ("content.xml", ".odt")],
)
def test_a_package_of_another_program_is_named(path, name, words):
    assert words in refusal(write_docx(path, {"mimetype": "x", name: "<x/>"}))


def test_a_missing_file_is_named(path):
    assert "is er niet" in refusal(path)


def test_a_folder_is_refused(path):
    path.mkdir()
    with pytest.raises(DocxRefused, match="geen gewoon bestand"):
        read_passages(path)


def test_a_file_over_the_limit_is_refused(path):
    with path.open("wb") as file:
        file.write(b"PK")
        file.truncate(FILE_CAP + 1)
    assert "te groot" in refusal(path)


def test_a_bomb_stops_at_the_limit(path):
    content = parts("", **{"word/document.xml": b" " * (PART_CAP + 1)})
    assert "te groot" in refusal(write_docx(path, content))


def test_a_bomb_in_a_part_that_is_not_needed_does_no_harm(path):
    content = parts(paragraph("Tekst."), **{"word/media/image1.png": b" " * (PART_CAP + 1)})
    assert len(read_passages(write_docx(path, content))) == 1


def test_a_hundred_thousand_ordinary_paragraphs_are_read(path):
    write_docx(path, parts(paragraph("Tekst.").replace("<w:pPr></w:pPr>", "") * 100_000))
    assert len(read_passages(path)) == 100_000


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../weg", "word/../../weg", "C:/weg", "word\\weg", "a" * 301]
)
def test_a_name_that_leaves_the_file_is_refused(path, name):
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    write_docx(path, parts(""))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(entry, "x")
    assert "niet ingepakt" in refusal(path)


def test_a_name_that_stands_twice_is_refused(path):
    write_docx(path, {**parts(""), "word/Document.xml": "<x/>"})
    assert "niet ingepakt" in refusal(path)


def test_a_link_in_the_package_is_refused(path):
    entry = zipfile.ZipInfo("word/link")
    entry.external_attr = 0o120777 << 16
    write_docx(path, parts(""))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(entry, "/etc/passwd")
    assert "niet ingepakt" in refusal(path)


def test_an_encrypted_part_is_named(path):
    content = write_docx(path, parts("")).read_bytes()
    place = content.rfind(b"PK\x01\x02")
    flagged = content[: place + 8] + b"\x01\x00" + content[place + 10 :]
    path.write_bytes(flagged)
    assert "wachtwoord" in refusal(path)


def test_an_odd_packing_is_refused(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive:
        for name, part in parts("").items():
            archive.writestr(name, part)
    assert "niet ingepakt" in refusal(path)


def test_parts_that_overlap_are_refused(path):
    content = bytearray(write_docx(path, parts("")).read_bytes())
    first = content.find(b"PK\x01\x02")
    second = content.find(b"PK\x01\x02", first + 4)
    content[second + 42 : second + 46] = content[first + 42 : first + 46]
    path.write_bytes(content)
    assert "niet ingepakt" in refusal(path)


def test_a_directory_of_half_a_million_entries_is_refused_unread(path):
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, DIRECTORY_CAP + 1, 0, 0)
    path.write_bytes(b"PK\x03\x04" + b"\0" * 100 + end)
    assert "te groot" in refusal(path)


def test_a_wrong_sum_of_a_part_is_refused(path):
    content = bytearray(write_docx(path, parts(paragraph("Tekst."))).read_bytes())
    name = content.find(b"word/document.xml")
    content[name + 40] ^= 0xFF
    path.write_bytes(content)
    assert "beschadigd" in refusal(path)


@pytest.mark.parametrize("missing", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
def test_a_package_without_a_needed_part_is_refused(path, missing):
    assert "Word" in refusal(write_docx(path, {**parts(""), missing: None}))


def test_a_part_that_is_not_there_is_refused(path):
    package = open_package(write_docx(path, parts("")))
    with pytest.raises(UnsafePart):
        package.read("word/weg.xml")


@pytest.mark.parametrize(
    ("target", "part"),
    [
        ("styles.xml", "word/styles.xml"),
        ("/word/styles.xml", "word/styles.xml"),
        ("../customXml/item1.xml", "customXml/item1.xml"),
        ("./styles.xml", "word/styles.xml"),
    ],
)
def test_a_target_is_a_part_of_the_same_file(target, part):
    assert within_package("word", target) == part


@pytest.mark.parametrize("target", ["../../weg", "..\\..\\weg", "a/../../../weg"])
def test_a_target_outside_the_file_is_refused(target):
    with pytest.raises(UnsafePart):
        within_package("word", target)
