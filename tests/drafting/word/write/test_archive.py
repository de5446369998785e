import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st

from drafting.word.write import archive
from drafting.word.write.archive import archived

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


def with_zlib(content: bytes, level: int, wbits: int) -> bytes:
    return zlib.compress(content, 6, wbits=wbits)


def read(content: bytes) -> list[tuple[str, bytes]]:
    with ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        return [(name, package.read(name)) for name in package.namelist()]


def test_it_is_the_file_that_zipfile_makes(monkeypatch):
    monkeypatch.setattr(archive.zlib_ng, "compress", with_zlib)
    archive._kept.cache_clear()
    assert archived(PARTS) == by_zipfile(PARTS)
    archive._kept.cache_clear()


def test_it_holds_the_parts_in_their_order():
    assert read(archived(PARTS)) == PARTS


def test_the_same_parts_give_the_same_bytes():
    assert archived(PARTS) == archived(list(PARTS))


def test_a_file_is_about_as_small_as_that_of_zipfile():
    text = "".join(f"<w:t>De aanbieder meldt zich bij inwoner {n}.</w:t>" for n in range(4000))
    parts = [("word/document.xml", text.encode())]
    assert len(archived(parts)) < 1.1 * len(by_zipfile(parts))


@given(st.lists(st.binary(max_size=40_000), max_size=5))
def test_any_content_comes_back(contents):
    parts = [(f"word/{number}.xml", content) for number, content in enumerate(contents)]
    assert read(archived(parts)) == parts
