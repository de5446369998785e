"""What can be typed after `dossier`."""

from pathlib import Path

from commands.pack_arguments import Commands


def add_dossier(commands: Commands) -> None:
    """Adds the commands about the dossier."""
    dossier = commands.add_parser(
        "dossier", help="alles van een aanbesteding in één zip, en de controle ervan"
    )
    deeds = dossier.add_subparsers(dest="deed", metavar="handeling", required=True)
    make = deeds.add_parser("make", help="een dossier maken")
    make.add_argument("file", type=Path, help="het .bestek-bestand")
    make.add_argument("-o", "--output", type=Path, required=True, help="het .zip-bestand")
    make.add_argument("--name", default="", help="wie het dossier maakt")
    make.add_argument(
        "--keep", default="", metavar="TEKST", help="hoelang het bewaard moet blijven"
    )
    make.add_argument(
        "--also", nargs="+", type=Path, default=[], metavar="BESTAND", help="andere bestanden erbij"
    )
    make.add_argument("--without-pdf", action="store_true", help="zonder PDF")
    make.add_argument("--overwrite", action="store_true", help="over een bestaand bestand")

    verify = deeds.add_parser("verify", help="of er aan een dossier iets is veranderd")
    verify.add_argument("file", type=Path, help="het .zip-bestand")
    verify.add_argument(
        "--total", default="", metavar="GETAL", help="het controlegetal dat u opschreef"
    )
    verify.add_argument("--json", action="store_true", help="als JSON")
