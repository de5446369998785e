"""What can be typed after `pack`."""

import argparse
from pathlib import Path
from typing import Protocol


class Commands(Protocol):
    """Where commands are added: the parser of a level above."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:  # noqa: A002 -- argparse calls it so
        """Adds a command."""


def add_pack(commands: Commands) -> None:
    """Adds the commands about packs."""
    pack = commands.add_parser("pack", help="pakketten met bepalingen, sjablonen en regels delen")
    deeds = pack.add_subparsers(dest="deed", metavar="handeling", required=True)
    make = deeds.add_parser("make", help="een pakket maken van een selectie, of bijwerken")
    make.add_argument("file", type=Path, help="het .bestekpakket-bestand")
    make.add_argument("--name", required=True, help="naam van het pakket")
    make.add_argument("--maker", required=True, help="wie het maakt: uw organisatie")
    make.add_argument("--version", required=True, help="versie, zoals 1.0")
    make.add_argument("--note", default="", help="toelichting voor wie het ontvangt")
    make.add_argument("--clauses", nargs="+", default=[], metavar="ID", help="bepalingen")
    make.add_argument("--templates", nargs="+", default=[], metavar="ID", help="sjablonen")
    make.add_argument("--rules", nargs="+", default=[], metavar="ID", help="regels")

    show = deeds.add_parser("show", help="wat er in een pakket staat, naast wat u hebt")
    show.add_argument("file", type=Path, help="het .bestekpakket-bestand")
    show.add_argument("--differences", action="store_true", help="met de verschillen")
    show.add_argument("--json", action="store_true", help="als JSON")

    take = deeds.add_parser(
        "import", help="kiezen wat u overneemt; zonder keuze verandert er niets"
    )
    take.add_argument("file", type=Path, help="het .bestekpakket-bestand")
    for name, words in (
        ("--accept", "overnemen"),
        ("--keep-mine", "de uwe houden"),
        ("--later", "later kiezen"),
    ):
        take.add_argument(
            name, nargs="+", default=[], metavar="ID", help=f"{words}; all voor alles"
        )

    look = deeds.add_parser("look", help="welke pakketten in een map nieuw of nieuwer zijn")
    look.add_argument("folder", type=Path, help="de gedeelde map")
    look.add_argument("--json", action="store_true", help="als JSON")
    for deed in (make, show, take, look):
        deed.add_argument(
            "--own", type=Path, help="map met uw eigen inhoud (standaard de map van het programma)"
        )
