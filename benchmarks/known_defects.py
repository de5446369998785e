"""Twelve known defects of Word output, ours against docxtpl.

`uv run --with "docxtpl[subdoc]" python -m benchmarks.known_defects`

Ours are the tests in tests/drafting/word/write/test_known_defects.py. For docxtpl the smallest template that a user
would make for the same wish is built with python-docx, rendered, and looked at. Its answer is "holds", "fails", or
"not possible" where it has no way to say it.
"""

# ruff: noqa: SLF001 -- python-docx gives the XML of a paragraph by no other name

import inspect
import re
import tempfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document as Word
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor
from docxtpl import DocxTemplate
from jinja2 import DictLoader, Environment, TemplateError

from benchmarks.docxtpl_templates import (
    add_bookmark,
    add_field,
    packed,
    rendered,
    reopened,
    subdocument,
    texts_of,
)
from tests.drafting.word.write import test_known_defects as ours

Verdict = tuple[str, str]
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def references() -> Verdict:
    """Two parts made apart, each with a heading that is referred to, in one document."""
    part = docx.Document()
    add_bookmark(part.add_paragraph("Looptijd van het perceel"), "_Ref1", 1)
    add_field(part.add_paragraph("Zie "), "REF _Ref1 \\h", "Looptijd van het perceel")
    word = docx.Document()
    add_bookmark(word.add_paragraph("Planning"), "_Ref1", 1)
    add_field(word.add_paragraph("Zie "), "REF _Ref1 \\h", "Planning")
    word.add_paragraph("{{p part }}")
    made = reopened(rendered(word, part=subdocument(part)))
    names = [mark.get(f"{_W}name") for mark in made.element.body.iter(f"{_W}bookmarkStart")]
    if len(names) != len(set(names)):
        return (
            "fails",
            f"bookmark {names[0]} stands there {len(names)} times: both references show the first",
        )
    if len(names) < 2:
        return "fails", f"{2 - len(names)} of 2 bookmarks lost"
    return "holds", "bookmarks were renamed"


def tables() -> Verdict:
    part = docx.Document()
    part.add_paragraph("een", style="List Number")
    table = part.add_table(1, 2)
    table.cell(0, 0).text = "cel"
    word = docx.Document()
    word.add_paragraph("stap", style="List Number")
    word.add_paragraph("{{p part }}")
    made = reopened(rendered(word, part=subdocument(part)))
    cells = [p for t in made.tables for row in t.rows for c in row.cells for p in c.paragraphs]
    numbered = [p for p in cells if p._p.pPr is not None and p._p.pPr.numPr is not None]
    return (
        ("fails", f"{len(numbered)} cells numbered")
        if numbered
        else ("holds", "no cell is numbered")
    )


def numbering() -> Verdict:
    """A numbered list in a part of a part, put in for two lots, has to begin at 1 each time."""
    inner = docx.Document()
    inner.add_paragraph("stap", style="List Number")
    inner.add_paragraph("stap", style="List Number")
    middle = docx.Document()
    middle.add_paragraph("kop", style="List Number")
    middle.add_paragraph("{{p part }}")
    part = reopened(rendered(middle, part=subdocument(inner)))
    word = docx.Document()
    word.add_paragraph("{{p part }}")
    word.add_paragraph("{{p other }}")
    made = reopened(rendered(word, part=subdocument(part), other=subdocument(part)))
    lists = []
    for paragraph in made.paragraphs:
        if paragraph.text == "stap":
            own = paragraph._p.pPr.numPr
            lists.append((paragraph.style.name, None if own is None else own.numId.val))
    if len(set(lists)) < 2:
        return "fails", "the steps of both lots count on as one list"
    return "holds", "each part has a list of its own"


def contents() -> Verdict:
    word = docx.Document()
    add_field(word.add_paragraph(), 'TOC \\o "1-3"', "Inhoud\t1")
    word.add_paragraph("{%p for lot in lots %}")
    word.add_heading("Perceel {{ lot }}", 1)
    word.add_paragraph("{%p endfor %}")
    made = reopened(rendered(word, lots=["Ambulant", "Groep"]))
    shown = made.paragraphs[0].text
    return ("holds", shown) if "Ambulant" in shown else ("fails", f"the list still says {shown!r}")


