"""Edits of one paragraph: whole words, values, and what the draft has already."""

from drafting.document import Run
from drafting.review.lines import Bit
from drafting.review.returned import Tracking
from drafting.review.text_edits import Base, carried, taken_over, text_edits
from drafting.word.read.reviewed import Hand, Mark, Spot


def bits(*pieces):
    marks = {"": Mark.SAME, "-": Mark.DELETED, "+": Mark.INSERTED}
    return [Bit(text, marks[sign], Spot(0, 0), Hand("Ann")) for sign, text in pieces]


def base(*runs, prefix="", old=None):
    text = "".join(run.text for run in runs)
    return Base(old or text, prefix, text, runs, Tracking.UNTRACKED)


def only(base_, *pieces):
    (edit,) = text_edits(base_, bits(*pieces)).edits
    return edit


def test_an_amount_stays_whole_in_what_is_shown():
    edit = only(
        base(Run("Dit kost € 5.000 per jaar.")),
        ("", "Dit kost € "),
        ("-", "5"),
        ("+", "7"),
        ("", ".000 per jaar."),
    )
    assert [(p.change.value, p.text) for p in edit.pieces] == [
        ("same", "Dit kost "), ("gone", "€ 5.000"), ("come", "€ 7.000"), ("same", " per jaar."),
    ]  # fmt: skip
    assert edit.new == "Dit kost € 7.000 per jaar."


def test_a_word_put_in_stands_by_itself():
    edit = only(base(Run("een drie")), ("", "een "), ("+", "twee "), ("", "drie"))
    assert ("come", "twee ") in [(p.change.value, p.text) for p in edit.pieces]


VALUE = (Run("binnen "), Run("24 maanden", variable="looptijd"), Run(" klaar"))


def test_a_change_within_a_value_gives_the_whole_new_value():
    edit = only(base(*VALUE), ("", "binnen "), ("-", "24"), ("+", "36"), ("", " maanden klaar"))
    assert (edit.variable, edit.value) == ("looptijd", "36 maanden")


def test_letters_at_the_edge_of_a_value_belong_to_it_and_a_new_word_does_not():
    joined = only(base(*VALUE), ("", "binnen "), ("+", "1"), ("", "24 maanden klaar"))
    assert joined.value == "124 maanden"
    apart = only(base(*VALUE), ("", "binnen 24 maanden"), ("+", " toch"), ("", " klaar"))
    assert apart.variable == ""


def test_a_typed_number_before_the_text_is_no_part_of_it():
    edit = only(
        base(Run("Tekst hier"), prefix="2.4a "), ("", "2.4a Tekst "), ("-", "hier"), ("+", "daar")
    )
    assert (edit.stroke.start, edit.new) == (6, "Tekst daar")


def test_the_same_change_in_the_text_of_today():
    today = Base("een twee drie", "", "nul een twee drie", (), Tracking.UNTRACKED)
    edit = only(today, ("", "een "), ("-", "twee"), ("+", "2"), ("", " drie"))
    assert (edit.new, edit.merged) == ("een 2 drie", "nul een 2 drie")


def test_a_stretch_that_was_changed_today_cannot_be_carried():
    assert carried("een twee drie", "een vier drie", 4, 8) is None
    assert carried("een twee drie", "een vier drie", 9, 13) == (9, 13)


def test_which_changes_the_draft_has_already():
    pieces = bits(("-", "een"), ("+", "1"), ("", " twee "), ("-", "drie"), ("+", "3"))
    (one,) = taken_over("een twee drie", "een twee 3", pieces)
    assert one.put == "3"
    assert taken_over("een twee drie", "iets anders", pieces) is None
