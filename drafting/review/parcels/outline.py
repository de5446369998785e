"""What is different in the texts and the outline, and how each difference is taken over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.document import BlockId
from drafting.draft import Draft
from drafting.edits import rights
from drafting.edits.passages import rewrite
from drafting.refusals import EditRefused
from drafting.review.desk import Desk
from drafting.review.parcels.difference import Answer, Change, Difference, Kind, Way, key_of
from drafting.review.parcels.free_ids import id_for
from drafting.review.parcels.outline_tree import Node, Tree
from drafting.review.parcels.outline_words import (
    author_of,
    core_words,
    has_news,
    in_their_order,
    is_out,
    read,
    short,
    target_of,
    title_of,
)
from drafting.template import Block, Chapter, Part, Section
from drafting.terms import Rights

_ALL_WAYS = (Way.MINE, Way.THEIRS, Way.BOTH, Way.OWN)
_GONE = "Deze tekst staat niet meer in uw bestek."
_NO_PLACE = "De plaats van deze tekst staat niet meer in uw bestek."
_THEY_TOOK_OUT = (
    "Aan de andere kant is deze tekst weggehaald; u hebt hem gewijzigd. Uw wijziging blijft."
)
_YOU_TOOK_OUT = (
    "U hebt deze tekst weggehaald; aan de andere kant is hij gewijzigd. De wijziging blijft."
)
_ADD, _EDIT, _MOVE, _REMOVE, _ORDER = range(5)


def outline_differences(base: Draft, mine: Draft, theirs: Draft) -> Iterator[Difference]:
    """What is different in the outline of theirs and not in mine, in the order of theirs."""
    yield from _Outlines(Tree(base), Tree(mine), Tree(theirs)).differences()


@dataclass(frozen=True, slots=True)
class _Outlines:
    base: Tree
    mine: Tree
    theirs: Tree

    def differences(self) -> Iterator[Difference]:
        for key in self.theirs.walk():
            if key not in self.base:
                yield from self._added(key)
            elif key not in self.mine:
                yield from self._brought_back(key)
            else:
                yield from self._changed(key)
                yield from self._moved(key)
        for key in self.base.walk():
            if key not in self.theirs and key in self.mine:
                yield from self._removed(key)
        for key in ("", *self.theirs.walk()):
            yield from self._reordered(key)

    def _added(self, key: str) -> Iterator[Difference]:
        node = self.theirs[key]
        comes_along = node.parent and node.parent not in self.mine
        if key in self.mine or comes_along or node.value is None:
            return
        yield self._difference(Kind.ADDED, key, _ADD, self._put_in(key))

    def _brought_back(self, key: str) -> Iterator[Difference]:
        """Something that I took out and they changed."""
        parent = self.theirs[key].parent
        if (parent and parent not in self.mine) or self.theirs[key].value is None:
            return
        if has_news(self.theirs, self.base, self.mine, key):
            made = self._difference(Kind.TEXT, key, _ADD, self._put_in(key))
            yield replace(made, conflict=True, kept=True, note=_YOU_TOOK_OUT)

    def _changed(self, key: str) -> Iterator[Difference]:
        base, mine, theirs = self.base[key], self.mine[key], self.theirs[key]
        if theirs.core in {base.core, mine.core}:
            return
        kind = Kind.TEXT if isinstance(theirs.value, Block) else Kind.TITLE
        if is_out(theirs) and not is_out(base):
            kind = Kind.REMOVED
        conflict = mine.core != base.core
        made = self._difference(kind, key, _EDIT, _said(key, theirs))
        if not conflict:
            yield made
        elif is_out(theirs) and not is_out(base):
            kept = replace(made, usual=Way.MINE, note=_THEY_TOOK_OUT)
            yield replace(kept, conflict=True, kept=True)
        elif is_out(mine) and not is_out(base):
            yield replace(made, conflict=True, kept=True, note=_YOU_TOOK_OUT)
        else:
            ways = _ALL_WAYS if isinstance(theirs.value, Block) else (Way.MINE, Way.THEIRS)
            yield replace(made, conflict=True, ways=ways)

    def _moved(self, key: str) -> Iterator[Difference]:
        base, mine, theirs = (tree[key].parent for tree in (self.base, self.mine, self.theirs))
        if theirs in {base, mine}:
            return

        def move(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
            tree = Tree(draft)
            _refuse_moving(tree, key)
            if theirs not in tree:
                raise EditRefused(_NO_PLACE)
            if theirs in set(tree.walk(key)):
                raise EditRefused("Deze tekst kan niet in zichzelf komen te staan.")
            tree.move(key, theirs, self._behind(key, tree, theirs))
            return tree.on_draft(draft)

        made = self._difference(Kind.MOVED, key, _MOVE, move, f"naar {self.theirs.where(key)}")
        yield replace(made, conflict=mine != base, mine=f"in {self.mine.where(key)}")

    def _removed(self, key: str) -> Iterator[Difference]:
        parent = self.base[key].parent
        covered = parent and parent not in self.theirs and self.mine[key].parent == parent
        if covered or self.base[key].value is None:
            return

        def remove(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
            tree = Tree(draft)
            if key not in tree:
                return draft
            for one in (key, *tree.walk(key)):
                value = tree[one].value
                if isinstance(value, Block):
                    rights.refuse_removal(value)
            tree.remove(key)
            return tree.on_draft(draft)

        made = self._difference(Kind.REMOVED, key, _REMOVE, remove, "")
        if has_news(self.mine, self.base, self.theirs, key):
            yield replace(made, conflict=True, kept=True, usual=Way.MINE, note=_THEY_TOOK_OUT)
        else:
            yield made

    def _reordered(self, parent: str) -> Iterator[Difference]:
        if not all(parent in tree.children for tree in (self.base, self.mine, self.theirs)):
            return
        rows = [tree.children[parent] for tree in (self.base, self.mine, self.theirs)]
        known = set(rows[0]).intersection(*rows[1:])
        base, mine, theirs = ([key for key in row if key in known] for row in rows)
        if theirs in (base, mine):
            return

        def reorder(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
            tree = Tree(draft)
            if parent not in tree.children:
                raise EditRefused(_NO_PLACE)
            for key in known & set(tree.children[parent]):
                _refuse_moving(tree, key)
            tree.children[parent] = in_their_order(tree.children[parent], theirs)
            return tree.on_draft(draft)

        title = title_of(self.theirs[parent]) if parent else "Het bestek"
        was, now, new = (
            "\n".join(short(tree, key) for key in row)
            for tree, row in ((self.base, base), (self.mine, mine), (self.theirs, theirs))
        )
        yield Difference(
            key_of(Kind.MOVED, parent, *theirs),
            Kind.MOVED,
            target_of(parent),
            title or self.theirs.where(parent),
            was,
            now,
            new,
            reorder,
            _ORDER,
            conflict=mine != base,
            note="De volgorde is anders.",
        )

    def _put_in(self, key: str) -> Change:
        """Puts a node of theirs in, with what came new with it."""

        def put(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
            tree = Tree(draft)
            if key in tree:
                return draft
            for one in (key, *self.theirs.walk(key)):
                node = self.theirs[one]
                if one in tree:
                    continue  # it stands elsewhere in mine; whether it moves is asked apart
                if node.parent and node.parent not in tree:
                    raise EditRefused(_NO_PLACE)
                if one == key:
                    _refuse_adding(tree, node)
                tree.put(node, node.parent, self._behind(one, tree, node.parent))
            return tree.on_draft(draft)

        return put

    def _behind(self, key: str, tree: Tree, parent: str) -> str | None:
        """What a node comes behind: the nearest before it in theirs, and what both sides put there in one order."""
        row = self.theirs.children[self.theirs[key].parent]
        there = tree.children[parent]
        before = [one for one in row[: row.index(key)] if one in there]
        at = there.index(before[-1]) + 1 if before else 0
        if before and before[-1] not in self.base:
            return before[-1]
        run = at
        while run < len(there) and there[run] not in self.base and there[run] not in self.theirs:
            run += 1
        if run > at and there[at] < key:
            at = run
        return there[at - 1] if at else None

    def _difference(
        self, kind: Kind, key: str, phase: int, change: Change, theirs: str | None = None
    ) -> Difference:
        base, mine = (read(tree, key) for tree in (self.base, self.mine))
        told = read(self.theirs, key) if theirs is None else theirs
        where = next(t.where(key) for t in (self.mine, self.theirs, self.base) if key in t)
        return Difference(
            key_of(kind, key, told, core_words(self.theirs, key)),
            kind,
            target_of(key),
            where,
            base,
            mine,
            told,
            change,
            phase,
            author=author_of(self.theirs, key),
        )


def _said(key: str, theirs: Node) -> Change:
    """Takes over what a node of theirs says, or both, or an own text."""

    def say(draft: Draft, answer: Answer, desk: Desk) -> Draft:
        tree = Tree(draft)
        if key not in tree:
            raise EditRefused(_GONE)
        mine = tree[key].value
        match mine, theirs.value:
            case Block(), Block() as block:
                return _said_block(tree, draft, mine, block, answer, desk)
            case Section(), Section() as section:
                if section.title != mine.title:
                    rights.refuse_new_title(mine)
                if section.omitted and not mine.omitted and mine.rights is not Rights.FREE:
                    raise EditRefused("Deze paragraaf moet blijven.")
                changed: Section | Chapter | Part = replace(
                    mine,
                    title=section.title,
                    omitted=section.omitted,
                    condition=section.condition,
                    each_lot=section.each_lot,
                    clause=section.clause,
                )
            case Chapter(), Chapter() as chapter:
                changed = replace(
                    mine,
                    title=chapter.title,
                    omitted=chapter.omitted,
                    condition=chapter.condition,
                )
            case Part(), Part() as part:
                changed = replace(mine, title=part.title)
            case _:
                raise EditRefused(_GONE)
        tree.change(key, changed)
        return tree.on_draft(draft)

    return say


def _said_block(
    tree: Tree, draft: Draft, mine: Block, theirs: Block, answer: Answer, desk: Desk
) -> Draft:
    if answer.way is Way.OWN:
        return rewrite(draft, mine.id, answer.text, desk.hand, desk.norms).after
    if answer.way is Way.BOTH:
        second = replace(
            theirs, id=BlockId(id_for(mine.id, theirs.text)), origin=None, adopted=None
        )
        second = replace(second, condition=mine.condition, each_lot=mine.each_lot, omitted=False)
        key = f"block:{mine.id}"
        tree.put(Node(f"block:{second.id}", "", second), tree[key].parent, key)
        return tree.on_draft(draft)
    if theirs.origin == mine.origin:
        if theirs.text != mine.text:
            rights.refuse_change(mine)
        if theirs.omitted and not mine.omitted:
            rights.refuse_removal(mine)
    tree.change(
        f"block:{mine.id}",
        replace(theirs, rights=mine.rights if theirs.origin == mine.origin else theirs.rights),
    )
    return tree.on_draft(draft)


def _refuse_moving(tree: Tree, key: str) -> None:
    if key not in tree:
        raise EditRefused(_GONE)
    value = tree[key].value
    if isinstance(value, Block):
        rights.refuse_change(value)


def _refuse_adding(tree: Tree, node: Node) -> None:
    parent = tree[node.parent].value if node.parent else None
    if isinstance(node.value, Block) and isinstance(parent, Section):
        rights.refuse_extension(parent)
