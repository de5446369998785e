"""The bar above the page that says that the bestek is only reviewed."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.alerts import label
from gui.open_draft import OpenDraft
from gui.theme import Space, Theme
from gui.widgets.texts import button, picture


class ReviewerBar(QFrame):
    """Shown as long as only comments and approvals can be changed; its button ends that."""

    def __init__(self, open_draft: OpenDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAccessibleName("U beoordeelt dit bestek")
        self.stop = button("Stop met beoordelen", on_press=lambda: open_draft.review_only(on=False))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.LARGE, Space.SMALL, Space.SMALL, Space.SMALL)
        row.setSpacing(Space.SMALL)
        row.addWidget(picture("comment", theme, "comment"))
        row.addWidget(label("U beoordeelt dit bestek. De tekst kan niet worden gewijzigd."), 1)
        row.addWidget(self.stop)
        self.setVisible(open_draft.reviewing)
        open_draft.reviewing_changed.connect(self.setVisible)
