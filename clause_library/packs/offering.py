"""A pack beside what the user has: every item with its standing, nothing changed."""

from clause_library.packs.contents import PRODUCT, Item, ItemKind, Key, Pack, Texts, version_order
from clause_library.packs.item import ItemReader, notices
from clause_library.packs.ledger import Memory
from clause_library.packs.local import LocalContent
from clause_library.packs.pack_file import PackFile
from clause_library.packs.standing import ORDER, Entry, Offer, Standing, age_notice, standing_of
from drafting.refusals import Refusal

_TAKEN = (
    f"{PRODUCT} heeft zelf een %s met dit kenmerk. Als u overneemt, komt de tekst van het pakket ervoor in "
    "de plaats."
)
_GONE = "U had deze eerder overgenomen en later weggehaald."


class Offering:
    """Compares packs with the content and the memory of one moment."""

    def __init__(self, local: LocalContent, memory: Memory) -> None:
        self._local = local
        self._memory = memory
        self._reader = ItemReader()

    def offer(self, file: PackFile) -> Offer:
        """The pack with every item beside the user's own; what asks most stands first.

        Raises:
            FileRefused: the user's own content cannot be read.
        """
        pack = file.pack
        known = frozenset(
            key.id
            for key in (*self._local.product_keys(), *self._local.own, *(i.key for i in pack.items))
            if key.kind is ItemKind.CLAUSE
        )
        entries = [self._entry(pack, item, known) for item in pack.items]
        entries.sort(
            key=lambda one: (ORDER.index(one.standing), one.key.kind, one.title.casefold())
        )
        seen = self._memory.seen(pack)
        version = seen.source.version if seen else ""
        return Offer(file.path, pack, tuple(entries), file.digest, version, file.content)

    def mine(self, key: Key) -> Item | None:
        """What the user has: an own text, else an accepted update of the product, else the product's."""
        return self._local.own.get(key) or self.update(key) or self._local.product(key)

    def update(self, key: Key) -> Item | None:
        """The accepted update of an item of the product, while the product itself has no newer version."""
        trace = self._memory.update(key)
        if trace is None:
            return None
        found, product = self._read(key, trace.update), self._local.product(key)
        if found and product and version_order(product.version) > version_order(found.version):
            return None
        return found

    def _entry(self, pack: Pack, theirs: Item, known: frozenset[str]) -> Entry:
        key = theirs.key
        mine, base = self.mine(key), self._base(pack, key)
        settled = self._memory.settled(key)
        standing = standing_of(theirs, mine, base, settled)
        other = next((i for i in pack.waiting if i.key == key and i.digest not in settled), None)
        if other is not None and mine is not None and mine.texts == other.texts:
            other = None
        if other is not None:
            standing = Standing.CONFLICT
        older = age_notice(theirs, mine)
        said = [*notices(theirs, known), older]
        product_only = mine is not None and key not in self._local.own
        if product_only and pack.source.of_product and older and standing.asks:
            standing = Standing.OLDER
        if product_only and not pack.source.of_product and standing.asks:
            said.append(_TAKEN % key.kind.label)
        if mine is None and self._memory.accepted(key) is not None:
            said.append(_GONE)
        return Entry(theirs, standing, mine, base, other, tuple(one for one in said if one))

    def _base(self, pack: Pack, key: Key) -> Item | None:
        """The version from which the user's text came, as far as it is known."""
        trace = self._memory.trace(key, pack.identity) or self._memory.accepted(key)
        found = self._read(key, trace.base) if trace else None
        if found is None and pack.source.of_product:
            return self._local.product(key)
        return found

    def _read(self, key: Key, texts: Texts) -> Item | None:
        try:
            return self._reader.read(key, dict(texts)) if texts else None
        except Refusal:
            return None
