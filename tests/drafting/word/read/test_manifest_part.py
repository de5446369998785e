"""What the export left in the file about itself."""

from drafting.word.read.guard import Package, UnsafePart
from drafting.word.read.manifest_part import read_manifest

SPACE = "urn:bestekwijzer:manifest:1"


def package(**parts):
    content = {f"customXml/{name}.xml": text.encode() for name, text in parts.items()}

    def read(name):
        if not content[name]:
            raise UnsafePart("kapot")
        return content[name]

    return Package(frozenset(content), read)


def manifest(*lines):
    return f'<manifest xmlns="{SPACE}" draft="d" export="e" content="1">{"".join(lines)}</manifest>'


def test_elements_comments_and_notes():
    found = read_manifest(package(item2=manifest(
        '<e id="a.1" kind="table" bookmark="_cl_A_p" first="2" count="6" hash="00ff" block="a"/>',
        '<c id="k1" comment="3" para="0a0b" done="1"/>',
        '<n id="a:n1" note="1" hash="ab"/>',
        '<z anders="ja"/>',
    )))  # fmt: skip
    assert (found.draft, found.export) == ("d", "e")
    element, note = found.elements
    assert (element.bookmark, element.first, element.count, element.block) == ("_cl_a_p", 2, 6, "a")
    assert (note.id, note.kind) == ("a:n1", "note")
    (one,) = found.comments
    assert (one.id, one.number, one.paragraph_id, one.settled) == ("k1", "3", "0A0B", True)


def test_numbers_that_are_none_count_as_nothing():
    line = '<e id="a" kind="table" bookmark="x" first="-3" count="99999999999" hash=""/>'
    found = read_manifest(package(item1=manifest(line)))
    assert (found.elements[0].first, found.elements[0].count) == (0, 0)


def test_other_items_and_damaged_ones_are_passed_over():
    found = read_manifest(
        package(item1="", item2="<x/>", item3=f"<kapot {SPACE}", item4=manifest())
    )
    assert found.draft == "d"


def test_a_file_without_one():
    assert read_manifest(package(item1="<x/>")) is None
