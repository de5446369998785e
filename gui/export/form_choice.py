"""Word, PDF or web page: three choices in a row."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from drafting.copies.forms import Form
from drafting.pdf.office import OfficeMissing, find_office
from gui.alerts import label
from gui.theme import Space

_ABOUT = {
    Form.WORD: "Om te bewerken, te laten beoordelen en te versturen.",
    Form.PDF: "Om te lezen en te publiceren: getagd en toegankelijk, met bladwijzers. Gemaakt door LibreOffice.",
    Form.WEB: "Eén bestand dat elke browser opent; goed leesbaar op een telefoon en voor een schermlezer.",
}


class FormChoice(QWidget):
    """Chooses the form of an export.

    Signals:
        changed: another form was chosen.
    """

    changed = Signal()

    def __init__(self, kept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {form: QRadioButton(form.label) for form in Form}
        self._group = QButtonGroup(self)
        self._about = label("", "muted")
        self._missing = label("", "fault")
        row = QHBoxLayout()
        row.setSpacing(Space.LARGE)
        for form, button in self.buttons.items():
            button.setObjectName(f"form-{form.name.lower()}")
            button.setAccessibleName(f"Vorm: {form.label}")
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.TINY)
        lines.addLayout(row)
        lines.addWidget(self._about)
        lines.addWidget(self._missing)
        chosen = next((form for form in Form if form == kept), Form.WORD)
        self.buttons[chosen].setChecked(True)
        self._group.buttonToggled.connect(self._toggled)
        self._show()

    @property
    def form(self) -> Form:
        """The form that is chosen now."""
        return next(form for form, button in self.buttons.items() if button.isChecked())

    def _toggled(self, _button: object, checked: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        if checked:
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        missing = self.form is Form.PDF and find_office() is None
        self._about.setText(_ABOUT[self.form])
        self._about.setVisible(not missing)
        self._missing.setText(str(OfficeMissing()) if missing else "")
        self._missing.setVisible(missing)
