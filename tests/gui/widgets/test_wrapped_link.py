from gui.widgets.wrapped_link import WrappedLink

LONG = "Aw 2012 art. 2.76 lid 2, 2.78a, 2.78b, 2.96 lid 2 en 2.97 lid 2; bij sociale diensten art. 2.39 lid 2"


def test_a_long_link_takes_more_lines(qtbot, theme):
    link = WrappedLink(LONG, "scale", theme)
    qtbot.addWidget(link)
    assert link.heightForWidth(200) > link.heightForWidth(900)
    assert link.accessibleName() == LONG
