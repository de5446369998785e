"""What can be typed after `clarifications`."""

from argparse import ArgumentParser
from pathlib import Path


def add_clarifications(parser: ArgumentParser) -> None:
    """Adds what belongs to the command to its parser."""
    parser.add_argument("file", type=Path, help="het gepubliceerde .bestek-bestand")
    parser.add_argument("--json", action="store_true", help="als JSON")
    parser.add_argument(
        "--nota", type=int, metavar="N", help="welke nota: een die is vastgesteld, of de volgende"
    )
    parser.add_argument("-o", "--output", type=Path, help="de nota als .docx (met --nota)")
    parser.add_argument(
        "--consolidated",
        type=Path,
        metavar="BESTEK.docx",
        help="het bestek zoals het nu is, met de wijzigingen bijgehouden",
    )
    parser.add_argument(
        "--since",
        type=int,
        default=0,
        metavar="N",
        help="wijzigingen sinds nota N in plaats van sinds de publicatie (met --consolidated)",
    )
    parser.add_argument(
        "--clean",
        type=Path,
        metavar="BESTEK.docx",
        help="het bestek zoals het nu is, zonder wijzigingen",
    )
    parser.add_argument(
        "--house-style", type=Path, metavar="HUISSTIJL", help="een .docx of .dotx van de gemeente"
    )
    parser.add_argument("--overwrite", action="store_true", help="over een bestaand bestand")
