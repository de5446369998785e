"""What of a reviewer's wish list came back at its place, and whether any recorded character was lost on the way."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reviewer_plan import Plan
from drafting.review.returned import Kind, Review
from drafting.word.read.reviewed import Mark
from drafting.word.read.reviewed_file import read_reviewed


@dataclass(frozen=True, slots=True)
class Score:
    """How many came back at the right place, of how many; `wrong` says which did not."""

    right: int
    total: int
    wrong: tuple[str, ...]

    def __str__(self) -> str:
        """The share, and what went wrong."""
        share = f"{self.right} of {self.total} ({self.right / self.total:.1%})"
        return "\n      ".join((share, *self.wrong))


def score(plan: Plan, found: Review) -> Score:
    """What of the plan came back at its element."""
    wrong: list[str] = []
    comments = {
        one.thread.text: one for one in found.returned if one.thread and one.kind is Kind.COMMENT
    }
    for words, text, element in plan.comments:
        one = comments.get(text)
        if (
            one is None
            or one.element != element
            or one.thread is None
            or one.thread.anchor.quote != words
        ):
            wrong.append(f"comment at {element}: {one and (one.element, one.how.value)}")
    edits = [one for one in found.returned if one.kind is Kind.EDIT]
    for words, new, element in plan.edits:
        same = [one for one in edits if one.element == element and one.tracked]
        if not any(one.new == one.old.replace(words, new) for one in same):
            wrong.append(f"edit at {element}: {words!r} -> {new!r}")
    deleted = {name for one in found.returned if one.kind is Kind.DELETED for name in one.elements}
    wrong += [f"block {element}" for _text, element in plan.blocks if element not in deleted]
    settled = {one.thread.id for one in found.returned if one.thread and one.kind is Kind.SETTLED}
    wrong += [f"settled {name}" for _words, name in plan.settled if name not in settled]
    total = len(plan.comments) + len(plan.edits) + len(plan.blocks) + len(plan.settled)
    return Score(total - len(wrong), total, tuple(wrong))


def untold(path: Path, found: Review) -> tuple[int, int]:
    """How many recorded characters there are outside the contents list, and how many are told nowhere."""
    file = read_reviewed(path)
    marked = Counter[str]()
    for paragraph in file.paragraphs:
        if not paragraph.contents:
            for stretch in paragraph.stretches:
                if stretch.mark not in {Mark.SAME, Mark.WITHDRAWN} and not stretch.field:
                    marked.update(_signs(stretch.text))
    told = Counter[str]()
    for one in found.returned:
        if one.thread is None:
            twice = (
                one.old if one.kind is Kind.MOVED else ""
            )  # recorded where it was and where it is
            told.update(_signs(one.old + one.new + one.put + twice))
    return marked.total(), (marked - told).total()


def _signs(text: str) -> str:
    return "".join(text.split())
