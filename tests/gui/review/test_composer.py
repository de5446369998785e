from drafting.comment import CommentKind
from gui.review.composer import Composer, shortened


def test_kind_words_and_name_are_given(qtbot, theme):
    given = []
    made = Composer(
        "de <b>tekst</b>", CommentKind.LEGAL, "J. Jansen", lambda *said: given.append(said), list
    )
    qtbot.addWidget(made)
    assert made.kind is CommentKind.LEGAL
    made._chips[CommentKind.EDITORIAL].click()
    made.form.words.setPlainText("Komma.")
    assert made.form.give()
    assert given == [(CommentKind.EDITORIAL, "Komma.", "")]


def test_a_long_quote_is_cut_and_kept_on_one_line():
    assert shortened("een\n twee") == "een twee"
    assert shortened("x" * 300, 20) == "x" * 20 + "…"
