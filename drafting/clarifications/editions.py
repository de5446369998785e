"""What bidders had when: the publication, then the bestek as it stood with each nota, and as it is now."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from drafting.assembly.assemble import assemble, numbers_to_freeze
from drafting.assembly.worksheets import without_worksheets
from drafting.clarifications.published_text import unpacked
from drafting.document import Document
from drafting.draft import Draft
from drafting.norms import NormSet, norms_on
from drafting.publication import FrozenNumber, Publication, PublishedText
from drafting.refusals import EditRefused
from drafting.word.write.annex import with_justifications


@dataclass(frozen=True, slots=True)
class Edition:
    """The bestek as bidders had it from `at` on; `number` is that of the nota, 0 for the publication itself."""

    number: int
    at: datetime
    draft: Draft
    document: Document

    @property
    def words(self) -> str:
        """What it is called: 'de publicatie', 'nota 1'."""
        return named(self.number)


def named(number: int) -> str:
    """What an edition is called in a sentence: 'de publicatie', 'nota 1'."""
    return f"nota {number}" if number else "de publicatie"


def publication_of(draft: Draft) -> Publication:
    """The publication of a draft.

    Raises:
        EditRefused: it was not published.
    """
    if draft.publication is None:
        raise EditRefused(
            "Dit bestek is nog niet gepubliceerd. Publiceer het eerst; dan staan de nummers vast."
        )
    return draft.publication


def sent_document(draft: Draft, norms: NormSet) -> Document:
    """The document as bidders get it: without worksheets, with the annex of justifications.

    Raises:
        Refusal: a text of the draft cannot be filled in.
    """
    sent = without_worksheets(draft)
    return with_justifications(assemble(sent, norms), sent.justifications)


def last_edition(draft: Draft) -> Edition:
    """What bidders have now.

    Raises:
        EditRefused: the draft was not published.
        Refusal: the published text is damaged.
    """
    return edition(draft, len(publication_of(draft).notes))


def edition(draft: Draft, number: int) -> Edition:
    """The bestek as it was published (0) or stood with this nota, with the numbers of then.

    Raises:
        EditRefused: the draft was not published, or there is no such nota.
        Refusal: the published text is damaged.
    """
    publication = publication_of(draft)
    texts = (publication.text, *(note.text for note in publication.notes))
    if not 0 <= number < len(texts):
        raise EditRefused(f"Nota {number} is er nog niet.")
    return _edition(number, texts[: number + 1], publication.numbers, last=number == len(texts) - 1)


@lru_cache(8)
def _edition(
    number: int, texts: tuple[PublishedText, ...], numbers: tuple[FrozenNumber, ...], *, last: bool
) -> Edition:
    text = texts[-1]
    known = numbers if last else _known_then(texts, numbers)
    found = replace(unpacked(text), publication=Publication(text, known))
    return Edition(number, text.at, found, sent_document(found, _norms(found, text)))


def _known_then(
    texts: tuple[PublishedText, ...], numbers: tuple[FrozenNumber, ...]
) -> tuple[FrozenNumber, ...]:
    """Of the numbers those that were frozen by the last of these texts; later notes added others."""
    earlier: tuple[FrozenNumber, ...] = ()
    for text in texts:
        then = unpacked(text)
        published = Publication(text, earlier) if earlier else None
        sent = without_worksheets(replace(then, publication=published))
        there = {one.element for one in numbers_to_freeze(sent, _norms(then, text))}
        there |= {one.element for one in earlier}
        earlier = tuple(one for one in numbers if one.element in there)
    return earlier


def _norms(draft: Draft, text: PublishedText) -> NormSet:
    return norms_on(draft.procurement.publication_date or text.at.date())
