"""Every action of the window with its key, once: the menu, the palette and the printed list come from here."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence


class Group(StrEnum):
    """The headings of the menu and of the list of keys."""

    FILE = "Bestand"
    EDIT = "Bewerken"
    CHECK = "Toetsen"
    REVIEW = "Beoordelen"
    CONTENT = "Bibliotheek"
    PUBLICATION = "Publicatie en dossier"
    VIEW = "Beeld"
    HELP = "Hulp"


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of an action: words, keys (the first is shown), icon, and whether it wants a draft."""

    words: str
    group: Group
    keys: tuple[str, ...] = ()
    icon: str = ""
    anywhere: bool = False


class Act(Enum):
    """What a user can do from anywhere in the window."""

    NEW = Told("Nieuw bestek", Group.FILE, ("Ctrl+N",), "new", anywhere=True)
    OPEN = Told("Open…", Group.FILE, ("Ctrl+O",), "open", anywhere=True)
    SAVE = Told("Sla op", Group.FILE, ("Ctrl+S",), "save")
    SAVE_AS = Told("Sla op als…", Group.FILE, ("Ctrl+Shift+S",))
    EXPORT = Told("Exporteer naar Word, PDF of webpagina…", Group.FILE, ("Ctrl+E",), "export")
    PROOF_PRINT = Told("Proefdruk…", Group.FILE, ("Ctrl+P",))
    CLOSE = Told("Sluit dit bestek", Group.FILE, ("Ctrl+W",))
    QUIT = Told("Stop", Group.FILE, ("Ctrl+Q",), anywhere=True)
    UNDO = Told("Maak ongedaan", Group.EDIT, ("Ctrl+Z",), "undo")
    REDO = Told("Doe opnieuw", Group.EDIT, ("Ctrl+Y", "Ctrl+Shift+Z"), "redo")
    ACTIONS_HERE = Told("Wat kan hier?", Group.EDIT, ("Ctrl+.",))
    PASSPORT = Told("Paspoort van deze tekst…", Group.EDIT, ("Ctrl+Shift+I",))
    FIND = Told("Zoek in de tekst", Group.EDIT, ("Ctrl+F",), "search")
    SETTINGS = Told("Instellingen…", Group.EDIT, ("Ctrl+,",), "settings", anywhere=True)
    CHECK = Told("Toets nu", Group.CHECK, ("F7",), "check")
    NEXT_FINDING = Told("Volgende bevinding", Group.CHECK, ("F8",))
    PREVIOUS_FINDING = Told("Vorige bevinding", Group.CHECK, ("Shift+F8",))
    JUSTIFY = Told("Motiveer deze bevinding…", Group.CHECK, ("Ctrl+Shift+M",))
    NEXT_GAP = Told("Volgende open gegeven", Group.CHECK, ("F4",))
    REPORT = Told("Bewaar het rapport van de toets…", Group.CHECK, ("Ctrl+Shift+E",))
    DEVIATIONS = Told("Afwijkingen van de bibliotheek…", Group.CHECK, ("Ctrl+Shift+L",))
    NEWER = Told("Nieuwere versies van teksten…", Group.CHECK, ("Ctrl+Shift+Y",))
    RULES = Told("Regels van de toets…", Group.CHECK)
    NORMS = Told("Normen van de toets…", Group.CHECK, ("Ctrl+Shift+N",), anywhere=True)
    PROFILES = Told("Soorten aanbieders…", Group.CHECK, ("Ctrl+Shift+P",), anywhere=True)
    COMMENT = Told("Plaats een opmerking…", Group.REVIEW, ("Ctrl+Alt+M",), "comment")
    NEXT_COMMENT = Told("Volgende opmerking", Group.REVIEW, ("Ctrl+F8",))
    PREVIOUS_COMMENT = Told("Vorige opmerking", Group.REVIEW, ("Ctrl+Shift+F8",))
    APPROVE = Told("Keur dit hoofdstuk goed", Group.REVIEW, ("Ctrl+Shift+A",))
    APPROVALS = Told("Goedkeuringen…", Group.REVIEW)
    REVIEWED_FILE = Told("Haal een beoordeeld Word-bestand binnen…", Group.REVIEW, ("Ctrl+Alt+W",))
    PARCEL_OUT = Told("Stuur ter beoordeling, of terug…", Group.REVIEW, ("Ctrl+Alt+U",))
    PARCEL_IN = Told("Haal een beoordeling binnen…", Group.REVIEW, ("Ctrl+Alt+N",))
    REVIEW_ONLY = Told("Alleen beoordelen", Group.REVIEW)
    OWN_CLAUSES = Told("Eigen bepalingen…", Group.CONTENT, ("Ctrl+Shift+B",), anywhere=True)
    KEEP_CLAUSE = Told("Bewaar paragraaf als eigen bepaling…", Group.CONTENT, ("Ctrl+Shift+K",))
    IMPORT_WORD = Told(
        "Haal bepalingen uit een document…", Group.CONTENT, ("Ctrl+Shift+W",), anywhere=True
    )
    IMPORT_PACK = Told("Neem een pakket over…", Group.CONTENT, ("Ctrl+Shift+O",), anywhere=True)
    EXPORT_PACK = Told("Maak een pakket…", Group.CONTENT, ("Ctrl+Shift+D",), anywhere=True)
    SHARED_FOLDER = Told("Kijk in de gedeelde map", Group.CONTENT, ("Ctrl+Shift+G",), anywhere=True)
    COMPARE = Told("Vergelijk…", Group.REVIEW, ("Ctrl+Alt+V",))
    PUBLISH = Told("Publiceer: zet de nummers vast…", Group.PUBLICATION, (), "lock")
    CLARIFICATIONS = Told(
        "Vragen en wijzigingen na publicatie…", Group.PUBLICATION, ("Ctrl+Alt+Q",), "question"
    )
    DOSSIER = Told("Maak het dossier…", Group.PUBLICATION, ("Ctrl+Alt+D",))
    CHECK_DOSSIER = Told("Controleer een dossier…", Group.PUBLICATION, anywhere=True)
    PALETTE = Told("Zoek of doe iets…", Group.VIEW, ("Ctrl+K",), "search", anywhere=True)
    VALUES = Told("Gegevens", Group.VIEW, ("Ctrl+1",), "values")
    LIBRARY = Told("Bibliotheek", Group.VIEW, ("Ctrl+2",), "library")
    FINDINGS = Told("Bevindingen", Group.VIEW, ("Ctrl+3",), "findings")
    TECHNIQUES = Told("Technieken", Group.VIEW, ("Ctrl+4",), "techniques")
    BIDDERS = Told("Inschrijvers", Group.VIEW, ("Ctrl+5",))
    COMMENTS = Told("Opmerkingen", Group.VIEW, ("Ctrl+6",), "comment")
    NEXT_PANE = Told("Volgend venstervlak", Group.VIEW, ("F6",))
    PREVIOUS_PANE = Told("Vorig venstervlak", Group.VIEW, ("Shift+F6",))
    OUTLINE = Told("Inhoud tonen of verbergen", Group.VIEW, ("F9",))
    PANEL = Told("Zijvlak tonen of verbergen", Group.VIEW, ("Shift+F9",))
    FOCUS = Told("Alleen de tekst", Group.VIEW, ("F11",))
    ZOOM_IN = Told("Tekst groter", Group.VIEW, ("Ctrl++", "Ctrl+="))
    ZOOM_OUT = Told("Tekst kleiner", Group.VIEW, ("Ctrl+-",))
    ZOOM_RESET = Told("Tekst op gewone grootte", Group.VIEW, ("Ctrl+0",))
    LOOK_LIGHT = Told("Lichte kleuren", Group.VIEW, anywhere=True)
    LOOK_DARK = Told("Donkere kleuren", Group.VIEW, anywhere=True)
    LOOK_SYSTEM = Told("Kleuren van het systeem", Group.VIEW, anywhere=True)
    MENU = Told("Menu", Group.VIEW, ("F10",), "menu", anywhere=True)
    HELP_HERE = Told("Hulp bij dit vlak", Group.HELP, ("F1",), anywhere=True)
    SHORTCUTS = Told("Sneltoetsen", Group.HELP, anywhere=True)
    ABOUT = Told("Over Bestekwijzer", Group.HELP, anywhere=True)


