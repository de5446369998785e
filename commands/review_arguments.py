"""What can be typed after `review`."""

from argparse import ArgumentParser
from pathlib import Path


def add_review(review: ArgumentParser) -> None:
    """Adds what belongs to the command to its parser."""
    review.add_argument("file", type=Path, help="het .bestek-bestand")
    review.add_argument(
        "reviewed", type=Path, nargs="+", metavar="beoordeeld", help="het beoordeelde Word-bestand"
    )
    review.add_argument("--json", action="store_true", help="als JSON")
    review.add_argument(
        "--accept",
        nargs="+",
        metavar="ID",
        help="wat u overneemt: de namen uit de lijst, of all, edits of comments",
    )
    review.add_argument("--name", default="", help="uw naam, bij wat u overneemt")
    review.add_argument(
        "-o", "--output", type=Path, help="het nieuwe .bestek-bestand (standaard het bestand zelf)"
    )
    review.add_argument("--overwrite", action="store_true", help="over een bestaand bestand")
