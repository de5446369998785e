"""A profile as the text of its file, in the shape that profile_file reads."""

import json
from decimal import Decimal

from drafting.bidders.profile import FIGURES, TRAITS, Figure, Profile

HEAD = """\
# Een soort aanbieder, om naast de eisen van een bestek te leggen. Gemaakt met Bestekwijzer.
# basis = "assumption" is een aanname, "source" een bron; bij note staat welke. Geld in euro.
"""


def profile_text(profile: Profile) -> str:
    """The whole file; read back it is the same profile."""
    p = profile
    lines = [
        HEAD,
        f"id = {_quoted(p.id)}",
        f"name = {_quoted(p.name)}",
        f"phrase = {_quoted(p.phrase)}",
        f"description = {_quoted(p.description)}",
        f"order = {p.order}",
        "",
        "[traits]",
        f"legal_form = {_quoted(p.legal_form)}",
        *(f"{name} = {str(getattr(p, name)).lower()}" for name in TRAITS),
        f"accounts = {_quoted(p.accounts)}",
        f"certificates = [{', '.join(map(_quoted, p.certificates))}]",
        f"office_hours = {_quoted(p.office_hours)}",
        f"note = {_quoted(p.note)}",
    ]
    for name, words in FIGURES.items():
        lines += ["", *_figure(name, words, getattr(p, name))]
    return "\n".join(lines) + "\n"


def _figure(name: str, words: str, figure: Figure) -> tuple[str, ...]:
    return (
        f"[figures.{name}]  # {words[0].lower()}{words[1:]}",
        f"value = {_number(figure.value)}",
        f"basis = {_quoted(figure.basis)}",
        f"note = {_quoted(figure.note)}",
    )


def _number(value: Decimal) -> str:
    return f"{value:f}"


def _quoted(words: str) -> str:
    """A TOML text; JSON writes it the same way but for one sign."""
    return json.dumps(str(words), ensure_ascii=False).replace("\x7f", "\\u007f")
