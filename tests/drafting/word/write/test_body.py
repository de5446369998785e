from drafting.document import Document, ElementId, Run
from drafting.terms import PartKey
from drafting.word.write.export import write_document
from tests.drafting.word.write.builder import Builder, prose, sample, settings
from tests.drafting.word.write.opened import Opened, W, bookmarks, opened, style, text


def export(document: Document) -> Opened:
    return opened(write_document(document, settings()).content)


def found(file: Opened, words: str):
    return next(p for p in file.paragraphs() if text(p) == words and not style(p).startswith("TOC"))


def guide() -> Builder:
    return Builder().part(PartKey.GUIDE).chapter("Een")


def test_every_text_of_the_document_is_there_in_order():
    file = export(sample())
    body = "\n".join(text(p) for p in file.paragraphs())
    place = body.index("Pagina") if "Pagina" in body else 0
    for element in sample().elements:
        for line in element.text.replace("\t", "\n").split("\n"):
            place = body.index(line, place)


def test_headings_have_the_styles_of_their_level_and_part():
    file = export(sample())
    styles = {text(p): style(p) for p in file.paragraphs() if not style(p).startswith("TOC")}
    assert styles["Leidraad"] == "Heading1"
    assert styles["De opdracht"] == "Heading2"
    assert styles["Percelen"] == "Heading3"
    assert styles["Algemeen"] == "Heading2Plain"
    assert styles["Voorwerp"] == "Article"
    assert styles["Referentieformulier"] == "Annex"


def test_every_paragraph_of_the_text_has_its_own_hidden_bookmark():
    file = export(sample())
    names = [name for p in file.paragraphs() for name in bookmarks(p) if name.startswith("_cl_")]
    assert len(names) == len({name.casefold() for name in names})
    texts = [p for p in file.paragraphs() if text(p) and not style(p).startswith(("TOC", "Cover"))]
    marked = [p for p in texts if any(name.startswith("_cl_") for name in bookmarks(p))]
    unmarked = {text(p) for p in texts} - {text(p) for p in marked}
    assert "Wmo-begeleiding 2027" in unmarked
    assert not any(element.text in unmarked for element in sample().elements)


def test_a_reference_leads_to_a_bookmark_that_is_there():
    file = export(sample())
    names = {name for p in file.paragraphs() for name in bookmarks(p)}
    codes = [node.text for node in file.tree().iter(f"{W}instrText") if " REF " in node.text]
    assert len(codes) == 3
    assert {code.split()[1] for code in codes} <= names


def test_the_first_annex_stands_below_the_heading_of_its_part():
    file = export(sample())
    off = [text(p) for p in file.paragraphs() if p.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert off == ["Referentieformulier"]


def test_an_introduction_stays_with_its_list_or_table():
    file = export(sample())
    kept = [text(p) for p in file.paragraphs() if p.find(f"{W}pPr/{W}keepNext") is not None]
    assert kept == [
        "De opdracht heeft twee percelen:",
        "Dit is de planning:",
        "De gemeente mag verlengen:",
    ]


def test_a_table_repeats_its_header_and_keeps_its_rows_whole():
    table = export(sample()).tree().findall(f".//{W}tbl")[1]
    rows = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_two_tables_in_a_row_stay_two():
    build = guide().table(("A", "B"), ("1", "2")).table(("C", "D"), ("3", "4")).paragraph("Einde")
    body = export(build.document()).tree().find(f"{W}body")
    kinds = [child.tag.removeprefix(W) for child in body]
    assert "tbl tbl" not in " ".join(kinds)


def test_the_file_does_not_end_with_a_table():
    from tests.drafting.word.write.builder import justification

    file = opened(write_document(sample(), settings(justifications=(justification(),))).content)
    assert [child.tag for child in file.tree().find(f"{W}body")][-2:] == [f"{W}p", f"{W}sectPr"]


def test_a_list_below_a_numbered_requirement_hangs_under_its_text():
    file = export(sample())
    number = found(file, "thuis;").find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")
    assert number == "7"
    assert found(file, "publicatie op 1 december 2026;").find(f"{W}pPr/{W}numPr") is None


def test_a_paragraph_after_a_table_stands_free_of_it():
    paragraph = found(export(sample()), "Een inschrijver mag zich voor beide percelen inschrijven.")
    assert paragraph.find(f"{W}pPr/{W}spacing").get(f"{W}before") == "200"


def test_a_reference_to_itself_and_to_a_list_are_no_trouble():
    build = guide().paragraph((Run("Zie dit", target=ElementId("self")),), "self")
    build.paragraph((Run("Zie de lijst", target=ElementId("block-5")),)).bullets(prose(1, 1))
    assert found(export(build.document()), "Zie de lijst") is not None
