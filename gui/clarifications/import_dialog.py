"""Questions from a file before they come in: what the columns were taken for, and where each question leads."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafting.clarifications.question_table import QuestionTable, ReadQuestion
from gui.alerts import plain, visible
from gui.clarifications.desk import ClarificationsDesk
from gui.clarifications.words import counted, first_words
from gui.theme import Space, Theme
from gui.widgets.icons import icon
from gui.widgets.texts import button, text

SIZE = (860, 560)


class ImportDialog(QDialog):
    """Shows what was read.

    Signals:
        taken: the QuestionTable, and who asked what has no asker of its own.
    """

    taken = Signal(object, str)

    def __init__(
        self,
        name: str,
        table: QuestionTable,
        desk: ClarificationsDesk,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._desk = desk
        self._theme = theme
        self.setObjectName("import_questions")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Vragen uit {visible(name)}")
        self.resize(*SIZE)
        self.list = QTreeWidget()
        self.list.setAccessibleName("Gevonden vragen")
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels(["Plaats", "Gepubliceerd als", "Vraag"])
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        unsure = 0
        for question in table.questions:
            item, sure = self._row(question)
            unsure += not sure
            self.list.addTopLevelItem(item)
        header = self.list.header()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 180)
        header.resizeSection(1, 240)
        self.asker = QLineEdit()
        self.asker.setAccessibleName("Van wie deze vragen zijn, alleen voor uzelf")
        self.asker.setPlaceholderText("Van wie deze vragen zijn; komt in geen enkel document")
        self.asker.setVisible(not all(question.asker for question in table.questions))
        count = counted(len(table.questions), "vraag", "vragen")
        self.take = button(f"Voeg {count} toe", "primary", on_press=self._take)
        self.take.setObjectName("take")
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        row.addWidget(button("Annuleer", on_press=self.reject))
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        column.addWidget(text("Dit is gevonden", "title"))
        column.addWidget(text(visible(table.understood)))
        if unsure:
            places = counted(unsure, "plaats is", "plaatsen zijn")
            column.addWidget(
                text(
                    f"{places} niet zeker; kijk die na als de vragen in het register staan.",
                    "muted",
                )
            )
        column.addWidget(self.list, 1)
        column.addWidget(self.asker)
        column.addLayout(row)
        self.take.setFocus()

    def _row(self, question: ReadQuestion) -> tuple[QTreeWidgetItem, bool]:
        found = self._desk.place_of(question.place)
        known = self._desk.place_words(found.element)
        sure = found.sure or not question.place
        shown = [
            question.place or "algemeen",
            known or "niet gevonden",
            first_words(question.text, 200),
        ]
        if not question.place:
            shown[1] = "Algemeen"
        item = QTreeWidgetItem([visible(words) for words in shown])
        item.setIcon(
            1, icon("ready" if sure else "attention", self._theme, "ready" if sure else "attention")
        )
        item.setToolTip(2, plain(question.text))
        said = f"{shown[2]}, plaats {shown[0]}, {shown[1]}{'' if sure else ', niet zeker'}"
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, visible(said))
        return item, sure

    def _take(self) -> None:
        self.taken.emit(self._table, self.asker.text().strip())
        self.accept()
