"""Demands nobody can be held to, in documents with the faults marked behind the text: <<rule, rule>>."""

import re
from pathlib import Path

import pytest

from commands.check_lines import procurement_of
from drafting.checks.rulebook import RULES, load
from drafting.checks.run import check
from drafting.document import Passage
from drafting.finding import Finding
from drafting.norms import norms_on
from drafting.text.plain_text import passages_of
from tests.drafting.checks.examples import DAY, passage, rulebook

DOCUMENTS = Path(__file__).parent.parent / "requirements"
FAMILY = {rule.id for rule in rulebook().rules if rule.family == "verifiability"}


def _found(passages: list[Passage]) -> list[Finding]:
    report = check(passages, procurement_of({}), norms_on(DAY), rulebook())
    return [finding for finding in report.findings if finding.rule in FAMILY]


def _of(*texts: tuple[str, str]) -> list[str]:
    places = [passage(text, number, topic) for number, (topic, text) in enumerate(texts)]
    return [finding.rule for finding in _found(places)]


def _read(name: str) -> tuple[list[Passage], set[tuple[str, str]]]:
    """The passages of a marked document, and which rule should be found at which text."""
    raw = (DOCUMENTS / name).read_text(encoding="utf-8")
    marks: set[tuple[str, str]] = set()
    for line in raw.splitlines():
        if (marked := re.search(r"^(.*?)\s*<<(.*?)>>", line)) is not None:
            text = re.sub(r"^(-|\d+\.)\s+", "", marked[1].strip()).split("|")[-1].strip()
            marks |= {(text, rule.strip()) for rule in marked[2].split(",")}
    return list(passages_of(re.sub(r"[ \t]*<<.*?>>", "", raw))), marks


@pytest.mark.parametrize("name", sorted(path.name for path in DOCUMENTS.glob("*.md")))
def test_what_is_shown_of_a_document_is_right(name: str) -> None:
    passages, marks = _read(name)
    texts = {one.element: one.text for one in passages}
    found = {(texts[f.place.element], f.rule) for f in _found(passages) if f.place is not None}
    assert found - marks == set()


@pytest.mark.parametrize("name", sorted(path.name for path in DOCUMENTS.glob("*.md")))
def test_a_document_full_of_faults_gives_no_flood(name: str) -> None:
    passages, marks = _read(name)
    found = _found(passages)
    assert 15 <= len(found) <= 20
    assert len(found) <= len(marks)


def test_the_last_one_shown_says_how_many_more_there_are() -> None:
    texts = [("requirements", f"De opdrachtnemer reinigt ruimte {c} adequaat.") for c in "abcdefgh"]
    places = [passage(text, number, topic) for number, (topic, text) in enumerate(texts)]
    messages = [finding.message for finding in _found(places)]
    assert len(messages) == 6
    assert "nog op 2 andere plaatsen" in messages[-1]
    assert not any("andere plaats" in message for message in messages[:-1])


def test_selection_comes_before_execution_when_not_all_are_shown() -> None:
    demands = [
        ("requirements", f"De opdrachtnemer reinigt ruimte {c} adequaat.") for c in "abcdefgh"
    ]
    places = [passage(text, number, topic) for number, (topic, text) in enumerate(demands)]
    places.append(passage("De inschrijver is financieel gezond.", 99, "selection"))
    assert "b99" in {f.place.element for f in _found(places) if f.place is not None}


@pytest.mark.parametrize(
    "text",
    [
        "De opdrachtnemer reinigt de vloer adequaat. Dat wil zeggen: zonder zichtbaar vuil.",
        "De opdrachtnemer reinigt de vloer adequaat volgens NEN-EN 13549.",
        "De opdrachtnemer reinigt de vloer adequaat, ten minste 75 procent is vlekvrij.",
        "De gemeente reinigt de vloer adequaat.",
        "Reinigt de opdrachtnemer de vloer adequaat?",
        "Partijen informeren elkaar zo snel mogelijk.",
    ],
)
def test_a_measure_or_another_party_lifts_a_vague_word(text: str) -> None:
    assert _of(("requirements", text)) == []


def test_a_definition_elsewhere_lifts_a_vague_word() -> None:
    demand = ("requirements", "De vervoerder is tijdig op school.")
    assert _of(demand) == ["vague-requirement"]
    assert (
        _of(demand, ("definitions", "Onder tijdig verstaan wij: vóór het begin van de les.")) == []
    )
    assert _of(demand, ("definitions", "Tijdig: vóór het begin van de les.")) == []


def test_the_number_of_a_demand_is_no_measure() -> None:
    assert _of(("requirements", "5.3.3 Chauffeurs krijgen een adequate training.")) == [
        "vague-requirement"
    ]


def test_a_text_without_a_known_place_must_name_the_contractor() -> None:
    assert _of(("unknown", "De zorg in ons land moet van goede kwaliteit zijn.")) == []
    assert _of(("unknown", "De opdrachtnemer levert zorg van goede kwaliteit.")) == [
        "vague-requirement"
    ]


def test_the_heading_may_name_the_doer() -> None:
    text = "Sleutels dienen te worden geregistreerd."
    plain = passage(text, 1, "requirements")
    headed = Passage(
        plain.element,
        plain.block,
        text,
        "paragraph",
        None,
        plain.topic,
        ("Taken van de opdrachtnemer",),
    )
    assert [f.rule for f in _found([plain])] == ["requirement-without-actor"]
    assert _found([headed]) == []


def test_proof_of_another_demand_is_no_proof() -> None:
    demand = ("selection", "De vervoerder heeft een keurmerk voor veilig vervoer.")
    other = ("selection", "De winnaar toont aan dat hij verzekerd is met een kopie van de polis.")
    assert _of(demand, other) == ["requirement-without-evidence"]
    assert _of(demand, ("selection", "De winnaar stuurt een kopie van het keurmerk.")) == []


def test_a_rule_of_this_kind_without_its_part_is_refused(tmp_path: Path) -> None:
    text = (RULES / "verifiability" / "open-ended-obligation.toml").read_text(encoding="utf-8")
    (tmp_path / "open-ended-obligation.toml").write_text(
        re.sub(r"\[demand\].*?(?=\n#|\n\[\[)", "", text, flags=re.DOTALL), encoding="utf-8"
    )
    book, refused = load([tmp_path])
    assert book.rules == ()
    assert "'look' of 'demand' ontbreekt" in str(refused[0])
