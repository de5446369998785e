"""What can be typed after `parcel`."""

from pathlib import Path

from commands.pack_arguments import Commands
from drafting.review.parcels.parcel import Along


def add_parcel(commands: Commands) -> None:
    """Adds the commands about review parcels."""
    parcel = commands.add_parser("parcel", help="een bestek ter beoordeling sturen en samenvoegen")
    deeds = parcel.add_subparsers(dest="deed", metavar="handeling", required=True)
    make = deeds.add_parser("make", help="een pakket voor een beoordelaar maken")
    make.add_argument("file", type=Path, help="het .bestek-bestand")
    make.add_argument("--for", dest="receiver", required=True, metavar="NAAM", help="voor wie")
    make.add_argument("--name", default="", help="uw naam")
    make.add_argument("--ask", default="", metavar="TEKST", help="wat u vraagt")
    make.add_argument("--until", metavar="DATUM", help="wanneer u het terug wilt")
    make.add_argument(
        "--comments-only", action="store_true", help="alleen opmerkingen en goedkeuringen"
    )
    make.add_argument(
        "--chapters", nargs="+", default=[], metavar="SLEUTEL", help="welke hoofdstukken"
    )
    make.add_argument(
        "--comments", choices=list(Along), default=Along.ALL, help="welke opmerkingen meegaan"
    )
    make.add_argument(
        "--without-worksheets", action="store_true", help="zonder de werkbladen voor het dossier"
    )
    make.add_argument("-o", "--output", type=Path, required=True, help="het .beoordeling-bestand")
    make.add_argument("--overwrite", action="store_true", help="over een bestaand bestand")

    show = deeds.add_parser("show", help="wat er in een pakket zit")
    show.add_argument("file", type=Path, help="het .beoordeling-bestand")
    show.add_argument("--json", action="store_true", help="als JSON")

    merge = deeds.add_parser("merge", help="een pakket dat terugkwam samenvoegen met het bestek")
    merge.add_argument("file", type=Path, help="het .bestek-bestand")
    merge.add_argument("parcel", type=Path, metavar="pakket", help="het .beoordeling-bestand")
    for name, words in (
        ("--accept", "wat u overneemt: de namen uit de lijst; all voor alles zonder conflict"),
        ("--mine", "waar u uw eigen tekst houdt; all voor de rest"),
        ("--both", "waar beide teksten blijven, na elkaar"),
    ):
        merge.add_argument(name, nargs="+", default=[], metavar="ID", help=words)
    merge.add_argument("--name", default="", help="uw naam, bij wat u overneemt")
    merge.add_argument(
        "-o", "--output", type=Path, help="het nieuwe .bestek-bestand (standaard het bestand zelf)"
    )
    merge.add_argument("--overwrite", action="store_true", help="over een bestaand bestand")
    merge.add_argument("--json", action="store_true", help="als JSON")
