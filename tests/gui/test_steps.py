from drafting.edits import passages
from gui.steps import Step
from tests import builders


def draft():
    return builders.draft(builders.section("first", "Een.", "Twee."))


def rewrite(made, text):
    return passages.rewrite(made, "first-1", text, builders.HAND, builders.NORMS)


def test_a_step_is_shown_when_it_is_redone_and_undone_not_when_it_is_pushed():
    shown = []
    edit = rewrite(draft(), "Anders.")
    step = Step(lambda made, _touched: shown.append(made), edit, begins=True)
    step.redo()
    assert shown == []
    step.undo()
    step.redo()
    assert shown == [edit.before, edit.after]


def test_steps_of_one_text_are_taken_together_unless_a_new_one_begins():
    first = rewrite(draft(), "A.")
    second = rewrite(first.after, "B.")
    step = Step(lambda *_: None, first, begins=True)
    assert not step.mergeWith(Step(lambda *_: None, second, begins=True))
    assert step.mergeWith(Step(lambda *_: None, second, begins=False))
    assert (step.edit.before, step.edit.after) == (first.before, second.after)
    back = rewrite(second.after, "Een.")
    assert step.mergeWith(Step(lambda *_: None, back, begins=False))
    assert step.isObsolete() is (back.after == first.before)
