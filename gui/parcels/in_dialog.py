"""The window for a parcel that came back: what is new, taken over together or one by one, conflicts side by side."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from drafting.edits.edit import Touched
from drafting.refusals import Refusal
from drafting.review.parcels.difference import Difference, Way
from drafting.review.parcels.parcel_file import read_parcel
from drafting.review.parcels.records import Back, lay_beside
from drafting.review.parcels.taking import Taken
from gui import alerts, background
from gui.alerts import visible
from gui.parcels.in_desk import InDesk
from gui.parcels.in_list import InList
from gui.parcels.three_texts import ThreeTexts
from gui.parcels.words import progress_words, state_of
from gui.review.reading_page import ReadingPage
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.empty_state import EmptyState
from gui.widgets.texts import button, text
from gui.workspace import Workspace

SIZE = (1180, 720)
MARGIN = 32
_OWN, _OWN_DONE = "Eigen tekst (E)", "Neem eigen tekst (E)"


class InDialog(QDialog):
    """Stands beside the window, so that the page can be looked at; everything can be undone there."""

    def __init__(self, place: Workspace, services: Services, theme: Theme) -> None:
        super().__init__(place)
        self._place = place
        self._services = services
        self._theme = theme
        self.desk: InDesk | None = None
        self.job: background.Job | None = None
        self.setObjectName("parcel_in")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Beoordeling terug")
        room = place.window().size()
        self.resize(min(SIZE[0], room.width() - MARGIN), min(SIZE[1], room.height() - MARGIN))
        self.title = text("Beoordeling terug", "title")
        self.progress = text("", "muted")
        self.remarks = text("", "fault")
        self.remarks.hide()
        self.list = InList(theme)
        self.where = text("", "heading")
        self.about = text("", "muted")
        self.note = text("", "")
        self.why = text("", "fault")
        self.texts = ThreeTexts(theme)
        self.take_button = button(
            "Neem over (A)", "primary", on_press=lambda: self.decide(Way.THEIRS)
        )
        self.mine_button = button("Houd de mijne (M)", on_press=lambda: self.decide(Way.MINE))
        self.both_button = button("Beide (B)", on_press=lambda: self.decide(Way.BOTH))
        self.own_button = button(_OWN, on_press=self.write_own)
        self.go_button = button("Ga erheen", on_press=self._go)
        self.all_button = button("Neem alles zonder conflict over", on_press=self.take_plain)
        self.none_button = button("Wijs alles af…", on_press=self.decline_all)
        self.reading = ReadingPage()
        self.reading.stop_wanted.connect(self._stop)
        self.empty = EmptyState(theme)
        self._main = QWidget()
        self._pages = QStackedWidget()
        self._lay_out()
        self._make_keys()
        self.list.currentItemChanged.connect(lambda *_items: self._show())

    # reading

    def read(self, path: Path) -> None:
        """Reads the parcel in the background and lays it beside the bestek."""
        self.reading.begin(path.name)
        self._pages.setCurrentIndex(0)
        draft = self._place.open_draft.draft
        self.job = background.run(
            lambda _job: lay_beside(draft, read_parcel(path)), self.show_back, self._refuse
        )

    def show_back(self, back: Back) -> None:
        """Shows what a parcel brings."""
        if self.job is not None and self.job.stopped():
            return
        try:
            self.desk = InDesk(self._place.open_draft, back, self._services.now, self)
            if not self.desk.found.differences:
                self.desk.receive()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self.desk.changed.connect(self._refresh)
        self.title.setText(visible(f"Beoordeling van {self.desk.name}"))
        self.remarks.setText(" ".join(self.desk.back.remarks))
        self.remarks.setVisible(bool(self.desk.back.remarks))
        self._refresh()
        self.list.setFocus()

    def _refuse(self, refusal: Refusal) -> None:
        parent = self._place
        self.close()
        alerts.refuse(parent, refusal, "Dit pakket kan niet worden teruggenomen")

    # deciding

    @property
    def current(self) -> Difference | None:
        """What is looked at."""
        return self.desk.find(self.list.key) if self.desk is not None else None

    def decide(self, way: Way, words: str = "") -> None:
        """Decides on what is looked at, and goes on to the next."""
        one, desk = self.current, self.desk
        if one is None or desk is None or way not in one.ways:
            return
        self._attempt(lambda: desk.decide(one.key, way, words))

    def write_own(self) -> None:
        """Opens the room for an own text; pressed again it is taken."""
        one = self.current
        if one is None or Way.OWN not in one.ways:
            return
        if self.texts.own.isHidden():
            self.texts.show_own(wanted=True)
            self.own_button.setText(_OWN_DONE)
        else:
            self.decide(Way.OWN, self.texts.own.toPlainText())

    def take_plain(self) -> None:
        """Takes over everything that wants no choice, beside the window."""
        desk = self.desk
        if desk is not None and desk.found.plain and self._place.finish():
            self._work(
                desk.plain_work(), f"{len(desk.found.plain)} wijzigingen worden overgenomen…"
            )

    def decline_all(self) -> None:
        """Keeps mine everywhere, once the user says yes."""
        desk = self.desk
        if desk is None or not desk.found.differences or not self._place.finish():
            return
        answer = alerts.ask(
            self,
            "Wilt u alles uit deze beoordeling afwijzen?",
            "Uw bestek blijft zoals het is. U kunt dit ongedaan maken.",
            ("Wijs alles af", "Annuleer"),
        )
        if answer == 0:
            words = f"{len(desk.found.differences)} wijzigingen worden afgewezen…"
            self._work(desk.declining_work(), words)

    def _work(self, work: Callable[[background.Job], Taken], words: str) -> None:
        """Works out much at once in the background, with how far it is and a way to stop."""
        self.reading.wait_for(words, "Stop; er verandert niets")
        self._pages.setCurrentIndex(0)
        self._foot.setEnabled(False)
        self.reading.stop_button.setFocus()
        self.job = background.run(work, self._carry_out, None, self.reading.show_progress)

    def _stop(self) -> None:
        """Stops the reading or the work; nothing has changed."""
        if self.job is not None:
            self.job.stop()
        if self.desk is None:
            self.close()

    def _carry_out(self, done: Taken) -> None:
        desk = self.desk
        self._foot.setEnabled(True)
        if desk is None:
            return
        stopped = done.stopped or (self.job is not None and self.job.stopped())
        try:
            carried = not stopped and desk.carry_out(done)
        except Refusal as refusal:
            alerts.refuse(self, refusal)
            carried = False
        self._refresh()
        self.list.setFocus()
        if carried:
            left = f" {len(done.left)} konden niet." if done.left else ""
            count = len(done.done)
            said = "beslist" if done.edit.touched == Touched.COMMENTS else "overgenomen"
            self._place.tell(f"{count} {said}.{left} {done.edit.note}".strip())
        elif stopped:
            self._place.tell("Gestopt. Er is niets overgenomen.")
        else:
            self._place.tell(
                "Het bestek is intussen gewijzigd. Er is niets overgenomen; probeer het opnieuw."
            )

    def _attempt(self, deed: Callable[[], Taken]) -> Taken | None:
        if not self._place.finish():
            return None
        try:
            return deed()
        except Refusal as refusal:
            alerts.refuse(self, refusal)
            return None

    def _go(self) -> None:
        one = self.current
        if one is not None:
            comment = next(
                (c for c in self._place.open_draft.draft.comments if c.id == one.target), None
            )
            self._place.go_to(comment.anchor.element if comment else one.target)
            self._place.window().activateWindow()

    # showing

    def _refresh(self) -> None:
        desk = self.desk
        if desk is None:
            return
        found = desk.found
        self.progress.setText(progress_words(len(found.plain), len(found.conflicts)))
        self.all_button.setVisible(bool(found.plain))
        self.all_button.setText(f"Neem alles zonder conflict over ({len(found.plain)})")
        self.none_button.setVisible(bool(found.differences))
        self._fill()
        if found.differences:
            self._pages.setCurrentIndex(1)
        else:
            self._pages.setCurrentIndex(2)
            self.empty.say(
                "check",
                "Alles is beslist",
                "Uit deze beoordeling is niets meer over te nemen. Bewaar het bestek met Ctrl+S.",
            )

    def _fill(self) -> None:
        desk = self.desk
        assert desk is not None
        self.list.fill((*desk.found.conflicts, *desk.found.plain))
        self._show()

    def _show(self) -> None:
        one, desk = self.current, self.desk
        if one is None or desk is None:
            return
        self.where.setText(visible(one.where or "Bestek"))
        said = [one.kind.label.capitalize()]
        said += [state_of(one)] if state_of(one) else []
        said += [one.author] if one.author else []
        self.about.setText(visible(" · ".join(said)))
        self.note.setText(one.note)
        self.note.setVisible(bool(one.note))
        why = desk.left.get(one.key, "")
        self.why.setText(visible(why))
        self.why.setVisible(bool(why))
        self.texts.show_for(one, desk.name, desk.words)
        self.take_button.setText("Neem die van de ander (A)" if one.conflict else "Neem over (A)")
        self.mine_button.setText("Houd de mijne (M)" if one.conflict else "Neem niet over (M)")
        self.both_button.setVisible(Way.BOTH in one.ways)
        self.own_button.setVisible(Way.OWN in one.ways)
        self.own_button.setText(_OWN)

    # building

    def _make_keys(self) -> None:
        for key, deed in (
            ("A", lambda: self.decide(Way.THEIRS)),
            ("M", lambda: self.decide(Way.MINE)),
            ("B", lambda: self.decide(Way.BOTH)),
            ("E", self.write_own),
            ("Ctrl+Return", self.take_plain),
            ("Ctrl+Z", self._place.open_draft.undo),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _lay_out(self) -> None:
        deeds = QHBoxLayout()
        deeds.setSpacing(Space.SMALL)
        for made in (self.take_button, self.mine_button, self.both_button, self.own_button):
            deeds.addWidget(made)
        deeds.addStretch(1)
        deeds.addWidget(self.go_button)
        right = QVBoxLayout()
        right.setSpacing(Space.SMALL)
        for widget in (self.where, self.about, self.note):
            right.addWidget(widget)
        right.addSpacing(Space.SMALL)
        right.addWidget(self.texts, 1)
        right.addWidget(self.why)
        right.addLayout(deeds)
        both = QHBoxLayout(self._main)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(Space.WIDE)
        both.addWidget(self.list)
        both.addLayout(right, 1)
        for page in (self.reading, self._main, self.empty):
            self._pages.addWidget(page)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.all_button)
        foot.addWidget(self.none_button)
        foot.addStretch(1)
        foot.addWidget(button("Sluit", on_press=self.close))
        self.all_button.hide()
        self.none_button.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        for widget in (self.title, self.progress, self.remarks):
            whole.addWidget(widget)
        whole.addSpacing(Space.SMALL)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self._foot)
