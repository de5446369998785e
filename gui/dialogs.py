"""What opens over the window: palette, settings, help, rules, export."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from drafting.checks.rule_norms import norms_used
from drafting.norms import NormSet
from drafting.template import Template
from drafting.text.written_values import day
from gui.actions import Act, Actions
from gui.content_dialogs import ContentDialogs
from gui.file_door import FileDoor
from gui.findings.finding_card import rule_with_focus
from gui.help_here import START, HelpHere
from gui.palette.entries import Deeds, entries_of_actions, entries_of_draft
from gui.palette.palette import Palette
from gui.review.palette_entries import entries_of_comments
from gui.round_dialogs import round_deeds
from gui.rule_text import RuleText
from gui.services import Services
from gui.settings import Look
from gui.settings_dialog import SettingsDialog
from gui.theme import Theme
from gui.workspace import Workspace


class Ground(Protocol):
    """What the dialogs ask of the window they open over."""

    services: Services
    workspace: Workspace | None
    palette_over: Palette
    actions_of_window: Actions

    @property
    def theme(self) -> Theme:
        """The colours the window has now."""

    @property
    def page(self) -> QWidget | None:
        """What fills the window now."""

    def set_look(self, look: Look) -> None:
        """Gives the program other colours."""

    def open_file(self, path: Path) -> None:
        """Opens a file in the place of what is open."""


class Dialogs:
    """The dialogs of one window; none of them holds it up."""

    def __init__(self, window: Ground) -> None:
        self._window = window
        self.content = ContentDialogs(window, open_dialog)
        self.door = FileDoor(window, self.content.packs, open_dialog)

    def deeds(self) -> Mapping[Act, Callable[[], object]]:
        """What the actions do that open a window of own content or of a round."""
        return {**self.content.deeds(), **round_deeds(self._window, open_dialog)}

    def help_choose(self, begin: Callable[[Template], object]) -> None:
        """Opens the help with choosing a template; `begin` gets the one that was chosen."""
        from gui.start.choice_dialog import ChoiceDialog  # brings the reports along

        dialog = ChoiceDialog(self._window.services, self._window.theme, self._parent)
        dialog.template_chosen.connect(begin)
        open_dialog(dialog)

    def show_palette(self) -> None:
        """Opens the palette with what can be found now."""
        window, place = self._window, self._window.workspace
        found = list(entries_of_actions(window.actions_of_window))
        if place is not None:
            deeds = Deeds(place.go_to, place.fill_in, place.show_clause)
            opened = place.open_draft
            found += entries_of_draft(opened.draft, opened.document, window.services.clauses, deeds)
            found += entries_of_comments(place.review.desk.placed, place.review.show_comment)
        window.palette_over.open(found)

    def show_settings(self) -> None:
        """Opens the settings; a name that is given there is put to the changes that have none yet."""
        dialog = SettingsDialog(self._window.services.settings, self._window.set_look, self._parent)
        dialog.accepted.connect(self._sign_changes)
        open_dialog(dialog)

    def show_rule(self, rule: str) -> None:
        """Shows the text of a rule."""
        found = self._window.services.rulebook.rule(rule)
        if found is not None:
            norms = norms_used(found, self._norms()[0])
            open_dialog(RuleText(found, norms, self._window.theme, self._parent))

    def show_norms(self, key: str = "") -> None:
        """Shows the norms as they stand for the draft, the one with this key first; of today without a draft."""
        from gui.norms.norms_dialog import NormsDialog  # rarely wanted, so not read at a start

        norms, why = self._norms()
        rulebook = self._window.services.rulebook
        dialog = NormsDialog(norms, rulebook, why, self._window.theme, self._parent)
        dialog.rule_wanted.connect(self.show_rule)
        dialog.show_norm(key)
        open_dialog(dialog)

    def show_profiles(self) -> None:
        """Opens the kinds of bidders; what is changed there counts at once."""
        from gui.bidders.profiles_dialog import ProfilesDialog  # rarely wanted

        services = self._window.services
        dialog = ProfilesDialog(services, self._window.theme, self._parent)
        dialog.changed.connect(self._use_bidders)
        open_dialog(dialog)

    def show_rules(self) -> None:
        """Opens the workbench of rules."""
        from gui.rules.workbench import RuleWorkbench  # rarely wanted, so not read at a start

        place = self._window.workspace
        if place is not None:
            services, theme = self._window.services, self._window.theme
            open_dialog(
                RuleWorkbench(place.open_draft, services, theme, place.passage, self._parent)
            )

    def show_help(self) -> None:
        """Shows what the pane with the focus is for; on a finding, the text of its rule."""
        rule, place = rule_with_focus(), self._window.workspace
        if rule:
            self.show_rule(rule)
        else:
            open_dialog(HelpHere(place.topic() if place else START, self._parent))

    def ask_export(self) -> None:
        """Opens the export dialog; it brings python-docx along, which a start need not wait for."""
        from gui.export.export_dialog import ExportDialog

        place = self._window.workspace
        if place is None:
            return
        dialog = ExportDialog(
            place.open_draft, self._window.services, self._window.theme, self._parent
        )
        dialog.field_wanted.connect(place.fill_in)
        dialog.findings_wanted.connect(place.show_findings)
        open_dialog(dialog)

    @property
    def _parent(self) -> QWidget | None:
        return self._window if isinstance(self._window, QWidget) else None

    def _norms(self) -> tuple[NormSet, str]:
        """The norms that count now, and which day that is."""
        place = self._window.workspace
        if place is None:
            norms = self._window.services.norms()
            return norms, f"Zoals ze gelden op {day(norms.day)}, vandaag."
        norms = place.open_draft.norms
        if place.open_draft.draft.procurement.publication_date is None:
            why = "vandaag; vul de publicatiedatum in om met de normen van die dag te toetsen"
        else:
            why = "de publicatiedatum van dit bestek"
        return norms, f"Zoals ze gelden op {day(norms.day)}, {why}."

    def _use_bidders(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.use_bidders()

    def _sign_changes(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.name.sign_changes()


def open_dialog(dialog: QDialog) -> None:
    """Opens a dialog over the window without waiting for it."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
