from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.comment import Anchor, CommentKind
from drafting.document import BlockId, ElementId
from drafting.draft import SwitchedOff
from drafting.edits import comments, passages, values
from drafting.edits.comments import Signature
from drafting.edits.edit import Edit, Touched
from drafting.files.draft_file import read_draft, write_draft
from drafting.files.file_faults import FileChangedElsewhere
from drafting.refusals import EditRefused, Refusal, Withheld
from gui import alerts
from tests import builders

AT = datetime(2027, 2, 1, 14, 2, tzinfo=UTC)
BLOCK = BlockId("aanleiding-1")


@pytest.fixture
def open_draft(opened):
    variable = builders.variable("contact")
    section = builders.section("aanleiding", "Bel {{ contact }}.", "Tweede alinea.")
    return opened(builders.draft(section, variables=(variable,)))


def rewritten(open_draft, text):
    return passages.rewrite(open_draft.draft, BLOCK, text, open_draft.hand(), open_draft.norms)


def test_an_edit_is_shown_and_can_be_undone_and_redone(open_draft):
    before = open_draft.draft
    edit = values.fill(before, "contact", "N. de Wit")
    told = []
    open_draft.changed.connect(lambda touched, sender: told.append((touched, sender)))
    open_draft.apply(edit, sender="form")
    assert open_draft.draft == edit.after
    assert told == [(Touched.VALUES, "form")]
    assert "N. de Wit" in open_draft.document.elements[-2].text
    assert open_draft.undo_stack.undoText() == "Contact invullen"
    open_draft.undo_stack.undo()
    assert open_draft.draft == before
    open_draft.undo_stack.redo()
    assert open_draft.draft == edit.after
    assert len(told) == 3


def test_an_edit_that_changes_nothing_is_no_step(open_draft):
    open_draft.apply(Edit("Niets", open_draft.draft, open_draft.draft, Touched.TEXT))
    assert open_draft.undo_stack.count() == 0


def test_typing_in_one_block_is_one_step(open_draft):
    before = open_draft.draft
    for text in ("Een", "Een twee", "Een twee drie"):
        open_draft.apply(rewritten(open_draft, text))
    assert open_draft.undo_stack.count() == 1
    open_draft.undo_stack.undo()
    assert open_draft.draft == before


def test_a_text_that_was_checked_is_a_step_of_its_own(open_draft):
    open_draft.apply(rewritten(open_draft, "Een"))
    open_draft.check_now()
    open_draft.apply(rewritten(open_draft, "Twee"))
    open_draft.undo_stack.undo()
    assert open_draft.draft.parts[0].chapters[0].sections[0].blocks[0].text == "Een"


def test_typing_that_ends_as_it_began_leaves_no_step(open_draft):
    open_draft.apply(rewritten(open_draft, "Een"))
    open_draft.apply(rewritten(open_draft, "Bel {{ contact }}."))
    assert open_draft.undo_stack.count() == 0


def test_an_edit_that_cannot_be_assembled_is_refused_and_changes_nothing(open_draft):
    before = open_draft.draft
    part = before.parts[0]
    chapter = part.chapters[0]
    broken = replace(chapter.sections[0].blocks[0], text="{{ onbekend }}")
    section = replace(chapter.sections[0], blocks=(broken,))
    after = replace(
        before, parts=(replace(part, chapters=(replace(chapter, sections=(section,)),)),)
    )
    with pytest.raises(Refusal):
        open_draft.apply(Edit("Stuk", before, after, Touched.TEXT))
    assert open_draft.draft is before
    assert open_draft.undo_stack.count() == 0


def test_saving_makes_it_clean_and_remembers_the_file(open_draft, tmp_path):
    path = tmp_path / "proef.bestek"
    open_draft.apply(values.fill(open_draft.draft, "contact", "N. de Wit"))
    assert open_draft.has_changes
    open_draft.save(path, AT)
    assert not open_draft.has_changes
    assert open_draft.file.path == path
    assert open_draft.file.at == AT
    assert read_draft(path)[0] == open_draft.draft
    open_draft.undo_stack.undo()
    assert open_draft.has_changes


def test_somebody_elses_change_is_not_overwritten_unless_asked(open_draft, tmp_path):
    path = tmp_path / "proef.bestek"
    open_draft.save(path, AT)
    other = replace(open_draft.draft, procurement=builders.procurement(title="Van een ander"))
    write_draft(path, other, None)
    open_draft.apply(values.fill(open_draft.draft, "contact", "N. de Wit"))
    with pytest.raises(FileChangedElsewhere):
        open_draft.save(path, AT)
    assert read_draft(path)[0] == other
    assert open_draft.has_changes
    open_draft.save(path, AT, overwrite=True)
    assert read_draft(path)[0] == open_draft.draft


