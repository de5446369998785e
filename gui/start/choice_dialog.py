"""Help with choosing a template: a few questions on the left, what fits on the right, and a memo of it."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from drafting.files.safe_write import write_safely
from drafting.refusals import Refusal
from drafting.reports.memo import content_of
from drafting.template import Template
from gui import alerts
from gui.report_filing import KINDS
from gui.services import Services
from gui.start.choice_outcome import ChoiceOutcome
from gui.start.choice_questions import ChoiceQuestions
from gui.theme import Space, Theme
from gui.widgets.focus_order import order_focus
from gui.widgets.scroll import Column
from gui.widgets.texts import button, text
from templates.advice import Advice, advise
from templates.choice_memo import TITLE, choice_memo
from templates.guided_choice import guide_on

SIZE = (1120, 760)


class ChoiceDialog(QDialog):
    """The guided choice; the answers may be changed at any time.

    Signals:
        template_chosen: a draft is wanted of this Template.
        saved: the path of the memo that was written.
    """

    template_chosen = Signal(object)
    saved = Signal(object)

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._norms = services.norms()
        self._guide = guide_on(self._norms)
        self.setObjectName("choice_dialog")
        self.setWindowTitle("Help mij kiezen")
        self.resize(*SIZE)
        self.subject = QLineEdit()
        self.subject.setAccessibleName("Waarover gaat de keuze? Komt in het memo; mag leeg blijven")
        self.subject.setPlaceholderText("Waarover gaat het? Komt in het memo; mag leeg blijven")
        self.questions = ChoiceQuestions(self._guide)
        self._left = Column("De vragen")
        self.outcome = ChoiceOutcome(theme)
        self.told = text("", "muted")
        self.memo_button = button(
            "Bewaar als memo\N{HORIZONTAL ELLIPSIS}", on_press=lambda: self.save_memo("")
        )
        self.memo_button.setObjectName("memo")
        self.again_button = button("Begin opnieuw", "quiet", on_press=self.questions.start_again)
        self._lay_out()
        self.questions.answered.connect(self._weigh)
        self.questions.answered.connect(lambda: QTimer.singleShot(0, self, self._reveal_next))
        self.outcome.template_chosen.connect(self._begin)
        self.outcome.memo_wanted.connect(self.save_memo)
        self._weigh()

    @property
    def advice(self) -> Advice:
        """What the answers come to now."""
        return advise(self._guide, self.questions.answers, self._services.templates)

    def save_memo(self, chosen: str) -> None:
        """Asks where the memo must go and writes it; `chosen` is the id of a template, or empty."""
        services, subject = self._services, self.subject.text().strip()
        memo = choice_memo(
            self._guide,
            self.advice,
            self._norms,
            day=services.today(),
            author=services.author(),
            subject=subject,
            chosen=chosen,
        )
        stem = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in subject)
        folder = Path(services.settings.now.last_folder or Path.home())
        suggested = str(folder / f"{f'{TITLE} {stem}'.strip()}.docx")
        path = alerts.choose_to_save(self, "Bewaar het memo", suggested, KINDS)
        if path is None:
            return
        try:
            write_safely(path, content_of(memo, path.suffix))
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Het memo is niet gemaakt")
            return
        self.told.setText(f"Memo bewaard: {path.name}")
        self.saved.emit(path)

    def _weigh(self) -> None:
        advice = self.advice
        self.outcome.show_advice(advice)
        self.memo_button.setEnabled(advice.is_begun)
        self.again_button.setEnabled(advice.is_begun)
        self.told.setText("")
        order_focus(self)  # what is on the right was made anew

    def _reveal_next(self) -> None:
        """Brings the next open question in sight, once it has its place."""
        if (card := self.questions.next_open) is not None:
            self._left.ensureWidgetVisible(card, 0, Space.LARGE)

    def _begin(self, template: Template) -> None:
        self.accept()
        self.template_chosen.emit(template)

    def _lay_out(self) -> None:
        left = self._left
        left.column.setContentsMargins(0, 0, Space.MEDIUM, Space.WIDE)
        left.column.addWidget(self.subject)
        left.column.addWidget(self.questions)
        self.outcome.column.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, Space.WIDE)
        both = QHBoxLayout()
        both.setSpacing(Space.LARGE)
        both.addWidget(left, 1)
        both.addWidget(self.outcome, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.again_button)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.memo_button)
        foot.addWidget(button("Sluit", on_press=self.reject))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text("Help mij kiezen", "title"))
        whole.addWidget(
            text(
                "Een paar vragen over wat u wilt. U beslist; het programma zegt waarom een sjabloon past of niet.",
                "muted",
            )
        )
        whole.addSpacing(Space.SMALL)
        whole.addLayout(both, 1)
        whole.addLayout(foot)
