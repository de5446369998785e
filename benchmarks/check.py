"""The check on a whole draft and on one changed paragraph: `python -m benchmarks.check [PARAGRAPHS]`.

Beside it, in the same run and on the same texts, plain `re`: the patterns of ../shared/law/checks.json and
those of our own rules, searched one by one, without reading and without comparison with facts.
"""

import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import cycle, islice
from statistics import median, quantiles

from drafting.assembly.assemble import assemble
from drafting.checks.rule_file import read_rule_file
from drafting.checks.rulebook import RULES, lexicon, load
from drafting.checks.run import check, check_passage
from drafting.document import ElementId, Passage, passages
from drafting.norms import NormSet, norms_on
from drafting.procurement import Procurement
from templates.example_draft import filled_draft
from templates.shelf import find_template
from tests.shared_material import shared

DAY = date(2026, 11, 21)
CHANGES = 300
SAMPLE = 30
"""In so many texts the patterns of our own rules are searched; the time is counted for all."""

_GAPS = {"..": 5, "...": 12}


def timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def texts_of(count: int) -> tuple[list[Passage], Procurement, NormSet]:
    """So many paragraphs of the real template; no two of their sentences are the same."""
    draft = filled_draft(find_template("wmo-begeleiding-sas"), "bench")
    norms = norms_on(draft.procurement.publication_date or DAY)
    real = [p for p in passages(assemble(draft, norms)) if p.kind == "paragraph"]
    made = [
        replace(p, element=ElementId(f"p{n}"), text=_marked(p.text, n))
        for n, p in enumerate(islice(cycle(real), count))
    ]
    return made, draft.procurement, norms


def _marked(text: str, number: int) -> str:
    letters = "".join(chr(ord("a") + number // 26**place % 26) for place in range(4))
    return f"{text} q{letters}".replace(". ", f" q{letters}. ")


def patterns_of_the_law() -> list[re.Pattern[str]]:
    path = shared("law/checks.json")
    if path is None:
        return []
    rules = json.loads(path.read_text(encoding="utf-8"))
    return [re.compile(p, re.IGNORECASE) for rule in rules for p in rule["patterns"]]


def own_patterns() -> list[re.Pattern[str]]:
    """What the looks of our rules search, as regular expressions; a quantity is any number."""
    concepts = lexicon()
    looks = [look for path in sorted(RULES.rglob("*.toml")) for look in read_rule_file(path).look]
    sources = [source for look in looks for group in (look.about, *look.with_) for source in group]
    return [
        re.compile(rf"\b{_expression(source, concepts)}\b", re.IGNORECASE)
        for source in sources
        if not source.startswith("-")
    ]


def _expression(source: str, concepts: Mapping[str, Sequence[str]]) -> str:
    between, parts = "", list[str]()
    for word in source.split():
        if word in _GAPS:
            between = rf"\W+(?:\w+\W+){{0,{_GAPS[word]}}}"
        elif not word.startswith("!"):
            plain = word.removesuffix("?")
            fits = f"(?:{'|'.join(_choices(plain, concepts))})"
            parts.append((between or r"\W+" if parts else "") + fits)
            if word.endswith("?"):
                parts[-1] = f"(?:{parts[-1]})?"
            between = ""
    return "".join(parts)


def _choices(word: str, concepts: Mapping[str, Sequence[str]]) -> Iterator[str]:
    if word.startswith("@"):
        phrases = (source for source in concepts[word[1:]] if not source.startswith("-"))
        yield from (_expression(source, concepts) for source in phrases)
    else:
        for choice in word.split("|"):
            name = r"\w+" if choice == "#name" else r"\d[\d.,]*"
            yield name if choice.startswith("#") else re.escape(choice).replace(r"\*", r"\w*")


def searched(patterns: Sequence[re.Pattern[str]], texts: Sequence[str]) -> float:
    return timed(lambda: [pattern.search(text) for text in texts for pattern in patterns])


def main(count: int) -> None:
    texts, procurement, norms = texts_of(count)
    words = [p.text for p in texts]
    loading, cold, passages_only, again = [], [], [], []
    for _ in range(3):
        loading.append(timed(load))
        apart = partial(check, texts, procurement, norms, load()[0], whole=False)
        passages_only.append(timed(apart))
        book = load()[0]
        together = partial(check, texts, procurement, norms, book)
        cold.append(timed(together))
        again.append(timed(together))
    changed = []
    for n in range(CHANGES):
        at = n * 7 % count
        texts[at] = replace(texts[at], text=f"{texts[at].text} Gewijzigd, keer {n}.")
        changed.append(timed(partial(check_passage, texts, at, procurement, norms, book)))
    own, law = own_patterns(), patterns_of_the_law()
    by_re = {
        f"{len(own)} patterns of our rules with re ({SAMPLE} texts, counted for all)": searched(
            own, words[:: max(1, count // SAMPLE)][:SAMPLE]
        )
        * count
        / SAMPLE
    }
    if law:
        by_re[f"{len(law)} patterns of the law with re"] = searched(law, words)
    whole = median(cold)
    for name, taken in {
        "rules loaded": median(loading),
        "whole draft, cold": whole,
        "of which passage by passage": median(passages_only),
        "whole draft again": median(again),
        **by_re,
    }.items():
        print(f"{name:66} {taken * 1000:8.0f} ms CPU")
    for name, taken in by_re.items():
        print(f"whole draft against {name}: {taken / whole:.1f} x as fast")
    cuts = quantiles(changed, n=100)
    print(
        f"one changed paragraph: median {median(changed) * 1000:.2f} ms, 95th percentile {cuts[94] * 1000:.2f}, "
        f"99th {cuts[98] * 1000:.2f} ms; the median is 1/{whole / median(changed):.0f} of the whole, "
        f"the 99th percentile 1/{whole / cuts[98]:.0f}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
