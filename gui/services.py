"""What the window and its panes may need, made once and passed on; content is read when first asked for."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property

from clause_library.library import all_clauses
from clause_library.packs.desk import PackDesk
from drafting.bidders.own_profiles import OwnProfiles, Shelf
from drafting.checks.rulebook import RULES, Rulebook, load
from drafting.clause import Clause
from drafting.draft import Draft
from drafting.norms import NormSet, norms_on
from drafting.refusals import FileRefused, Refusal
from drafting.template import Template
from gui.library.uses import Uses
from gui.open_draft import OpenDraft
from gui.settings import Folders, SettingsFile
from templates.shelf import all_templates


class Services:
    """Folders, settings, the clock, and the content of the product.

    `refusals` holds what could not be read on the way, for the log; what could be read works.
    """

    def __init__(self, folders: Folders, now: Callable[[], datetime]) -> None:
        self.folders = folders
        self.settings = SettingsFile(folders.settings)
        self.now = now
        self.refusals: list[Refusal] = []
        self.clause_uses = Uses(self.settings, now)

    @cached_property
    def templates(self) -> tuple[Template, ...]:
        """The templates of the product, each as updated or replaced, and the user's own."""
        try:
            return self.packs.templates_in_use(all_templates())
        except FileRefused as refusal:
            self.refusals.append(refusal)
            return all_templates()

    @cached_property
    def packs(self) -> PackDesk:
        """Packs that are received and made."""
        return PackDesk(self.folders.pack_places)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the product, each as updated or replaced, then the user's own."""
        try:
            return self.packs.clauses_in_use(all_clauses())
        except Refusal as refusal:
            self.refusals.append(refusal)
            return all_clauses()

    @cached_property
    def rulebook(self) -> Rulebook:
        """The rules of the check, the user's own last; a rule file with a fault is left out."""
        own = self.folders.own_rules
        rulebook, refused = load((RULES, own) if own.is_dir() else (RULES,))
        self.refusals += refused
        return rulebook

    def reload_rules(self) -> Rulebook:
        """The rules, read again after one of the user's own was changed."""
        self.__dict__.pop("rulebook", None)
        return self.rulebook

    @cached_property
    def bidders(self) -> Shelf:
        """The kinds of bidders, with the user's own; a profile file with a fault is left out."""
        return OwnProfiles(self.folders.own_profiles).read()

    def reload_bidders(self) -> Shelf:
        """The kinds of bidders, read again after the user changed one."""
        self.__dict__.pop("bidders", None)
        return self.bidders

    def norms(self) -> NormSet:
        """The norms of today, for when no draft is open."""
        return norms_on(self.today())

    def warm_up(self) -> None:
        """Reads what the first draft will need; may be called from another thread."""
        from drafting.word.write import export  # noqa: F401 -- python-docx, which a start need not wait for

        _content = (self.rulebook, self.clauses)

    def today(self) -> date:
        """The day of today."""
        return self.now().date()

    def author(self) -> str:
        """The name under changes and justifications; empty while the user gave none."""
        return self.settings.now.author

    def open(self, draft: Draft) -> OpenDraft:
        """The draft, opened: with undo, check and the rules of the product."""
        return OpenDraft(draft, self.rulebook, self.author, self.today)
