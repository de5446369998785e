"""The user's own rules: files in a folder of their own, switched on (.toml) or waiting (.concept)."""

from pathlib import Path

from drafting.checks.rulebook import RULES
from drafting.files.safe_write import write_safely
from drafting.refusals import FileRefused

ON, WAITING = ".toml", ".concept"


class OwnRules:
    """The folder of own rules; a rule there replaces the product's with the same id once it is switched on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, rule: str) -> Path | None:
        """The file of an own rule; None when there is none."""
        found = (self._folder / "eigen" / f"{rule}{ending}" for ending in (ON, WAITING))
        return next((path for path in found if path.is_file()), None)

    def ids(self) -> tuple[str, ...]:
        """The ids of the own rules, in order."""
        files = self._folder.glob("eigen/*")
        return tuple(sorted(path.stem for path in files if path.suffix in {ON, WAITING}))

    def is_on(self, rule: str) -> bool:
        """Whether the own rule takes part in the check."""
        path = self.find(rule)
        return path is not None and path.suffix == ON

    def text(self, rule: str) -> str:
        """The text of the own rule, else of the product's; empty when there is neither."""
        path = self.find(rule) or next(iter(sorted(RULES.rglob(f"{rule}.toml"))), None)
        return path.read_text(encoding="utf-8") if path else ""

    def save(self, rule: str, text: str, *, on: bool) -> None:
        """Keeps the text of an own rule, switched on or waiting.

        Raises:
            FileRefused: it could not be written; the file there is as it was.
        """
        path = self._folder / "eigen" / f"{rule}{ON if on else WAITING}"
        other = path.with_suffix(WAITING if on else ON)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise FileRefused(path, "de map voor eigen regels kan niet worden gemaakt.") from fault
        write_safely(path, text.encode("utf-8"))
        other.unlink(missing_ok=True)

    def remove(self, rule: str) -> None:
        """Takes the own rule away; that of the product counts again."""
        path = self.find(rule)
        if path is not None:
            path.unlink(missing_ok=True)
