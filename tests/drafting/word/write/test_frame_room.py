from drafting.word.write.frame import (
    FrameParagraph,
    FramePicture,
    FrameText,
    HouseFrame,
    Picture,
    Placing,
)
from drafting.word.write.frame_room import page_of, room_above, spacer, usable_frame
from drafting.word.write.house_style import HouseStyle, PageLook

PICTURE = Picture(b"x", "png", 10, 10)
LINE = FrameParagraph((FrameText("Gemeente Oosterveld"),))


def floating(down: int, height: int, *, behind: bool = False) -> FrameParagraph:
    placing = Placing("page", 0, "page", down, behind)
    return FrameParagraph((FramePicture(PICTURE, 1_000_000, height, placing=placing),))


def test_without_a_house_style_the_page_is_ours():
    assert page_of(None) == PageLook()
    assert page_of(HouseStyle()) == PageLook()


def test_a_low_header_leaves_the_margins_as_they_are():
    style = HouseStyle(page=PageLook(top=1800, bottom=1800), frame=HouseFrame(header=(LINE,)))
    assert page_of(style).top == 1800


def test_a_tall_header_pushes_the_text_down():
    style = HouseStyle(frame=HouseFrame(header=(LINE,) * 12))
    assert page_of(style).top > 2500
    assert page_of(style).bottom == PageLook().bottom


def test_a_floating_logo_counts_and_a_ground_behind_the_text_does_not():
    page = PageLook()
    assert room_above((floating(400_000, 1_500_000),), page, 35) > 110
    assert room_above((floating(400_000, 1_500_000, behind=True),), page, 35) < 30


def test_the_cover_gets_room_below_a_floating_logo_that_is_lower_than_the_margin():
    page = PageLook(top=1000)
    assert spacer((floating(400_000, 1_500_000),), page, 35) > 80
    assert spacer((LINE,), page, 35) <= 0


def test_a_frame_that_takes_half_the_page_is_not_used():
    large = HouseStyle(frame=HouseFrame(header=(LINE,) * 28, footer=(LINE,) * 20))
    assert usable_frame(large) is None
    assert page_of(large) == PageLook()
