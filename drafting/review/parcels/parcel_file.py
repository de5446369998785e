"""Parcels on the disk: one file of text, bounded before it is taken apart.

Nothing in a parcel is carried out or unpacked. What is in it is believed only as far as the sums fit.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from drafting.draft import Draft, spots
from drafting.files.codec import RecordRefused, codec_of
from drafting.files.draft_file import Stamp
from drafting.files.envelope import FileKind, Json, digest_of, pack, read_bounded, unpack
from drafting.files.file_faults import FileChangedElsewhere, FileDamaged
from drafting.files.lock import folder_locked
from drafting.files.record import plain_draft, typed_draft
from drafting.files.safe_write import write_safely
from drafting.refusals import FileRefused
from drafting.review.parcels.parcel import (
    NAME_CAP,
    REQUEST_CAP,
    Parcel,
    answered,
    digest_of_plain,
)
from drafting.text.visible import unsafe_mark

ENDING = ".beoordeling"
PARCEL = FileKind(schema="parcel", format=1, min_reader=1, dutch="beoordelingspakket")
FILE_CAP = 48 * 1024 * 1024
_PARTS_CAP = 3_000_000
"""Brackets, commas or pairs of quotation marks; each costs memory when the file is taken apart."""
_UNCHANGED = "Er is niets veranderd."


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class _Head:
    id: str
    sender: str
    receiver: str
    request: str
    until: date | None
    may_change: bool
    chapters: tuple[str, ...]
    sent_at: datetime
    answered_by: str
    answered_at: datetime | None
    manifest: tuple[_Entry, ...]


def parcel_bytes(path: Path, parcel: Parcel) -> bytes:
    """The bytes of a parcel; `path` is only for the sentence of a refusal.

    Raises:
        FileRefused: a value of the draft cannot be recorded, or it is too large to be sent.
    """
    try:
        base, content = plain_draft(parcel.base), plain_draft(parcel.content)
    except RecordRefused as problem:
        raise FileRefused(path, f"dit pakket kan zo niet worden gemaakt: {problem}") from problem
    head = _Head(
        parcel.id,
        parcel.sender,
        parcel.receiver,
        parcel.request,
        parcel.until,
        parcel.may_change,
        parcel.chapters,
        parcel.sent_at,
        parcel.answered_by,
        parcel.answered_at,
        (_Entry("base", digest_of_plain(base)), _Entry("content", digest_of_plain(content))),
    )
    payload: Json = {
        "head": codec_of(_Head).write(head, ""),
        "base": base,
        "content": None if content == base else content,
    }
    made = pack(PARCEL, parcel.generation, parcel.base.content_version, payload)
    if len(made) > FILE_CAP:
        raise FileRefused(path, f"dit pakket wordt groter dan {FILE_CAP >> 20} MB. {_UNCHANGED}")
    return made


def write_parcel(path: Path, parcel: Parcel) -> str:
    """Puts a parcel in a file, in the place of what is there; gives the digest of the file.

    Raises:
        FileRefused: it was not written.
    """
    content = parcel_bytes(path, parcel)
    write_safely(path, content)
    return digest_of(content)


def read_parcel(path: Path) -> Parcel:
    """The parcel in a file; the file is not touched.

    Raises:
        FileRefused: it is no parcel, was changed since it was made, or is of a newer version.
    """
    return parcel_of(path, read_bounded(path))


def parcel_of(path: Path, content: bytes) -> Parcel:
    """The parcel of the bytes of a file; `path` is only for the sentences.

    Raises:
        FileRefused: as `read_parcel`.
    """
    _refuse_at_sight(path, content)
    envelope = unpack(PARCEL, content, path)
    match envelope.payload:
        case {"head": head, "base": base, "content": changed, **rest} if not rest:
            pass
        case _:
            raise _refused(path, "het heeft niet de onderdelen van een beoordelingspakket.")
    try:
        found = codec_of(_Head).read(head, "head")
        assert isinstance(found, _Head)
        drafts = [typed_draft(one) for one in (base, base if changed is None else changed)]
    except RecordRefused as fault:
        raise _refused(path, f"dit pakket is niet te gebruiken: {fault}") from fault
    _refuse_head(path, found)
    sums = {entry.name: entry.sha256 for entry in found.manifest}
    plain = (("base", base), ("content", base if changed is None else changed))
    if len(found.manifest) != len(sums) or set(sums) != {"base", "content"}:
        raise _refused(path, "de lijst van onderdelen klopt niet.")
    for name, one in plain:
        if sums[name] != digest_of_plain(one):
            words = "de verstuurde tekst" if name == "base" else "de tekst van de beoordelaar"
            raise _refused(path, f"{words} past niet bij haar controlegetal.")
    for draft in drafts:
        _refuse_doubles(path, draft)
    if drafts[0].id != drafts[1].id:
        raise _refused(path, "er zitten twee verschillende bestekken in.")
    return Parcel(
        found.id,
        found.sender,
        found.receiver,
        found.request,
        found.until,
        found.may_change,
        found.chapters,
        found.sent_at,
        drafts[0],
        drafts[1],
        found.answered_by,
        found.answered_at,
        envelope.digest,
        envelope.generation,
    )


def check_parcel(path: Path, content: bytes) -> None:
    """Nothing, when the bytes are those of a sound parcel.

    Raises:
        FileRefused: they are not.
    """
    parcel_of(path, content)


def save_answer(
    path: Path, source: Path, draft: Draft, name: str, at: datetime, expected: Stamp | None
) -> Stamp:
    """Saves the reviewer's draft in the parcel `source` was, at `path`; gives the stamp of the file.

    Raises:
        FileChangedElsewhere: the file is another one than `expected`; nothing was written.
        FileRefused: not written, or the draft is of another bestek than the parcel.
    """
    content = read_bounded(source)
    parcel = parcel_of(source, content)
    if parcel.base.id != draft.id:
        raise FileRefused(path, f"dit pakket is van een ander bestek: '{parcel.title}'.")
    with folder_locked(path):
        if expected is not None and digest_of(content) != expected.digest:
            raise FileChangedElsewhere(
                path,
                "iemand anders of een ander programma heeft dit pakket veranderd sinds u het opende. Er is "
                "niets geschreven. Sla op onder een andere naam.",
            )
        made = answered(
            replace(parcel, generation=parcel.generation + 1), draft, name or parcel.receiver, at
        )
        return Stamp(write_parcel(path, made), made.generation)


def _refuse_at_sight(path: Path, content: bytes) -> None:
    """What can be told without taking the file apart."""
    if content.startswith(b"PK"):
        raise _refused(path, f"dit is een zip- of Word-bestand en geen {PARCEL.dutch}.")
    if len(content) > FILE_CAP:
        raise _refused(path, f"dit bestand is groter dan {FILE_CAP >> 20} MB.")
    brackets = content.count(b"{") + content.count(b"[")
    if max(brackets, content.count(b",") // 2, content.count(b'"') // 4) > _PARTS_CAP:
        raise _refused(path, "dit bestand heeft te veel onderdelen om te lezen.")


def _refuse_head(path: Path, head: _Head) -> None:
    names: Sequence[tuple[str, str, int]] = (
        ("naam van de ontvanger", head.receiver, NAME_CAP),
        ("naam van de afzender", head.sender, NAME_CAP),
        ("naam van de beoordelaar", head.answered_by, NAME_CAP),
        ("vraag", head.request, REQUEST_CAP),
        ("naam van het pakket", head.id, NAME_CAP),
    )
    for label, words, cap in names:
        if len(words) > cap or unsafe_mark(words) or (cap == NAME_CAP and "\n" in words):
            raise _refused(path, f"de {label} is te lang of bevat tekens die er niet horen.")


def _refuse_doubles(path: Path, draft: Draft) -> None:
    """One id for two texts would let one of them go unseen."""
    ids = Counter(f"tekst {spot.block.id}" for spot in spots(draft))
    ids.update(f"opmerking {one.id}" for one in draft.comments)
    for part in draft.parts:
        ids.update(f"hoofdstuk {c.key}" for c in part.chapters)
        ids.update(f"paragraaf {s.key}" for c in part.chapters for s in c.sections)
    double = next((name for name, count in ids.items() if count > 1), None)
    if double is not None:
        raise _refused(path, f"het kenmerk '{double[:80]}' staat er twee keer in.")


def _refused(path: Path, sentence: str) -> FileDamaged:
    return FileDamaged(path, f"{sentence} {_UNCHANGED}")
