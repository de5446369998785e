"""Word templates made with python-docx and rendered with docxtpl, for the comparison in known_defects.py."""

# ruff: noqa: SLF001 -- python-docx gives the XML of a paragraph by no other name

import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as Word
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate


def rendered(word: Word, **values: object) -> BytesIO:
    template = DocxTemplate(packed(word))
    template.render({k: v(template) if callable(v) else v for k, v in values.items()})
    again = BytesIO()
    template.save(again)
    again.seek(0)
    return again


def packed(word: Word) -> BytesIO:
    out = BytesIO()
    word.save(out)
    out.seek(0)
    return out


def subdocument(word: Word) -> Callable[[DocxTemplate], object]:
    folder = Path(tempfile.mkdtemp(prefix="known-defects-"))
    path = folder / "sub.docx"
    word.save(str(path))
    return lambda template: template.new_subdoc(str(path))


def add_field(paragraph: Paragraph, code: str, result: str) -> None:
    for kind, text in (
        ("begin", ""),
        ("", code),
        ("separate", ""),
        ("result", result),
        ("end", ""),
    ):
        run = paragraph.add_run(text if kind == "result" else "")
        if kind in {"begin", "separate", "end"}:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
        elif not kind:
            instruction = OxmlElement("w:instrText")
            instruction.text = code
            run._r.append(instruction)


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(end)


def reopened(content: BytesIO) -> Word:
    content.seek(0)
    return docx.Document(content)


def texts_of(word: Word) -> list[str]:
    return [paragraph.text for paragraph in word.paragraphs]
