"""What the manifest says about the draft of today."""

from drafting.review.exported import Known, read_export
from drafting.review.rows import rows_of
from drafting.word.read.reviewed import ExportedElement, FileManifest
from drafting.word.write.export import as_exported
from drafting.word.write.manifest import text_hash
from tests.builders import document, draft, section

LIST = "- een ding\n- een ander ding\n- iets anders"


def rows(*texts):
    return rows_of(as_exported(document(draft(section("a", *texts))), ()))


def manifest(*lines):
    return FileManifest("d", "e", tuple(ExportedElement(*line) for line in lines))


def index(found, element):
    return next(row.index for row in found if row.element == element)


def line(name, text, number, block="a-1"):
    return name, "listitem", "_cl_a_1_p", number, 1, text_hash(text), block


def test_without_a_manifest_the_names_are_those_of_today():
    found = rows("Tekst.")
    export = read_export(found, None)
    assert export.named("_cl_a_1_p1") == index(found, "a-1")
    assert export.named("_cl_a_1_p1_copy_1") == index(found, "a-1")
    assert export.named("_cl_b_1_p1") is None


def test_an_item_that_moved_up_is_known_by_its_text():
    today = rows("- een ding\n- iets anders")
    before = (
        line("a-1", "een ding", 1),
        line("a-1.2", "een ander ding", 2),
        line("a-1.3", "iets anders", 3),
    )
    export = read_export(today, manifest(*before))
    assert export.named("_cl_a_1_p1") == index(today, "a-1")
    assert export.named("_cl_a_1_p3") == index(today, "a-1.2")
    gone = export.named("_cl_a_1_p2")
    assert isinstance(gone, Known)
    assert gone.is_gone


def test_a_text_that_changed_is_known_by_its_id():
    today = rows("Nieuwe tekst.")
    export = read_export(today, manifest(("a-1", "paragraph", "_cl_a_1_p", 1, 1, "0", "a-1")))
    place = index(today, "a-1")
    assert export.named("_cl_a_1_p1") == place
    assert export.of_row(place).hash == "0"


def test_a_table_with_another_number_of_cells_is_known_as_a_whole():
    today = rows("| a | b |\n|---|---|\n| c | d |")
    export = read_export(today, manifest(("a-1", "table", "_cl_a_1_p", 1, 6, "0", "a-1")))
    known = export.named("_cl_a_1_p5")
    assert isinstance(known, Known)
    assert len(known.rows) == 4


def test_names_of_nonsense():
    export = read_export(rows("Tekst."), manifest(line("a-1", "Tekst.", 1)))
    assert [
        export.named(name) for name in ("_cl_a_1_p", "_cl_a_1_p99999999999", "x", "_cl_a_1_p٣")
    ] == [None] * 4