def footnotes() -> Verdict:
    """A paragraph with a footnote is left out: the texts of the others must stay, its own must go."""
    word = docx.Document()
    for number, name in enumerate(("alpha", "beta", "gamma"), 1):
        if name == "beta":
            word.add_paragraph("{%p if beta %}")
        run = word.add_paragraph(name).add_run()
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(number))
        run._r.append(reference)
        if name == "beta":
            word.add_paragraph("{%p endif %}")
    _add_footnotes(word, ("noot alpha", "noot beta", "noot gamma {{ name }}"))
    content = rendered(word, beta=False, name="ingevuld")
    with ZipFile(content) as package:
        notes = package.read("word/footnotes.xml").decode()
        body = package.read("word/document.xml").decode()
    left = re.findall(r'footnoteReference w:id="(\d)"', body)
    problems = []
    if left != ["1", "3"]:
        problems.append(f"references {left}")
    if "noot beta" in notes:
        problems.append("the text of the note that was left out is still in the file")
    if "ingevuld" not in notes:
        problems.append("a value in a note is not filled in")
    return ("fails", "; ".join(problems)) if problems else ("holds", "texts and numbers agree")


def _add_footnotes(word: Word, texts: tuple[str, ...]) -> None:
    notes = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
        for n, text in enumerate(texts, 1)
    )
    xml = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{notes}</w:footnotes>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, xml.encode(), word.part.package)
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    word.part.relate_to(part, base)


def inserted() -> Verdict:
    """A part whose style has the same name and another look."""
    part = docx.Document()
    part.styles["Heading 1"].font.color.rgb = RGBColor(0xAA, 0, 0)
    own = part.styles.add_style("Eigen stijl", 1)
    own.font.bold = True
    part.add_heading("Kop", 1)
    part.add_paragraph("eigen", style="Eigen stijl")
    word = docx.Document()
    word.add_paragraph("{{p part }}")
    made = reopened(rendered(word, part=subdocument(part)))
    known = {style.style_id for style in made.styles}
    used = {
        p._p.pPr.pStyle.val
        for p in made.paragraphs
        if p._p.pPr is not None and p._p.pPr.pStyle is not None
    }
    if used - known:
        return "fails", f"styles that are not there: {sorted(used - known)}"
    return "holds", "every style it uses is there"


def shared_text() -> Verdict:
    """Two paragraphs with a value in them, wanted in two places; jinja2 is given a loader that knows them."""
    word = docx.Document()
    word.add_paragraph("{% include 'shared' %}")
    word.add_paragraph("{% include 'shared' %}")
    template = DocxTemplate(packed(word))
    loader = DictLoader({"shared": "Een van {{ name }}.\n\nTwee."})
    try:
        template.render({"name": "Oosterveld"}, jinja_env=Environment(loader=loader))
    except (TemplateError, TypeError) as fault:
        return "not possible", f"include: {type(fault).__name__}: {fault}"
    again = BytesIO()
    template.save(again)
    shown = [words for words in texts_of(reopened(again)) if words]
    if shown != ["Een van Oosterveld.", "Twee."] * 2:
        return "fails", f"the two paragraphs come as one: {shown[0]!r}"
    return "holds", "with a loader of one's own"


def split_tags() -> Verdict:
    word = docx.Document()
    paragraph = word.add_paragraph()
    for words, bold in (("Voor {{ ti", False), ("tle }} en {", True), ("{ name }}.", False)):
        paragraph.add_run(words).bold = bold
    try:
        made = reopened(rendered(word, title="Wmo", name="Oosterveld"))
    except TemplateError as fault:
        return "fails", f"{type(fault).__name__}: {fault}"
    shown = texts_of(made)[0]
    if shown != "Voor Wmo en Oosterveld.":
        return "fails", shown
    broken = docx.Document()
    broken.add_paragraph("goed")
    broken.add_paragraph("{{ title }")
    try:
        rendered(broken, title="x")
    except TemplateError as fault:
        return (
            "fails",
            f"split tags are joined; a broken one is named by '{fault}', not by its paragraph",
        )
    return "fails", "split tags are joined; a broken one is left as text without a word"


