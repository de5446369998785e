"""What was taken over from a house style and what was not, in plain Dutch words."""

from collections.abc import Iterator

from drafting.word.write.frame import (
    EMU_PER_MM,
    Blocks,
    FieldKind,
    FramePicture,
    FrameTable,
    FrameText,
    fields_in,
    pictures_in,
    pieces_in,
)
from drafting.word.write.frame_room import usable_frame
from drafting.word.write.house_style import HouseStyle, PageLook

_FIELDS = {
    FieldKind.PAGE: "paginanummer",
    FieldKind.PAGES: "aantal pagina's",
    FieldKind.TITLE: "titel",
    FieldKind.HEADING: "naam van het hoofdstuk",
}
_TOO_LARGE = "de kop- en voettekst: die nemen te veel plaats op de bladzijde in"
_ON_ITS_SIDE = "liggend"


def taken_over(house_style: HouseStyle) -> tuple[str, ...]:
    """What an export takes from the house style, each as a few words; empty when there is nothing."""
    return tuple(_taken(house_style))


def left_behind(house_style: HouseStyle) -> tuple[str, ...]:
    """What the file holds and is not taken over, each as a few words."""
    too_large = house_style.frame is not None and usable_frame(house_style) is None
    return (*house_style.left, *([_TOO_LARGE] if too_large else []))


def told(house_style: HouseStyle) -> tuple[str, ...]:
    """One or two sentences: what was taken over, and what was not."""
    taken, left = taken_over(house_style), left_behind(house_style)
    if not taken:
        return ("In dit bestand staat geen huisstijl; de opmaak van Bestekwijzer blijft.",)
    sentences = [f"Overgenomen: {', '.join(taken)}."]
    if left:
        sentences.append(f"Niet overgenomen: {', '.join(left)}.")
    return tuple(sentences)


def _taken(house_style: HouseStyle) -> Iterator[str]:
    fonts = list(dict.fromkeys(look.font for look in house_style.looks if look.font))
    if fonts:
        words = "lettertype" if len(fonts) == 1 else "lettertypen"
        yield f"{words} ({', '.join(fonts[:3])}{' …' if len(fonts) > 3 else ''})"
    if house_style.looks:
        yield "lettergrootten, kleuren en witruimte van de koppen en de tekst"
    if house_style.bullets:
        yield f"opsommingsteken {house_style.bullets[0]}"
    if house_style.page is not None:
        yield _page_words(house_style.page)
    frame = usable_frame(house_style)
    if frame is None:
        return
    for words, blocks in (
        ("koptekst", frame.header),
        ("voettekst", frame.footer),
        ("koptekst van de omslag", frame.first_header or ()),
        ("voettekst van de omslag", frame.first_footer or ()),
    ):
        if blocks:
            inside = list(_inside(blocks))
            yield f"{words} met {_listed(inside)}" if inside else words


def _inside(blocks: Blocks) -> Iterator[str]:
    pictures = pictures_in(blocks)
    if pictures:
        yield (
            f"logo ({_size(pictures[0])})"
            if len(pictures) == 1
            else f"{len(pictures)} afbeeldingen"
        )
    if any(isinstance(piece, FrameText) and piece.text.strip() for piece in pieces_in(blocks)):
        yield "tekst"
    fields = fields_in(blocks)
    yield from (words for kind, words in _FIELDS.items() if kind in fields)
    columns = max(
        (len(block.widths) for block in blocks if isinstance(block, FrameTable)), default=0
    )
    if columns > 1:
        yield f"{columns} kolommen"


def _size(picture: FramePicture) -> str:
    return f"{round(picture.width / EMU_PER_MM)} × {round(picture.height / EMU_PER_MM)} mm"


def _page_words(page: PageLook) -> str:
    turned = f" ({_ON_ITS_SIDE})" if page.width > page.height else ""
    return f"bladformaat{turned} en marges"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} en {words[-1]}"
