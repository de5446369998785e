"""Two versions of a paragraph as one: the runs that stay, those that go and those that come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element

from drafting.comparison.words import Change, compare
from drafting.word.redline.tracked import Mark, Tracker, W, alike, run_of

_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in the compared text for what is no text, such as the place of a footnote."""

_SIGNS = {f"{W}tab": "\t", f"{W}br": "\n"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a paragraph: text with one look, or what stays whole: a field, a link, a note.

    `key` is empty for text; two whole ones are the same when their text and key are.
    """

    text: str
    nodes: tuple[_Element, ...]
    look: _Element | None = None
    key: str = ""


def stretches(nodes: Iterable[_Element], notes: Mapping[str, str]) -> Iterator[Stretch]:
    """The stretches of a paragraph; bookmarks are left out. `notes` are the texts of its footnotes by number."""
    field: list[_Element] = []
    depth = 0
    for node in nodes:
        if node.tag not in {f"{W}r", f"{W}hyperlink"}:
            continue
        for sign in node.iter(f"{W}fldChar"):
            depth += {"begin": 1, "end": -1}.get(sign.get(f"{W}fldCharType", ""), 0)
        if depth or field:
            field.append(node)
            if not depth:
                yield _field(field)
                field = []
        elif node.tag == f"{W}hyperlink":
            yield Stretch(_text(node), (node,), key=f"link {node.get(f'{W}anchor')}")
        else:
            yield from _of_run(node, notes)
    if field:
        yield _field(field)


def merged(old: Sequence[Stretch], new: Sequence[Stretch], tracker: Tracker) -> list[_Element]:
    """The runs of both; what is in both stays as the new one has it, with its former look when that differs."""
    before, after = _Line(old), _Line(new)
    out: list[_Element] = []
    last_old = last_new = 0
    for start_old, start_new, length in [
        *_same(before, after),
        (len(before.text), len(after.text), 0),
    ]:
        out += tracker.around(list(before.cut(last_old, start_old)), Mark.GONE)
        out += tracker.around(list(after.cut(last_new, start_new)), Mark.COME)
        last_old, last_new = start_old + length, start_new + length
        out += _kept(before, after, (start_old, start_new, length), tracker)
    return out


class _Line:
    """The stretches of one version on a line of characters."""

    def __init__(self, found: Sequence[Stretch]) -> None:
        self.stretches = [stretch for stretch in found if stretch.text]
        self.text = "".join(stretch.text for stretch in self.stretches)
        self.starts: list[int] = []
        at = 0
        for stretch in self.stretches:
            self.starts.append(at)
            at += len(stretch.text)

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, Stretch]]:
        """The stretches between two places, each with the places of the part that is in there."""
        for at, stretch in zip(self.starts, self.stretches, strict=True):
            until = at + len(stretch.text)
            if at < end and until > start:
                yield max(at, start), min(until, end), stretch

    def cut(self, start: int, end: int) -> Iterator[_Element]:
        """The runs between two places."""
        for first, last, stretch in self.within(start, end):
            if stretch.key:
                yield from (deepcopy(node) for node in stretch.nodes)
            else:
                yield run_of(self.text[first:last], stretch.look)

    def wholes(self) -> Iterator[tuple[int, int, str]]:
        """The places of what stays whole, with its key."""
        for at, stretch in zip(self.starts, self.stretches, strict=True):
            if stretch.key:
                yield at, at + len(stretch.text), stretch.key


def _same(old: _Line, new: _Line) -> list[tuple[int, int, int]]:
    """The stretches that both have: where in the old, where in the new, how long; nothing whole is cut."""
    found = []
    at_old = at_new = 0
    for piece in compare(old.text, new.text):
        length = len(piece.text)
        if piece.change is Change.SAME:
            found.append((at_old, at_new, length))
        at_old += length * (piece.change is not Change.COME)
        at_new += length * (piece.change is not Change.GONE)
    theirs = {(start, end): key for start, end, key in old.wholes()}
    mine = {(start, end): key for start, end, key in new.wholes()}
    kept: set[tuple[int, int]] = set()
    for (start, end), key in mine.items():
        shift = next((o - n for o, n, length in found if n <= start and end <= n + length), None)
        if shift is not None and theirs.get((start + shift, end + shift)) == key:
            kept.add((start + shift, end + shift))
        else:
            found = list(_without(found, start, end, of_new=True))
    for start, end in theirs:
        if (start, end) not in kept:
            found = list(_without(found, start, end, of_new=False))
    return found


def _without(
    found: Iterable[tuple[int, int, int]], start: int, end: int, *, of_new: bool
) -> Iterator[tuple[int, int, int]]:
    """The common stretches without what lies between two places of one version."""
    for old, new, length in found:
        at = new if of_new else old
        head = min(max(start - at, 0), length)
        tail = min(max(at + length - end, 0), length)
        if head + tail >= length:
            yield old, new, length
            continue
        if head:
            yield old, new, head
        if tail:
            yield old + length - tail, new + length - tail, tail


def _kept(
    old: _Line, new: _Line, place: tuple[int, int, int], tracker: Tracker
) -> Iterator[_Element]:
    """The runs that stay, cut where either version has another look."""
    start_old, start_new, length = place
    for first, last, stretch in new.within(start_new, start_new + length):
        if stretch.key:
            yield from (deepcopy(node) for node in stretch.nodes)
            continue
        shift = start_old - start_new
        for begin, end, former in old.within(first + shift, last + shift):
            run = run_of(new.text[begin - shift : end - shift], stretch.look)
            if not alike(_inside(former.look), _inside(stretch.look)):
                _note_former_look(run, former.look, tracker)
            yield run


def _note_former_look(run: _Element, former: _Element | None, tracker: Tracker) -> None:
    look = run.find(f"{W}rPr")
    if look is None:
        look = etree.Element(f"{W}rPr")
        run.insert(0, look)
    change = tracker.element("rPrChange")
    change.append(deepcopy(former) if former is not None else etree.Element(f"{W}rPr"))
    look.append(change)


def _inside(look: _Element | None) -> list[_Element]:
    return [] if look is None else list(look)


def _of_run(run: _Element, notes: Mapping[str, str]) -> Iterator[Stretch]:
    """The texts of a run as one stretch; a note in it as one of its own."""
    look = run.find(f"{W}rPr")
    text = ""
    for node in run:
        if node.tag == f"{W}t":
            text += node.text or ""
        elif node.tag in _SIGNS:
            text += _SIGNS[node.tag]
        elif node.tag != f"{W}rPr":
            if text:
                yield Stretch(text, (), look)
            text = ""
            key = notes.get(node.get(f"{W}id", ""), etree.QName(node).localname)
            yield Stretch(_OBJECT, (run,), key=f"object {key}")
    if text:
        yield Stretch(text, (), look)


def _field(nodes: Sequence[_Element]) -> Stretch:
    """A field: what it shows, and its instruction as key."""
    words: list[str] = []
    shown = False
    for node in nodes:
        for part in node.iter(f"{W}fldChar", f"{W}instrText", f"{W}t", *_SIGNS):
            if part.tag == f"{W}fldChar":
                shown = part.get(f"{W}fldCharType") == "separate" or shown
            elif part.tag != f"{W}instrText" and shown:
                words.append(_SIGNS.get(part.tag) or part.text or "")
    code = "".join(t.text or "" for node in nodes for t in node.iter(f"{W}instrText"))
    return Stretch("".join(words) or _OBJECT, tuple(nodes), key=f"field {code.strip()}")


def _text(node: _Element) -> str:
    parts = node.iter(f"{W}t", *_SIGNS)
    return "".join(_SIGNS.get(part.tag) or part.text or "" for part in parts) or _OBJECT
