"""What can be typed after `compare`."""

from argparse import ArgumentParser
from pathlib import Path


def add_compare(compare: ArgumentParser) -> None:
    """Adds what belongs to the command to its parser."""
    kinds = ".bestek, .beoordeling, .docx, .txt of .md"
    compare.add_argument("old", type=Path, metavar="oud", help=f"het eerdere bestand: {kinds}")
    compare.add_argument(
        "new", type=Path, nargs="?", metavar="nieuw", help=f"het latere bestand: {kinds}"
    )
    compare.add_argument(
        "--library",
        action="store_true",
        help="één .bestek naast de teksten zoals het sjabloon en de bibliotheek ze hadden",
    )
    compare.add_argument("--json", action="store_true", help="als JSON")
    compare.add_argument(
        "-o",
        "--output",
        type=Path,
        help="als Word-bestand met bijgehouden wijzigingen (.docx), of als .html of .txt",
    )
    compare.add_argument("--overwrite", action="store_true", help="over een bestaand bestand")
