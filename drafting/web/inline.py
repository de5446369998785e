"""Runs of text in HTML: escaped and harmless, with links within the page, notes and gaps."""

from collections.abc import Mapping
from html import escape

from drafting.document import ElementId, Run, Runs
from drafting.text.visible import visible

_ELSEWHERE = "deze plaats"
"""For a reference to a page: a page in a browser has no number."""


def words_in(text: str) -> str:
    """A text in HTML."""
    return escape(visible(text)).replace("\n", "<br>")


def runs_in(runs: Runs, names: Mapping[ElementId, str]) -> str:
    """The runs of a paragraph or cell; `names` are the ids that can be linked to."""
    return "".join(_run(run, names) for run in runs)


def anchor_of(number: int) -> str:
    """The name of an element in the page, by its place in the document; an id of a draft is no name in HTML."""
    return f"e{number}"


def _run(run: Run, names: Mapping[ElementId, str]) -> str:
    if run.note is not None:
        number = run.note.number
        return (
            f'<sup><a href="#noot-{number}" id="noot-{number}-terug" '
            f'aria-label="Noot {number}">{number}</a></sup>'
        )
    shown = words_in(_ELSEWHERE if run.page else run.text)
    if run.gap:
        return f'<mark class="gap">[{shown}]</mark>'
    for tag, on in (
        ("strong", run.bold),
        ("em", run.italic),
        ("del", run.struck),
        ("ins", run.underlined),
    ):
        if on and shown:
            shown = f"<{tag}>{shown}</{tag}>"
    name = names.get(run.target) if run.target is not None else None
    return f'<a href="#{name}">{shown}</a>' if name else shown