IN_PANES: tuple[tuple[str, str, str], ...] = (
    ("Inhoud en bestek", "Alt+Up", "Verplaats omhoog"),
    ("Inhoud en bestek", "Alt+Down", "Verplaats omlaag"),
    ("Inhoud en bestek", "F2", "Wijzig de titel"),
    ("Inhoud en bestek", "Del", "Laat weg, of haal terug"),
    ("Inhoud", "Return", "Ga naar deze plaats in het bestek"),
    ("Inhoud", "Ins", "Voeg een eigen paragraaf toe"),
    ("Bestek", "Up", "Vorige tekst"),
    ("Bestek", "Down", "Volgende tekst"),
    ("Bestek", "Ctrl+Up", "Vorige titel"),
    ("Bestek", "Ctrl+Down", "Volgende titel"),
    ("Bestek", "Return", "Bewerk deze tekst"),
    ("Bestek", "Ins", "Voeg tekst hieronder toe"),
    ("Bestek", "Ctrl+C", "Kopieer deze tekst, of wat is geselecteerd"),
    ("Bestek", "Right", "Zet de cursor in de tekst, zonder te bewerken"),
    ("Bestek", "Shift+Right", "Selecteer tekst; met Ctrl erbij een woord"),
    ("Bestek", "Ctrl+A", "Selecteer de hele tekst"),
    ("Tekst die u bewerkt", "Ctrl+Return", "Klaar met bewerken"),
    ("Tekst die u bewerkt", "Esc", "Laat de tekst zoals hij was"),
    ("Tekst die u bewerkt", "Tab", "Klaar, en door naar de volgende tekst"),
    ("Tekst die u bewerkt", "Shift+Tab", "Klaar, en door naar de vorige tekst"),
    ("Tekst die u bewerkt", "Return", "Splits de tekst"),
    ("Tekst die u bewerkt", "Ctrl+B", "Vet"),
    ("Tekst die u bewerkt", "Ctrl+I", "Cursief"),
    ("Tekst die u bewerkt", "Ctrl+G", "Voeg een gegeven in"),
    ("Tabel die u bewerkt", "Tab", "Volgende cel"),
    ("Tabel die u bewerkt", "Shift+Tab", "Vorige cel"),
    ("Tabel die u bewerkt", "Ctrl+Ins", "Rij erbij"),
    ("Tabel die u bewerkt", "Ctrl+Del", "Rij weg"),
    ("Gegevens", "Tab", "Volgend gegeven"),
    ("Bibliotheek", "Return", "Voeg de gekozen bepaling toe"),
    ("Bevindingen", "Up", "Vorige bevinding"),
    ("Bevindingen", "Down", "Volgende bevinding"),
    ("Bevindingen", "Return", "Ga naar de plaats van de bevinding"),
    ("Opmerkingen", "Up", "Vorige opmerking"),
    ("Opmerkingen", "Down", "Volgende opmerking"),
    ("Opmerkingen", "Return", "Ga naar de plaats van de opmerking"),
    ("Opmerking die u schrijft", "Ctrl+Return", "Plaats de opmerking"),
    ("Opmerking die u schrijft", "Esc", "Plaats de opmerking niet"),
    ("Vragen en wijzigingen", "Alt+1", "Vragen; met 2 wijzigingen, met 3 nota's"),
    ("Vragen en wijzigingen", "Alt+Down", "Volgende vraag of wijziging"),
    ("Vragen en wijzigingen", "Alt+Up", "Vorige vraag of wijziging"),
    ("Vragen en wijzigingen", "Ctrl+N", "Nieuwe vraag"),
    ("Vragen en wijzigingen", "Ctrl+Return", "Bewaar wat u typte"),
)
"""Keys that belong to one pane and work only there: where, key, what it does."""


