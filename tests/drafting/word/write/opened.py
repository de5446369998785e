"""An exported file taken apart for the tests, and Word's own way of counting, done over from the XML."""

import zipfile
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass
class Opened:
    """The parts of a package by name."""

    parts: dict[str, bytes]

    def tree(self, name: str = "word/document.xml") -> etree._Element:
        return etree.fromstring(self.parts[name])

    def paragraphs(self) -> list[etree._Element]:
        return list(self.tree().iter(f"{W}p"))


def opened(content: bytes) -> Opened:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return Opened({name: package.read(name) for name in package.namelist()})


def text(element: etree._Element) -> str:
    out = []
    for node in element.iter(f"{W}t", f"{W}tab", f"{W}br"):
        if node.tag == f"{W}t":
            out.append(node.text or "")
        elif node.getparent().tag == f"{W}r":
            out.append("\t" if node.tag == f"{W}tab" else "\n")
    return "".join(out)


def style(paragraph: etree._Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if found is None else found.get(f"{W}val")


def bookmarks(element: etree._Element) -> list[str]:
    return [mark.get(f"{W}name") for mark in element.iter(f"{W}bookmarkStart")]


def computed_numbers(file: Opened) -> dict[str, str]:
    """The number that Word computes for each paragraph, by the name of its `_cl_` bookmark."""
    counting = _Counting(file)
    numbers = {}
    for paragraph in file.paragraphs():
        number = counting.number(paragraph)
        for name in bookmarks(paragraph):
            if name.startswith("_cl_"):
                numbers[name] = number
    return numbers


class _Counting:
    """Counters belong to the abstract list; a start override counts once, where its list begins."""

    def __init__(self, file: Opened) -> None:
        numbering = file.tree("word/numbering.xml")
        self.levels = {
            shape.get(f"{W}abstractNumId"): {
                int(level.get(f"{W}ilvl")): level for level in shape.findall(f"{W}lvl")
            }
            for shape in numbering.findall(f"{W}abstractNum")
        }
        self.shape_of, self.overrides = {}, {}
        for num in numbering.findall(f"{W}num"):
            identity = num.get(f"{W}numId")
            self.shape_of[identity] = num.find(f"{W}abstractNumId").get(f"{W}val")
            self.overrides[identity] = {
                int(over.get(f"{W}ilvl")): int(over.find(f"{W}startOverride").get(f"{W}val"))
                for over in num.findall(f"{W}lvlOverride")
            }
        self.styles = {
            s.get(f"{W}styleId"): s for s in file.tree("word/styles.xml").findall(f"{W}style")
        }
        self.counters: dict[str, dict[int, int]] = {}
        self.used: set[tuple[str, int]] = set()

    def number(self, paragraph: etree._Element) -> str:
        identity, level = self._list_of(paragraph)
        if identity in {None, "0"}:
            return ""
        shape = self.shape_of[identity]
        counter = self.counters.setdefault(shape, {})
        override = self.overrides[identity].get(level)
        if override is not None and (identity, level) not in self.used:
            counter[level] = override
        else:
            counter[level] = counter.get(level, 0) + 1
        self.used.add((identity, level))
        for deeper in [key for key in counter if key > level]:
            del counter[deeper]
        return self._written(shape, level, counter)

    def _list_of(self, paragraph: etree._Element) -> tuple[str | None, int]:
        direct = paragraph.find(f"{W}pPr/{W}numPr")
        if direct is not None:
            return direct.find(f"{W}numId").get(f"{W}val"), int(
                direct.find(f"{W}ilvl").get(f"{W}val")
            )
        name = style(paragraph)
        while name is not None:
            found = self.styles[name].find(f"{W}pPr/{W}numPr")
            if found is not None:
                level = found.find(f"{W}ilvl")
                return found.find(f"{W}numId").get(f"{W}val"), 0 if level is None else int(
                    level.get(f"{W}val")
                )
            based = self.styles[name].find(f"{W}basedOn")
            name = None if based is None else based.get(f"{W}val")
        return None, 0

    def _written(self, shape: str, level: int, counter: dict[int, int]) -> str:
        pattern = self.levels[shape][level].find(f"{W}lvlText").get(f"{W}val")
        for depth, definition in self.levels[shape].items():
            kind = definition.find(f"{W}numFmt").get(f"{W}val")
            value = counter.get(depth, 1)
            letter = {"upperLetter": 64, "lowerLetter": 96}.get(kind)
            shown = chr(letter + value) if letter else str(value)
            pattern = pattern.replace(f"%{depth + 1}", shown)
        return pattern
