from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from drafting.word.write.house_pictures import LARGEST_SIDE, PictureRefused, taken_picture
from tests.drafting.word.write.house_files import logo


@pytest.mark.parametrize(("kind", "ending"), [("PNG", "png"), ("JPEG", "jpeg")])
def test_a_logo_is_written_anew_and_looks_the_same(kind, ending):
    content = logo(kind=kind)
    taken = taken_picture(content)
    assert (taken.ending, taken.width, taken.height) == (ending, 640, 200)
    with Image.open(BytesIO(taken.content)) as image:
        red, green, _blue = image.convert("RGB").getpixel((40, 40))
        assert (red < 40, green > 60) == (True, True)


def test_what_is_written_beside_the_picture_stays_behind():
    beside = PngImagePlugin.PngInfo()
    beside.add_text("Author", "GEHEIME MAKER")
    out = BytesIO()
    Image.new("RGB", (20, 20), "red").save(out, "PNG", pnginfo=beside)
    assert b"GEHEIME" in out.getvalue()
    assert b"GEHEIME" not in taken_picture(out.getvalue() + b"GEHEIME STAART").content


def test_clear_parts_stay_clear():
    with Image.open(BytesIO(taken_picture(logo()).content)) as image:
        assert image.mode == "RGBA"
        assert image.getpixel((639, 0))[3] == 0


def test_a_very_large_picture_is_brought_back():
    out = BytesIO()
    Image.new("L", (5000, 1000)).save(out, "PNG")
    taken = taken_picture(out.getvalue())
    assert (taken.width, taken.height) == (LARGEST_SIDE, 480)


def test_the_same_picture_gives_the_same_bytes():
    assert taken_picture(logo()) == taken_picture(logo())


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"<?xml version='1.0'?><svg/>", "SVG"),
        (b"\x01\0\0\0" + b"\0" * 36 + b" EMF" + b"\0" * 40, "EMF"),
        (b"\xd7\xcd\xc6\x9a" + b"\0" * 40, "WMF"),
        (b"GIF89a" + b"\0" * 40, "GIF"),
        (b"zomaar iets", "afbeelding"),
        (logo()[:300], "beschadigde"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 9_000_000, "8 MB"),
    ],
)
def test_what_is_no_picture_is_refused_by_name(content, named):
    with pytest.raises(PictureRefused, match=named):
        taken_picture(content)


def test_a_bomb_is_refused_before_it_is_unpacked():
    out = BytesIO()
    Image.new("1", (9_000, 9_000)).save(out, "PNG")
    assert len(out.getvalue()) < 100_000
    with pytest.raises(PictureRefused, match=r"beeldpunten|beschadigde"):
        taken_picture(out.getvalue())
