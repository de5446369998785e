"""What users type finds what they look for: the questions of queries.toml against the library as it is."""

import statistics
import tomllib
from pathlib import Path

from clause_library.library import all_clauses
from clause_library.search import index_of, search
from clause_library.synonyms import synonym_groups

QUERIES = [
    (words, wanted)
    for words, wanted in tomllib.loads(
        Path(__file__).with_name("queries.toml").read_text(encoding="utf-8")
    )["queries"]
]


def ranks() -> list[int]:
    index = index_of(all_clauses())
    found = []
    for words, wanted in QUERIES:
        ids = [clause.id for clause in search(index, words)]
        found.append(ids.index(wanted) + 1 if wanted in ids else len(ids) + 100)
    return found


def test_there_are_enough_questions_and_they_ask_for_clauses_that_exist():
    known = {clause.id for clause in all_clauses()}
    assert len(QUERIES) >= 40
    assert {wanted for _, wanted in QUERIES} <= known


def test_the_wanted_clause_stands_at_the_top():
    found = ranks()
    assert statistics.median(found) == 1
    assert sum(rank <= 2 for rank in found) >= 0.72 * len(found)
    assert sum(rank <= 5 for rank in found) >= 0.88 * len(found)


def test_the_wanted_clause_shows_while_typing():
    """After two thirds of the letters it stands among the first ten, for most questions."""
    index = index_of(all_clauses())
    seen = 0
    for words, wanted in QUERIES:
        typed = words[: max(3, len(words) * 2 // 3)]
        seen += wanted in [clause.id for clause in search(index, typed)][:10]
    assert seen >= 0.6 * len(QUERIES)


def test_synonyms_are_written_small_and_without_accents():
    for group in synonym_groups():
        assert len(set(group)) == len(group), group
        for word in group:
            assert word == word.casefold()
            assert word.isascii(), word
