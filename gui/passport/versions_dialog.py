"""Newer versions of texts: the library's text of then, that of now and yours, side by side, with the choice."""

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafting.comparison.newer_text import NewerText, Novelty
from drafting.comparison.versions import WithdrawnClause
from drafting.comparison.words import Change, Pieces, compare
from drafting.template import OriginKind
from gui.alerts import plain, visible
from gui.passport.redline import only, spoken, write_redline
from gui.theme import Space, Theme
from gui.widgets.changing import changes
from gui.widgets.empty_state import EmptyState
from gui.widgets.icons import SMALL, icon, pixmap
from gui.widgets.scroll import Column
from gui.widgets.sheet import Sheet
from gui.widgets.texts import button, text

SIZE = (1120, 720)
_LIST = 300
_KEY = Qt.ItemDataRole.UserRole
_ICONS = {Novelty.CHANGED: "newer", Novelty.ADDED: "plus", Novelty.REMOVED: "minus"}
_ACCEPT = {
    Novelty.CHANGED: "Neem de nieuwe tekst over",
    Novelty.ADDED: "Voeg de nieuwe tekst toe",
    Novelty.REMOVED: "Laat de tekst vervallen",
}
_KEEP = {
    Novelty.CHANGED: "Houd uw tekst",
    Novelty.ADDED: "Voeg niet toe",
    Novelty.REMOVED: "Houd uw tekst",
}
_ABSENT = (
    "Deze tekst was er nog niet.",
    "Deze tekst staat er niet meer.",
    "Deze tekst staat niet in uw bestek.",
)


