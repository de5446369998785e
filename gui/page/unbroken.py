"""Spaces at which a line must not end: between a sign and its amount, a number and its unit."""

import re

_NO_BREAK = "\N{NO-BREAK SPACE}"
_AMOUNT = re.compile(r"(?<=€) (?=[\d\[-])")
_UNIT = re.compile(
    r"(?<=\d) (?=(?:%|procent|procentpunt|promille|dag|dagen|werkdagen|week|weken|maand|maanden|jaar|uur|uren"
    r"|minuten|km|meter|euro|punt|punten|mln|miljoen|bladzijden|bladzijde|inwoners|cliënten)\b|%)"
)
_NUMBERED = re.compile(
    r"(?i:(?<=\bartikel)|(?<=\bart\.)|(?<=\blid)|(?<=\bparagraaf)|(?<=\bhoofdstuk)|(?<=\bbijlage)|(?<=\beis)"
    r"|(?<=\bperceel)) (?=\d)"
)


def unbroken(text: str, *, amounts_only: bool = False) -> str:
    """The text, as long as before, with unbreakable spaces where a line must not end.

    `amounts_only` leaves numbers and units free, for a narrow column.
    """
    kept = _AMOUNT.sub(_NO_BREAK, text)
    if amounts_only:
        return kept
    return _NUMBERED.sub(_NO_BREAK, _UNIT.sub(_NO_BREAK, kept))
