"""Parts, chapters, sections and texts of a draft as a tree that can be changed and made a draft again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.document import BlockId
from drafting.draft import Draft
from drafting.template import Block, Chapter, Part, Section

Value = Part | Chapter | Section | Block | None
_ROOT = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A part, chapter, section or text without what it holds; no value for the introduction of a chapter."""

    key: str
    parent: str
    value: Value

    @property
    def core(self) -> tuple[object, ...]:
        """What a user can make different of it; who changed it, and what may be done with it, do not count."""
        match self.value:
            case Block() as one:
                return one.text, one.omitted, one.condition, one.each_lot, one.origin
            case Section() as one:
                return one.title, one.omitted, one.condition, one.each_lot, one.clause
            case Chapter() as one:
                return one.title, one.omitted, one.condition
            case Part() as one:
                return (one.title,)
            case None:
                return ()


class Tree:
    """The outline of one draft."""

    def __init__(self, draft: Draft) -> None:
        self.nodes: dict[str, Node] = {}
        self.children: dict[str, list[str]] = {_ROOT: []}
        for part in draft.parts:
            in_part = self._put(f"part:{part.key}", _ROOT, replace(part, chapters=()))
            for chapter in part.chapters:
                self._put_chapter(chapter, in_part)

    def __contains__(self, key: object) -> bool:
        return key in self.nodes

    def __getitem__(self, key: str) -> Node:
        return self.nodes[key]

    def walk(self, key: str = _ROOT) -> Iterator[str]:
        """The keys of all nodes under this one, in order, each before what it holds."""
        for child in self.children[key]:
            yield child
            yield from self.walk(child)

    def subtree(self, key: str) -> tuple[object, ...]:
        """What a node and all it holds say, to be compared."""
        held = tuple(self.subtree(child) for child in self.children[key])
        return key, self.nodes[key].core, held

    def texts(self, key: str) -> Iterator[str]:
        """The titles and texts of a node and all it holds, in order; what is left out is not told."""
        value = self.nodes[key].value
        if value is not None and not isinstance(value, Part) and value.omitted:
            return
        if isinstance(value, Block):
            yield value.text
        elif value is not None and value.title:
            yield value.title
        for child in self.children[key]:
            yield from self.texts(child)

    def where(self, key: str) -> str:
        """The titles of the chapter and section that a node stands in."""
        titles: list[str] = []
        at = self.nodes[key].parent
        while at:
            value = self.nodes[at].value
            if isinstance(value, (Chapter, Section, Part)) and value.title:
                titles.append(value.title)
            at = self.nodes[at].parent
        return " > ".join(reversed(titles[:-1] or titles))

    def put(self, node: Node, parent: str, after: str | None) -> None:
        """A node without what it holds in its place; first when there is nothing to stand behind."""
        self.nodes[node.key] = replace(node, parent=parent)
        self.children.setdefault(node.key, [])
        row = self.children[parent]
        row.insert(row.index(after) + 1 if after in row else 0, node.key)

    def change(self, key: str, value: Value) -> None:
        """A node says something else."""
        self.nodes[key] = replace(self.nodes[key], value=value)

    def remove(self, key: str) -> None:
        """A node goes with all it holds."""
        self.children[self.nodes[key].parent].remove(key)
        for gone in (*self.walk(key), key):
            del self.nodes[gone], self.children[gone]

    def move(self, key: str, parent: str, after: str | None) -> None:
        """A node goes elsewhere, with all it holds."""
        self.children[self.nodes[key].parent].remove(key)
        self.put(self.nodes[key], parent, after)

    def on_draft(self, draft: Draft) -> Draft:
        """The draft with this outline."""
        parts = tuple(self._part(key) for key in self.children[_ROOT])
        return replace(draft, parts=parts)

    def _put(self, key: str, parent: str, value: Value) -> str:
        self.nodes[key] = Node(key, parent, value)
        self.children[parent].append(key)
        self.children[key] = []
        return key

    def _put_chapter(self, chapter: Chapter, in_part: str) -> None:
        bare = replace(chapter, introduction=(), sections=())
        in_chapter = self._put(f"chapter:{chapter.key}", in_part, bare)
        start = self._put(f"introduction:{chapter.key}", in_chapter, None)
        for block in chapter.introduction:
            self._put(block_key(block.id), start, block)
        for section in chapter.sections:
            held = self._put(f"section:{section.key}", in_chapter, replace(section, blocks=()))
            for block in section.blocks:
                self._put(block_key(block.id), held, block)

    def _part(self, key: str) -> Part:
        part = self.nodes[key].value
        assert isinstance(part, Part)
        return replace(part, chapters=tuple(self._chapter(child) for child in self.children[key]))

    def _chapter(self, key: str) -> Chapter:
        chapter = self.nodes[key].value
        assert isinstance(chapter, Chapter)
        start, *sections = sorted(self.children[key], key=lambda k: k.startswith("section:"))
        held = tuple(self._section(child) for child in sections)
        return replace(chapter, introduction=self._blocks(start), sections=held)

    def _section(self, key: str) -> Section:
        section = self.nodes[key].value
        assert isinstance(section, Section)
        return replace(section, blocks=self._blocks(key))

    def _blocks(self, key: str) -> tuple[Block, ...]:
        values = (self.nodes[child].value for child in self.children[key])
        return tuple(value for value in values if isinstance(value, Block))


def block_key(block: BlockId) -> str:
    """The key of the node of a text."""
    return f"block:{block}"
