"""What is known of a name in a text: its variable, its value, and whether it is asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from drafting.variables import Value, Variable


@dataclass(frozen=True, slots=True)
class Known:
    """A name with its variable (label, kind) and its value; None is a gap.

    A question that is not `asked` keeps its value, so that nothing typed is lost, but decides nothing.
    """

    variable: Variable
    value: Value | None
    asked: bool = True

    @property
    def decides(self) -> Value | None:
        """The value as far as a condition may look at it."""
        return self.value if self.asked else None


Scope = Mapping[str, Known]
"""Names to what is known of them; the names of a lot read `lot.name`."""
