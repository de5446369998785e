"""The check on a whole draft and on one changed paragraph: `python -m benchmarks.check [PARAGRAPHS]`.

Beside it, in the same run, the 192 patterns of ../shared/law/checks.json searched one by one with `re` on the
same texts: no reading, no comparison with facts.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from statistics import median, quantiles

from drafting.assembly.assemble import assemble
from drafting.checks.rulebook import load
from drafting.checks.run import check, check_passage
from drafting.document import ElementId, Passage, passages
from drafting.norms import norms_on
from templates.example_draft import filled_draft
from templates.shelf import find_template
from tests.shared_material import shared

CHANGES = 300


def timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def texts_of(count: int) -> tuple[list[Passage], object]:
    """So many paragraphs of the real template, each made different by a number."""
    draft = filled_draft(find_template("wmo-begeleiding-sas"), "bench")
    norms = norms_on(draft.procurement.publication_date)
    real = [p for p in passages(assemble(draft, norms)) if p.kind == "paragraph"]
    made = [
        replace(p, element=ElementId(f"p{n}"), text=f"{p.text} (nummer {n})")
        for n, p in enumerate(islice(cycle(real), count))
    ]
    return made, (draft.procurement, norms)


def patterns() -> list[re.Pattern[str]]:
    path = shared("law/checks.json")
    if path is None:
        return []
    rules = json.loads(path.read_text(encoding="utf-8"))
    return [re.compile(p, re.IGNORECASE) for rule in rules for p in rule["patterns"]]


def main(count: int) -> None:
    texts, (procurement, norms) = texts_of(count)
    seconds = {}

    def whole() -> None:
        check(texts, procurement, norms, load()[0])

    seconds["rules loaded and whole draft, cold"] = median(timed(whole) for _ in range(3))
    book = load()[0]
    seconds["whole draft, cold"] = timed(lambda: check(texts, procurement, norms, book))
    seconds["whole draft again"] = median(
        timed(lambda: check(texts, procurement, norms, book)) for _ in range(3)
    )
    changed = []
    for n in range(CHANGES):
        at = n * 7 % count
        texts[at] = replace(texts[at], text=f"{texts[at].text} Gewijzigd, keer {n}.")
        changed.append(timed(partial(check_passage, texts, at, procurement, norms, book)))
    found = patterns()
    if found:
        words = [p.text for p in texts]
        seconds["192 patterns with re, one by one"] = timed(
            lambda: [pattern.search(text) for text in words for pattern in found]
        )
    for name, taken in seconds.items():
        print(f"{name:36} {taken * 1000:8.0f} ms CPU")
    slowest = quantiles(changed, n=100)[98]
    print(
        f"one changed paragraph: median {median(changed) * 1000:.2f} ms, 99th percentile {slowest * 1000:.2f} ms, "
        f"1/{seconds['whole draft, cold'] / median(changed):.0f} of the whole"
    )
    if found:
        ratio = seconds["192 patterns with re, one by one"] / seconds["whole draft, cold"]
        print(f"whole draft against re: {ratio:.2f} x as fast, with reading and comparison")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