def test_a_draft_that_is_ahead_of_its_file_has_changes(open_draft):
    open_draft.belongs_to(None, has_changes=True)
    assert open_draft.has_changes


def test_a_change_is_checked_in_the_background(open_draft, qtbot):
    assert open_draft.is_unchecked
    with qtbot.waitSignal(open_draft.checked):
        open_draft.apply(values.fill(open_draft.draft, "contact", "N. de Wit"))
    assert not open_draft.is_unchecked


def test_a_rule_that_is_switched_off_does_not_flag(open_draft):
    text = "De inschrijver heeft een omzet van ten minste € 9.000.000 behaald in het laatste jaar."
    open_draft.apply(rewritten(open_draft, text))
    open_draft.check_now()
    found = {finding.rule for finding in open_draft.report.findings}
    assert found
    off = tuple(
        SwitchedOff(rule, "Voor deze proef niet nodig.", "J", builders.DAY) for rule in found
    )
    draft = replace(open_draft.draft, switched_off=off)
    open_draft.apply(Edit("Regels uitzetten", open_draft.draft, draft, Touched.RULES))
    open_draft.check_now()
    assert not found & {finding.rule for finding in open_draft.report.findings}


def test_a_draft_that_is_only_reviewed_takes_comments_and_approvals_only(opened, qtbot):
    draft = builders.draft(builders.section("first", "Een.", "Twee."))
    open_draft = opened(draft)
    with qtbot.waitSignal(open_draft.reviewing_changed):
        open_draft.review_only(on=True)
    before = open_draft.draft
    with pytest.raises(EditRefused, match="U beoordeelt"):
        open_draft.apply(passages.omit(before, BlockId("first-1")))
    assert open_draft.draft is before
    assert not open_draft.has_changes
    at = datetime(2027, 2, 1, tzinfo=UTC)
    anchor = Anchor(BlockId("first-1"), ElementId("first-1"))
    made = comments.add(before, "c1", CommentKind.LEGAL, "Hm.", anchor, Signature("J", at))
    open_draft.apply(made)
    assert open_draft.may_step(-1)
    open_draft.undo()
    assert open_draft.draft is before
    assert open_draft.may_step(1)
    open_draft.redo()
    assert open_draft.draft.comments


def test_a_comment_does_not_assemble_the_document_again(opened):
    open_draft = opened(builders.draft(builders.section("first", "Een.")))
    document = open_draft.document
    at = datetime(2027, 2, 1, tzinfo=UTC)
    anchor = Anchor(BlockId("first-1"), ElementId("first-1"))
    open_draft.apply(
        comments.add(open_draft.draft, "c1", CommentKind.LEGAL, "Hm.", anchor, Signature("J", at))
    )
    assert open_draft.document is document


def test_a_comment_asks_no_new_check(opened):
    open_draft = opened(builders.draft(builders.section("first", "Een.")))
    open_draft.check_now()
    report = open_draft.report
    anchor = Anchor(BlockId("first-1"), ElementId("first-1"))
    signature = Signature("J", datetime(2027, 2, 1, tzinfo=UTC))
    open_draft.apply(
        comments.add(open_draft.draft, "c1", CommentKind.LEGAL, "Hm.", anchor, signature)
    )
    assert open_draft.is_checked
    assert open_draft.report is report
    open_draft.apply(passages.omit(open_draft.draft, BlockId("first-1")))
    assert not open_draft.is_checked


@pytest.mark.parametrize("wanted", [True, False])
def test_the_question_of_an_edit_is_asked_before_it_is_applied(open_draft, monkeypatch, wanted):
    asked = []

    def ask(_parent, _title, text, answers):
        asked.append(text)
        return 0 if wanted else len(answers) - 1

    monkeypatch.setattr("gui.alerts.ask", ask)
    before = open_draft.draft
    edit = replace(rewritten(open_draft, "Anders."), question="Bij alle percelen?")
    if wanted:
        open_draft.apply(edit)
        assert open_draft.draft == edit.after
    else:
        with pytest.raises(Withheld):
            open_draft.apply(edit)
        assert open_draft.draft is before
        assert not open_draft.may_step(-1)
    assert asked == ["Bij alle percelen?"]


def test_an_edit_that_is_refused_anyway_asks_nothing(open_draft, monkeypatch):
    monkeypatch.setattr("gui.alerts.ask", lambda *_: pytest.fail("asked"))
    open_draft.review_only(on=True)
    with pytest.raises(EditRefused):
        open_draft.apply(replace(rewritten(open_draft, "Anders."), question="Zeker?"))


def test_what_the_user_did_not_want_is_not_told(open_draft):
    alerts.refuse(None, Withheld())  # a box would fail the test
