"""Foreign text (of a file somebody sent) in a report: shown as it is, and harmless."""

_TURNING = {
    ord(mark): "\N{REPLACEMENT CHARACTER}"
    for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def visible(text: str) -> str:
    """The text with a sign in the place of each mark that turns the reading direction; as long as before."""
    return text.translate(_TURNING)


def cell(text: str) -> str:
    """The text for a cell that may end up in a spreadsheet: what would be a formula there starts with an apostrophe."""
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
