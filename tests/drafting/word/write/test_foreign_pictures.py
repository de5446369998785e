import pytest
from lxml import etree

from drafting.word.read.guard import damaged
from drafting.word.read.package import Relationship
from drafting.word.write.foreign_parts import FramePart
from drafting.word.write.foreign_pictures import ForeignPictures
from tests.drafting.word.write.house_files import logo

_NS = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def pictures(content: bytes = b"", *, external: bool = False) -> ForeignPictures:
    def read(target):
        if not content:
            raise damaged()
        return content

    related = {"rId1": Relationship("image", "media/image1.png", external, "rId1")}
    return ForeignPictures(FramePart(etree.Element("x"), related, read), [])


def drawing(
    outer: str = "inline",
    *,
    size="1800000",
    descr: str = "",
    inner: str = "",
    blip='r:embed="rId1"',
):
    return etree.fromstring(
        f'<d {_NS}><wp:{outer} behindDoc="1">{inner}<wp:extent cx="{size}" cy="600000"/>'
        f'<wp:docPr id="1" name="x" descr="{descr}"/><a:blip {blip}/></wp:{outer}></d>'
    )


def test_a_picture_in_the_line_keeps_its_size_and_description():
    found = pictures(logo()).drawn(drawing(descr="Wapen van Oosterveld"))
    assert (found.width, found.height, found.alt) == (1_800_000, 600_000, "Wapen van Oosterveld")
    assert found.placing is None


@pytest.mark.parametrize(
    "name", ["C:\\Users\\jan\\logo.png", "logo_def.jpg", "Afbeelding 3", "http://x/y"]
)
def test_the_name_of_a_file_is_no_description(name):
    assert pictures(logo()).drawn(drawing(descr=name)).alt == ""


def test_a_floating_picture_keeps_its_place():
    inner = (
        '<wp:positionH relativeFrom="page"><wp:posOffset>900000</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV>'
    )
    placing = pictures(logo()).drawn(drawing("anchor", inner=inner)).placing
    assert (placing.across_from, placing.across) == ("page", 900_000)
    assert (placing.down_from, placing.down, placing.behind) == ("margin", "top", True)


def test_an_odd_place_becomes_an_ordinary_one():
    inner = '<wp:positionH relativeFrom="moon"><wp:posOffset>1e9</wp:posOffset></wp:positionH>'
    placing = pictures(logo()).drawn(drawing("anchor", inner=inner)).placing
    assert (placing.across_from, placing.across) == ("margin", 0)


@pytest.mark.parametrize("size", ["0", "-5", "99999999999", "veel"])
def test_an_odd_size_becomes_that_of_the_picture(size):
    found = pictures(logo()).drawn(drawing(size=size))
    assert 18_000 <= found.width <= 7_600_000
    assert round(found.width / found.height, 1) == 3.2


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (pictures(logo(), external=True), "gekoppelde"),
        (pictures(b""), "beschadigde"),
        (pictures(b"<svg/>"), "SVG"),
    ],
)
def test_a_picture_that_cannot_be_taken_is_told(given, words):
    assert given.drawn(drawing()) is None
    assert words in given.left[0]


def test_a_linked_picture_is_never_fetched():
    found = pictures(logo())
    assert found.drawn(drawing(blip='r:link="rId1"')) is None
    assert found.left == ["een gekoppelde afbeelding"]


def test_a_text_box_is_told():
    found = pictures()
    box = etree.fromstring(f'<d {_NS}><wp:inline><wp:extent cx="1" cy="1"/></wp:inline></d>')
    assert found.drawn(box) is None
    assert found.left == ["een vorm of tekstvak"]


def test_a_picture_of_an_older_word_is_read_too():
    shape = etree.fromstring(
        f'<d {_NS}><v:shape style="width:100pt;height:50pt" alt="Wapen"><v:imagedata r:id="rId1"/></v:shape></d>'
    )
    found = pictures(logo()).shown(shape)
    assert (found.width, found.height, found.alt) == (1_270_000, 635_000, "Wapen")


def test_a_watermark_is_told():
    found = pictures()
    assert (
        found.shown(etree.fromstring(f'<d {_NS}><v:shape><v:textpath string="X"/></v:shape></d>'))
        is None
    )
    assert found.left == ["een watermerk"]
