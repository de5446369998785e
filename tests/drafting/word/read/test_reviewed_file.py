"""Whole reviewed files: good ones, other formats, hostile ones, and damaged copies of a good one."""

import json
import random
import zipfile

import pytest

from drafting.word.read.guard import DocxRefused
from drafting.word.read.reviewed import Region
from drafting.word.read.reviewed_file import read_reviewed
from tests.drafting.word.read.docx_files import OFFICE, RELS, W, paragraph, parts, write_docx
from tests.shared_material import shared

FOLDER = shared("hostile/docx")
EXPECTED = json.loads((FOLDER / "expect.json").read_text()) if FOLDER else {}
DAMAGES = 200
KINDS = ("styles", "comments", "footnotes", "header")


def whole():
    """A file with a note, a header and a comment."""
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>'
        for n, kind in enumerate(KINDS)
    )
    marked = (
        '<w:commentRangeStart w:id="1"/><w:r><w:t>Omzet</w:t></w:r><w:commentRangeEnd w:id="1"/>'
        '<w:ins w:id="5" w:author="A"><w:r><w:t>en meer</w:t></w:r></w:ins>'
    )
    comment = f'<w:comment w:id="1" w:author="A">{paragraph("Waarom?")}</w:comment>'
    note = f'<w:footnotes xmlns:w="{W}"><w:footnote>{paragraph("Noot")}</w:footnote></w:footnotes>'
    return parts(
        f"<w:p>{marked}</w:p>",
        **{
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELS}">{relations}</Relationships>',
            "word/comments.xml": f'<w:comments xmlns:w="{W}">{comment}</w:comments>',
            "word/footnotes.xml": note,
            "word/header.xml": f'<w:hdr xmlns:w="{W}">{paragraph("Boven")}</w:hdr>',
        },
    )


def test_text_notes_frame_and_comments(tmp_path):
    file = read_reviewed(write_docx(tmp_path / "a.docx", whole()))
    assert [(p.raw, p.region) for p in file.paragraphs] == [
        ("Omzeten meer", Region.BODY), ("Noot", Region.NOTE), ("Boven", Region.FRAME),
    ]  # fmt: skip
    assert [(c.text, c.start.offset, c.end.offset) for c in file.comments] == [("Waarom?", 0, 5)]
    assert file.manifest is None


def test_a_template_is_read_as_well(tmp_path):
    made = whole()
    made["[Content_Types].xml"] = made["[Content_Types].xml"].replace(
        "document.main", "template.main"
    )
    assert read_reviewed(write_docx(tmp_path / "a.dotx", made)).paragraphs


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'<?xml version="1.0"?><pkg:package/>', "los xml-bestand"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "wachtwoord",
        ),
        (b"", "leeg"),
    ],
)
def test_other_formats_are_refused_by_name(content, words, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(DocxRefused, match=words):
        read_reviewed(path)


def test_an_odt_with_another_name_is_refused_by_name(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", "<x/>")
    with pytest.raises(DocxRefused, match="OpenDocument"):
        read_reviewed(path)


@pytest.mark.skipif(FOLDER is None, reason="the shared material is not beside this checkout")
def test_there_are_hostile_files_to_read():
    assert EXPECTED


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_hostile_file_does_as_expected(name):
    before = (FOLDER / name).read_bytes()
    try:
        found = "accept" if read_reviewed(FOLDER / name).paragraphs else "empty"
    except DocxRefused:
        found = "refuse"
    assert EXPECTED[name] in {found, "neutral"}
    assert (FOLDER / name).read_bytes() == before


def test_a_damaged_file_is_read_or_refused_with_a_sentence(tmp_path):
    path = write_docx(tmp_path / "goed.docx", whole())
    good, chance = path.read_bytes(), random.Random(5)
    refused = 0
    for _round in range(DAMAGES):
        damaged = bytearray(good)
        for _place in range(chance.randint(1, 4)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged[: chance.choice([None, chance.randrange(len(damaged))])])
        try:
            read_reviewed(path)
        except DocxRefused:
            refused += 1
    assert refused > DAMAGES / 2
