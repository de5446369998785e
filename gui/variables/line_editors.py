"""Editors of one line: texts, amounts, numbers, periods; and dates with a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QSize, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QMenu, QWidget, QWidgetAction
from typing_extensions import override

from drafting.text.written_values import day, read_day, written
from drafting.variables import Value, Variable
from gui.theme import Space, Theme
from gui.variables.editor import EntryLine
from gui.variables.entry_editor import EntryEditor
from gui.widgets.icons import icon
from gui.widgets.texts import icon_button


class LineEditor(EntryEditor):
    """A line that shows the value as it stands in the bestek and takes what people type."""

    def __init__(self, variable: Variable, parent: QWidget | None = None) -> None:
        entry = EntryLine()
        super().__init__(entry, parent)
        self.entry = entry
        self._variable = variable
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(Space.TINY)
        self.row.addWidget(self.entry, 1)

    @override
    def show_value(self, value: Value | None) -> None:
        self.show_text("" if value is None else written(self._variable, value))


class DateEditor(LineEditor):
    """A line for a date, with a calendar beside it (Alt+Down)."""

    def __init__(self, variable: Variable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(variable, parent)
        self._open = icon_button(
            "calendar", "Kies in de kalender", theme, on_press=self.show_calendar
        )
        self.row.addWidget(self._open)
        self.menu = QMenu(self)
        self.calendar = _calendar(theme)
        action = QWidgetAction(self.menu)
        action.setDefaultWidget(self.calendar)
        self.menu.addAction(action)
        self.calendar.activated.connect(self._pick)
        self.calendar.clicked.connect(self._pick)

    @override
    def name(self, words: str) -> None:
        super().name(words)
        self._open.setAccessibleName(f"{words}: kies in de kalender")
        self.calendar.setAccessibleName(f"{words}: kalender")

    def show_calendar(self) -> None:
        """Opens the calendar at the date that is filled in, or at today."""
        found = read_day(" ".join(self.entry.text().replace("\N{NO-BREAK SPACE}", " ").split()))
        if found is not None:
            self.calendar.setSelectedDate(QDate(found.year, found.month, found.day))
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        self.calendar.setFocus()

    def _pick(self, picked: QDate) -> None:
        self.menu.close()
        self.entry.setText(day(date(picked.year(), picked.month(), picked.day())))
        self.entry.setFocus()
        self._leave()


def _calendar(theme: Theme) -> QCalendarWidget:
    """A Dutch calendar without red weekends and week numbers."""
    made = QCalendarWidget()
    made.setLocale(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    made.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    form = QTextCharFormat()
    form.setForeground(theme.color("ink"))
    for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        made.setWeekdayTextFormat(weekend, form)
    head = QTextCharFormat()
    head.setForeground(theme.color("muted"))
    head.setBackground(theme.color("paper"))
    made.setHeaderTextFormat(head)
    made.setMinimumSize(QSize(300, 240))
    for name, turn in (
        ("qt_calendar_prevmonth", "chevron-left"),
        ("qt_calendar_nextmonth", "chevron-right"),
    ):
        found = made.findChild(QWidget, name)
        if found is not None:
            found.setProperty("role", "icon")
            found.setIcon(icon(turn, theme))  # type: ignore[attr-defined]  # Qt's own tool button inside the calendar
            found.setAccessibleName("Vorige maand" if turn == "chevron-left" else "Volgende maand")
    return made
