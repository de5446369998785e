"""Refusals: errors that a user can mend, each naming what, where and what to do, in Dutch."""

from pathlib import Path


class Refusal(Exception):
    """A request that is not carried out; nothing has changed.

    The text is one or more whole Dutch sentences that a user reads as they are.
    """


class ValueRefused(Refusal):
    """A value that does not fit its field.

    `field` is the variable's name, so that a form can show the sentence at the right place.
    """

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class ContentFileRefused(Refusal):
    """A clause, template, rule or facts file with a fault."""

    def __init__(self, path: Path, line: int, sentence: str) -> None:
        place = f"{path.name}, regel {line}" if line else path.name
        super().__init__(f"{place}: {sentence}")
        self.path = path
        self.line = line
        self.sentence = sentence


class FileRefused(Refusal):
    """A file that cannot be read or written."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(f"{path.name}: {sentence}")
        self.path = path
        self.sentence = sentence


class EditRefused(Refusal):
    """An edit of a draft that is not possible."""


class Withheld(Refusal):
    """An edit that the user was asked about and does not want after all: nobody need be told."""

    def __init__(self) -> None:
        super().__init__("Er is niets veranderd.")