class VersionsDialog(QDialog):
    """Newer texts one by one; it stays open until the user is done.

    The texts are given readable, with fields by their label; each is named by its key.

    Signals:
        accepted_text, kept_text, put_off_text: the key of the newer text that was decided on.
        all_wanted: every text the drafter did not touch must come to the version of today.
        removed_clause: the id of a withdrawn clause that must go.
        place_wanted: the id of a block or key of a section that the user wants to see.
    """

    accepted_text = Signal(str)
    kept_text = Signal(str)
    put_off_text = Signal(str)
    removed_clause = Signal(str)
    all_wanted = Signal()
    place_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._newer: dict[str, NewerText] = {}
        self._gone: dict[str, WithdrawnClause] = {}
        self.setObjectName("versions_dialog")
        self.setWindowTitle("Nieuwere versies van teksten")
        self.resize(*SIZE)
        self._count = text("", "muted")
        self.list = QListWidget()
        self.list.setAccessibleName("Teksten met een nieuwere versie")
        self.list.setFixedWidth(_LIST)
        self.list.setProperty("role", "choices")
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(SMALL, SMALL))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._place = text("", "heading")
        self._about = text("", "muted")
        self.sheets = tuple(
            Sheet(name, theme) for name in ("Bibliotheek toen", "Bibliotheek nu", "In uw bestek")
        )
        self._headings = tuple(text("", "strong") for _ in self.sheets)
        self.accept_text = button("", "primary", on_press=lambda: self._emit(self.accepted_text))
        self.keep_text = button("", on_press=lambda: self._emit(self.kept_text))
        self.later = button("Beslis later", on_press=lambda: self._emit(self.put_off_text))
        self.remove = button(
            "Haal de bepaling weg", on_press=lambda: self._emit(self.removed_clause)
        )
        self.go = button("Ga erheen", on_press=self._go)
        self.all_button = button(
            "Werk alle ongewijzigde teksten bij", on_press=self.all_wanted.emit
        )
        for name, made in (
            ("accept_text", self.accept_text),
            ("keep_text", self.keep_text),
            ("later", self.later),
            ("remove", self.remove),
            ("go", self.go),
            ("all", self.all_button),
        ):
            made.setObjectName(name)
        self.empty = EmptyState(theme)
        self.empty.say(
            "check",
            "Geen nieuwere versies",
            "De teksten van dit bestek zijn die van het sjabloon en de bibliotheek van nu. Komt er een nieuwere "
            "versie, dan blijft uw bestek zoals het is tot u hier kiest.",
        )
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_items: self._show())

    def show_news(
        self, newer: tuple[NewerText, ...], gone: tuple[WithdrawnClause, ...], chosen: str = ""
    ) -> None:
        """Shows these; `chosen` is the key of the one to look at first, else the place in the list is kept."""
        at = self.list.currentRow()
        self._newer = {one.key: one for one in newer}
        self._gone = {one.key: one for one in gone}
        self.list.blockSignals(True)  # noqa: FBT003 -- Qt's own way
        self.list.clear()
        for clause in gone:
            self._add("off", "violation", f"{clause.title}\nVervallen bepaling", clause.key)
        for one in sorted(newer, key=lambda n: n.put_off):
            words = "Later beslissen" if one.put_off else _said(one)
            role = "muted" if one.put_off else "attention"
            name = one.section.title if one.section and one.section.title else one.chapter.title
            self._add(_ICONS[one.novelty], role, f"{name}\n{words}", one.key)
        keys = [self.list.item(n).data(_KEY) for n in range(self.list.count())]
        row = keys.index(chosen) if chosen in keys else max(0, min(at, len(keys) - 1))
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)  # noqa: FBT003 -- Qt's own way
        untouched = sum(not one.is_own and one.novelty is Novelty.CHANGED for one in newer)
        self.all_button.setVisible(untouched > 1)
        self.all_button.setText(f"Werk {untouched} ongewijzigde teksten bij")
        self._count.setText(_counted(newer, gone))
        self.empty.setVisible(not keys)
        self._main.setVisible(bool(keys))
        self._show()

    def _add(self, picture: str, role: str, words: str, key: str) -> None:
        sign = QIcon(icon(picture, self._theme, role))
        sign.addPixmap(pixmap(picture, self._theme, role), QIcon.Mode.Selected)
        item = QListWidgetItem(sign, visible(words))
        item.setData(_KEY, key)
        item.setToolTip(plain(words))
        self.list.addItem(item)

    @property
    def chosen(self) -> str:
        """The key of the newer text, or the id of the withdrawn clause, that is looked at."""
        item = self.list.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def _emit(self, signal: SignalInstance) -> None:
        if self.chosen:
            signal.emit(self.chosen)

    def _go(self) -> None:
        one = self._newer.get(self.chosen)
        gone = self._gone.get(self.chosen)
        if one is None:
            self.place_wanted.emit(gone.place if gone else self.chosen)
        elif one.novelty is Novelty.REMOVED and (one.whole_chapter or one.whole):
            self.place_wanted.emit(one.section.key if one.section else one.chapter.key)
        elif one.whole_chapter is not None:
            self.place_wanted.emit(one.after or f"part-{one.part.key}")
        elif one.whole is not None:
            self.place_wanted.emit(one.after or one.chapter.key)
        elif one.novelty is Novelty.ADDED:
            self.place_wanted.emit(one.section.key if one.section else one.chapter.key)
        else:
            self.place_wanted.emit(str(one.block))

    def _show(self) -> None:
        one, gone = self._newer.get(self.chosen), self._gone.get(self.chosen)
        for made in (self.accept_text, self.keep_text, self.later, self._texts):
            made.setVisible(one is not None)
        self.remove.setVisible(gone is not None)
        if one is not None:
            self._show_newer(one)
        elif gone is not None:
            self._place.setText(gone.title)
            why = f"{gone.why} " if gone.why else ""
            self._about.setText(
                f"Deze bepaling is vervallen in de bibliotheek (versie {gone.origin.version}). {why}Zij blijft in uw "
                "bestek staan tot u haar weghaalt. Kijk of zij nog klopt, en kies zo nodig een andere bepaling."
            )

    def _show_newer(self, one: NewerText) -> None:
        self._place.setText(one.place)
        what = "Bepaling" if one.origin.kind is OriginKind.CLAUSE else "Sjabloon"
        own = " U hebt deze tekst zelf gewijzigd." if one.is_own else ""
        changed = f" {one.changed}" if one.changed else ""
        self._about.setText(f"{what} '{one.title}', nu versie {one.origin.version}.{changed}{own}")
        news, mine = compare(one.old, one.new), compare(one.old, one.yours)
        sides: tuple[tuple[str, Pieces], ...] = (
            ("Bibliotheek toen", only(news, Change.GONE)),
            ("Bibliotheek nu", only(news, Change.COME)),
            ("In uw bestek", mine),
        )
        for sheet, heading, (name, pieces), absent in zip(
            self.sheets, self._headings, sides, _ABSENT, strict=True
        ):
            heading.setText(name)
            sheet.setAccessibleDescription(spoken(pieces) or absent)
            sheet.restart()
            if any(piece.text for piece in pieces):
                write_redline(sheet, pieces)
            else:
                sheet.paragraph(absent, style="muted")
            sheet.finish()
        accept, keep = _choices(one)
        self.accept_text.setText(accept)
        self.keep_text.setText(keep)
        self.later.setEnabled(not one.put_off)

    def _lay_out(self) -> None:
        self._texts = QFrame()
        columns = QHBoxLayout(self._texts)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(Space.SMALL)
        for heading, sheet in zip(self._headings, self.sheets, strict=True):
            side = QFrame()
            side.setProperty("panel", "paper")
            lines = QVBoxLayout(side)
            lines.setContentsMargins(1, Space.SMALL, 1, 1)
            lines.setSpacing(0)
            heading.setContentsMargins(Space.MEDIUM, 0, Space.MEDIUM, 0)
            lines.addWidget(heading)
            scroll = Column(sheet.accessibleName())
            scroll.column.addWidget(sheet)
            scroll.column.addStretch(1)
            lines.addWidget(scroll, 1)
            columns.addWidget(side, 1)
        deeds = QHBoxLayout()
        deeds.setSpacing(Space.SMALL)
        for made in (self.accept_text, self.keep_text, self.later, self.remove):
            deeds.addWidget(changes(made))
        deeds.addStretch(1)
        deeds.addWidget(self.go)
        right = QVBoxLayout()
        right.setSpacing(Space.SMALL)
        right.addWidget(self._place)
        right.addWidget(self._about)
        right.addWidget(self._texts, 1)
        right.addStretch()
        right.addLayout(deeds)
        self._main = QWidget()
        both = QHBoxLayout(self._main)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(Space.LARGE)
        both.addWidget(self.list)
        both.addLayout(right, 1)
        close = button("Sluit", on_press=self.accept)
        close.setObjectName("close")
        row = QHBoxLayout()
        row.addWidget(changes(self.all_button))
        row.addStretch(1)
        row.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text("Nieuwere versies van teksten", "title"))
        whole.addWidget(self._count)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self._main, 1)
        whole.addSpacing(Space.TINY)
        whole.addLayout(row)


