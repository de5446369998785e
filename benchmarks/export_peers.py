"""The same bestek by the ways that others have: naive python-docx, docxtpl, and nothing but zipping.

Each peer writes the headings, paragraphs, lists, tables and the lines of the contents. Comments are written by
python-docx only; bookmarks, pages of the contents and a manifest by none.
"""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx

from drafting.comment import Comment
from drafting.document import Document, Element, Heading, ListItem, Table, text_of

_BRANCHES = (
    ("heading 1", "Heading 1", "{{ e.text }}"),
    ("heading 2", "Heading 2", "{{ e.text }}"),
    ("heading 3", "Heading 3", "{{ e.text }}"),
    ("bullet", "List Bullet", "{{ e.text }}"),
    ("number", "List Number", "{{ e.text }}"),
    ("plain", "Normal", "{{ e.text }}"),
)


def zip_only(content: bytes, level: int) -> Callable[[], bytes]:
    """Packs the parts of a finished file, all of them kept at hand."""
    with ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}

    def work() -> bytes:
        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED) as target:
            for name, part in parts.items():
                entry = ZipInfo(name)
                entry.compress_type = ZIP_DEFLATED
                target.writestr(entry, part, compresslevel=level)
        return out.getvalue()

    return work


def naive(document: Document, comments: Mapping[str, Comment]) -> bytes:
    """As the tutorial of python-docx does it: styles by name, cells one by one."""
    word = docx.Document()
    word.add_heading(document.title, 0)
    for element in document.elements:
        if isinstance(element, Heading):
            word.add_paragraph(f"{element.number} {element.text}")
    for element in document.elements:
        match element:
            case Heading():
                word.add_heading(f"{element.number} {element.text}".strip(), element.level)
            case Table():
                rows = (element.header, *element.rows)
                table = word.add_table(len(rows), len(element.header))
                table.style = "Table Grid"
                for i, row in enumerate(rows):
                    for j, cell in enumerate(row):
                        table.cell(i, j).text = text_of(cell)
            case _:
                style = _kind(element)[1]
                paragraph = word.add_paragraph(style=style)
                for run in element.runs:
                    paragraph.add_run(run.text).bold = run.bold or None
                found = comments.get(element.id)
                if found:
                    word.add_comment(paragraph.runs, found.text, found.author, "MV")
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def templated() -> Callable[[Document], bytes]:
    """docxtpl with loops and a branch for each kind of element; its template is made beforehand."""
    from docxtpl import DocxTemplate

    template = _template()

    def work(document: Document) -> bytes:
        target = DocxTemplate(BytesIO(template))
        elements = [_values(element) for element in document.elements]
        titles = [one["text"] for one in elements if one["kind"].startswith("heading")]
        values = {"title": document.title, "titles": titles, "elements": elements}
        target.render(values, autoescape=True)
        out = BytesIO()
        target.save(out)
        return out.getvalue()

    return work


def _template() -> bytes:
    word = docx.Document()
    word.add_heading("{{ title }}", 0)
    for line in ("{%p for t in titles %}", "{{ t }}", "{%p endfor %}", "{%p for e in elements %}"):
        word.add_paragraph(line)
    for kind, style, text in _BRANCHES:
        word.add_paragraph(f'{{%p if e.kind == "{kind}" %}}')
        word.add_paragraph(text, style=style)
        word.add_paragraph("{%p endif %}")
    word.add_paragraph('{%p if e.kind == "two runs" %}')
    paragraph = word.add_paragraph("{{ e.runs[0] }}")
    paragraph.add_run("{{ e.runs[1] }}").bold = True
    word.add_paragraph("{%p endif %}")
    word.add_paragraph('{%p if e.kind == "table" %}')
    table = word.add_table(3, 4)
    table.style = "Table Grid"
    table.cell(0, 0).text = "{%tr for row in e.rows %}"
    for column in range(4):
        table.cell(1, column).text = f"{{{{ row[{column}] }}}}"
    table.cell(2, 0).text = "{%tr endfor %}"
    for line in ("{%p endif %}", "{%p endfor %}"):
        word.add_paragraph(line)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _kind(element: Element) -> tuple[str, str]:
    match element:
        case Heading():
            return f"heading {element.level.value}", f"Heading {element.level.value}"
        case ListItem():
            return ("number", "List Number") if element.ordered else ("bullet", "List Bullet")
        case Table():
            return "table", ""
        case _:
            return ("two runs" if len(element.runs) > 1 else "plain"), "Normal"


def _values(element: Element) -> dict[str, object]:
    kind, _ = _kind(element)
    if isinstance(element, Table):
        rows = [[text_of(cell) for cell in row] for row in (element.header, *element.rows)]
        return {"kind": kind, "rows": rows}
    text = element.text
    if isinstance(element, Heading):
        text = f"{element.number} {element.text}".strip()
    return {"kind": kind, "text": text, "runs": [run.text for run in element.runs]}
