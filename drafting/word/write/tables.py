"""Tables: widths that suit what is in the columns, and the XML of a table."""

import re
from collections.abc import Callable, Sequence
from xml.sax.saxutils import quoteattr

from drafting.document import Runs, Table, text_of
from drafting.word.write.widths import BOLD, text_width, widest

_PADDING = 12.0
"""Points that the cell margins of the table style take from a column, with a little air."""

_DASH = "[-\N{EN DASH}]"
_FIGURE = re.compile(
    rf"(?:€[ \xa0]?)?{_DASH}?\d[\d.]*(?:,\d+|,{_DASH})?(?:[ \xa0]?%|[ \xa0]punten)?|{_DASH}?"
)
_TABLE_SIZE = 9.5
_OUTLIER = 1.4
_BY_HAND = 0.6
"""The share of the page that an empty column asks for."""


def column_widths(
    texts: Sequence[Sequence[str]], total: float, size: float = _TABLE_SIZE
) -> list[int]:
    """The width of each column in twentieths of a point; together the total.

    `texts` are the rows, the header first; `total` is in points. A column is at least as wide as its longest
    word, as long as that leaves room, and never wider than its longest text while another is short of room.
    """
    columns = list(zip(*texts, strict=True))
    least = [_longest_word(column, size) + _PADDING for column in columns]
    wanted = [
        max(_wish(column, total, size), low) for column, low in zip(columns, least, strict=True)
    ]
    least = [min(width, total * 0.45) for width in least]
    if sum(least) >= total:
        return _whole([width * total / sum(least) for width in least], total)
    widths = _shared_out(least, wanted, total)
    return _whole(widths, total)


def _shared_out(least: list[float], wanted: list[float], total: float) -> list[float]:
    """Give what is left to the columns by how much they want, each up to what it wants.

    The root tempers a column of very long texts: it gets more lines rather than all the room.
    """
    widths = list(least)
    spare = total - sum(least)
    for n in sorted(range(len(least)), key=lambda n: wanted[n] - least[n]):
        # a column of short texts gets its one line before long texts share the rest
        needed = wanted[n] - least[n]
        if needed <= spare / 2 and wanted[n] <= total / len(least):
            widths[n] = wanted[n]
            spare -= needed
    open_columns = {n for n, want in enumerate(wanted) if want > widths[n]}
    left = total - sum(widths)
    while open_columns and left > 0.5:
        weights = {n: (wanted[n] - least[n]) ** 0.6 for n in open_columns}
        share = left / sum(weights.values())
        for n in sorted(open_columns):
            given = min(share * weights[n], wanted[n] - widths[n])
            widths[n] += given
            left -= given
        open_columns = {n for n in open_columns if wanted[n] - widths[n] > 0.01}
    if left > 0:
        widths = [width + left * width / sum(widths) for width in widths]
    return widths


def _whole(widths: list[float], total: float) -> list[int]:
    twips = [int(width * 20) for width in widths]
    twips[-1] += int(total * 20) - sum(twips)
    return twips


def _wish(column: Sequence[str], total: float, size: float) -> float:
    """The room for the texts on one line, but for a few that are much longer than the others.

    A column that is to be filled in by hand wants more.
    """
    if len(column) > 1 and not any(text.strip() for text in column[1:]):
        return total * _BY_HAND
    widths = sorted(_widest_line(text, size) for text in column)
    usual = widths[len(widths) * 17 // 20]
    return (usual if widths[-1] > _OUTLIER * usual else widths[-1]) + _PADDING


def _longest_word(column: Sequence[str], size: float) -> float:
    longest = widest(" ".join(column).replace("-", "- ").split(), size) * BOLD
    return longest if all(map(str.strip, column)) else max(longest, size)


def _widest_line(text: str, size: float) -> float:
    if "\n" in text:
        return max([_widest_line(line, size) for line in text.split("\n")])
    return text_width(text, size) * BOLD


def figure_columns(texts: Sequence[Sequence[str]]) -> frozenset[int]:
    """The columns of amounts, percentages and points, which are set to the right."""
    columns = zip(*texts[1:], strict=True)
    return frozenset(
        number
        for number, column in enumerate(columns)
        if any(column) and all(_FIGURE.fullmatch(text.strip()) for text in column) and number
    )


def plain_cells(table: Table) -> list[list[str]]:
    """The texts of the cells, the header first."""
    return [[text_of(cell) for cell in row] for row in (table.header, *table.rows)]


def table_xml(
    rows: Sequence[Sequence[Runs]], widths: Sequence[int], right: frozenset[int],
    cell_xml: Callable[[Runs], str], title: str = "",
) -> str:  # fmt: skip
    """A table whose first row is its header; `cell_xml` writes what is in a cell.

    `title` is what a screen reader says the table is.
    """
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    said = f"<w:tblCaption w:val={quoteattr(title)}/>" if title else ""
    opening = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="BestekTable"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/>{said}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
    out = [opening]
    head, rest = (_cell_openings(style, widths, right) for style in ("TableHeading", "TableText"))
    for number, row in enumerate(rows):
        out.append(f"<w:tr><w:trPr><w:cantSplit/>{'' if number else '<w:tblHeader/>'}</w:trPr>")
        for before, cell in zip(rest if number else head, row, strict=True):
            out.append(f"{before}{cell_xml(cell)}</w:p></w:tc>")
        out.append("</w:tr>")
    out.append("</w:tbl>")
    return "".join(out)


def _cell_openings(style: str, widths: Sequence[int], right: frozenset[int]) -> list[str]:
    """What comes before the text of a cell, for each column."""
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>'
        + ('<w:jc w:val="right"/>' if column in right else "")
        + "</w:pPr>"
        for column, width in enumerate(widths)
    ]
