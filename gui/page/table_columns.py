"""How the columns of a table share its width."""

from collections.abc import Callable, Sequence

_LONGEST = 60.0
"""No column asks for more than this many times the width of a letter; beyond it more lines are better."""


def share(
    rows: Sequence[Sequence[str]], width: float, measure: Callable[[str], float], padding: float
) -> list[float]:
    """The width of each column, together `width`: every longest word whole where there is room for that.

    `measure` gives the width of a text on one line; `padding` is what a cell needs beside its words.
    """
    count = len(rows[0])
    letter = measure("n") or 1.0
    least = [0.0] * count
    wanted = [0.0] * count
    for row in rows:
        for number, text in enumerate(row):
            longest = max((measure(word) for word in text.split()), default=0.0)
            least[number] = max(least[number], longest + padding)
            wanted[number] = max(wanted[number], min(measure(text), _LONGEST * letter) + padding)
    if sum(least) >= width:
        return [width * part / sum(least) for part in least]
    spare = width - sum(least)
    asked = [max(0.0, full - small) for full, small in zip(wanted, least, strict=True)]
    total = sum(asked)
    if not total:
        return [small + spare / count for small in least]
    return [small + spare * more / total for small, more in zip(least, asked, strict=True)]
