"""What can be typed, with every message in Dutch."""

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from commands.clarifications_arguments import add_clarifications
from commands.compare_arguments import add_compare
from commands.dossier_arguments import add_dossier
from commands.export_arguments import add_export
from commands.pack_arguments import add_pack
from commands.parcel_arguments import add_parcel
from commands.review_arguments import add_review
from drafting.refusals import Refusal
from drafting.terms import Severity

NEVER = "never"
COMMANDS = (
    "templates", "new", "check", "export", "clauses", "example", "bidders", "register", "norms",
    "deviations",
    "compare", "review", "clarifications",
    "pack", "parcel", "dossier",
)  # fmt: skip


class DutchHelp(argparse.HelpFormatter):
    """Help whose fixed words are Dutch."""

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser that explains itself in Dutch and refuses in one Dutch sentence."""

    def __init__(
        self, *, prog: str | None = None, description: str | None = None, **_rest: object
    ) -> None:
        super().__init__(
            prog=prog, description=description, add_help=False, formatter_class=DutchHelp
        )
        self._positionals.title = "wat u opgeeft"
        self._optionals.title = "keuzes"
        self.add_argument("-h", "--help", action="help", help="toont deze uitleg")

    @override
    def error(self, message: str) -> NoReturn:
        found = next(
            (dutch for part, dutch in _FAULTS.items() if part in message), "dit is niet te lezen"
        )
        detail = message.rpartition(":")[2].strip()
        raise Refusal(f"{self.prog}: {found}: {detail}. Vraag hulp met '{self.prog} --help'.")


_FAULTS = {
    "the following arguments are required": "er ontbreekt iets",
    "unrecognized arguments": "dit wordt niet herkend",
    "invalid choice": "deze keuze bestaat niet",
    "expected one argument": "hierbij hoort een waarde",
    "not allowed with argument": "dit gaat niet samen",
}


def build_parser() -> Parser:
    """The parser of all commands; without one the window opens."""
    parser = Parser(
        prog="main.py", description="Bestekwijzer: bestekken maken, toetsen en uitvoeren."
    )
    commands = parser.add_subparsers(dest="command", metavar="opdracht", parser_class=Parser)
    templates = commands.add_parser("templates", help="welke sjablonen er zijn")
    templates.add_argument("--json", action="store_true", help="als JSON")

    new = commands.add_parser("new", help="een bestek van een sjabloon en een bestand met gegevens")
    new.add_argument("template", help="naam van het sjabloon")
    new.add_argument("--facts", type=Path, required=True, help="TOML-bestand met de gegevens")
    new.add_argument("-o", "--output", type=Path, required=True, help="het nieuwe .bestek-bestand")
    new.add_argument("--overwrite", action="store_true", help="een bestaand bestand vervangen")

    check = commands.add_parser(
        "check", help="een bestek, Word-bestand of tekst toetsen, of een map"
    )
    check.add_argument(
        "file", type=Path, nargs="?", help=".bestek, .docx, .txt of .md, of een map daarmee"
    )
    check.add_argument("--lines", type=Path, help="losse eisen: een JSON-object per regel")
    check.add_argument("--facts", type=Path, help="TOML-bestand met de gegevens van de opdracht")
    check.add_argument(
        "--json", action="store_true", help="als JSON; van een map een object per regel"
    )
    check.add_argument("--recursive", action="store_true", help="van een map ook de mappen daarin")
    check.add_argument("--report", type=Path, help="het rapport als .docx, .html of .txt")
    check.add_argument("--overwrite", action="store_true", help="een bestaand rapport vervangen")
    check.add_argument(
        "--fail-on",
        choices=[*Severity, NEVER],
        default=str(Severity.DEVIATION),
        help="vanaf welke ernst de uitkomst 1 is (standaard deviation)",
    )

    register = commands.add_parser(
        "register", help="alle bevindingen van een bestek en wat ermee is gedaan"
    )
    register.add_argument("file", type=Path, help="het .bestek-bestand")
    register.add_argument("--json", action="store_true", help="als JSON")
    register.add_argument(
        "--record", action="store_true", help="in het bestek vastleggen wat vandaag is gevonden"
    )

    add_export(commands.add_parser("export", help="een bestek als Word-bestand, PDF of webpagina"))

    clauses = commands.add_parser("clauses", help="wat de bibliotheek bevat")
    clauses.add_argument("--technique", help="nummer of naam van een techniek")
    clauses.add_argument("--search", default="", help="woorden om op te zoeken")
    clauses.add_argument("--json", action="store_true", help="als JSON")

    example = commands.add_parser(
        "example", help="een voorbeeld met fouten, de toets en het Word-bestand"
    )
    example.add_argument(
        "-o", "--output", type=Path, required=True, help="de map voor de bestanden"
    )
    _add_bidders(commands)
    add_pack(commands)
    add_parcel(commands)
    add_dossier(commands)
    changed = commands.add_parser(
        "deviations", help="wat in een bestek anders is dan in het sjabloon en de bibliotheek"
    )
    changed.add_argument("file", type=Path, help="het .bestek-bestand")
    changed.add_argument("--json", action="store_true", help="als JSON")
    changed.add_argument("--report", type=Path, help="als .docx, .html of .txt")
    changed.add_argument("--overwrite", action="store_true", help="over een bestaand rapport")

    add_compare(commands.add_parser("compare", help="wat er anders is tussen twee bestanden"))
    add_clarifications(
        commands.add_parser("clarifications", help="vragen, wijzigingen en nota's na de publicatie")
    )
    add_review(commands.add_parser("review", help="wat beoordelaars in een Word-bestand deden"))
    norms = commands.add_parser("norms", help="de bedragen en grenzen waarmee wordt getoetst")
    norms.add_argument("--day", help="zoals ze gelden op deze datum (standaard vandaag)")
    norms.add_argument("--json", action="store_true", help="als JSON")
    return parser


def _add_bidders(commands: "argparse._SubParsersAction[Parser]") -> None:
    bidders = commands.add_parser("bidders", help="wie kan meedoen, en wat meedoen kost")
    bidders.add_argument("file", type=Path, help=".bestek, .docx, .txt of .md")
    bidders.add_argument("--facts", type=Path, help="TOML-bestand met de gegevens van de opdracht")
    bidders.add_argument(
        "--profiles",
        type=Path,
        help="map met eigen profielen van aanbieders (standaard de map van het programma)",
    )
    bidders.add_argument("--json", action="store_true", help="als JSON")
