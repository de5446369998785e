"""The text of a rule with one more example; where the user's own rules stand is in the clause library."""

import json
import re

from clause_library.own_rules import OwnRules

__all__ = ["OwnRules", "quoted", "with_example"]


def with_example(text: str, passage: str, *, must_flag: bool) -> str:
    """The text of a rule file with one more text it must flag, or let pass."""
    table = "flags" if must_flag else "passes"
    added = f"[[{table}]]\ntext = {quoted(passage)}\n"
    last = [found.end() for found in re.finditer(rf"^\[\[{table}\]\]$", text, re.MULTILINE)]
    if not last:
        return f"{text.rstrip()}\n\n{added}"
    following = re.compile(r"^\[", re.MULTILINE).search(text, last[-1])
    while following and text.startswith(f"[{table}.", following.start()):
        following = re.compile(r"^\[", re.MULTILINE).search(text, following.end())
    at = following.start() if following else len(text)
    return f"{text[:at].rstrip()}\n\n{added}\n{text[at:]}".rstrip() + "\n"


def quoted(passage: str) -> str:
    """A text as TOML writes it, on one line."""
    return json.dumps(" ".join(passage.split()), ensure_ascii=False)
