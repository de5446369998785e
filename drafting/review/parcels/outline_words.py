"""What is told of a node of an outline, and rows of nodes put in order."""

from drafting.review.parcels.outline_tree import Node, Tree
from drafting.template import Block, Part

_LONGEST = 60


def read(tree: Tree, key: str) -> str:
    """What a node and all it holds say; empty when the outline does not have it."""
    return "\n\n".join(tree.texts(key)) if key in tree else ""


def short(tree: Tree, key: str) -> str:
    """The beginning of what a node says, in one line."""
    text = " ".join(read(tree, key).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"


def core_words(tree: Tree, key: str) -> str:
    """All of a node that can be different, as words for a name."""
    return repr(tree.subtree(key)) if key in tree else ""


def has_news(tree: Tree, base: Tree, other: Tree, key: str) -> bool:
    """Whether a node or what it holds is new, says something else or came from elsewhere.

    What went does not count, nor what stayed in its place and the other outline has as well: that is told by itself.
    """
    return any(_is_news(tree, base, other, one) for one in (key, *tree.walk(key)))


def _is_news(tree: Tree, base: Tree, other: Tree, one: str) -> bool:
    if one not in base or tree[one].parent != base[one].parent:
        return True
    return one not in other and tree[one].core != base[one].core


def is_out(node: Node) -> bool:
    """Whether it is left out."""
    value = node.value
    return value is not None and not isinstance(value, Part) and value.omitted


def title_of(node: Node) -> str:
    """The title of a part, chapter or section; empty for a text."""
    value = node.value
    return "" if value is None or isinstance(value, Block) else value.title


def author_of(tree: Tree, key: str) -> str:
    """Who changed a text last, if that is known."""
    value = tree[key].value if key in tree else None
    return value.changed_by if isinstance(value, Block) else ""


def target_of(key: str) -> str:
    """The id of the block or the key of the section or chapter."""
    return key.partition(":")[2]


def in_their_order(row: list[str], theirs: list[str]) -> list[str]:
    """Mine in the order of theirs; what they do not know stays behind what it stood behind."""
    known = set(theirs)
    order = iter([key for key in theirs if key in row])
    runs: dict[str, list[str]] = {"": []}
    last = ""
    for key in row:
        if key in known:
            last = key
            runs[last] = []
        else:
            runs[last].append(key)
    done = list(runs[""])
    for key in order:
        done += [key, *runs[key]]
    return done
