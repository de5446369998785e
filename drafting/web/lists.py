"""Items of a document -> HTML lists, one in the other; the numbers are those of the document."""

from collections.abc import Callable, Sequence

from drafting.document import ListItem

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def lists_in(items: Sequence[ListItem], inner: Callable[[ListItem], str]) -> str:
    """Items that follow each other as lists; `inner` gives the opening of an item's tag and its text.

    A new list begins where the document begins one, and where bullets become numbers.
    """
    out: list[str] = []
    open_lists: list[str] = []
    for item in items:
        depth = min(item.depth + 1, len(open_lists) + 1)
        tag = "ol" if item.ordered else "ul"
        while len(open_lists) > depth:
            out.append(f"</li></{open_lists.pop()}>")
        if len(open_lists) == depth:
            starts = item.first and item.depth == 0
            if open_lists[-1] != tag or starts:
                out.append(f"</li></{open_lists.pop()}>")
            else:
                out.append("</li>")
        if len(open_lists) < depth:
            out.append(f"\n<{tag}{_kind(item)}>")
            open_lists.append(tag)
        out.append(f"\n<li{_value(item)}{inner(item)}")
    while open_lists:
        out.append(f"</li></{open_lists.pop()}>")
    return "".join(out) + "\n" if out else ""


def _kind(item: ListItem) -> str:
    return ' type="a"' if item.ordered and item.marker.rstrip(".)").isalpha() else ""


def _value(item: ListItem) -> str:
    """The number of the item as HTML counts, so that it is the one of the document whatever stands between."""
    mark = item.marker.rstrip(".)")
    if not item.ordered:
        return ""
    if mark.isdecimal():
        return f' value="{int(mark)}"'
    return (
        f' value="{_LETTERS.index(mark.lower()) + 1}"'
        if len(mark) == 1 and mark.lower() in _LETTERS
        else ""
    )
