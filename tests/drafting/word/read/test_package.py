import pytest

from drafting.word.read.guard import Package, UnsafePart
from drafting.word.read.package import document_part, relationships, styles_part
from tests.drafting.word.read.docx_files import OFFICE, RELS, TYPE, parts


def package(**changes):
    content = {name: part for name, part in parts("", **changes).items() if part is not None}
    return Package(frozenset(content), lambda name: content[name].encode())


def listing(*rows):
    return f'<Relationships xmlns="{RELS}">{"".join(rows)}</Relationships>'


def row(kind, target, mode=""):
    return f'<Relationship Id="x" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def test_the_document_and_its_styles_are_found():
    assert document_part(package()) == "word/document.xml"
    assert styles_part(package(), "word/document.xml") == "word/styles.xml"


@pytest.mark.parametrize(
    "kind",
    [
        TYPE.replace("document.main", "template.main"),
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    ],
)
def test_templates_and_files_with_macros_are_only_read(kind):
    types = parts("")["[Content_Types].xml"].replace(TYPE, kind)
    assert document_part(package(**{"[Content_Types].xml": types})) == "word/document.xml"


@pytest.mark.parametrize(
    "rels",
    [
        listing(),
        listing(row("officeDocument", "http://example.org/x", ' TargetMode="External"')),
        listing(row("officeDocument", "../weg.xml")),
        listing(row("officeDocument", "word/weg.xml")),
        listing(row("officeDocument", "word/styles.xml")),
    ],
)
def test_a_package_without_a_document_is_refused(rels):
    with pytest.raises(UnsafePart):
        document_part(package(**{"_rels/.rels": rels}))


def test_what_lies_outside_is_never_followed():
    rels = listing(
        row("attachedTemplate", "file:///C:/x.dotm", ' TargetMode="External"'),
        row("image", "http://example.org/x.png", ' TargetMode="External"'),
        row("image", "../NULL"),
        row("styles", "weg.xml"),
    )
    assert (
        styles_part(package(**{"word/_rels/document.xml.rels": rels}), "word/document.xml") is None
    )


def test_a_document_without_relationships_has_no_styles():
    bare = package(**{"word/_rels/document.xml.rels": None})
    assert styles_part(bare, "word/document.xml") is None


def test_relationships_come_in_order():
    found = relationships(
        package(**{"_rels/.rels": listing(row("a", "x"), row("b", "y"))}), "_rels/.rels"
    )
    assert [(item.kind, item.target) for item in found] == [("a", "x"), ("b", "y")]
