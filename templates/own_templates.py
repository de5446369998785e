"""The user's own templates: one file each, with all its texts, in a folder of their own."""

from collections.abc import Mapping
from pathlib import Path

from drafting.files.envelope import FileKind, Json, pack, read_envelope
from drafting.files.file_faults import FileChangedElsewhere, FileDamaged, FileMissing
from drafting.files.lock import folder_locked
from drafting.files.safe_write import write_safely
from drafting.refusals import ContentFileRefused, FileRefused, Refusal
from drafting.template import Template
from templates.template_texts import template_from_texts

OWN_TEMPLATE = FileKind(
    schema="own_template", format=1, min_reader=1, dutch="bestand met een eigen sjabloon"
)
ENDING = ".sjabloon"
Texts = Mapping[str, str]


class OwnTemplates:
    """The folder of own templates; ids are small letters, figures and hyphens."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def ids(self) -> tuple[str, ...]:
        """The ids of the own templates, in order; none when the folder is not there."""
        return tuple(sorted(path.stem for path in self.folder.glob(f"*{ENDING}")))

    def all(self) -> tuple[tuple[Template, ...], tuple[Refusal, ...]]:
        """The own templates by id, and why the others could not be read."""
        found: list[Template] = []
        refused: list[Refusal] = []
        for template in self.ids():
            try:
                found.append(template_from_texts(template, self.texts(template) or {}))
            except (ContentFileRefused, FileRefused) as refusal:
                refused.append(refusal)
        return tuple(found), tuple(refused)

    def texts(self, template: str) -> dict[str, str] | None:
        """The texts of an own template; None when there is none.

        Raises:
            FileRefused: its file cannot be used.
        """
        path = self._path(template)
        try:
            payload = read_envelope(OWN_TEMPLATE, path).payload
        except FileMissing:
            return None
        texts = payload if isinstance(payload, dict) else {}
        found = {name: text for name, text in texts.items() if isinstance(text, str)}
        if not found or len(found) != len(texts):
            raise FileDamaged(
                path,
                "dit bestand is niet te gebruiken: een tekst ontbreekt. Er is niets veranderd.",
            )
        return found

    def keep(self, template: str, texts: Texts, seen: Texts | None) -> None:
        """Keep the texts of a template; `seen` are those that they replace, None for a new one.

        Raises:
            FileRefused: it was not kept.
            FileChangedElsewhere: somebody else changed it in between.
        """
        path = self._path(template)
        payload: Json = dict(texts)
        self._make_folder()
        with folder_locked(path):
            self._refuse_changed(template, seen)
            write_safely(path, pack(OWN_TEMPLATE, 1, "", payload))

    def remove(self, template: str, seen: Texts) -> None:
        """Take an own template away.

        Raises:
            FileRefused: it could not be removed.
            FileChangedElsewhere: it is not as it was seen.
        """
        path = self._path(template)
        with folder_locked(path):
            self._refuse_changed(template, seen)
            try:
                path.unlink(missing_ok=True)
            except OSError as fault:
                raise FileRefused(path, "dit sjabloon kan niet worden weggehaald.") from fault

    def _refuse_changed(self, template: str, seen: Texts | None) -> None:
        now = self.texts(template)
        if now != (None if seen is None else dict(seen)):
            raise FileChangedElsewhere(
                self._path(template),
                "dit sjabloon is intussen ergens anders veranderd. Er is niets veranderd. Kijk opnieuw.",
            )

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise FileRefused(
                self.folder, "de map voor eigen sjablonen kan niet worden gemaakt."
            ) from fault

    def _path(self, template: str) -> Path:
        return self.folder / f"{template}{ENDING}"
