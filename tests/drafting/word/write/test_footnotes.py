"""Footnotes of the document as those of Word."""

from drafting.document import Document
from drafting.word.write.export import write_document
from drafting.word.write.manifest import NAMESPACE, text_hash
from tests.drafting.word.write.builder import sample, settings
from tests.drafting.word.write.opened import W, opened, text
from tests.drafting.word.write.remarks import noted


def exported(document: Document):
    return opened(write_document(document, settings()).content)


def notes(file):
    return {
        note.get(f"{W}id"): text(note)
        for note in file.tree("word/footnotes.xml")
        if note.get(f"{W}type") is None
    }


def test_a_document_without_notes_has_no_part_for_them():
    file = exported(sample())
    assert "word/footnotes.xml" not in file.parts
    assert b"footnotePr" not in file.parts["word/settings.xml"]


def test_each_reference_has_its_text_in_order():
    file = exported(noted())
    references = [r.get(f"{W}id") for r in file.tree().iter(f"{W}footnoteReference")]
    assert references == ["1", "2", "3", "4"]
    assert list(notes(file)) == references
    assert notes(file)["2"] == " Ook op afstand & in de wijk."


def test_a_note_keeps_its_looks_and_references():
    file = exported(noted())
    first = next(n for n in file.tree("word/footnotes.xml") if n.get(f"{W}id") == "1")
    assert text(first) == " Zie ook paragraaf 2.1 over het moment."
    assert [text(r) for r in first.iter(f"{W}r") if r.find(f"{W}rPr/{W}b") is not None] == [
        "moment"
    ]
    assert any("REF _Ref" in (code.text or "") for code in first.iter(f"{W}instrText"))


def test_the_lines_above_the_notes_are_named_in_the_settings():
    file = exported(noted())
    kinds = {n.get(f"{W}id"): n.get(f"{W}type") for n in file.tree("word/footnotes.xml")}
    assert (kinds["-1"], kinds["0"]) == ("separator", "continuationSeparator")
    named = file.tree("word/settings.xml").find(f"{W}footnotePr")
    assert [one.get(f"{W}id") for one in named] == ["-1", "0"]
    assert named.getnext().tag == f"{W}compat"


def test_the_manifest_says_whose_note_is_which():
    file = exported(noted())
    lines = [n for n in file.tree("customXml/item1.xml") if n.tag == f"{{{NAMESPACE}}}n"]
    assert [(line.get("id").partition(":")[2], line.get("note")) for line in lines] == [
        ("n1", "1"), ("n1", "2"), ("n1", "3"), ("n1", "4"),
    ]  # fmt: skip
    assert lines[1].get("id") == "rates:n1"
    assert lines[1].get("hash") == text_hash("Ook op afstand & in de wijk.")
