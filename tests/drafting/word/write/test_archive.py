from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.word.write.archive import USUAL, archived, with_zlib

LONG = bytes(range(256)) * 300 + b"<w:p/>" * 9000
PARTS = [("[Content_Types].xml", b"<Types/>"), ("word/document.xml", LONG), ("word/empty.xml", b"")]


def by_zipfile(parts: list[tuple[str, bytes]]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name, content in parts:
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            target.writestr(entry, content)
    return out.getvalue()


def read(content: bytes) -> list[tuple[str, bytes]]:
    with ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        return [(name, package.read(name)) for name in package.namelist()]


def test_it_is_the_file_that_zipfile_makes():
    assert archived(PARTS, with_zlib) == by_zipfile(PARTS)


def test_the_usual_way_holds_the_same_parts_in_their_order():
    assert read(archived(PARTS)) == PARTS


def test_the_same_parts_give_the_same_bytes():
    assert archived(PARTS) == archived(list(PARTS))


def test_isal_is_taken_when_it_is_there():
    pytest.importorskip("isal", reason="the extra 'fast' is not installed")
    assert USUAL is not with_zlib
    assert USUAL(LONG) != with_zlib(LONG)


@given(st.lists(st.binary(max_size=40_000), max_size=5))
def test_any_content_comes_back(contents):
    parts = [(f"word/{number}.xml", content) for number, content in enumerate(contents)]
    assert read(archived(parts)) == parts
    assert archived(parts, with_zlib) == by_zipfile(parts)
