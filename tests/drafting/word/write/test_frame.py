from drafting.word.write.frame import (
    FieldKind,
    FrameCell,
    FrameField,
    FrameParagraph,
    FramePicture,
    FrameTable,
    FrameText,
    HouseFrame,
    Picture,
    fields_in,
    pictures_in,
    pieces_in,
)

LOGO = FramePicture(Picture(b"x", "png", 1, 1), 10, 10)
TABLE = FrameTable(
    (100, 100),
    (
        (
            FrameCell((FrameParagraph((LOGO,)),)),
            FrameCell((FrameParagraph((FrameField(FieldKind.PAGE),)),)),
        ),
    ),
)
LINE = FrameParagraph((FrameText("Gemeente"),))


def test_pieces_in_tables_are_found_in_order():
    assert [type(piece) for piece in pieces_in((LINE, TABLE))] == [
        FrameText,
        FramePicture,
        FrameField,
    ]
    assert pictures_in((TABLE,)) == (LOGO,)
    assert fields_in((LINE, TABLE)) == {FieldKind.PAGE}


def test_a_cover_without_its_own_header_has_that_of_every_page():
    assert HouseFrame(header=(LINE,)).cover_header == (LINE,)
    assert HouseFrame(header=(LINE,), first_header=()).cover_header == ()
    assert HouseFrame(footer=(LINE,), first_footer=(TABLE,)).cover_footer == (TABLE,)


def test_a_frame_is_empty_when_nothing_stands_in_it():
    assert HouseFrame(first_header=()).empty
    assert not HouseFrame(footer=(LINE,)).empty
