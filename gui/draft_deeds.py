"""What an action does with the draft that is open."""

from collections.abc import Callable

from gui.actions import Act
from gui.passport.passport_desk import desk_of
from gui.workspace import Workspace

DRAFT_DEEDS: dict[Act, Callable[[Workspace], object]] = {
    Act.UNDO: lambda place: place.open_draft.undo(),
    Act.REDO: lambda place: place.open_draft.redo(),
    Act.ACTIONS_HERE: lambda place: place.page.do("actions"),
    Act.PASSPORT: lambda place: place.page.do("passport"),
    Act.DEVIATIONS: lambda place: desk_of(place).show_deviations(),
    Act.NEWER: lambda place: desk_of(place).show_versions(),
    Act.FIND: lambda place: place.page.do("find"),
    Act.CHECK: Workspace.check,
    Act.NEXT_FINDING: lambda place: place.shown_findings().next(),
    Act.PREVIOUS_FINDING: lambda place: place.shown_findings().previous(),
    Act.JUSTIFY: lambda place: place.shown_findings().justify_current(),
    Act.NEXT_GAP: Workspace.next_gap,
    Act.VALUES: lambda place: place.show_pane(Act.VALUES),
    Act.LIBRARY: lambda place: place.show_pane(Act.LIBRARY),
    Act.FINDINGS: Workspace.show_findings,
    Act.TECHNIQUES: lambda place: place.show_pane(Act.TECHNIQUES),
    Act.BIDDERS: lambda place: place.show_pane(Act.BIDDERS),
    Act.COMMENTS: lambda place: place.show_pane(Act.COMMENTS),
    Act.COMMENT: lambda place: place.review.comment_here(),
    Act.NEXT_COMMENT: lambda place: place.review.step(1),
    Act.PREVIOUS_COMMENT: lambda place: place.review.step(-1),
    Act.APPROVE: lambda place: place.review.approve_here(),
    Act.APPROVALS: lambda place: place.review.show_approvals(),
    Act.REVIEW_ONLY: lambda place: place.review.review_only(),
    Act.NEXT_PANE: lambda place: place.step_pane(1),
    Act.PREVIOUS_PANE: lambda place: place.step_pane(-1),
    Act.OUTLINE: Workspace.toggle_outline,
    Act.PANEL: Workspace.toggle_panel,
    Act.FOCUS: Workspace.toggle_focus_mode,
    Act.ZOOM_IN: lambda place: place.zoom("zoom_in"),
    Act.ZOOM_OUT: lambda place: place.zoom("zoom_out"),
    Act.ZOOM_RESET: lambda place: place.zoom("zoom_reset"),
    Act.MENU: lambda place: place.top_bar.menu_button.showMenu(),
}
"""The actions that need nothing but the workspace."""
