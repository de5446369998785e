"""Assembly against jinja2: `python -m benchmarks.assembly [CLAUSES]`.

The work: clauses of one paragraph with ten values each. jinja2 compiles and renders every paragraph; ours
parses, evaluates, parses the Markdown, numbers and builds elements.
"""

import sys
import time
from collections.abc import Callable
from statistics import median

from jinja2 import Environment

from drafting.assembly import fill
from drafting.assembly.assemble import assemble
from drafting.text import markdown, placeholders
from tests.builders import NORMS, draft, section, variable

ROUNDS = 5
NAMES = [f"value_{n}" for n in range(10)]


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(count: int) -> None:
    texts = [
        f"Bepaling {n}: " + ", ".join(f"{{{{ {name} }}}}" for name in NAMES) + "."
        for n in range(count)
    ]
    made = draft(
        *(section(f"s{n}", text) for n, text in enumerate(texts)),
        variables=tuple(variable(name) for name in NAMES),
        values=[(name, f"waarde van {name}") for name in NAMES],
    )
    values = dict(made.values)
    environment = Environment(autoescape=False)

    def ours_cold() -> None:
        fill.forget()
        for cache in (
            placeholders.parse_text,
            placeholders.parse_condition,
            markdown.parse,
            markdown.parse_inline,
        ):
            cache.cache_clear()
        assemble(made, NORMS)

    ways = {
        "jinja2, compile and render": lambda: [
            environment.from_string(t).render(values) for t in texts
        ],
        "ours, cold": ours_cold,
        "ours, warm": lambda: assemble(made, NORMS),
    }
    compiled = [environment.from_string(text) for text in texts]
    ways["jinja2, render only"] = lambda: [template.render(values) for template in compiled]
    seconds = {name: median(timed(work) for _ in range(ROUNDS)) for name, work in ways.items()}
    for name, taken in seconds.items():
        print(f"{name:30} {taken * 1000:8.1f} ms")
    cold = seconds["jinja2, compile and render"] / seconds["ours, cold"]
    print(
        f"cold: {cold:.1f} x jinja2 compile and render; warm: "
        f"{seconds['jinja2, render only'] / seconds['ours, warm']:.2f} x jinja2 render"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
