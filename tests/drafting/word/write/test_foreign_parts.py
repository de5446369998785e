import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from drafting.refusals import FileRefused
from drafting.word.write.foreign_parts import read_foreign_parts
from drafting.word.write.house_style import read_house_style
from tests.drafting.word.write.test_house_style import house
from tests.shared_material import shared

NAME = Path("huisstijl.docx")
HOSTILE = shared("hostile/docx")


def changed(name: str, content: bytes | None) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(house())) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            if entry.filename != name:
                target.writestr(entry.filename, source.read(entry))
            elif content is not None:
                target.writestr(name, content)
    return out.getvalue()


def test_the_styles_the_theme_and_the_page_are_found():
    parts = read_foreign_parts(house(), NAME)
    assert parts.styles is not None
    assert parts.theme is not None
    assert parts.page_size["w"] == "12240"
    assert "left" in parts.page_margins


def test_a_file_without_styles_has_none():
    assert read_foreign_parts(changed("word/styles.xml", None), NAME).styles is None


def test_a_document_type_is_refused():
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    with pytest.raises(FileRefused):
        read_foreign_parts(changed("word/styles.xml", bomb), NAME)


def test_styles_that_are_too_large_are_refused():
    large = b"<x>" + b" " * 4_000_001 + b"</x>"
    with pytest.raises(FileRefused):
        read_foreign_parts(changed("word/styles.xml", large), NAME)


@pytest.mark.skipif(HOSTILE is None, reason="the hostile files are not beside this checkout")
def test_every_hostile_file_is_refused_or_gives_a_plain_look():
    files = sorted(path for path in HOSTILE.rglob("*") if path.is_file() and path.suffix != ".json")
    assert files
    refused = {}
    for path in files:
        try:
            assert len(read_house_style(path).looks) <= 13
        except FileRefused as refusal:
            refused[path.name] = str(refusal)
    assert refused
    assert all(name in sentence for name, sentence in refused.items())
