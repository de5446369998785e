"""Carrying out what the user chose about a pack, and taking it back."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from clause_library.packs.contents import Item, ItemKind, Key, Pack
from clause_library.packs.ledger import Ledger, Memory, Seen, Trace
from clause_library.packs.local import LocalContent
from clause_library.packs.standing import Choice, Entry, Offer
from clause_library.rule_trial import Trial, try_texts
from drafting.clause import Clause
from drafting.files.file_faults import FileChangedElsewhere
from drafting.refusals import Refusal

MOST_SETTLED = 50
"""How many earlier choices about one item are remembered."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """One own text before and after; `on` is whether a rule took part in the check."""

    key: Key
    before: Item | None
    after: Item
    on: bool = False


@dataclass(frozen=True, slots=True)
class Adopted:
    """What was changed in the user's own content and in the memory, enough to take it back."""

    texts: tuple[OwnText, ...] = ()
    clauses: tuple[tuple[Clause | None, Clause], ...] = ()
    memory: Memory = dataclasses.field(default_factory=Memory)
    traces: tuple[Trace, ...] = ()
    seen: tuple[Seen, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of the choices.

    `refused` could not be taken over, each with the reason; it still waits, as what is in `later`.
    `conflicts` are own clauses that a colleague changed at that moment: both texts are kept there.
    """

    accepted: tuple[Key, ...]
    kept: tuple[Key, ...]
    later: tuple[Key, ...]
    refused: tuple[tuple[Key, str], ...] = ()
    conflicts: tuple[Key, ...] = ()
    adopted: Adopted = dataclasses.field(default_factory=Adopted, repr=False)
    pack: Pack | None = dataclasses.field(default=None, repr=False)
    digest: str = ""
    content: bytes = dataclasses.field(default=b"", repr=False)
    replaced: tuple[tuple[str, bytes], ...] = dataclasses.field(default=(), repr=False)


class Adoption:
    """The choices about one offer, carried out against the user's content of this moment."""

    def __init__(self, local: LocalContent, memory: Memory, offer: Offer, day: date) -> None:
        self._local = local
        self._memory = memory
        self._offer = offer
        self._day = day
        self._refused: list[tuple[Key, str]] = []
        self._conflicts: list[Key] = []

    def carry_out(self, choices: Mapping[Key, Choice], ledger: Ledger) -> Applied:
        """Take over, keep or leave each open item; what has no choice is left for later.

        Raises:
            FileRefused: the own content could not be written; what was written before it stays, and shows as
                equal when the pack is offered again.
        """
        wanted = [(entry, choices.get(entry.key, Choice.LATER)) for entry in self._offer.open]
        taking = self._fitting(
            [
                (entry, chosen)
                for entry, choice in wanted
                if (chosen := _chosen(entry, choice)) is not None
            ]
        )
        clauses = self._take_clauses(taking)
        texts = self._take_texts(taking)
        refused = {key for key, _reason in self._refused}
        taken = {entry.key for entry, _item in taking if entry.key not in refused}
        kept = [entry for entry, choice in wanted if choice is Choice.KEEP_MINE]
        traces = [self._trace(entry, item) for entry, item in taking if entry.key in taken]
        traces += [self._trace(entry, None) for entry in kept]
        seen = Seen(self._offer.pack.identity, self._offer.pack.source, self._offer.digest)
        ledger.keep(tuple(traces), (seen,))
        keeps = {entry.key for entry in kept}
        return Applied(
            accepted=tuple(entry.key for entry, _ in wanted if entry.key in taken),
            kept=tuple(entry.key for entry in kept),
            later=tuple(e.key for e, _ in wanted if e.key not in taken | keeps | refused),
            refused=tuple(self._refused),
            conflicts=tuple(self._conflicts),
            adopted=Adopted(texts, clauses, self._memory, tuple(traces), (seen,)),
            pack=self._offer.pack,
            digest=self._offer.digest,
            content=self._offer.content,
        )

    def _as_update(self, key: Key) -> bool:
        """Whether the text stands as a newer one of the product: texts of Bestekwijzer do, but for rules."""
        return (
            self._offer.pack.source.of_product
            and key not in self._local.own
            and key.kind is not ItemKind.RULE
        )

    def _fitting(self, taking: list[tuple[Entry, Item]]) -> list[tuple[Entry, Item]]:
        """What may be taken over: a rule only when it is right about its own texts."""
        rules = {e.key.id: i.texts[0][1] for e, i in taking if e.key.kind is ItemKind.RULE}
        trials = try_texts(rules, self._day) if rules else {}
        failed = {name for name, trial in trials.items() if not trial.passed}
        for name in failed:
            self._refuse_rule(Key(ItemKind.RULE, name), trials[name])
        return [
            (entry, item)
            for entry, item in taking
            if entry.key.kind is not ItemKind.RULE or entry.key.id not in failed
        ]

    def _refuse_rule(self, key: Key, trial: Trial) -> None:
        wrong = next((one for one in trial.tried if not one.good), None)
        reason = trial.fault
        if wrong is not None:
            verb = "vindt de regel niet" if wrong.must_flag else "vindt de regel ten onrechte"
            reason = f"deze eigen voorbeeldtekst {verb}: '{wrong.text[:120]}'."
        self._refused.append(
            (key, f"De regel doet niet wat hij belooft en is niet overgenomen: {reason}")
        )

    def _take_clauses(
        self, taking: list[tuple[Entry, Item]]
    ) -> tuple[tuple[Clause | None, Clause], ...]:
        changes: list[tuple[Clause | None, Clause]] = []
        for entry, item in taking:
            if isinstance(item.content, Clause) and not self._as_update(entry.key):
                mine = self._local.own.get(entry.key)
                seen = mine.content if mine else self._local.withdrawn.get(entry.key.id)
                assert seen is None or isinstance(seen, Clause)
                changes.append((seen, dataclasses.replace(item.content, own=True)))
        if not changes:
            return ()
        stored = self._local.clauses.keep_all([(after, before) for before, after in changes])
        self._conflicts += [
            Key(ItemKind.CLAUSE, one.clause.id) for one in stored if one.in_conflict
        ]
        return tuple(pair for pair, one in zip(changes, stored, strict=True) if not one.in_conflict)

    def _take_texts(self, taking: list[tuple[Entry, Item]]) -> tuple[OwnText, ...]:
        done = []
        for entry, item in taking:
            key = entry.key
            if key.kind is ItemKind.CLAUSE or self._as_update(key):
                continue
            before = self._local.own.get(key)
            on = key.kind is ItemKind.RULE and self._local.rules.is_on(key.id)
            try:
                self._keep_text(key, before, item)
            except FileChangedElsewhere as refusal:
                self._refused.append((key, str(refusal)))
                continue
            done.append(OwnText(key, before, item, on))
        return tuple(done)

    def _keep_text(self, key: Key, before: Item | None, item: Item) -> None:
        if key.kind is ItemKind.TEMPLATE:
            seen = dict(before.texts) if before else None
            self._local.templates.keep(key.id, dict(item.texts), seen)
        else:
            self._local.rules.save(key.id, item.texts[0][1], on=True)

    def _trace(self, entry: Entry, taken: Item | None) -> Trace:
        """What is remembered: the text that stands in the pack, and which texts need no more asking."""
        pack = self._offer.pack
        old = self._memory.trace(entry.key, pack.identity)
        waiting = [one for one in pack.waiting if one.key == entry.key]
        settled = [*(old.settled if old else ()), *(one.digest for one in (entry.item, *waiting))]
        # The text that the user has must be asked anew when it comes back after a change.
        stands = taken or entry.mine
        kept = [
            digest for digest in dict.fromkeys(settled) if not stands or digest != stands.digest
        ]
        update = old.update if old else ()
        if taken and self._as_update(entry.key):
            update = taken.texts
        return Trace(
            entry.key,
            pack.source,
            pack.identity,
            entry.item.texts,
            accepted=taken is not None or (old is not None and old.accepted),
            update=update,
            day=self._day,
            settled=tuple(kept[-MOST_SETTLED:]),
        )


def _chosen(entry: Entry, choice: Choice) -> Item | None:
    """The text that the user takes over; None when none."""
    match choice:
        case Choice.ACCEPT:
            return entry.item
        case Choice.ACCEPT_OTHER:
            return entry.other or entry.item
        case Choice.KEEP_MINE | Choice.LATER:
            return None


def take_back(local: LocalContent, ledger: Ledger, adopted: Adopted) -> tuple[str, ...]:
    """Undo one adoption; gives a sentence for each text that was changed since and therefore stays.

    Raises:
        FileRefused: something could not be written.
    """
    said = []
    added = [after for before, after in adopted.clauses if before is None]
    if added:
        stay = local.clauses.take_out(added)
        said += [_stays("bepaling", clause.title) for clause in stay]
    changed = [(before, after) for before, after in adopted.clauses if before is not None]
    if changed:
        now = {clause.id: clause for clause in (*local.clauses.all(), *local.clauses.withdrawn())}
        same = [(before, after) for before, after in changed if now.get(after.id) == after]
        said += [
            _stays("bepaling", after.title)
            for pair in changed
            if pair not in same
            for after in pair[1:]
        ]
        local.clauses.keep_all(same)
    for text in adopted.texts:
        try:
            _put_text_back(local, text)
        except Refusal:
            said.append(_stays(text.key.kind.label, text.after.title))
    ledger.put_back(adopted.memory, adopted.traces, adopted.seen)
    return tuple(said)


def _put_text_back(local: LocalContent, text: OwnText) -> None:
    name = text.key.id
    if text.key.kind is ItemKind.TEMPLATE:
        if text.before is None:
            local.templates.remove(name, dict(text.after.texts))
        else:
            local.templates.keep(name, dict(text.before.texts), dict(text.after.texts))
        return
    if local.rules.find(name) is None or local.rules.text(name) != text.after.texts[0][1]:
        raise Refusal(_stays("regel", text.after.title))
    if text.before is None:
        local.rules.remove(name)
    else:
        local.rules.save(name, text.before.texts[0][1], on=text.on)


def _stays(kind: str, title: str) -> str:
    return f"De {kind} '{title}' is sindsdien veranderd en blijft zoals die is."
