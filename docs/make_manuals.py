"""Makes docs/rules.md and docs/clauses.md from the rule files and the clause files.

Run it from the project: `python -m docs.make_manuals`. `tests/test_manuals.py` keeps the files equal to what
this gives.
"""

from collections.abc import Iterator
from pathlib import Path

from clause_library.library import all_clauses
from drafting.checks.rule import Rule
from drafting.checks.rule_file import Example
from drafting.checks.rulebook import load
from drafting.clause import Clause
from drafting.terms import Phase, Regime, Severity, Technique

ROOT = Path(__file__).resolve().parent.parent
FAMILIES = {
    "access": "Toegang voor kleine en nieuwe partijen",
    "award": "Gunning",
    "certificates": "Certificaten, keurmerken en merken",
    "consistency": "Samenhang in het bestek",
    "contract": "Contractvoorwaarden",
    "evidence": "Bewijs",
    "exclusion": "Uitsluitingsgronden",
    "financial": "Financiële eisen",
    "procedure": "Procedure en termijnen",
    "references": "Referenties",
    "social": "Sociaal domein",
    "specifications": "Specificaties",
    "verifiability": "Toetsbaarheid van eisen",
}


def rules_manual() -> str:
    """The rules by family, each with its severities, source, remedy and examples."""
    rulebook, _refused = load()
    families: dict[str, list[Rule]] = {}
    for rule in rulebook.rules:
        families.setdefault(rule.family, []).append(rule)
    lines = [
        "# De regels van de toets",
        "",
        f"{len(rulebook.rules)} regels, gemaakt uit de bestanden in `drafting/checks/rules/`.",
        "De toets helpt bij het opstellen en is geen juridisch advies.",
    ]
    for family, rules in sorted(families.items()):
        lines += ["", f"## {FAMILIES.get(family, family.capitalize())}"]
        for rule in rules:
            lines += _rule_lines(rule)
    return "\n".join(lines) + "\n"


def _rule_lines(rule: Rule) -> Iterator[str]:
    yield from ("", f"### {rule.title}", "", f"`{rule.id}`, versie {rule.version}", "")
    yield f"{rule.why}"
    yield ""
    yield f"- **Ernst**: {_severities(rule)}"
    yield f"- **Bron**: {rule.source}"
    yield f"- **Wat te doen**: {rule.remedy}"
    for label, examples in (("Wel een bevinding", rule.flags), ("Geen bevinding", rule.passes)):
        words = next((found for example in examples if (found := _words_of(example))), "")
        if words:
            yield f"- **{label}**: «{words}»"


def _severities(rule: Rule) -> str:
    def words(severity: Severity | None) -> str:
        return severity.label.lower() if severity else "geldt niet"

    default = rule.severity(None)
    named = [
        f"{regime.label}: {words(rule.severity(regime))}"
        for regime in Regime
        if rule.severity(regime) != default
    ]
    return "; ".join([words(default), *named])


def _words_of(example: Example) -> str:
    """The text of an example on one line; the texts of a small document after each other."""
    texts = (example.text, *(text for _topic, text in example.texts))
    return " ".join(" ".join(texts).split())


def clauses_manual() -> str:
    """The library as a readable book, by phase and technique."""
    clauses = all_clauses()
    lines = [
        "# De bepalingen",
        "",
        f"{len(clauses)} bepalingen bij de veertien technieken van maatschappelijk aanbesteden,",
        "gemaakt uit de bestanden in `clause_library/clauses/`.",
    ]
    for phase in Phase:
        for technique in (t for t in Technique if t.phase is phase):
            lines += [
                "",
                f"## {technique.number}. {technique.label}",
                "",
                f"Fase: {phase.label.lower()}.",
            ]
            for clause in (c for c in clauses if c.techniques[0] is technique):
                lines += _clause_lines(clause)
    return "\n".join(lines) + "\n"


def _clause_lines(clause: Clause) -> Iterator[str]:
    yield from ("", f"### {clause.title}", "")
    source = f", {clause.source}" if clause.source else ""
    place = clause.part.label.lower()
    yield f"`{clause.id}`, versie {clause.version}, {clause.level.label.lower()}, {place}{source}"
    yield from ("", clause.purpose, "")
    yield f"- **Wanneer wel**: {clause.use_when}"
    yield f"- **Wanneer niet**: {clause.avoid_when}"
    if clause.legal_basis:
        yield f"- **Grondslag**: {'; '.join(clause.legal_basis)}"
    for block in clause.blocks:
        yield ""
        yield from (f"> {line}" for line in block.split("\n"))


def main() -> None:
    """Writes both manuals."""
    for name, made in MANUALS.items():
        (ROOT / "docs" / f"{name}.md").write_text(made(), encoding="utf-8")


MANUALS = {"rules": rules_manual, "clauses": clauses_manual}
"""What makes each manual, by the name of its file."""

if __name__ == "__main__":
    main()
