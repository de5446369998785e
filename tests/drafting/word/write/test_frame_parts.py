import posixpath
import zipfile
from io import BytesIO

import pytest
from lxml import etree

from drafting.word.write.export import write_document
from drafting.word.write.house_style import read_house_style
from tests.drafting.word.write import house_files
from tests.drafting.word.write.builder import sample, settings
from tests.drafting.word.write.opened import W, opened, text

KINDS = ("letterhead", "report", "landscape", "nasty")
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def exported(kind: str, **changes) -> bytes:
    style = read_house_style(getattr(house_files, kind)())
    return write_document(sample(), settings(house_style=style, **changes)).content


def words(content: bytes, part: str) -> str:
    return text(opened(content).tree(f"word/{part}.xml"))


def instructions(content: bytes, part: str) -> list[str]:
    tree = opened(content).tree(f"word/{part}.xml")
    return [field.get(f"{W}instr").strip() for field in tree.iter(f"{W}fldSimple")]


@pytest.mark.parametrize("kind", KINDS)
def test_every_relationship_leads_to_a_part_inside_the_file(kind):
    parts = opened(exported(kind)).parts
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        for row in etree.fromstring(content):
            assert row.get("TargetMode") is None
            folder = posixpath.dirname(posixpath.dirname(name))
            assert posixpath.normpath(posixpath.join(folder, row.get("Target"))) in parts


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_the_foreign_file_itself_goes_along(kind):
    foreign = getattr(house_files, kind)()
    with zipfile.ZipFile(BytesIO(foreign)) as package:
        theirs = {package.read(name) for name in package.namelist()}
    ours = opened(exported(kind)).parts
    listing = "customXml/_rels/item1.xml.rels"  # one line, and the same in every Word file
    assert not theirs & {content for name, content in ours.items() if name != listing}


def test_a_pictures_part_is_written_once_and_described():
    content = exported("letterhead")
    media = [name for name in opened(content).parts if name.startswith("word/media/")]
    assert len(media) == 1
    for part in ("header", "header_cover"):
        (described,) = opened(content).tree(f"word/{part}.xml").iter(f"{_WP}docPr")
        assert described.get("descr").startswith("Logo")


def test_a_house_without_a_place_for_our_marks_gets_them():
    content = exported("letterhead", concept=True)
    assert "CONCEPT" in words(content, "header")
    assert "Wmo-begeleiding 2027" in words(content, "header")
    assert "CONCEPT" in words(content, "header_cover")
    assert "21 november 2026" in words(content, "footer")
    assert instructions(content, "footer") == ["PAGE", "NUMPAGES"]


def test_a_field_of_the_house_takes_the_place_of_our_mark():
    content = exported("report")
    assert instructions(content, "header") == ["TITLE"]
    assert words(content, "header").count("Wmo-begeleiding 2027") == 1
    assert instructions(content, "footer") == ["PAGE", "NUMPAGES"]
    assert "21 november 2026" in words(content, "footer")


def test_a_heading_is_sought_by_its_number_so_that_word_finds_it_in_any_language():
    assert instructions(exported("landscape"), "header")[0] == "STYLEREF 2"


def test_a_final_export_has_no_concept_mark():
    content = exported("report")
    assert b"CONCEPT" not in b"".join(opened(content).parts.values())


def test_the_same_export_is_the_same_file():
    assert exported("report") == exported("report")


@pytest.mark.parametrize(
    "secret",
    [
        b"DDE",
        b"geheim",
        b"PLAATJE",
        b"VERBORGEN",
        b"example.invalid",
        b"VERTROUWELIJK",
        b"dataBinding",
    ],
)
def test_what_must_stay_behind_is_nowhere(secret):
    assert secret not in b"".join(opened(exported("nasty")).parts.values())


def test_an_organisation_with_odd_signs_is_only_a_description():
    content = exported("report", organisation='A & B "<x>"')
    (described,) = opened(content).tree("word/footer.xml").iter(f"{_WP}docPr")
    assert described.get("descr") == 'Logo A & B "<x>"'