def _choices(one: NewerText) -> tuple[str, str]:
    """What the buttons say: to follow the library, and to keep what there is."""
    if one.whole_chapter is None and one.whole is None:
        return _ACCEPT[one.novelty], _KEEP[one.novelty]
    named = "het hoofdstuk" if one.whole_chapter is not None else "de paragraaf"
    if one.novelty is Novelty.REMOVED:
        return f"Laat {named} vervallen", f"Houd {named}"
    return f"Voeg {named} toe", _KEEP[one.novelty]


def _said(one: NewerText) -> str:
    gone = one.novelty is Novelty.REMOVED
    if one.whole_chapter is not None:
        return "Hoofdstuk niet meer in het sjabloon" if gone else "Nieuw hoofdstuk"
    if one.whole is not None:
        return "Paragraaf niet meer in het sjabloon" if gone else "Nieuwe paragraaf"
    words = {
        Novelty.CHANGED: "Nieuwere versie",
        Novelty.ADDED: "Nieuwe tekst",
        Novelty.REMOVED: "Niet meer in de bibliotheek",
    }[one.novelty]
    return f"{words}, door u gewijzigd" if one.is_own else words


def _counted(newer: tuple[NewerText, ...], gone: tuple[WithdrawnClause, ...]) -> str:
    waiting = sum(not one.put_off for one in newer)
    put_off = len(newer) - waiting
    words = [
        f"{waiting} te beslissen" if waiting else "",
        f"{put_off} voor later" if put_off else "",
        f"{len(gone)} vervallen" if gone else "",
    ]
    said = ", ".join(word for word in words if word)
    return (
        f"{said}. Uw bestek blijft zoals het is tot u kiest; elke keuze kunt u ongedaan maken."
        if said
        else ""
    )
