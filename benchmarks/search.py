"""Search as you type over many clauses: `python -m benchmarks.search [CLAUSES]`.

The questions are those of tests/clause_library/queries.toml, after each letter from the third. Beside our
search, in the same run over the same texts: TinyDB's search with a function, and tantivy when it is
installed (it is no dependency: `uv run --with tantivy python -m benchmarks.search`).
"""

import importlib.util
import random
import re
import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from clause_library.library import all_clauses
from clause_library.search import index_of, search
from drafting.clause import Clause

QUERIES = Path(__file__).parent.parent / "tests" / "clause_library" / "queries.toml"
FROM, TOP = 3, 50
TINYDB_SAMPLE = 60
_WORD = re.compile(r"\w+")


def clauses_of(count: int) -> tuple[Clause, ...]:
    """So many clauses made of those of the library; each has words in its title and text that few have."""
    dice = random.Random(7)
    real = all_clauses()
    words = sorted({w for c in real for w in _WORD.findall(c.title.casefold()) if len(w) > FROM})
    made = []
    for number in range(count):
        like = real[number % len(real)]
        own = f"{dice.choice(words)}{dice.choice(words)}"
        blocks = (*like.blocks, f"Dit geldt voor {own} en {dice.choice(words)}{number % 997}.")
        title = f"{like.title} {own}"
        made.append(replace(like, id=f"{like.id}-{number}", title=title, blocks=blocks))
    return tuple(made)


def questions() -> list[str]:
    """What stands in the search line after each letter from the third."""
    rows = tomllib.loads(QUERIES.read_text(encoding="utf-8"))["queries"]
    typed = [words for words, _wanted in rows]
    return [words[:end] for words in typed for end in range(FROM, len(words) + 1)]


def text_of(clause: Clause) -> str:
    """All the words of a clause that are sought."""
    return "\n".join((clause.title, *clause.themes, clause.summary, clause.purpose, *clause.blocks))


def milliseconds(ask: Callable[[str], object], asked: Sequence[str]) -> list[float]:
    """The time each question takes."""
    taken = []
    for words in asked:
        start = time.perf_counter()
        ask(words)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def by_tinydb(clauses: Sequence[Clause]) -> Callable[[str], object]:
    """TinyDB in memory, every word sought with `in`."""
    base = TinyDB(storage=MemoryStorage)
    base.insert_multiple(
        {"id": clause.id, "text": text_of(clause).casefold()} for clause in clauses
    )

    def ask(words: str) -> object:
        wanted = words.casefold().split()
        return base.search(lambda row: all(word in row["text"] for word in wanted))[:TOP]

    return ask


def by_tantivy(clauses: Sequence[Clause]) -> Callable[[str], object]:
    """Tantivy in memory, the last word as the start of a word."""
    import tantivy  # type: ignore[import-not-found]  # no dependency, see above

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True)
    builder.add_text_field("text", stored=False)
    schema = builder.build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for clause in clauses:
        writer.add_document(tantivy.Document(id=clause.id, text=text_of(clause)))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(words: str) -> object:
        wanted = _WORD.findall(words.casefold())
        parts = [tantivy.Query.term_query(schema, "text", word) for word in wanted[:-1]]
        parts += [tantivy.Query.regex_query(schema, "text", f"{word}.*") for word in wanted[-1:]]
        query = tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in parts])
        return [searcher.doc(place)["id"][0] for _score, place in searcher.search(query, TOP).hits]

    return ask


def told(name: str, taken: Sequence[float]) -> tuple[float, float]:
    """Prints and gives the median and the 99th percentile."""
    middle, late = median(taken), quantiles(taken, n=100)[98]
    print(f"{name:44} p50 {middle:8.2f}   p99 {late:8.2f} ms   {len(taken)} questions")
    return middle, late


def main(count: int) -> None:
    """Makes the clauses and prints times and ratios."""
    clauses, asked = clauses_of(count), questions()
    start = time.process_time()
    index_of(clauses, titles_only=True)
    titles = time.process_time() - start
    start = time.process_time()
    index = index_of(clauses)
    made = time.process_time() - start
    print(f"{count} clauses, index made in {made:.2f} s CPU, of titles alone in {titles:.2f}")
    own = told("ours", milliseconds(lambda words: search(index, words, limit=TOP), asked))
    sample = asked[:: max(1, len(asked) // TINYDB_SAMPLE)]
    compared(
        "TinyDB", own, told("TinyDB with a function", milliseconds(by_tinydb(clauses), sample))
    )
    if importlib.util.find_spec("tantivy") is None:
        print("tantivy is not installed; not compared")
        return
    start = time.process_time()
    ask = by_tantivy(clauses)
    other = time.process_time() - start
    print(f"tantivy's index made in {other:.2f} s CPU; ours takes {made / other:.1f} x as long")
    compared("tantivy", own, told("tantivy", milliseconds(ask, asked)))


def compared(name: str, own: tuple[float, float], other: tuple[float, float]) -> None:
    """Prints how many times faster ours is."""
    print(f"  {name} / ours: p50 {other[0] / own[0]:.1f} x, p99 {other[1] / own[1]:.1f} x")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
