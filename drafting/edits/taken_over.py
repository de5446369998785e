"""A text of another draft or document taken over into this one, where the two were compared."""

from dataclasses import replace

from drafting.comparison.blocks import Fate
from drafting.comparison.documents import ElementChange
from drafting.document import BlockId, Element, Heading
from drafting.draft import Draft, find_section, find_spot, spots
from drafting.edits import passages
from drafting.edits.edit import Edit
from drafting.edits.passages import Hand
from drafting.norms import NormSet
from drafting.refusals import EditRefused
from drafting.terms import HeadingLevel

_LABEL = "Tekst overnemen"


def take_over(
    draft: Draft,
    other: Draft,
    change: ElementChange,
    hand: Hand,
    norms: NormSet,
    new_id: BlockId,
) -> Edit:
    """This draft, the new side of the comparison, gets the text that the other, the old side, has in this place.

    A changed text becomes that of the other, a removed one comes back, an added one is left out. The whole
    block is taken over: all items of a list, all rows of a table. `new_id` is for a text that this draft does not
    have yet.

    Raises:
        EditRefused: there is no such place, it only moved, or the text may not be changed.
        Refusal: the text has a field that this draft does not have.
    """
    if change.fate is Fate.SAME:
        raise EditRefused(
            "Deze tekst is gelijk en staat alleen op een andere plaats. Versleep hem in de inhoud."
        )
    if change.new is None:
        assert change.old is not None
        return _back(draft, other, change.old, hand, norms, new_id)
    if isinstance(change.new, Heading):
        return _title(draft, other, change)
    if change.old is None:
        return replace(passages.omit(draft, change.new.block), label=_LABEL)
    text = _source(other, change.old)
    edit = passages.rewrite(draft, _block(change.new), text, hand, norms)
    return replace(edit, label=_LABEL, merges="")


def _title(draft: Draft, other: Draft, change: ElementChange) -> Edit:
    new, old = change.new, change.old
    assert isinstance(new, Heading)
    if old is None or not isinstance(old, Heading):
        return replace(passages.leave_out(draft, new.key, out=True), label=_LABEL)
    if new.level is HeadingLevel.PART:
        raise EditRefused("De titel van een deel hoort bij het sjabloon en wordt niet overgenomen.")
    title = _title_of(other, old.key)
    if new.level is HeadingLevel.CHAPTER:
        edit = passages.retitle_chapter(draft, new.key, title)
    else:
        edit = passages.retitle(draft, new.key, title)
    return replace(edit, label="Titel overnemen", merges="")


def _title_of(other: Draft, key: str) -> str:
    for part in other.parts:
        for chapter in part.chapters:
            if chapter.key == key:
                return chapter.title
            for section in chapter.sections:
                if section.key == key:
                    return section.title
    raise EditRefused("Deze titel staat niet meer in de andere tekst. Vergelijk opnieuw.")


def _back(
    draft: Draft, other: Draft, old: Element, hand: Hand, norms: NormSet, new_id: BlockId
) -> Edit:
    """A text that this draft left out, or never had."""
    if isinstance(old, Heading):
        if old.level is HeadingLevel.PART or not _has_place(draft, old.key):
            raise EditRefused(
                "Deze kop hoort bij een plaats die dit bestek niet heeft. Neem de teksten eronder over, of voeg "
                "zelf een paragraaf toe."
            )
        return replace(passages.leave_out(draft, old.key, out=False), label=_LABEL)
    block, text = _block(old), _source(other, old)
    spot = find_spot(draft, block)
    if spot is not None and spot.block.omitted:
        back = passages.put_back(draft, block).after
        after = passages.rewrite(back, block, text, hand, norms).after
        return Edit(_LABEL, draft, after, passages.put_back(draft, block).touched)
    before = _nearest(draft, other, block)
    edit = passages.add_after(draft, before, text, new_id, hand)
    passages.rewrite(edit.after, new_id, text, hand, norms)  # refuses what cannot be filled in
    return replace(edit, label=_LABEL)


def _has_place(draft: Draft, key: str) -> bool:
    chapters = (chapter.key for part in draft.parts for chapter in part.chapters)
    return find_section(draft, key) is not None or key in chapters


def _nearest(draft: Draft, other: Draft, block: BlockId) -> BlockId:
    """The text of this draft that stands before it in the other, in the same section."""
    place = find_spot(other, block)
    mine = {spot.block.id for spot in spots(draft)}
    found: BlockId | None = None
    for spot in spots(other):
        if spot.block.id == block:
            break
        same = place is not None and spot.section == place.section and spot.chapter == place.chapter
        if same and spot.block.id in mine:
            found = spot.block.id
    if found is None:
        raise EditRefused(
            "Dit bestek heeft geen plaats waar deze tekst bij hoort. Kopieer de tekst, en zet hem waar u hem wilt."
        )
    return found


def _source(other: Draft, element: Element) -> str:
    spot = find_spot(other, _block(element))
    if spot is None:
        raise EditRefused("Deze tekst staat niet meer in de andere tekst. Vergelijk opnieuw.")
    return spot.block.text


def _block(element: Element) -> BlockId:
    if not element.block:
        raise EditRefused("Deze tekst maakt het programma zelf; hij wordt niet overgenomen.")
    return element.block
