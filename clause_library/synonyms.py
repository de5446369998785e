"""Words that people use for the same thing (synonyms.toml): who seeks one finds the others too."""

from functools import cache
from pathlib import Path

from drafting.refusals import ContentFileRefused
from drafting.text.content_file import read_toml

FILE = Path(__file__).parent / "synonyms.toml"


@cache
def synonym_groups() -> tuple[tuple[str, ...], ...]:
    """The groups of words or short phrases that mean the same, as they stand in the file.

    Raises:
        ContentFileRefused: the file holds something other than lists of two or more texts.
    """
    groups = read_toml(FILE).get("groups")
    if not isinstance(groups, list):
        raise ContentFileRefused(FILE, 1, "het veld 'groups' is geen lijst.")
    found = []
    for group in groups:
        if not isinstance(group, list) or len(group) < 2:
            raise ContentFileRefused(FILE, 0, f"deze groep heeft geen twee woorden: {group}.")
        found.append(tuple(str(word) for word in group))
    return tuple(found)