_CHANGING = frozenset({Act.JUSTIFY, Act.NEWER, Act.PUBLISH})
"""What changes the draft itself, besides what is refused where it is asked."""


class Actions(QObject):
    """The actions of one window."""

    def __init__(self, deeds: Mapping[Act, Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._may_change = True
        self._actions = {act: self._made(act, deeds[act]) for act in Act if act in deeds}

    def __getitem__(self, act: Act) -> QAction:
        return self._actions[act]

    def __iter__(self) -> Iterator[Act]:
        return iter(self._actions)

    def all(self) -> list[QAction]:
        """Every action, to be added to the window so that its key works."""
        return list(self._actions.values())

    def allow_draft(self, *, there: bool) -> None:
        """Switches off what wants a draft while none is open."""
        for act, action in self._actions.items():
            allowed = self._may_change or act not in _CHANGING
            action.setEnabled(allowed and (there or act.value.anywhere))

    def allow_changes(self, *, there: bool) -> None:
        """Switches off what changes the draft while it is only reviewed."""
        self._may_change = there
        for act in _CHANGING & self._actions.keys():
            self._actions[act].setEnabled(there)

    def show_reviewing(self, *, reviewing: bool) -> None:
        """Names the action that begins reviewing, or stops it."""
        if Act.REVIEW_ONLY in self._actions:
            words = "Stop met beoordelen" if reviewing else Act.REVIEW_ONLY.value.words
            self._actions[Act.REVIEW_ONLY].setText(words)

    def _made(self, act: Act, deed: Callable[[], object]) -> QAction:
        action = QAction(act.value.words, self)
        action.setObjectName(act.name.lower())
        action.setShortcuts([QKeySequence(key) for key in act.value.keys])
        action.triggered.connect(lambda _checked=False: deed())
        return action


def shown_key(keys: str) -> str:
    """A key as Dutch keyboards name it: 'Ctrl+Shift+M', 'Alt+Pijl omhoog'."""
    for name, words in _KEY_WORDS.items():
        keys = keys.replace(name, words)
    return keys


_KEY_WORDS = {
    "Return": "Enter",
    "Up": "Pijl omhoog",
    "Down": "Pijl omlaag",
    "Left": "Pijl links",
    "Right": "Pijl rechts",
    "Ins": "Insert",
    "Del": "Delete",
}


def shortcuts_markdown() -> str:
    """The list of keys as it stands in docs/shortcuts.md."""
    lines = ["# Sneltoetsen", "", "Alles in Bestekwijzer kan met het toetsenbord.", ""]
    for title, rows in shortcut_rows():
        lines += [f"## {title}", "", "| toets | wat het doet |", "|---|---|"]
        lines += [f"| {key} | {words} |" for key, words in rows]
        lines.append("")
    return "\n".join(lines)


def shortcut_rows() -> list[tuple[str, list[tuple[str, str]]]]:
    """Per heading the keys and what they do; actions without a key are left out."""
    found: dict[str, list[tuple[str, str]]] = {str(group): [] for group in Group}
    for act in Act:
        if act.value.keys:
            keys = " of ".join(shown_key(key) for key in act.value.keys)
            found[str(act.value.group)].append((keys, act.value.words.rstrip("…")))
    for where, key, words in IN_PANES:
        found.setdefault(f"In: {where[0].lower()}{where[1:]}", []).append((shown_key(key), words))
    return [(title, rows) for title, rows in found.items() if rows]


def keys_of(*places: str) -> list[tuple[str, str]]:
    """The keys that work in these places of the window, and what they do."""
    return [(shown_key(key), words) for where, key, words in IN_PANES if where in places]
