from lxml import etree

from drafting.document import BlockId, text_of
from drafting.template import Origin, OriginKind
from drafting.word.write.export import write_document
from drafting.word.write.manifest import NAMESPACE, text_hash
from tests.drafting.word.write.builder import sample, settings
from tests.drafting.word.write.opened import bookmarks, opened, text

_E = f"{{{NAMESPACE}}}e"


def exported():
    origin = Origin(OriginKind.CLAUSE, "start-snel", "1.2")
    given = settings(origins=((BlockId("start"), origin),), draft_id="d&7")
    return opened(write_document(sample(), given).content)


def manifest(file) -> etree._Element:
    return file.tree("customXml/item1.xml")


def test_it_names_the_draft_the_export_and_the_content():
    root = manifest(exported())
    assert (root.get("draft"), root.get("export"), root.get("content")) == (
        "d&7",
        "export-1",
        "1.0",
    )


def test_each_line_leads_to_paragraphs_with_the_text_of_its_hash():
    file = exported()
    texts = {
        name: text(paragraph) for paragraph in file.paragraphs() for name in bookmarks(paragraph)
    }
    by_id = {element.id: element for element in sample().elements}
    for line in manifest(file).iter(_E):
        element = by_id.get(line.get("id"))
        if element is None:
            continue
        first, count = int(line.get("first")), int(line.get("count"))
        found = [texts[f"{line.get('bookmark')}{n}"] for n in range(first, first + count)]
        if line.get("kind") == "table":
            rows = (element.header, *element.rows)
            assert found == [text_of(cell) for row in rows for cell in row]
        else:
            assert found == [element.text]
        assert line.get("hash") == text_hash(element.text)


def test_every_element_has_its_line():
    ids = [line.get("id") for line in manifest(exported()).iter(_E)]
    assert ids[: len(sample().elements)] == [element.id for element in sample().elements]


def test_a_block_from_the_library_says_so():
    lines = [line for line in manifest(exported()).iter(_E) if line.get("origin")]
    assert [(line.get("block"), line.get("origin")) for line in lines] == [
        ("start", "clause:start-snel:1.2")
    ]


def test_it_holds_no_text_of_the_document():
    assert b"Oosterveld" not in exported().parts["customXml/item1.xml"]
