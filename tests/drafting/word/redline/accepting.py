"""Accepting or rejecting all tracked changes of a redline, done over from the XML as Word defines it.

A paragraph whose end goes is joined with the next one, which keeps its own properties.
"""

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from tests.drafting.word.write.opened import Opened, W, opened, style

_ADDED = (f"{W}ins", f"{W}moveTo")
_TAKEN = (f"{W}del", f"{W}moveFrom")
_RANGES = tuple(
    f"{W}{move}Range{end}" for move in ("moveFrom", "moveTo") for end in ("Start", "End")
)


@dataclass(frozen=True)
class Line:
    """A paragraph or a table of the text, as a reader has it."""

    style: str
    text: str


def lines_of(content: bytes, *, accept: bool | None) -> list[Line]:
    """The text after the contents list; with `accept` None the file must have no tracked changes."""
    body = deepcopy(opened(content).tree().find(f"{W}body"))
    if accept is not None:
        resolve(body, accept=accept)
    found = []
    for node in body:
        if node.tag == f"{W}tbl":
            rows = [
                "\t".join(_text(cell) for cell in row.findall(f"{W}tc"))
                for row in node.findall(f"{W}tr")
            ]
            found.append(Line("table", "\n".join(rows)))
        elif node.tag == f"{W}p":
            found.append(Line(style(node), _text(node)))
    start = 1 + max(n for n, line in enumerate(found) if line.style.startswith("TOC"))
    return [line for line in found[start:] if line.style != "TableEnd"]


def contents_of(content: bytes, *, accept: bool | None) -> list[str]:
    """The lines of the contents list, without their page numbers."""
    body = deepcopy(opened(content).tree().find(f"{W}body"))
    if accept is not None:
        resolve(body, accept=accept)
    lines = [p for p in body.findall(f"{W}p") if style(p).startswith("TOC")]
    return [_text(line).rpartition("\t")[0] for line in lines if style(line) != "TOCHeading"]


def resolve(body: etree._Element, *, accept: bool) -> None:
    """Takes the choice for every change in the body."""
    for change in list(body.iter(f"{W}pPrChange", f"{W}rPrChange")):
        owner = change.getparent()
        if not accept:
            kept = [node for node in owner if node.tag == f"{W}rPr"]
            owner[:] = [*deepcopy(change[0]), *kept]
        else:
            owner.remove(change)
    for row in list(body.iter(f"{W}tr")):
        marks = row.find(f"{W}trPr")
        gone = _TAKEN if accept else _ADDED
        if marks is not None and any(mark.tag in gone for mark in marks):
            row.getparent().remove(row)
    for table in list(body.iter(f"{W}tbl")):
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    for mark in [m for tag in _RANGES for m in body.iter(tag)]:
        mark.getparent().remove(mark)
    for block in [body, *body.iter(f"{W}tc")]:
        _join(block, accept=accept)


def _join(block: etree._Element, *, accept: bool) -> None:
    gone = _TAKEN if accept else _ADDED
    carried: list[etree._Element] = []
    for node in list(block):
        if node.tag != f"{W}p":
            continue
        _unwrap(node, accept=accept)
        ends = node.find(f"{W}pPr/{W}rPr")
        content = [child for child in node if child.tag != f"{W}pPr"]
        if ends is not None and any(mark.tag in gone for mark in ends):
            carried += content
            block.remove(node)
            continue
        properties = node.find(f"{W}pPr")
        node[:] = [*([] if properties is None else [properties]), *carried, *content]
        carried = []
    assert not carried


def _unwrap(paragraph: etree._Element, *, accept: bool) -> None:
    gone, kept = (_TAKEN, _ADDED) if accept else (_ADDED, _TAKEN)
    for change in [c for c in paragraph.iter(*gone) if c.getparent().tag != f"{W}rPr"]:
        change.getparent().remove(change)
    for change in [c for c in paragraph.iter(*kept) if c.getparent().tag != f"{W}rPr"]:
        parent = change.getparent()
        at = parent.index(change)
        parent[at : at + 1] = list(change)


def _text(node: etree._Element) -> str:
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    parts = node.iter(f"{W}t", f"{W}delText", *signs)
    return "".join(
        signs.get(part.tag) or part.text or "" for part in parts if part.getparent().tag == f"{W}r"
    )


def parts_of(content: bytes) -> Opened:
    """The parts of the file."""
    return opened(content)
