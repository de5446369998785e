"""What users of other programs ask or complain about in their Word output, each as a test of ours.

The threads are public; the number in each docstring is that of the list in benchmarks/known_defects.py, which runs
the same twelve through docxtpl.
"""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date

import docx
import pytest

from drafting.document import Heading, Paragraph, notes_of
from drafting.edits.clauses import insert
from drafting.refusals import Refusal
from drafting.template import Part
from drafting.terms import PartKey
from drafting.word.write.export import write_document
from drafting.word.write.for_draft import settings_for
from drafting.word.write.house_style import read_house_style
from tests.builders import NORMS, chapter, document, draft, draft_of, procurement, section
from tests.drafting.edits.test_clauses import CLAUSE
from tests.drafting.word.write.opened import W, bookmarks, computed_numbers, opened, style, text
from tests.drafting.word.write.test_house_style import house

TABLE = "| Dienst | Tarief |\n|---|---|\n| Thuis | 68 |\n| Groep | 52 |"


def word_of(made, **changes):
    settings = settings_for(made, NORMS, day=date(2026, 11, 21), export_id="e", concept=False)
    return write_document(document(made), replace(settings, **changes)).content


def file_of(made, **changes):
    return opened(word_of(made, **changes))


def codes(file):
    return [node.text.strip() for node in file.tree().iter(f"{W}instrText")]


def targets(file):
    return {code.split()[1] for code in codes(file) if code.split()[0] in {"REF", "PAGEREF"}}


def shown_numbers(file):
    """What Word counts for each element, by the first words of its text."""
    numbers = computed_numbers(file)
    return {
        text(p): numbers[name]
        for p in file.paragraphs()
        for name in bookmarks(p)
        if name.startswith("_cl_")
    }


def test_references_survive_clauses_that_come_and_go():
    """1: 'Error! Reference source not found' after a text was included or left out."""
    made = draft(
        section("one", "Zie [[two]], [[three]] en [[gone|de bijlage]]."),
        section("two", "a"),
        section("three", "b"),
    )
    added = insert(made, CLAUSE, after="one").after
    parts = tuple(
        replace(p, chapters=tuple(
            replace(c, sections=tuple(replace(s, omitted=s.key == "two") for s in c.sections))
            for c in p.chapters))
        for p in added.parts
    )  # fmt: skip
    for version in (made, added, replace(added, parts=parts)):
        file = file_of(version)
        names = bookmarks(file.tree())
        assert targets(file) <= set(names)
        assert len(names) == len({name.casefold() for name in names})
        assert not re.search("(?i)error!|fout!", text(file.tree()))


def test_no_numbers_appear_in_tables():
    """2: an included table gets the numbering of the text around it."""
    made = draft_of(
        Part(
            PartKey.REQUIREMENTS,
            "Eisen",
            (chapter("a", section("one", "Een eis.", TABLE, "- x\n- y", TABLE)),),
        )
    )
    file = file_of(made)
    cells = [p for table in file.tree().iter(f"{W}tbl") for p in table.iter(f"{W}p")]
    assert len(cells) > 12
    assert not [p for p in cells if p.find(f"{W}pPr/{W}numPr") is not None]
    shown = shown_numbers(file)
    assert not [words for words in ("Dienst", "Thuis", "Groep") if shown[words]]


def test_numbering_goes_on_through_repeated_and_inserted_texts():
    """3: numbering breaks in nested documents."""
    lots = section(
        "lot", "Eis van {{ lot.name }}.", "1. stap\n2. stap", title="{{ lot.name }}", each_lot=True
    )
    eisen = chapter("a", section("one", "Eerste eis."), lots, section("last", "Laatste eis."))
    made = draft_of(Part(PartKey.REQUIREMENTS, "Eisen", (eisen,)))
    shown = shown_numbers(file_of(made))
    numbered = (e for e in document(made).elements if isinstance(e, Heading | Paragraph))
    wanted = {e.text: e.number for e in numbered if e.number and e.id != "part-pve"}
    assert {words: shown[words] for words in wanted} == wanted
    assert wanted["Laatste eis."] == "1.4.1"


def test_the_contents_list_is_right_without_a_question_at_opening():
    """4: the contents list is not updated after rendering."""
    made = draft(
        section("one", "a"),
        section("lot", "{{ lot.name }}", title="Perceel {{ lot.name }}", each_lot=True),
    )
    file = file_of(made)
    lines = [
        text(p)
        for p in file.paragraphs()
        if style(p).startswith("TOC") and style(p) != "TOCHeading"
    ]
    titles = [e.text for e in document(made).elements if isinstance(e, Heading)]
    assert len(lines) == len(titles)
    assert all(
        title in line and re.search(r"\d$", line) for title, line in zip(titles, lines, strict=True)
    )
    assert b"updateFields" not in file.parts["word/settings.xml"]
    assert b"w:dirty" not in file.parts["word/document.xml"]


