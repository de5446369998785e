from drafting.pdf.outline_pages import bookmark_pages

PAGES = b"<</Type/Pages\n/MediaBox[ 0 0 595 841 ]\n/Kids[ 1 0 R 4 0 R 9 0 R ]\n/Count 3>>"


def bookmarks(*pages: int) -> bytes:
    return b"".join(
        b"<</Count 0/Title<FEFF0031>\n/Dest[%d 0 R/XYZ 1 2 0]/Parent 5 0 R>>\n" % page
        for page in pages
    )


def test_each_bookmark_has_the_number_of_its_page():
    assert bookmark_pages(PAGES + bookmarks(1, 4, 4, 9)) == (1, 2, 2, 3)


def test_a_pdf_made_in_another_way_gives_nothing():
    assert bookmark_pages(b"%PDF-1.7") == ()
    assert bookmark_pages(PAGES) == ()
    assert bookmark_pages(PAGES + bookmarks(1, 77)) == ()
    assert bookmark_pages(PAGES + bookmarks(9, 1)) == ()
