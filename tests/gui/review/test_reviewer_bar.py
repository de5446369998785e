from gui.review.reviewer_bar import ReviewerBar


def test_the_bar_is_there_while_the_draft_is_reviewed_and_ends_it(qtbot, opened, theme, draft):
    open_draft = opened(draft)
    bar = ReviewerBar(open_draft, theme)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    open_draft.review_only(on=True)
    assert not bar.isHidden()
    bar.stop.click()
    assert not open_draft.reviewing
    assert bar.isHidden()
