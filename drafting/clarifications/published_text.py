"""A draft as it went out, kept in the draft itself: compressed, with a sum that proves it is unchanged."""

import base64
import binascii
import hashlib
import json
import zlib
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from drafting.draft import Draft
from drafting.files.codec import RecordRefused
from drafting.files.record import plain_draft, typed_draft
from drafting.publication import PublishedText
from drafting.refusals import Refusal

LARGEST = 64 * 1024 * 1024
"""Bytes of a draft that is unpacked; as much as a file may have."""

_KEPT = 12
"""How many unpacked drafts are remembered: a publication with its notes, of a few drafts."""


def packed(draft: Draft, author: str, at: datetime) -> PublishedText:
    """The draft as it goes out now; what never leaves the house (comments, approvals, memory) is left out.

    Raises:
        RecordRefused: a value of the draft cannot be recorded.
    """
    plain = json.dumps(
        plain_draft(_as_sent(draft)), ensure_ascii=True, sort_keys=True, separators=(",", ":")
    ).encode("ascii")
    record = base64.b64encode(zlib.compress(plain, 9)).decode("ascii")
    return PublishedText(author, at, record, hashlib.sha256(plain).hexdigest())


def unpacked(text: PublishedText) -> Draft:
    """The draft as it went out, without a publication.

    Raises:
        Refusal: the record is damaged, or is not what was published.
    """
    return _unpacked(text.record, text.digest)


@lru_cache(_KEPT)
def _unpacked(record: str, digest: str) -> Draft:
    try:
        opened = zlib.decompressobj()
        plain = opened.decompress(base64.b64decode(record, validate=True), LARGEST)
        if opened.unconsumed_tail or hashlib.sha256(plain).hexdigest() != digest:
            raise _damaged()
        return typed_draft(json.loads(plain))
    except (binascii.Error, zlib.error, ValueError, RecursionError, RecordRefused) as problem:
        raise _damaged() from problem


def _damaged() -> Refusal:
    return Refusal(
        "De tekst zoals die is gepubliceerd, staat niet meer heel in dit bestand. Wijzigingen kunnen niet worden "
        "vergeleken. Open een reservekopie van dit bestek."
    )


def _as_sent(draft: Draft) -> Draft:
    return replace(
        draft,
        publication=None,
        withdrawn=(),
        comments=(),
        approvals=(),
        decided=(),
        seen_findings=(),
        put_off=(),
    )
