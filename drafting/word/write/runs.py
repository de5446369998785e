"""Runs of text -> the XML inside a paragraph."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from drafting.document import ElementId, Run, Runs
from drafting.word.write.clean import TextDoor

_BEGIN = '<w:r>{0}<w:fldChar w:fldCharType="begin"/></w:r>'
_INSTRUCTION = '<w:r>{0}<w:instrText xml:space="preserve"> {1} </w:instrText></w:r>'
_SEPARATE = '<w:r>{0}<w:fldChar w:fldCharType="separate"/></w:r>'
_END = '<w:r>{0}<w:fldChar w:fldCharType="end"/></w:r>'
_NOTE = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a cross reference leads: the bookmark, the number there, and whether Word counts it.

    `within` says that the number is the text in the bookmark, not that of its paragraph.
    """

    bookmark: str
    number: str
    counted: bool
    within: bool = False


Anchors = dict[ElementId, Anchor]


@dataclass(frozen=True, slots=True)
class Mark:
    """XML that stands between two characters of a text, such as the begin of a comment."""

    at: int
    xml: str


def text_xml(text: str, door: TextDoor, look: str = "") -> str:
    """One run; a tab and a line end in the text become those of Word. Nothing for an empty text."""
    if not text:
        return ""
    safe = door.xml(text)
    if "\n" in safe or "\t" in safe:
        inner = f'<w:t xml:space="preserve">{safe}</w:t>'
        inner = inner.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        inner = inner.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
        inner = inner.replace('<w:t xml:space="preserve"></w:t>', "")
        return f"<w:r>{look}{inner}</w:r>"
    return f'<w:r>{look}<w:t xml:space="preserve">{safe}</w:t></w:r>'


def field_xml(instruction: str, result: str, look: str = "") -> str:
    """A field with the result it shows until it is updated; `result` is XML of one or more runs."""
    return (
        _BEGIN.format(look) + _INSTRUCTION.format(look, instruction) + _SEPARATE.format(look)
        + result + _END.format(look)
    )  # fmt: skip


def runs_xml(runs: Runs, door: TextDoor, anchors: Anchors) -> str:
    """The runs of a paragraph; neighbours that look alike become one."""
    if len(runs) == 1:
        (run,) = runs
        if run.target is None and run.note is None:
            return text_xml(_shown(run), door, _look(run))
    out = []
    text = look = ""
    for run in runs:
        plain = run.target is None and run.note is None
        own = _look(run)
        if text and not (plain and own == look):
            out.append(text_xml(text, door, look))
            text = ""
        if run.note is not None:
            out.append(_NOTE.format(run.note.number))
        elif run.target is not None:
            out.append(_reference(run, anchors.get(run.target), door))
        else:
            text += _shown(run)
            look = own
    return "".join((*out, text_xml(text, door, look)))


def marked_xml(runs: Runs, marks: Sequence[Mark], door: TextDoor, anchors: Anchors) -> str:
    """The runs of a paragraph with the marks between them; marks at one place keep their order.

    A mark inside a gap or a reference, which stay whole, comes right behind it; see `whole_stretch`.
    """
    out: list[str] = []
    rest, at = runs, 0
    for mark in sorted(marks, key=lambda mark: mark.at):
        head, rest = _split(rest, mark.at - at)
        at += sum(len(_shown(run)) for run in head)
        out += runs_xml(head, door, anchors), mark.xml
    return "".join((*out, runs_xml(rest, door, anchors)))


def whole_stretch(runs: Runs, start: int, end: int) -> tuple[int, int]:
    """The stretch, made as wide as it needs to be to hold each gap and reference in it whole."""
    at = 0
    for run in runs:
        after = at + len(_shown(run))
        if run.gap or run.target is not None:
            start = at if at < start < after else start
            end = after if at < end < after else end
        at = after
    return max(0, min(start, at)), max(0, min(end, at))


def _split(runs: Runs, at: int) -> tuple[Runs, Runs]:
    for number, run in enumerate(runs):
        if at <= 0:
            return runs[:number], runs[number:]
        length = len(_shown(run))
        if at < length and not run.gap and run.target is None:
            head, tail = replace(run, text=run.text[:at]), replace(run, text=run.text[at:])
            return (*runs[:number], head), (tail, *runs[number + 1 :])
        at -= length
    return runs, ()


def page_token(bookmark: str) -> str:
    """What stands for the number of a page until all pages are counted; no text can hold it."""
    return f"\0{bookmark}\0"


def with_pages(pieces: Iterable[str], starts: dict[str, int]) -> Iterator[str]:
    """The pieces of XML with the page of each bookmark where its token stands."""
    for piece in pieces:
        if "\0" not in piece:
            yield piece
            continue
        first, *others = piece.split("\0")
        yield first
        for bookmark, text in zip(others[::2], others[1::2], strict=True):
            yield str(starts.get(bookmark, 1))
            yield text


def _shown(run: Run) -> str:
    return f"[{run.text}]" if run.gap else run.text


def _look(run: Run) -> str:
    if not (run.gap or run.bold or run.italic or run.struck or run.underlined):
        return ""
    return _properties(run.gap, run.bold, run.italic, run.struck, run.underlined)


@cache
def _properties(gap: bool, bold: bool, italic: bool, struck: bool, underlined: bool) -> str:  # noqa: FBT001 -- as Run has them
    style = '<w:rStyle w:val="Gap"/>' if gap else ""
    marks = "<w:b/>" * bold + "<w:i/>" * italic + "<w:strike/>" * struck
    marks += '<w:u w:val="single"/>' * underlined
    return f"<w:rPr>{style}{marks}</w:rPr>"


def _reference(run: Run, anchor: Anchor | None, door: TextDoor) -> str:
    look = _look(run)
    if anchor is None:
        return text_xml(run.text, door, look)
    if run.page:
        words = text_xml(run.text.rstrip("…"), door, look)
        page = f"<w:r>{look}<w:t>{page_token(anchor.bookmark)}</w:t></w:r>"
        return words + field_xml(f"PAGEREF {anchor.bookmark} \\h", page, look)
    start = run.text.casefold().rfind(anchor.number.casefold()) if anchor.number else -1
    if start < 0 or not anchor.counted:
        link = text_xml(run.text, door, look)
        return f'<w:hyperlink w:anchor="{anchor.bookmark}" w:history="1">{link}</w:hyperlink>'
    end = start + len(anchor.number)
    shown = run.text[start:end]
    # "artikel 5" in a sentence follows a heading "Artikel 5"; the switch keeps the small letter
    lower = " \\* lower" if shown != anchor.number else ""
    switch = "" if anchor.within else " \\r"
    number = field_xml(
        f"REF {anchor.bookmark}{switch} \\h{lower}", text_xml(shown, door, look), look
    )
    return text_xml(run.text[:start], door, look) + number + text_xml(run.text[end:], door, look)
