"""One subject that a dossier accounts for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """One subject: a key for programs, a title, what to know first, and a table; `empty` is said without rows."""

    key: str
    title: str
    intro: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