def test_footnotes_keep_their_texts_when_a_paragraph_is_dropped():
    """5: numbers and texts of footnotes drift apart when a paragraph is dropped."""
    made = draft(
        section(
            "one",
            "Alpha^[noot alpha].",
            "{% if framework %}Beta^[noot beta].{% endif %}",
            "Gamma^[noot gamma].",
        ),
        facts=procurement(framework=False),
    )
    file = file_of(made)
    notes = {
        n.get(f"{W}id"): text(n).strip()
        for n in file.tree("word/footnotes.xml")
        if n.get(f"{W}type") is None
    }
    beside = {
        text(p): notes[r.get(f"{W}id")]
        for p in file.paragraphs()
        for r in p.iter(f"{W}footnoteReference")
    }
    assert beside == {"Alpha.": "noot alpha", "Gamma.": "noot gamma"}
    assert b"beta" not in b"".join(file.parts.values())
    assert [n.number for e in document(made).elements for n in notes_of(e)] == [1, 2]


def test_an_inserted_text_wears_the_styles_of_the_document():
    """6: an inserted document looks broken in LibreOffice and OnlyOffice."""
    made = draft(section("one", "a", "- x", "1. y", TABLE, "*b* en **c**^[d]"))
    file = file_of(insert(made, CLAUSE, after="one").after)
    known = {s.get(f"{W}styleId") for s in file.tree("word/styles.xml").iter(f"{W}style")}
    for name in ("word/document.xml", "word/footnotes.xml"):
        tree = file.tree(name)
        used = {n.get(f"{W}val") for n in tree.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")}
        assert used <= known
    lists = {n.get(f"{W}numId") for n in file.tree("word/numbering.xml").iter(f"{W}num")} | {"0"}
    assert {n.get(f"{W}val") for n in file.tree().iter(f"{W}numId")} <= lists


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_every_text(tmp_path):
    """6, as it is seen: LibreOffice opens the file and shows every paragraph."""
    made = draft(section("one", "Alpha.", "- beta", "1. gamma", TABLE, "delta^[epsilon]"))
    path = tmp_path / "bestek.docx"
    path.write_bytes(word_of(made))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to",
         "txt:Text (encoded):UTF8", "--outdir", tmp_path, path],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    shown = (tmp_path / "bestek.txt").read_text(encoding="utf-8")
    for words in ("Alpha.", "beta", "gamma", "Thuis", "delta1", "1.1"):
        assert words in shown


def test_a_shared_text_stands_wherever_it_is_wanted():
    """7: an included shared paragraph is missing."""
    shared = section("shared", "De gedeelde tekst van {{ contracting_authority }}.")
    again = replace(shared, key="again", blocks=(replace(shared.blocks[0], id="again-1"),))
    made = draft(shared, again)
    texts = [text(p) for p in file_of(made).paragraphs()]
    assert texts.count("De gedeelde tekst van Oosterveld.") == 2


def test_a_placeholder_with_another_look_halfway_is_filled_or_named():
    """8: tags split over runs are not recognised, and nothing says where."""
    made = draft(section("one", "Voor **{{ title }}** en *{{ contracting_authority }}* samen."))
    assert "Voor Begeleiding Wmo 2027 en Oosterveld samen." in [
        text(p) for p in file_of(made).paragraphs()
    ]
    broken = draft(section("one", "Goed.", "Voor {{ ti**tle** }}."))
    with pytest.raises(Refusal, match="one-2"):
        document(broken)


def test_curly_quotes_mean_quotes_in_code_and_stay_in_text():
    """9: the quotes of a word processor break the code of a template."""
    source = "{% if regime == \u2018sas\u2019 %}\u201cJa\u201d, zo\u2019n {{ title }}{% else %}nee{% endif %}"
    texts = [text(p) for p in file_of(draft(section("one", source))).paragraphs()]
    assert "\u201cJa\u201d, zo\u2019n Begeleiding Wmo 2027" in texts


def test_the_file_is_a_docx_that_other_programs_read(tmp_path):
    """10: recipients require .docx."""
    path = tmp_path / "bestek.docx"
    path.write_bytes(word_of(draft(section("one", "Alpha."))))
    assert "Alpha." in [p.text for p in docx.Document(str(path)).paragraphs]
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert main.encode() in opened(path.read_bytes()).parts["[Content_Types].xml"]


def test_the_organisation_sees_its_own_style():
    """11: governments want their own letter template, to avoid copying into it."""
    made = draft(section("one", "Alpha.", TABLE))
    file = file_of(made, house_style=read_house_style(house()))
    plain = file_of(made)
    assert b"Verdana" in file.parts["word/styles.xml"]
    assert b"Verdana" not in plain.parts["word/styles.xml"]
    assert [text(p) for p in file.paragraphs()] == [text(p) for p in plain.paragraphs()]


def test_the_output_looks_like_a_legal_document():
    """12: a professional legal look: articles, members, captions, header rows, page numbers, a cover."""
    term = section("term", "Eerste lid.", "Tweede lid.", f"Tabel: Tarieven\n{TABLE}")
    made = draft_of(
        Part(PartKey.AGREEMENT, "Overeenkomst", (chapter("a", term),)),
    )
    file = file_of(made)
    shown = shown_numbers(file)
    assert (shown["Term"], shown["Eerste lid."], shown["Tweede lid."]) == (
        "Artikel 1",
        "1.1",
        "1.2",
    )
    assert "Tabel 1. Tarieven" in shown
    assert all(
        table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
        for table in file.tree().iter(f"{W}tbl")
    )
    assert b"NUMPAGES" in file.parts["word/footer.xml"]
    assert {"Title", "TOCHeading", "Article", "ArticleParagraph"} <= {
        style(p) for p in file.paragraphs()
    }
