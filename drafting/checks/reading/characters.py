"""One spelling of a text, character for character, so that offsets stay exact."""

import re

_SAME = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u2007": " ",
    "\t": " ",
    "\u2019": "'",
    "\u2018": "'",
    "\u00b4": "'",
    "`": "'",
    "\u2011": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u201c": '"',
    "\u201d": '"',
}
_ODD = re.compile(f"[{''.join(_SAME)}]")


def folded(text: str) -> str:
    """The text in lower case with plain spaces, quotes and dashes; as long as the text itself."""
    plain = _ODD.sub(lambda odd: _SAME[odd[0]], text)
    lower = plain.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
