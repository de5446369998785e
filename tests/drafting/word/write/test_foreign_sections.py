from drafting.word.read.markup import feed
from drafting.word.write.foreign_sections import Sections

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def heard(body: str) -> Sections:
    sections = Sections()
    feed(f"<w:document {_NS}><w:body>{body}</w:body></w:document>".encode(), sections)
    return sections


def section(inner: str, paragraphs: int = 1, *, last: bool = False) -> str:
    text = "<w:p/>" * (paragraphs - 1)
    set_up = f"<w:sectPr>{inner}</w:sectPr>"
    return f"{text}<w:p/>{set_up}" if last else f"{text}<w:p><w:pPr>{set_up}</w:pPr></w:p>"


def header(kind: str, reference: str) -> str:
    return f'<w:headerReference w:type="{kind}" r:id="{reference}"/>'


def test_the_section_with_most_paragraphs_is_the_main_one():
    sections = heard(
        section('<w:pgSz w:w="1"/>')
        + section('<w:pgSz w:w="2"/>', 9)
        + section('<w:pgSz w:w="3"/>', 2, last=True)
    )
    assert sections.main().size == {"w": "2"}


def test_a_section_without_a_header_has_that_of_the_one_before():
    sections = heard(section(header("default", "rId1")) + section("", 5, last=True))
    assert sections.frames(sections.main()) == {"header": "rId1"}


def test_the_first_page_counts_only_where_it_is_switched_on():
    both = header("default", "rId1") + header("first", "rId2")
    off = heard(section(both, last=True))
    assert off.frames(off.main()) == {"header": "rId1"}
    on = heard(section(f"{both}<w:titlePg/>", last=True))
    assert on.frames(on.main()) == {"header": "rId1", "first_header": "rId2"}


def test_a_section_as_it_was_before_a_change_is_passed_over():
    sections = heard(
        section(
            '<w:pgSz w:w="2"/><w:sectPrChange><w:sectPr><w:pgSz w:w="9"/></w:sectPr></w:sectPrChange>',
            last=True,
        )
    )
    assert sections.main().size == {"w": "2"}


def test_a_document_without_sections_has_an_empty_one():
    assert heard("<w:p/>").main().size == {}
