"""Captions of tables, references to them, and references to pages."""

import re

from drafting.document import ElementId, Run
from drafting.terms import PartKey
from drafting.word.write.export import write_document
from drafting.word.write.manifest import NAMESPACE, text_hash
from drafting.word.write.runs import page_token, with_pages
from tests.drafting.word.write.builder import Builder, prose, settings
from tests.drafting.word.write.opened import W, bookmarks, opened, style, text
from tests.drafting.word.write.remarks import noted


def exported(document):
    return opened(write_document(document, settings()).content)


def fields(element):
    return [code.text.strip() for code in element.iter(f"{W}instrText")]


def test_a_caption_stands_above_its_table_with_a_counted_number():
    file = exported(noted())
    captions = [p for p in file.paragraphs() if style(p) == "Caption"]
    assert [text(p) for p in captions] == ["Tabel 1. Tarieven in 2027", "Tabel 2. Planning"]
    assert [fields(p) for p in captions] == [["SEQ Tabel \\* ARABIC"]] * 2
    assert all(p.getnext().tag == f"{W}tbl" for p in captions)


def test_the_title_is_told_to_a_screen_reader():
    tables = list(exported(noted()).tree().iter(f"{W}tbl"))
    said = [t.find(f"{W}tblPr/{W}tblCaption") for t in tables]
    assert [one is not None and one.get(f"{W}val") for one in said] == [
        False, "Tarieven in 2027", "Planning",
    ]  # fmt: skip


def test_a_reference_to_a_table_follows_its_number():
    file = exported(noted())
    paragraph = next(
        p for p in file.paragraphs() if text(p).startswith("De tarieven staan in tabel 1 op")
    )
    number, page, *_ = fields(paragraph)
    bookmark = re.fullmatch(r"REF (_Ref\d+) \\h", number)[1]
    assert page == f"PAGEREF {bookmark} \\h"
    caption = next(p for p in file.paragraphs() if bookmark in bookmarks(p))
    start = next(m for m in caption.iter(f"{W}bookmarkStart") if m.get(f"{W}name") == bookmark)
    inside = []
    for node in start.itersiblings():
        if node.tag == f"{W}bookmarkEnd":
            break
        inside.append(text(node))
    assert "".join(inside) == "1"


def test_a_page_reference_shows_the_page_that_was_counted():
    build = Builder().part(PartKey.GUIDE).chapter("Een").section("Wijzer")
    build.paragraph(
        (Run("Zie "), Run("pagina …", target=ElementId("far"), page=True), Run(" en "),
         Run("pagina …", target=ElementId("item"), page=True), Run("."))
    )  # fmt: skip
    for number in range(40):
        build.paragraph(prose(number, 6))
    build.section("Ver weg", "far").paragraph(prose(1), "item")
    file = exported(build.document())
    contents = {
        text(p).split("\t")[1]: text(p).split("\t")[-1]
        for p in file.paragraphs()
        if style(p) == "TOC3"
    }
    wanted = contents["Ver weg"]
    assert int(wanted) > 4
    assert f"Zie pagina {wanted} en pagina {wanted}." in [text(p) for p in file.paragraphs()]


def test_a_table_without_a_caption_can_be_referred_to():
    build = Builder().part(PartKey.GUIDE).chapter("Een")
    build.paragraph((Run("Zie "), Run("'Prijzen'", target=ElementId("t")), Run(".")))
    build.table(("a", "b"), ("1", "2"), identity="t")
    file = exported(build.document())
    (link,) = [
        h.get(f"{W}anchor") for h in file.tree().iter(f"{W}hyperlink")
        if h.get(f"{W}anchor").startswith("_Ref")
    ]  # fmt: skip
    assert [text(p) for p in file.paragraphs() if link in bookmarks(p)] == ["a"]


def test_the_manifest_keeps_caption_and_cells_apart():
    file = exported(noted())
    lines = {
        n.get("id"): n for n in file.tree("customXml/item1.xml") if n.tag == f"{{{NAMESPACE}}}e"
    }
    caption, table = lines["rates:caption"], lines["rates"]
    assert caption.get("kind") == "caption"
    assert caption.get("hash") == text_hash("Tabel 1. Tarieven in 2027")
    assert (caption.get("first"), table.get("first"), table.get("count")) == ("1", "2", "9")
    named = {name: text(p) for p in file.paragraphs() for name in bookmarks(p)}
    assert named[caption.get("bookmark") + "1"] == "Tabel 1. Tarieven in 2027"
    assert named[table.get("bookmark") + "2"] == "Dienst"


def test_tokens_become_numbers_and_nothing_else_changes():
    xml = f"<a>{page_token('x')}</a><b>{page_token('y')}</b>"
    assert "".join(with_pages(["<a/>", xml], {"x": 12})) == "<a/><a>12</a><b>1</b>"