def curly_quotes() -> Verdict:
    word = docx.Document()
    word.add_paragraph("{% if a == \u2018x\u2019 %}\u201cJa\u201d{% endif %}")
    try:
        made = reopened(rendered(word, a="x"))
    except TemplateError as fault:
        return "fails", f"{type(fault).__name__}: {fault}"
    shown = texts_of(made)[0]
    return ("holds", shown) if shown == "\u201cJa\u201d" else ("fails", shown)


def a_docx() -> Verdict:
    word = docx.Document()
    word.add_paragraph("{{ a }}")
    return (
        ("holds", "a .docx")
        if texts_of(reopened(rendered(word, a="x"))) == ["x"]
        else ("fails", "")
    )


def own_template() -> Verdict:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Gemeente {{ a }}"
    word.styles["Normal"].font.name = "Verdana"
    made = reopened(rendered(word, a="Oosterveld"))
    shown = made.sections[0].header.paragraphs[0].text
    held = shown == "Gemeente Oosterveld" and made.styles["Normal"].font.name == "Verdana"
    return ("holds", "the template is the letter") if held else ("fails", shown)


def legal_look() -> Verdict:
    """Articles and members that count, in a contract that a condition shortens."""
    word = docx.Document()
    table = word.add_table(2, 1)
    table.cell(0, 0).text = "{{ a }}"
    made = reopened(rendered(word, a="kop"))
    repeated = parse_xml(made.tables[0].rows[0]._tr.xml).find(f"{_W}trPr/{_W}tblHeader")
    seen = "nothing of itself: articles, captions, header rows are what the author of the template makes"
    return ("not possible", seen) if repeated is None else ("holds", seen)


DEFECTS = (
    (1, "cross references after including parts", references, ("test_references_survive_clauses_that_come_and_go",)),
    (2, "numbering in included tables", tables, ("test_no_numbers_appear_in_tables",)),
    (3, "numbering in nested parts", numbering, ("test_numbering_goes_on_through_repeated_and_inserted_texts",)),
    (4, "contents list after rendering", contents, ("test_the_contents_list_is_right_without_a_question_at_opening",)),
    (5, "footnotes when a paragraph is dropped", footnotes,
     ("test_footnotes_keep_their_texts_when_a_paragraph_is_dropped",)),
    (6, "inserted text in LibreOffice", inserted, ("test_an_inserted_text_wears_the_styles_of_the_document",)),
    (7, "shared text in several places", shared_text, ("test_a_shared_text_stands_wherever_it_is_wanted",)),
    (8, "tags over several runs; faults named", split_tags,
     ("test_a_placeholder_with_another_look_halfway_is_filled_or_named",)),
    (9, "curly quotes in code", curly_quotes, ("test_curly_quotes_mean_quotes_in_code_and_stay_in_text",)),
    (10, "a .docx at all", a_docx, None),
    (11, "the organisation's own template", own_template, ("test_the_organisation_sees_its_own_style",)),
    (12, "a legal look", legal_look, ("test_the_output_looks_like_a_legal_document",)),
)  # fmt: skip


def ours_on(names: tuple[str, ...] | None) -> Verdict:
    for name in names or ("test_the_file_is_a_docx_that_other_programs_read",):
        test = getattr(ours, name)
        try:
            with tempfile.TemporaryDirectory() as folder:
                test(*([Path(folder)] if inspect.signature(test).parameters else []))
        except AssertionError as fault:
            return "fails", str(fault).split("\n")[0]
    return "holds", ""


def main() -> None:
    print(f"{'defect':44} {'ours':6} {'docxtpl':13} what was seen with docxtpl")
    for number, title, theirs, names in DEFECTS:
        verdict, seen = theirs()
        print(f"{number:2} {title:41} {ours_on(names)[0]:6} {verdict:13} {seen}")


if __name__ == "__main__":
    main()
