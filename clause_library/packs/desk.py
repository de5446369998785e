"""The one place where packs are offered, taken over, taken back, made and looked for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from clause_library.packs.adoption import Adoption, Applied, take_back
from clause_library.packs.contents import PRODUCT, Item, ItemKind, Key, Source
from clause_library.packs.ledger import Ledger, Memory
from clause_library.packs.local import LocalContent
from clause_library.packs.offering import Offering
from clause_library.packs.pack_file import PackFile, pack_of, read_pack
from clause_library.packs.places import Places
from clause_library.packs.publishing import Made, Order, publish
from clause_library.packs.received import ReceivedPacks
from clause_library.packs.standing import Choice, Offer
from drafting.clause import Clause
from drafting.refusals import EditRefused, Refusal
from drafting.template import Template

__all__ = ["Applied", "Choice", "Foreign", "Made", "Offer", "Order", "PackDesk", "Places"]


@dataclass(frozen=True, slots=True)
class Foreign:
    """A clause that waits for a choice, with where it came from; it is not in use."""

    key: Key
    clause: Clause
    source: Source


class PackDesk:
    """Packs of one user; each method looks at the files as they are at that moment.

    `refusals` are own texts and received packs that could not be read on the way.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self._ledger = Ledger(places.packs / "pakketten.json")
        self._received = ReceivedPacks(places.packs / "ontvangen")
        self.refusals: list[Refusal] = []

    def offer(self, path: Path) -> Offer:
        """The pack in a file beside what the user has; nothing is changed or kept.

        Raises:
            FileRefused: it is no sound pack, or the user's own content cannot be read.
        """
        return self.compare(read_pack(path))

    def compare(self, file: PackFile) -> Offer:
        """A pack that was read, beside what the user has.

        Raises:
            FileRefused: the user's own content cannot be read.
        """
        local, memory = self._now()
        return Offering(local, memory).offer(file)

    def apply(self, offer: Offer, choices: Mapping[Key, Choice], day: date) -> Applied:
        """Carries out the choices; an open item without one is left for later.

        What the user changed since the offer was made is refused and waits.

        Raises:
            EditRefused: a choice is about an item that the pack does not offer.
            FileRefused: the own content could not be written.
        """
        for key in choices:
            if offer.entry(key) is None:
                raise EditRefused(f"Het pakket heeft geen {key.kind.label} met kenmerk '{key.id}'.")
        self._places.prepare()
        local, memory = self._now()
        now = Offering(local, memory).offer(pack_of(offer.path, offer.content))
        moved = [one.key for one in offer.open if _texts(now, one.key) != _texts(offer, one.key)]
        fitting = {key: choice for key, choice in choices.items() if key not in moved}
        done = Adoption(local, memory, now, day).carry_out(fitting, self._ledger)
        said = "Dit is intussen bij u veranderd. Kijk opnieuw en kies dan."
        stale = tuple((key, said) for key in moved if key in choices)
        done = replace(
            done,
            refused=(*done.refused, *stale),
            later=tuple(key for key in done.later if key not in {k for k, _ in stale}),
        )
        return replace(done, replaced=self._file(done))

    def take_back(self, applied: Applied) -> tuple[str, ...]:
        """Undoes one `apply`; gives a sentence for each text that was changed since and stays.

        Raises:
            FileRefused: something could not be written.
        """
        said = take_back(LocalContent(self._places), self._ledger, applied.adopted)
        if applied.pack is not None and not any(d == applied.digest for d, _ in applied.replaced):
            self._received.drop(applied.digest)
        for digest, content in applied.replaced:
            self._received.keep(digest, content)
        return said

    def waiting(self) -> tuple[Offer, ...]:
        """The received packs of which something waits, compared with what the user has now.

        The entries are only those that ask for a choice.

        Raises:
            FileRefused: the user's own content cannot be read.
        """
        local, memory = self._now()
        offering = Offering(local, memory)
        files, refused = self._received.all()
        self.refusals += refused
        offers = [offering.offer(file) for file in files]
        return tuple(replace(offer, entries=offer.open) for offer in offers if offer.open)

    def foreign_clauses(self) -> tuple[Foreign, ...]:
        """The waiting clauses, each marked with its source; none of them is in use.

        Raises:
            FileRefused: the user's own content cannot be read.
        """
        return tuple(
            Foreign(entry.key, entry.item.content, offer.pack.source)
            for offer in self.waiting()
            for entry in offer.entries
            if isinstance(entry.item.content, Clause)
        )

    def sources(self) -> dict[Key, Source]:
        """Where each text came from that was taken over from a pack.

        Raises:
            FileRefused: what is remembered of packs cannot be read.
        """
        memory = self._ledger.read()
        keys = {trace.key for trace in memory.traces if trace.accepted}
        found = {key: memory.accepted(key) for key in keys}
        return {key: trace.source for key, trace in found.items() if trace is not None}

    def remembered(self) -> Memory:
        """What is remembered of packs; nothing at the first start.

        Raises:
            FileRefused: it cannot be read.
        """
        return self._ledger.read()

    def exportable(
        self,
        tell: Callable[[float], object] | None = None,
        stopped: Callable[[], bool] | None = None,
    ) -> tuple[Item, ...]:
        """What a pack may be made of: the user's own, then what the user has of the product.

        Every text is read, which takes seconds: `tell` hears how far it is, from 0 to 1, and when `stopped`
        says so it ends with what was read.

        Raises:
            FileRefused: the user's own content cannot be read.
        """
        local, memory = self._now()
        offering = Offering(local, memory)
        found = [item for item in local.own.values() if item.content is not None]
        keys = [key for key in local.product_keys() if key not in local.own]
        for number, key in enumerate(keys):
            if stopped is not None and stopped():
                break
            item = offering.mine(key)
            found += [item] if item is not None else []
            if tell is not None:
                tell((number + 1) / len(keys))
        return tuple(found)

    def make(self, path: Path, order: Order, day: date) -> Made:
        """A pack of a selection; a pack of that name at this path gets the user's changes.

        Raises:
            EditRefused: an item does not exist or cannot go in, or the maker is Bestekwijzer.
            FileRefused: it was not written.
        """
        if order.maker.strip().casefold() == PRODUCT.casefold():
            raise EditRefused(
                f"De naam {PRODUCT} is voor de pakketten van het programma zelf. Vul de naam van uw "
                "organisatie in."
            )
        local, memory = self._now()
        offering = Offering(local, memory)
        items = []
        for key in dict.fromkeys(order.keys):
            item = offering.mine(key)
            if item is None:
                raise EditRefused(
                    f"Er is geen {key.kind.label} met kenmerk '{key.id}'. Er is niets gemaakt."
                )
            items.append(item)
        self._places.prepare()
        return publish(path, order, items, memory, self._ledger, day)

    def clauses_in_use(self, product: Sequence[Clause]) -> tuple[Clause, ...]:
        """The clauses of the product, each in its accepted update or own version, then the user's others.

        Raises:
            FileRefused: the user's own content cannot be read.
        """
        local, memory = self._now()
        own = {clause.id: clause for clause in local.clauses.all()}
        offering = Offering(local, memory)
        ids = dict.fromkeys(
            [*(clause.id for clause in product), *_updated(memory, ItemKind.CLAUSE)]
        )
        by_id = {clause.id: clause for clause in product}
        found: list[Clause] = []
        for name in ids:
            update = _updates(offering, Key(ItemKind.CLAUSE, name))
            content = own.pop(name, None) or update or by_id.get(name)
            if isinstance(content, Clause):
                found.append(content)
        return (*found, *own.values())

    def templates_in_use(self, product: Sequence[Template]) -> tuple[Template, ...]:
        """The templates of the product, each in its accepted update or own version, and the user's; by title.

        Raises:
            FileRefused: what is remembered of packs cannot be read.
        """
        local, memory = self._now()
        own, refused = local.templates.all()
        self.refusals += refused
        offering = Offering(local, memory)
        found = {template.id: template for template in product}
        for name in _updated(memory, ItemKind.TEMPLATE):
            content = _updates(offering, Key(ItemKind.TEMPLATE, name))
            if isinstance(content, Template):
                found[name] = content
        found |= {template.id: template for template in own}
        return tuple(sorted(found.values(), key=lambda template: template.title))

    def _now(self) -> tuple[LocalContent, Memory]:
        local = LocalContent(self._places)
        self.refusals = local.refusals
        return local, self._ledger.read()

    def _file(self, done: Applied) -> tuple[tuple[str, bytes], ...]:
        """Keeps the pack while something of it waits, and lets older versions of it go; gives what was there."""
        assert done.pack is not None
        files, _refused = self._received.all()
        same = [file for file in files if file.pack.identity == done.pack.identity]
        if done.later or done.refused:
            self._received.keep(done.digest, done.content)
        for file in same:
            if file.digest != done.digest or not (done.later or done.refused):
                self._received.drop(file.digest)
        return tuple((file.digest, file.content) for file in same)


def _texts(offer: Offer, key: Key) -> object:
    entry = offer.entry(key)
    return entry and entry.mine and entry.mine.texts


def _updated(memory: Memory, kind: ItemKind) -> list[str]:
    """The ids of which the product's text was updated."""
    return sorted(
        {trace.key.id for trace in memory.traces if trace.update and trace.key.kind is kind}
    )


def _updates(offering: Offering, key: Key) -> Clause | Template | object:
    """The accepted update of an item; None when there is none."""
    update = offering.update(key)
    return update.content if update else None
