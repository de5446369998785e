"""Final text that a reviewer changed, carried back into the source of the draft.

What was not touched stays byte for byte: placeholders, conditions, references, emphasis. A change within a
value changes that value. Every edit is tried: what it makes of the draft is exactly the new text at this
element, and it is refused otherwise.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto

from drafting.document import ElementId
from drafting.draft import Draft
from drafting.edits import passages, rights
from drafting.edits.changed_words import Changes, apply_changes, changes_between
from drafting.edits.edit import Edit, Touched
from drafting.edits.element_source import (
    ElementSource,
    LineSource,
    Words,
    filling,
    find_source,
    line_source,
)
from drafting.edits.expanded_value import change_expanded, expanded_value, written_out
from drafting.edits.passages import Hand
from drafting.edits.proposal import comment_offered, lots_question
from drafting.edits.returned_value import value_edit
from drafting.edits.safe_source import clean_line
from drafting.edits.splice import all_escaped, as_little, spliced, without_emphasis
from drafting.edits.value_changes import Sorted, sort_changes
from drafting.norms import NormSet
from drafting.refusals import EditRefused, Refusal
from drafting.template import Section
from drafting.text.written_values import NBSP

LABEL = "Wijziging van de beoordelaar overnemen"
_WAYS = (as_little, all_escaped, without_emphasis)


class Into(Enum):
    """Where a change within a value or reference goes: in the value, or in the text of this place alone."""

    VALUE = auto()
    TEXT = auto()


def change_text(
    draft: Draft,
    element: ElementId,
    text: str,
    hand: Hand,
    norms: NormSet,
    *,
    into: Into = Into.VALUE,
) -> Edit:
    """The element gets this final text: a paragraph, item, cell, caption, footnote or heading.

    The note says which values changed, and which placeholders became text. The question is there when other
    lots change along. Writing what stands there already changes nothing.

    Raises:
        AsTextOffered: a change of a value or reference that can only be made as text.
        EditRefused: the text may not be changed, is not there, or cannot be written so.
    """
    return _Change(draft, element, hand, norms, into).carry(None, text)


def change_words(
    draft: Draft,
    element: ElementId,
    changes: Changes,
    hand: Hand,
    norms: NormSet,
    *,
    into: Into = Into.VALUE,
) -> Edit:
    """As `change_text`, with the stretches that change; they count letters of the text of today.

    Raises:
        AsTextOffered, EditRefused: as `change_text`.
    """
    return _Change(draft, element, hand, norms, into).carry(changes, "")


def text_now(draft: Draft, element: ElementId, norms: NormSet) -> str:
    """The final text of an element today.

    Raises:
        EditRefused: the draft has no such element.
    """
    place = find_source(draft, element, norms)
    return _text_of(place, Words(draft, norms, place))


def _text_of(place: ElementSource, words: Words) -> str:
    made = filling(place.source, place.scope, heading=place.spot is None)
    pieces = made.find(place.part, place.within)
    if pieces is None:
        raise EditRefused(
            "De tekst waar het om gaat, staat niet meer in dit bestek. Er is niets veranderd."
        )
    return words.line(pieces)


@dataclass(frozen=True, slots=True)
class _Change:
    draft: Draft
    element: ElementId
    hand: Hand
    norms: NormSet
    into: Into

    def carry(self, changes: Changes | None, text: str) -> Edit:
        place = find_source(self.draft, self.element, self.norms)
        _refuse_by_right(place)
        words = Words(self.draft, self.norms, place)
        old = _text_of(place, words)
        wanted, removed = clean_line(text if changes is None else apply_changes(old, changes))
        if _alike(old, wanted):
            return Edit(
                LABEL, self.draft, self.draft, Touched.TEXT, note="Deze tekst staat er al zo."
            )
        if not wanted and not place.within:
            raise EditRefused("Er blijft van deze tekst niets over. Verwijder haar in haar geheel.")
        value = expanded_value(place)
        if value is not None and not place.within.startswith((":caption", ":n")):
            if self.into is Into.VALUE:
                return change_expanded(self.draft, place, value, wanted)
            place = replace(place, source=written_out(place))
            words = Words(self.draft, self.norms, place)
        asked = changes if changes is not None and apply_changes(old, changes) == wanted else None
        edit = self._in_source(place, words, asked or changes_between(old, wanted))
        lost = "Tekens die het bestek niet kan bevatten, vervallen." if removed else ""
        return replace(edit, note=" ".join(part for part in (edit.note, lost) if part))

    def _in_source(self, place: ElementSource, words: Words, changes: Changes) -> Edit:
        own = line_source(place, words)
        found = sort_changes(own.grains, own.line, changes, as_text=self.into is Into.TEXT)
        edit = self._written(place, words, own, found)
        for value, said in found.in_values:
            step = value_edit(edit.after, value, place.lot, said)
            touched = edit.touched | step.touched
            note = f"{edit.note} {step.note}".strip()
            edit = replace(edit, label=LABEL, after=step.after, touched=touched, note=note)
        if found.in_values:
            wanted = apply_changes(own.text, changes)
            edit = replace(edit, note=f"{edit.note} {self._said(edit.after, wanted)}".strip())
        return edit

    def _written(self, place: ElementSource, words: Words, own: LineSource, found: Sorted) -> Edit:
        """The edit that gives the source the changes of its own words; none when only values change."""
        if not found.in_text:
            return Edit(LABEL, self.draft, self.draft, Touched(0), note=found.note)
        wanted = apply_changes(own.text, found.in_text)
        for way in _WAYS:
            source = own.head + spliced(own.grains, own.line, found.in_text, way) + own.tail
            if not _is_exact(place, words, source, wanted):
                continue
            lost = "Vet en cursief verdwijnen uit deze tekst." if way is without_emphasis else ""
            note = f"{found.note} {lost}".strip()
            edit = self._rewrite(place, source)
            return replace(
                edit, label=LABEL, merges="", note=note, question=lots_question(self.draft, place)
            )
        raise EditRefused(
            "Deze wijziging is niet precies zo in het bestek te schrijven. Wijzig de tekst zelf op de bladzijde, "
            "of zet het voorstel als opmerking bij de tekst."
        )

    def _rewrite(self, place: ElementSource, source: str) -> Edit:
        if place.spot is not None:
            return passages.rewrite(self.draft, place.spot.block.id, source, self.hand, self.norms)
        title = place.title
        if isinstance(title, Section):
            return passages.retitle(self.draft, title.key, source)
        assert title is not None
        return passages.retitle_chapter(self.draft, title.key, source)

    def _said(self, after: Draft, wanted: str) -> str:
        """What to tell when the element does not read to the letter as the reviewer wrote it."""
        try:
            now = text_now(after, self.element, self.norms)
        except Refusal:
            return "Door dit gegeven komt deze tekst niet meer in het bestek."
        return "" if _alike(now, wanted) else f"De tekst wordt: '{now}'"


def _is_exact(place: ElementSource, words: Words, source: str, wanted: str) -> bool:
    """Whether the source gives the wanted text at the element and the same text everywhere else."""
    heading = place.spot is None
    before = filling(place.source, place.scope, heading=heading)
    try:
        after = filling(source, place.scope, heading=heading)
    except Refusal:
        return False
    texts = {(part, within): words.line(line) for part, within, line in before.lines}
    texts[place.part, place.within] = wanted
    made = {(part, within): words.line(line) for part, within, line in after.lines}
    return after.kinds == before.kinds and made == texts


def _refuse_by_right(place: ElementSource) -> None:
    """Refuses a fixed text, with the comment as the way to bring the proposal up."""
    with comment_offered():
        if place.spot is not None:
            rights.refuse_change(place.spot.block)
        elif isinstance(place.title, Section):
            rights.refuse_new_title(place.title)


def _alike(old: str, new: str) -> bool:
    """Whether two texts read the same; programs change unbreakable spaces."""
    return old.replace(NBSP, " ") == new.replace(NBSP, " ")
