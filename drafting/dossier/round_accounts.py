"""What is accounted for of the rounds: approvals, comments, parcels, publication, questions."""

from collections.abc import Iterator
from datetime import datetime

from drafting.document import Document
from drafting.dossier.account import Account
from drafting.draft import Draft
from drafting.edits.approvals import chapter_approvals
from drafting.text.written_values import day


def approvals(draft: Draft, document: Document) -> Account:
    """Who approved which chapter, and whether that still holds."""
    rows = [
        (chapter.words, one.author, moment(one.at), state, one.fingerprint)
        for chapter in chapter_approvals(draft, document)
        for state, row in (("geldt", chapter.holding), ("vervallen", chapter.lapsed))
        for one in row
    ]
    return Account(
        "approvals",
        "Goedkeuringen",
        "Een goedkeuring geldt zolang de tekst van het hoofdstuk dezelfde is.",
        ("Hoofdstuk", "Door", "Op", "Stand", "SHA-256 van de tekst"),
        tuple(rows),
        "Er is nog niets goedgekeurd.",
    )


def comments(draft: Draft) -> Account:
    """Every comment with its thread."""
    rows = []
    for one in draft.comments:
        said = [f"{one.author} ({moment(one.at)}): {one.text}"]
        said += [f"{reply.author} ({moment(reply.at)}): {reply.text}" for reply in one.replies]
        state = (
            f"opgelost door {one.settled.author}, {moment(one.settled.at)}"
            if one.settled
            else "open"
        )
        rows.append((one.anchor.place, one.anchor.quote, one.kind.label, "\n".join(said), state))
    return Account(
        "comments",
        "Opmerkingen",
        "",
        ("Plaats", "Tekst", "Soort", "Gesprek", "Stand"),
        tuple(rows),
        "Er zijn geen opmerkingen.",
    )


def parcels(draft: Draft) -> Account:
    """The parcels that went out, and what came back."""
    rows = []
    for one in draft.parcels:
        back = "; ".join(f"{b.author}, {moment(b.at)}, {b.digest}" for b in one.back)
        asked = one.request or ("lezen en wijzigen" if one.may_change else "lezen en opmerken")
        rows.append(
            (
                one.receiver,
                moment(one.at),
                asked,
                day(one.until) if one.until else "",
                one.base,
                back,
            )
        )
    return Account(
        "parcels",
        "Pakketten ter beoordeling",
        "",
        (
            "Voor",
            "Verstuurd",
            "Gevraagd",
            "Graag terug",
            "SHA-256 van de tekst",
            "Terug: door, op, SHA-256",
        ),
        tuple(rows),
        "Er is geen pakket verstuurd.",
    )


def publication_accounts(draft: Draft) -> Iterator[Account]:
    """What was published; and the questions and answers, once it was."""
    publication = draft.publication
    told: tuple[tuple[str, str, str, str], ...] = ()
    if publication is not None:
        texts = [("publicatie", publication.text)]
        texts += [(f"nota {note.number}", note.text) for note in publication.notes]
        told = tuple((what, moment(text.at), text.author, text.digest) for what, text in texts)
    yield Account(
        "publication",
        "Publicatie en nota's van inlichtingen",
        "",
        ("Wat", "Op", "Door", "SHA-256 van de tekst"),
        told,
        "Dit bestek is niet gepubliceerd.",
    )
    if publication is None:
        return
    yield Account(
        "questions",
        "Vragen en antwoorden",
        "Wie een vraag stelde, staat alleen in het bestek zelf.",
        ("Nr.", "Ontvangen", "Plaats", "Vraag", "Antwoord", "Stand"),
        tuple(
            (
                str(one.number),
                day(one.received_on),
                one.place_words,
                one.text,
                one.answer,
                f"nota {one.note}" if one.note else one.state.label,
            )
            for one in publication.questions
        ),
        "Er zijn geen vragen gesteld.",
    )


def moment(at: datetime) -> str:
    """A moment as it is read: '3 februari 2027, 14:05'."""
    return f"{day(at.date())}, {at:%H:%M}"
