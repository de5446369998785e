from drafting.document import Paragraph
from drafting.edits import passages
from gui.actions import Act


def first_paragraph(place):
    return next(e for e in place.open_draft.document.elements if isinstance(e, Paragraph))


def test_a_comment_needs_a_text(qtbot, window):
    window.open_example()
    place = window.workspace
    place.page.view.select("cover")
    with qtbot.waitSignal(place.review.told) as told:
        place.review.do("comment")
    assert "Kies eerst een tekst" in told.args[0]


def test_the_text_that_is_being_edited_is_taken_over_before_it_is_commented_on(window):
    window.open_example()
    place = window.workspace
    text = first_paragraph(place)
    place.go_to(text.id)
    place.page.edit_current()
    place.page.editing.editor.text.replace_source("Nieuwe tekst.")
    place.review.comment_here()
    assert place.review.desk.quote_of((text.id, 0, 0)) == "Nieuwe tekst."
    assert place.review.pane.composer is not None


def test_approving_twice_says_so(qtbot, window):
    window.open_example()
    place = window.workspace
    place.go_to(place.review.desk.chapters[0].key)
    place.review.do("approve")
    with qtbot.waitSignal(place.review.told) as told:
        place.review.do("approve")
    assert "al goedgekeurd" in told.args[0]
    assert len(place.open_draft.draft.approvals) == 1
    place.outline.do("withdraw")
    assert place.open_draft.draft.approvals == ()


def test_a_lapse_is_told_once(window):
    window.open_example()
    place = window.workspace
    opened, desk = place.open_draft, place.review.desk
    text = first_paragraph(place)
    chapter = next(c for c in desk.chapters if c.key == "inleiding" or c is desk.chapters[0])
    place.review.approve(chapter.key)
    told = []
    place.review.told.connect(told.append)
    inside = next(
        spot for part in opened.draft.parts for c in part.chapters if c.key == chapter.key
        for section in c.sections for spot in section.blocks if not spot.omitted
    )  # fmt: skip
    opened.apply(passages.omit(opened.draft, inside.id))
    opened.undo()
    opened.redo()
    lapses = [words for words in told if "vervallen" in words]
    assert len(lapses) == 1, text


def test_without_a_name_the_list_of_approvals_asks_for_it(window, services):
    window.open_example()
    services.settings.change(author="")
    place = window.workspace
    place.review.approve(place.review.desk.chapters[0].key)
    assert place.review.dialog is not None
    assert place.review.dialog.name.isVisibleTo(place.review.dialog)
    place.review.dialog.accept()
    assert place.review.dialog is None


def test_going_to_a_text_that_is_gone_says_so(qtbot, window):
    window.open_example()
    review = window.workspace.review
    with qtbot.waitSignal(review.told) as told:
        review.go_to("weg")
    assert "staat niet meer" in told.args[0]


def test_the_keys_are_those_of_the_list(window):
    keys = {act: act.value.keys for act in (Act.COMMENT, Act.COMMENTS, Act.APPROVE)}
    assert keys == {
        Act.COMMENT: ("Ctrl+Alt+M",),
        Act.COMMENTS: ("Ctrl+6",),
        Act.APPROVE: ("Ctrl+Shift+A",),
    }
