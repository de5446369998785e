from pathlib import Path

import pytest

from drafting import sources
from drafting.refusals import ContentFileRefused
from drafting.sources import Kind, Seen, register


def test_every_entry_says_what_it_governs_and_where_it_is() -> None:
    for source in register().sources.values():
        assert source.address.startswith("http"), source.number
        assert source.governs, source.number
        assert not source.governs.endswith("."), source.number


def test_an_article_that_was_read_has_the_day_of_its_text() -> None:
    articles = [s for s in register().sources.values() if s.kind is Kind.ARTICLE]
    assert all(bool(s.text_of) == (s.seen is not Seen.SUMMARY) for s in articles)


def test_what_was_not_verified_is_not_in_it() -> None:
    found = register().find
    for number in ("3.3 A", "3.3 B", "3.5 H", "3.7"):
        assert found("Gids Proportionaliteit", number) is None
    article = found("Gids Proportionaliteit", "3.9 D")
    assert article is not None
    assert article.paragraphs == 1


def test_an_article_is_found_by_the_law_and_its_number() -> None:
    article = register().find("Aw 2012", "2.90")
    assert article is not None
    assert (article.title, article.paragraphs, article.letters[6]) == (
        "Aanbestedingswet 2012",
        8,
        "b",
    )


def test_a_range_runs_in_the_order_of_the_law() -> None:
    found = register().from_to("Aw 2012", "2.86", "2.88")
    assert [source.number for source in found] == ["2.86", "2.87", "2.87a", "2.88"]
    assert register().from_to("Aw 2012", "2.86", "9.99") == ()


def test_a_source_that_stands_there_twice_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = """
[[works]]
cited = "Wet"
title = "Een wet"
kind = "article"
seen = "text"
address = "https://voorbeeld.nl"
parts = [{ number = "1", governs = "iets" }]
"""
    (tmp_path / "wetten.toml").write_text(work + work, encoding="utf-8")
    monkeypatch.setattr(sources, "FOLDER", tmp_path)
    with pytest.raises(ContentFileRefused, match="de bron Wet 1 staat er twee keer"):
        register.__wrapped__()
