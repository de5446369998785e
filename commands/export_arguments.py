"""What can be typed after `export`."""

import argparse
from pathlib import Path

_COMMENTS = ("none", "open", "all")
"""The values of CommentChoice; that is not imported here, for every command reads this module."""


def add_export(export: argparse.ArgumentParser) -> None:
    """Adds the arguments of `export`."""
    export.add_argument("file", type=Path, help="het .bestek-bestand")
    export.add_argument(
        "-o", "--output", type=Path, required=True, help="het .docx-, .pdf- of .html-bestand"
    )
    export.add_argument("--house-style", type=Path, help="Word-bestand met de huisstijl")
    export.add_argument(
        "--concept", action="store_true", help="als concept, met open gegevens zichtbaar"
    )
    export.add_argument(
        "--comments",
        choices=_COMMENTS,
        help="welke opmerkingen meegaan (standaard: open in een concept, anders none; in een pdf nooit)",
    )
    export.add_argument(
        "--worksheets", action="store_true", help="ook de werkbladen voor het eigen dossier"
    )
    export.add_argument(
        "--report", action="store_true", help="toont hoe toegankelijk het bestand is"
    )
