from pathlib import Path

import pytest

from drafting.checks.rulebook import RULES, load

GOOD = (RULES / "contract" / "payment-term-over-30-days.toml").read_text(encoding="utf-8")


def test_the_rules_of_the_product_are_all_good() -> None:
    book, refused = load()
    assert refused == ()
    assert len(book.rules) >= 45


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('kind = "limit"', 'kind = "guess"', 2, "soort 'guess'"),
        ("version =", "verzion =", 4, "verzion"),
        ('norm = "payment-days"', 'norm = "nothing"', None, "norm 'nothing'"),
        ('default = "violation"', 'default = "boos"', None, "boos"),
        ("{limit}", "{grens}", None, "grens"),
        ('id = "payment', 'id = "pament', 1, "het bestand"),
        ('direction = "', 'richting = "', None, "richting"),
        ("about = [", 'about = ["@nergens", ', None, "@nergens"),
        ('title = "', 'title = "Een heel erg lange titel voor ', 3, "zes woorden"),
    ],
)
def test_a_wrong_file_is_refused_and_the_others_work(
    tmp_path: Path, old: str, new: str, line: int | None, reason: str
) -> None:
    text = (
        GOOD
        if old in GOOD
        else GOOD.replace('kinds = ["period"]', 'kinds = ["period"]\ndirection = "above"')
    )
    (tmp_path / "payment-term-over-30-days.toml").write_text(
        text.replace(old, new), encoding="utf-8"
    )
    other = RULES / "award" / "lowest-price-without-reasons.toml"
    (tmp_path / other.name).write_text(other.read_text(encoding="utf-8"), encoding="utf-8")
    book, refused = load([tmp_path])
    assert [rule.id for rule in book.rules] == ["lowest-price-without-reasons"]
    assert reason in str(refused[0])
    assert line is None or refused[0].line == line


def test_a_later_folder_replaces_a_rule(tmp_path: Path) -> None:
    (tmp_path / "payment-term-over-30-days.toml").write_text(
        GOOD.replace('version = "1.0"', 'version = "2.0"'), encoding="utf-8"
    )
    book, _ = load([RULES, tmp_path])
    rule = book.rule("payment-term-over-30-days")
    assert rule is not None
    assert rule.version == "2.0"


STACK = (RULES / "access" / "requirements-stacked.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('label = "omzet"', 'label = ""', "'label' ontbreekt"),
        ("[[limits]]", "[[unlimited]]", "unlimited"),
        ('kind = "stack"', 'kind = "sum"', "'label' een getal"),
    ],
)
def test_a_rule_about_more_demands_needs_labels_and_a_limit(
    tmp_path: Path, old: str, new: str, reason: str
) -> None:
    path = tmp_path / "requirements-stacked.toml"
    path.write_text(STACK.replace(old, new), encoding="utf-8")
    book, refused = load([tmp_path])
    assert book.rules == ()
    assert reason in str(refused[0])
