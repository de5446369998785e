"""Which changes of a line are changes of its values and references, and which of its own words."""

from dataclasses import dataclass, replace

from drafting.edits.changed_words import Change, Changes, apply_changes, trimmed
from drafting.edits.grains import Grain, Grains, GrainSort, Line
from drafting.edits.live_source import Value
from drafting.edits.returned_value import WORDY, AsTextOffered


@dataclass(frozen=True, slots=True)
class Sorted:
    """The changes of the text, which cover values and references whole or not at all, and those of values.

    `note` says which values and references became text or went.
    """

    in_text: Changes
    in_values: tuple[tuple[Value, str], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A value or reference with its place in the text of the line."""

    grain: Grain
    start: int
    end: int

    def touches(self, one: Change) -> bool:
        """Whether the change takes away something of it."""
        return one.start < self.end and self.start < one.end

    def holds(self, one: Change) -> bool:
        """Whether the change lies wholly within it."""
        return self.start <= one.start and one.end <= self.end


def sort_changes(grains: Grains, line: Line, changes: Changes, *, as_text: bool) -> Sorted:
    """The changes by where they go; with `as_text` all go into the text.

    Raises:
        AsTextOffered: a number or name that a reference gives was changed.
    """
    text = grains.text(line)
    spoken = _spoken(grains, line)
    left = list(changes)
    in_values: list[tuple[Value, str]] = []
    notes: list[str] = []
    for one in spoken:
        mine = [change for change in left if one.touches(change)]
        if not mine:
            continue
        left = [change for change in left if not one.touches(change)]
        within = [trimmed(change, text, one.start, one.end) for change in mine]
        said = _said(one, text, within)
        if said is None:  # it goes over the border: only what is really touched counts
            short = [trimmed(change, text) for change in mine]
            left += [change for change in short if not one.touches(change)]
            if touching := [change for change in short if one.touches(change)]:
                left.append(_covering(one, text, touching))
                notes.append(_gone(one, text))
            continue
        added = _added(one, text, said)
        if added is not None:
            left.append(added)
        elif not said:
            left.append(Change(one.start, one.end, ""))
            notes.append(_gone(one, text))
        elif as_text:
            left.append(Change(one.start, one.end, said))
            notes.append(_gone(one, text))
        elif one.grain.value is None:
            raise AsTextOffered(
                f"'{text[one.start : one.end]}' is een verwijzing: het nummer of de naam schrijft het programma zelf."
            )
        else:
            in_values.append((one.grain.value, said))
    left.sort(key=lambda change: (change.start, change.end))
    return Sorted(_joined(left), tuple(in_values), " ".join(dict.fromkeys(notes)))


def _spoken(grains: Grains, line: Line) -> list[_Spoken]:
    found = []
    at = 0
    for grain in grains.grains[line.start : line.end]:
        start, at = at, at + len(grain.shown)
        if grain.sort in {GrainSort.VALUE, GrainSort.REFERENCE} and grain.shown:
            found.append(_Spoken(grain, start, at))
    return found


def _said(one: _Spoken, text: str, changes: list[Change]) -> str | None:
    """What the value reads after changes that all lie within it; None when one does not."""
    if not all(one.holds(change) for change in changes):
        return None
    moved = (
        replace(change, start=change.start - one.start, end=change.end - one.start)
        for change in changes
    )
    return apply_changes(text[one.start : one.end], moved)


def _added(one: _Spoken, text: str, said: str) -> Change | None:
    """Words that were put right before or behind a value of words, or a reference: 'Oosterveld' + 'se'."""
    value = one.grain.value
    if value is not None and value.known.variable.kind not in WORDY:
        return None
    old = text[one.start : one.end]
    if said.startswith(old) and value is not None:
        return Change(one.end, one.end, said[len(old) :])
    if said.endswith(old):
        return Change(one.start, one.start, said[: -len(old)])
    return None


def _covering(one: _Spoken, text: str, changes: list[Change]) -> Change:
    """The changes as one, over the whole value."""
    start = min(one.start, *(change.start for change in changes))
    end = max(one.end, *(change.end for change in changes))
    moved = (
        replace(change, start=change.start - start, end=change.end - start) for change in changes
    )
    return Change(start, end, apply_changes(text[start:end], moved))


def _joined(changes: list[Change]) -> Changes:
    """The changes with those that touch each other as one."""
    found: list[Change] = []
    for one in changes:
        if found and found[-1].end == one.start:
            last = found.pop()
            found.append(Change(last.start, one.end, last.put + one.put))
        else:
            found.append(one)
    return tuple(found)


def _gone(one: _Spoken, text: str) -> str:
    words = text[one.start : one.end]
    if one.grain.value is None:
        return f"De verwijzing '{words}' wordt hier gewone tekst, of gaat hier weg."
    label = one.grain.value.known.variable.label
    return f"Het gegeven '{label}' wordt hier gewone tekst, of gaat hier weg."
