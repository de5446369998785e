"""Where the user's own content stands."""

from dataclasses import dataclass
from pathlib import Path

from drafting.refusals import FileRefused


@dataclass(frozen=True, slots=True)
class Places:
    """Where the user's own content stands, and what is remembered of packs."""

    own_clauses: Path
    backups: Path
    own_templates: Path
    own_rules: Path
    packs: Path

    def prepare(self) -> None:
        """Make the folders in which something will be kept.

        Raises:
            FileRefused: one of them cannot be made.
        """
        for folder in (self.packs, self.own_clauses.parent):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as fault:
                raise FileRefused(
                    folder, "deze map kan niet worden gemaakt. Er is niets veranderd."
                ) from fault
