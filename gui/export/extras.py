"""What may go along with the text: comments, and worksheets for the own file."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from drafting.comment import Comment
from drafting.copies.forms import Form
from drafting.template import Chapter
from drafting.word.write.settings import CommentChoice, usual_comments
from gui.alerts import label, visible
from gui.export.rows import indented
from gui.settings import SettingsFile
from gui.theme import Space

_PDF = "In een PDF gaan geen opmerkingen mee."
_FINAL = "Let op: stuur een definitief bestand met opmerkingen niet naar inschrijvers."


class Extras(QWidget):
    """Comments and worksheets; what a draft does not have is not asked."""

    def __init__(
        self, comments: Sequence[Comment], worksheets: Sequence[Chapter], settings: SettingsFile
    ) -> None:
        super().__init__()
        self._settings = settings
        self._concept = False
        self._form = Form.WORD
        self.comments = QComboBox()
        self.comments.setObjectName("comments")
        self.comments.setAccessibleName("Welke opmerkingen meegaan")
        for choice in CommentChoice:
            self.comments.addItem(choice.label, choice)
        self._told = label("", "muted")
        self.worksheets = QCheckBox("Werkbladen voor het dossier niet meesturen")
        self.worksheets.setObjectName("drop_worksheets")
        self.worksheets.setChecked(True)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.TINY)
        self._any = bool(comments)
        if comments:
            open_ones = sum(comment.settled is None for comment in comments)
            lines.addSpacing(Space.SMALL)
            lines.addWidget(label("Opmerkingen", "heading"))
            row = QHBoxLayout()
            row.setSpacing(Space.SMALL)
            row.addWidget(self.comments)
            row.addWidget(label(f"{len(comments)} in dit bestek, {open_ones} open", "muted"), 1)
            lines.addLayout(row)
            lines.addWidget(self._told)
        if worksheets:
            lines.addSpacing(Space.SMALL)
            lines.addWidget(self.worksheets)
            names = "; ".join(chapter.title for chapter in worksheets)
            lines.addWidget(indented(label(visible(f"{names}."), "muted")))
        self.setVisible(bool(comments or worksheets))
        self.comments.activated.connect(self._chosen)

    @property
    def choice(self) -> CommentChoice:
        """Which comments go along."""
        if not self._any or self._form is Form.PDF:
            return CommentChoice.NONE
        return CommentChoice(self.comments.currentData())

    @property
    def with_worksheets(self) -> bool:
        """Whether the worksheets go along."""
        return not self.worksheets.isChecked()

    def suit(self, form: Form, *, concept: bool) -> None:
        """Takes the usual choice for a form and for a concept or final text."""
        if concept != self._concept:
            usual = usual_comments(concept=concept)
            kept = self._settings.now.concept_comments
            wanted = CommentChoice(kept) if concept and kept in set(CommentChoice) else usual
            self.comments.setCurrentIndex(self.comments.findData(wanted))
        self._concept, self._form = concept, form
        self.comments.setEnabled(form is not Form.PDF)
        self._tell()

    def _chosen(self, _index: int) -> None:
        if self._concept:
            self._settings.change(concept_comments=str(self.comments.currentData()))
        self._tell()

    def _tell(self) -> None:
        words = _PDF if self._form is Form.PDF else ""
        if not words and not self._concept and self.choice is not CommentChoice.NONE:
            words = _FINAL
        self._told.setText(words)
        self._told.setVisible(bool(words))
