"""A bestek of two people, and random edits of each, for the tests of merging."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import strategies as st

from drafting.document import BlockId
from drafting.draft import Draft, spots
from drafting.review.desk import Desk
from drafting.review.parcels.difference import Answer, Way
from drafting.review.parcels.merge import Merge, merge
from drafting.review.parcels.outline_tree import Node, Tree
from drafting.review.parcels.taking import plain_answers, take
from drafting.template import Block, Chapter, Part, Section
from drafting.terms import PartKey
from tests.builders import NORMS, chapter, draft_of, section, variable

AT = datetime(2027, 2, 3, 12, tzinfo=UTC)
DESK = Desk("J. Jansen", AT, NORMS)


def bestek() -> Draft:
    """Two chapters of three sections of three texts, with two values."""
    chapters = tuple(
        chapter(
            name,
            *(section(f"{name}-{n}", *(f"Tekst {name} {n} {m}." for m in "abc")) for n in "123"),
        )
        for name in ("looptijd", "prijs")
    )
    return draft_of(
        Part(PartKey.GUIDE, "Leidraad", chapters),
        variables=(variable("naam"), variable("plaats")),
        values=(("naam", "Oosterveld"),),
    )


def with_text(draft: Draft, block: str, text: str) -> Draft:
    """The draft with another text in a block."""
    tree = Tree(draft)
    value = tree[f"block:{block}"].value
    assert isinstance(value, Block)
    tree.change(f"block:{block}", replace(value, text=text, adopted=value.text))
    return tree.on_draft(draft)


def with_new(draft: Draft, after: str, block: str, text: str) -> Draft:
    """The draft with an own text behind a block."""
    tree = Tree(draft)
    node = Node(f"block:{block}", "", Block(BlockId(block), text))
    tree.put(node, tree[f"block:{after}"].parent, f"block:{after}")
    return tree.on_draft(draft)


def without(draft: Draft, key: str) -> Draft:
    """The draft without a node, and without sections that hold nothing then."""
    tree = Tree(draft)
    parent = tree[key].parent
    tree.remove(key)
    if parent.startswith("section:") and not tree.children[parent]:
        tree.remove(parent)
    return tree.on_draft(draft)


def texts_of(draft: Draft) -> set[str]:
    """All texts and titles."""
    tree = Tree(draft)
    return {text for key in tree.walk("") for text in _own(tree, key)}


def _own(tree: Tree, key: str) -> list[str]:
    value = tree[key].value
    if isinstance(value, Block):
        return [value.text]
    return [value.title] if isinstance(value, (Part, Chapter, Section)) else []


def told(found: Merge) -> str:
    """Every text that is told in a difference."""
    return "\n".join(f"{d.base}\n{d.mine}\n{d.theirs}" for d in found.differences)


def merged(base: Draft, mine: Draft, theirs: Draft, *, conflicts: Way = Way.MINE) -> Draft:
    """Everything taken over; what both sides changed as told."""
    found = merge(base, mine, theirs)
    answers = {one.key: Answer(conflicts) for one in found.conflicts} | plain_answers(found)
    return take(mine, found, answers, DESK).edit.after


def outline(draft: Draft) -> tuple[object, ...]:
    """The whole outline with what each node says."""
    tree = Tree(draft)
    return tuple(tree.subtree(key) for key in tree.children[""])


_EDIT = st.tuples(
    st.sampled_from(("text", "add", "remove", "down", "away", "title", "value", "section", "out")),
    st.integers(0, 40),
    st.integers(0, 40),
)


@st.composite
def sides(draw: st.DrawFn, name: str, base: Draft, most: int = 5) -> Draft:
    """The bestek after random edits of one person, whose new words begin with the name."""
    made = base
    for number, edit in enumerate(draw(st.lists(_EDIT, max_size=most))):
        made = _edited(made, *edit, words=f"{name}{number}")
    return made


def _edited(  # noqa: C901 -- one case for each kind of edit
    draft: Draft, deed: str, one: int, other: int, *, words: str
) -> Draft:
    ids = [spot.block.id for spot in spots(draft)]
    tree = Tree(draft)
    sections = [key for key in tree.walk("") if key.startswith("section:")]
    if not ids or not sections:
        return draft
    block, home = ids[one % len(ids)], sections[other % len(sections)]
    key = f"block:{block}"
    match deed:
        case "text":
            return with_text(draft, block, f"{words} gewijzigd.")
        case "add":
            return with_new(draft, block, f"own-{words}", f"{words} nieuw.")
        case "remove":
            return without(draft, key)
        case "down":
            row = tree.children[tree[key].parent]
            row.append(row.pop(row.index(key)))
        case "away":
            before = tree[key].parent
            tree.move(key, home, None)
            if not tree.children[before] and before != home:
                tree.remove(before)
        case "title":
            value = tree[home].value
            assert isinstance(value, Section)
            tree.change(home, replace(value, title=f"{words} kop"))
        case "value":
            return replace(draft, values=(("naam", f"{words} naam"),))
        case "section":
            tree.put(
                Node(f"section:own-{words}", "", Section(f"own-{words}", f"{words} par", ())),
                tree[home].parent,
                home,
            )
            held = Node(
                f"block:own-{words}-1", "", Block(BlockId(f"own-{words}-1"), f"{words} in.")
            )
            tree.put(held, f"section:own-{words}", None)
        case "out":
            return without(draft, home)
    return tree.on_draft(draft)
