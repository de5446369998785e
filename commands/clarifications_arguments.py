"""What can be typed after `clarifications`."""

from argparse import ArgumentParser
from pathlib import Path


def add_clarifications(parser: ArgumentParser) -> None:
    """Adds what belongs to the command to its parser."""
    parser.add_argument("file", type=Path, help="het .bestek-bestand")
    parser.add_argument(
        "--publish", action="store_true", help="publiceer het bestek: de nummers staan daarna vast"
    )
    parser.add_argument(
        "--anyway",
        action="store_true",
        help="publiceer ook als er iets tegen pleit (met --publish)",
    )
    parser.add_argument(
        "--import",
        dest="questions",
        type=Path,
        metavar="VRAGEN",
        help="zet de vragen uit een tabel in het register: .docx, .csv, .tsv of .txt",
    )
    parser.add_argument(
        "--asker", default="", metavar="NAAM", help="van wie die vragen zijn; alleen voor uzelf"
    )
    parser.add_argument("--name", default="", help="uw naam, bij de publicatie en bij antwoorden")
    parser.add_argument(
        "--save",
        type=Path,
        metavar="UIT.bestek",
        help="bewaar het bestek daar in plaats van in het bestand zelf (met --publish of --import)",
    )
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
