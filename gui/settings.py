"""What the program remembers of its user, declared once; kept in the program's own folder."""

import dataclasses
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import platformdirs

from clause_library.packs.places import Places
from drafting.content_version import CONTENT_VERSION
from drafting.files.codec import RecordRefused, codec_of
from drafting.files.envelope import FileKind, pack, read_envelope
from drafting.files.safe_write import write_safely
from drafting.refusals import FileRefused

SETTINGS = FileKind(schema="settings", format=1, min_reader=1, dutch="bestand met instellingen")
MOST_RECENT = 8
MOST_STYLES = 40
MOST_USES = 400
"""Of so many clauses it is remembered when and how often they were used."""


class Look(StrEnum):
    """Which colours the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Folders:
    """Where the program keeps its own files."""

    home: Path

    @property
    def settings(self) -> Path:
        """The file of settings."""
        return self.home / "instellingen.json"

    @property
    def recovery(self) -> Path:
        """Drafts that were not saved yet."""
        return self.home / "herstel"

    @property
    def backups(self) -> Path:
        """Copies of saved drafts."""
        return self.home / "reservekopieen"

    @property
    def log(self) -> Path:
        """What went wrong, without a word of any draft."""
        return self.home / "logboek.txt"

    @property
    def own_rules(self) -> Path:
        """The user's own rules, which replace a rule of the product with the same id."""
        return self.home / "eigen-regels"

    @property
    def own_profiles(self) -> Path:
        """The user's own kinds of bidders, and which of them are switched off."""
        return self.home / "eigen-aanbieders"

    @property
    def own_clauses(self) -> Path:
        """The user's own clauses."""
        return self.home / "eigen-bepalingen.json"

    @property
    def pack_places(self) -> Places:
        """Where own content stands and what is remembered of packs."""
        return Places(
            own_clauses=self.own_clauses,
            backups=self.backups,
            own_templates=self.home / "eigen-sjablonen",
            own_rules=self.own_rules,
            packs=self.home / "pakketten",
        )


def own_folders() -> Folders:
    """The folders of this user on this machine."""
    return Folders(Path(platformdirs.user_data_dir("Bestekwijzer", appauthor=False)))


@dataclass(frozen=True, slots=True)
class Recent:
    """A draft that was open before, with how it stood when it was last saved."""

    path: str
    title: str
    at: str
    gaps: int = 0
    violations: int = 0
    deviations: int = 0
    attentions: int = 0

    @property
    def moment(self) -> datetime:
        """When it was last open."""
        return datetime.fromisoformat(self.at)


@dataclass(frozen=True, slots=True)
class ClauseUse:
    """How often a clause was put in a draft, and when last."""

    clause: str
    times: int
    last: str


@dataclass(frozen=True, slots=True)
class HouseStyleOf:
    """The Word file with the house style of an organisation; an empty path says that it wants none."""

    organisation: str
    path: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, each with the value it has at the first start. Paths are texts, empty when none."""

    author: str = ""
    organisation: str = ""
    look: Look = Look.SYSTEM
    house_style: str = ""
    house_styles: tuple[HouseStyleOf, ...] = ()
    export_form: str = ".docx"
    concept_comments: str = "open"
    last_folder: str = ""
    shared_folder: str = ""
    zoom: int = 100
    outline_shown: bool = True
    panel_shown: bool = True
    outline_width: int = 260
    panel_width: int = 400
    geometry: str = ""
    recent: tuple[Recent, ...] = ()
    clause_uses: tuple[ClauseUse, ...] = ()


class SettingsFile:
    """The settings as they are now; a change is on the disk when it returns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.now, self.refusal = _read(path)

    def change(self, **changes: object) -> FileRefused | None:
        """Changes settings by name; gives the refusal when they are only kept until the program closes."""
        after = dataclasses.replace(self.now, **changes)  # type: ignore[arg-type]  # the codec below checks each type
        if after == self.now:
            return None
        content = pack(SETTINGS, 1, CONTENT_VERSION, codec_of(Settings).write(after, ""))
        self.now = after
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_safely(self._path, content, private=True)
        except OSError:
            return FileRefused(self._path, "de map voor instellingen kan niet worden gemaakt.")
        except FileRefused as refusal:
            return refusal
        return None

    def remember(self, recent: Recent) -> None:
        """Puts a draft on top of the recent ones."""
        others = tuple(r for r in self.now.recent if r.path != recent.path)
        self.change(recent=(recent, *others)[:MOST_RECENT])

    def count_use(self, clause: str, at: datetime) -> None:
        """Counts that a clause was put in a draft; the last one used comes first."""
        uses = self.now.clause_uses
        times = sum(use.times for use in uses if use.clause == clause)
        newest = ClauseUse(clause, times + 1, at.isoformat(timespec="minutes"))
        others = tuple(use for use in uses if use.clause != clause)
        self.change(clause_uses=(newest, *others)[:MOST_USES])

    def keep_house_style(self, organisation: str, path: str) -> None:
        """Remembers the house style of an organisation, and as the usual one for the next."""
        others = tuple(s for s in self.now.house_styles if s.organisation != organisation)
        own = (HouseStyleOf(organisation, path),) if organisation else ()
        self.change(house_style=path, house_styles=(*own, *others)[:MOST_STYLES])

    def forget(self, path: str) -> None:
        """Takes a draft off the recent ones."""
        self.change(recent=tuple(r for r in self.now.recent if r.path != path))


def _read(path: Path) -> tuple[Settings, FileRefused | None]:
    """The settings of the file, or those of a first start with the reason when it cannot be used."""
    if not path.exists():
        return Settings(), None
    try:
        found = codec_of(Settings).read(read_envelope(SETTINGS, path).payload, "")
        assert isinstance(found, Settings)
        for recent in found.recent:
            datetime.fromisoformat(recent.at)
    except FileRefused as refusal:
        return Settings(), refusal
    except (RecordRefused, ValueError) as fault:
        return Settings(), FileRefused(path, f"de instellingen zijn niet te lezen: {fault}")
    return found, None
