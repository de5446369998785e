"""Runs of text -> the XML inside a paragraph."""

from dataclasses import dataclass
from itertools import groupby

from drafting.document import ElementId, Run, Runs
from drafting.word.write.clean import TextDoor

_BEGIN = '<w:r>{0}<w:fldChar w:fldCharType="begin"/></w:r>'
_INSTRUCTION = '<w:r>{0}<w:instrText xml:space="preserve"> {1} </w:instrText></w:r>'
_SEPARATE = '<w:r>{0}<w:fldChar w:fldCharType="separate"/></w:r>'
_END = '<w:r>{0}<w:fldChar w:fldCharType="end"/></w:r>'


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a cross reference leads: the bookmark, the number there, and whether Word counts it."""

    bookmark: str
    number: str
    counted: bool


Anchors = dict[ElementId, Anchor]


def text_xml(text: str, door: TextDoor, look: str = "") -> str:
    """One run; a tab and a line end in the text become those of Word. Nothing for an empty text."""
    if not text:
        return ""
    safe = door.xml(text)
    inner = f'<w:t xml:space="preserve">{safe}</w:t>'
    if "\n" in safe or "\t" in safe:
        inner = inner.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        inner = inner.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
        inner = inner.replace('<w:t xml:space="preserve"></w:t>', "")
    return f"<w:r>{look}{inner}</w:r>"


def field_xml(instruction: str, result: str, look: str = "") -> str:
    """A field with the result it shows until it is updated; `result` is XML of one or more runs."""
    return (
        _BEGIN.format(look) + _INSTRUCTION.format(look, instruction) + _SEPARATE.format(look)
        + result + _END.format(look)
    )  # fmt: skip


def runs_xml(runs: Runs, door: TextDoor, anchors: Anchors) -> str:
    """The runs of a paragraph; neighbours that look alike become one."""
    if len(runs) == 1 and runs[0].target is None:
        return text_xml(_shown(runs[0]), door, _look(runs[0]))
    out = []
    for _, group in groupby(runs, _kind):
        alike = tuple(group)
        target = alike[0].target
        if target is None:
            out.append(text_xml("".join(map(_shown, alike)), door, _look(alike[0])))
        else:
            out += [_reference(run, anchors.get(target), door) for run in alike]
    return "".join(out)


def _kind(run: Run) -> tuple[object, ...]:
    return run.bold, run.italic, run.struck, run.underlined, run.gap, run.target


def _shown(run: Run) -> str:
    return f"[{run.text}]" if run.gap else run.text


def _look(run: Run) -> str:
    style = '<w:rStyle w:val="Gap"/>' if run.gap else ""
    marks = "<w:b/>" * run.bold + "<w:i/>" * run.italic + "<w:strike/>" * run.struck
    marks += '<w:u w:val="single"/>' * run.underlined
    return f"<w:rPr>{style}{marks}</w:rPr>" if style or marks else ""


def _reference(run: Run, anchor: Anchor | None, door: TextDoor) -> str:
    look = _look(run)
    if anchor is None:
        return text_xml(run.text, door, look)
    start = run.text.casefold().rfind(anchor.number.casefold()) if anchor.number else -1
    if start < 0 or not anchor.counted:
        link = text_xml(run.text, door, look)
        return f'<w:hyperlink w:anchor="{anchor.bookmark}" w:history="1">{link}</w:hyperlink>'
    end = start + len(anchor.number)
    shown = run.text[start:end]
    # "artikel 5" in a sentence follows a heading "Artikel 5"; the switch keeps the small letter
    lower = " \\* lower" if shown != anchor.number else ""
    number = field_xml(f"REF {anchor.bookmark} \\r \\h{lower}", text_xml(shown, door, look), look)
    return text_xml(run.text[:start], door, look) + number + text_xml(run.text[end:], door, look)
