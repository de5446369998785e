"""What happened to the paragraphs of a file, read from top to bottom."""

from dataclasses import dataclass, field

from drafting.comparison.words import Change, Piece
from drafting.document import ElementId
from drafting.review.components import Component, components
from drafting.review.deletions import Deletion
from drafting.review.gathering import BEHIND, Gathering, hand_of, is_all, key_of
from drafting.review.likeness import fold
from drafting.review.lines import Bit, Clump
from drafting.review.moves import MovedText
from drafting.review.placements import Placed
from drafting.review.regroupings import Regrouping, tell_regrouping
from drafting.review.returned import NO_ELEMENT, Kind, Returned, Shape, Tracking
from drafting.review.rows import Row
from drafting.review.segments import Stroke
from drafting.review.text_edits import Base, taken_over, text_edits
from drafting.word.read.reviewed import NOBODY, Hand, Mark, Region

_OUTSIDE = {
    Region.BOX: "Dit staat in een tekstvak. Een tekstvak maakt het programma niet.",
    Region.NOTE: "Dit staat in een voetnoot die niet in het bestek staat.",
    Region.FRAME: "Dit staat in de kop- of voettekst. Die maakt het programma bij elke export opnieuw.",
}
_COVER = "Dit staat op het voorblad. Dat maakt het programma uit de gegevens van het bestek."
_REMOVED = "Deze alinea is na de export uit het bestek gehaald."
_NUMBER = "Het nummer voor deze tekst is gewijzigd. Nummers maakt het programma zelf."
_SECTION = 3
_BELOW_HEADING = frozenset({Shape.PARAGRAPH, Shape.ITEM})
_BELOW = "Deze tekst hoort bij de nieuwe kop “{}”. Neemt u die kop over, dan gaat deze tekst mee."
_MOVED = (Mark.MOVED_FROM,)


@dataclass(slots=True)
class BodyChanges:
    """Goes through the clumps and adds what it finds to the gathering.

    Deletions and moves are kept apart: they are told together with what stands beside them.
    """

    out: Gathering
    deletions: list[Deletion] = field(default_factory=list)
    went: list[MovedText] = field(default_factory=list)
    came: list[MovedText] = field(default_factory=list)
    _after: Row | None = None
    _done: set[int] = field(default_factory=set)
    _heading: tuple[ElementId, str] = (NO_ELEMENT, "")

    def read(self, number: int, clump: Clump) -> None:
        """The next clump that is not in a table of the draft."""
        self._withdrawn(clump)
        if clump.contents:
            self.out.contents += clump.is_changed
        elif self._is_outside(number, clump):
            self._outside(number, clump)
        else:
            for component in components(clump):
                self._component(number, clump, component)

    def read_cell(self, number: int, clump: Clump) -> None:
        """A cell of a table of the draft."""
        self._withdrawn(clump)
        placed = self.out.sheet.placed(number, 0)
        if placed is not None:
            self._after = self.out.sheet.rows[placed.rows[0]]
            self._edit(self._after, placed, clump.bits)

    def after(self) -> Row | None:
        """The last row of the draft that was passed."""
        return self._after

    def _is_outside(self, number: int, clump: Clump) -> bool:
        sheet = self.out.sheet
        if clump.region is Region.NOTE:
            return not any(sheet.placed(number, n) for n in range(len(clump.was)))
        return clump.region is not Region.BODY or number < sheet.first

    def _outside(self, number: int, clump: Clump) -> None:
        """Text that is not in the body: told when it was changed, or when the export never makes it."""
        new = clump.region in {Region.BOX, Region.NOTE}
        if not clump.is_changed and not new:
            return
        hand = hand_of(clump.bits, *_CHANGED)
        old = clump.old if clump.is_changed else ""
        note = _OUTSIDE.get(clump.region, _COVER)
        self.out.unrecognised(self._after, old, clump.new, hand, note, self.out.around(number))

    def _component(self, number: int, clump: Clump, one: Component) -> None:
        sheet = self.out.sheet
        places = [sheet.placed(number, i) for i in one.was]
        gone = [
            i for i in one.was if sheet.gone(number, i) is not None and not places[one.was.index(i)]
        ]
        if gone:
            self._removed(number, clump, one)
        elif not one.was:
            self._come(clump, one)
        elif not one.stays:
            self._take_out(clump, one, places[0])
        elif len(one.was) == len(one.stays) == 1:
            self._stay(number, clump, one, places[0])
        else:
            self._regroup(number, clump, one, [place for place in places if place is not None])

    def _removed(self, number: int, clump: Clump, one: Component) -> None:
        """A paragraph that the draft has no more: told when the reviewer changed it."""
        if not "".join(clump.stays[j].text for j in one.stays).strip():
            self.out.already += clump.is_changed
        elif any(bit.mark is not Mark.SAME for bit in one.bits):
            old = "\n".join(clump.was[i].text for i in one.was)
            new = "\n".join(clump.stays[j].text for j in one.stays)
            hand = hand_of(one.bits, *_CHANGED)
            self.out.unrecognised(self._after, old, new, hand, _REMOVED, self.out.around(number))

    def _come(self, clump: Clump, one: Component) -> None:
        """A new paragraph, or the new place of one that was moved."""
        line = clump.stays[one.stays[0]]
        if not line.text.strip():
            return
        moves = [bit.move for bit in one.bits if bit.mark is Mark.MOVED_TO]
        if is_all(one.bits, Mark.MOVED_TO):
            hand = hand_of(one.bits, Mark.MOVED_TO)
            form = self._form(line.paragraph)
            self.came.append(MovedText(moves[0], line.text, hand, after=self._after, form=form))
            return
        self.insert(
            line.text, hand_of(one.bits, Mark.INSERTED, Mark.MOVED_TO), self._form(line.paragraph)
        )

    def _form(self, paragraph: int) -> tuple[Shape, int]:
        """The shape and level of a paragraph of the file."""
        form = self.out.sheet.file.paragraphs[paragraph]
        if form.level:
            return Shape.HEADING, min(form.level, 3)
        return (Shape.ITEM if form.item else Shape.PARAGRAPH), 0

    def insert(
        self, text: str, hand: Hand, form: tuple[Shape, int], after: Row | None = None,
        tracking: Tracking = Tracking.TRACKED,
    ) -> None:  # fmt: skip
        """Add a new paragraph or row, unless the draft has it there already."""
        out = self.out
        above = after or self._after
        if self._is_there(text, above):
            out.already += 1
            return
        place = out.behind(above)
        note = ""
        title = self._heading[1]
        if form == (Shape.HEADING, _SECTION):
            self._heading = (place.element, text)
        elif title and form[0] in _BELOW_HEADING and self._heading[0] == place.element:
            note = _BELOW.format(title)
        else:
            self._heading = (NO_ELEMENT, "")
        behind = above.element if form[0] is Shape.ROW and above is not None else place.element
        out.add(
            above.index + BEHIND if above is not None else -BEHIND,
            Returned(
                key=out.new_key(Kind.INSERTED, behind, text),
                kind=Kind.INSERTED,
                place=place,
                by=out.by(hand),
                tracking=tracking,
                shape=form[0],
                new=text,
                pieces=(Piece(Change.COME, text),),
                after=behind,
                level=form[1],
                note=note,
            ),
        )

    def _is_there(self, text: str, above: Row | None) -> bool:
        """Whether the draft has this text just below, in a row that is not in the file."""
        sheet = self.out.sheet
        start = above.index + 1 if above is not None else 0
        return any(
            fold(row.text).strip() == fold(text).strip() and row.index not in sheet.by_row
            for row in sheet.rows[start : start + 8]
        )

    def _take_out(self, clump: Clump, one: Component, placed: Placed | None) -> None:
        """A paragraph that was taken out, or that was moved from here."""
        text = clump.was[one.was[0]].text
        hand = hand_of(one.bits, Mark.DELETED, Mark.MOVED_FROM)
        if placed is None:
            self.out.already += bool(text.strip())
            return
        rows = [self.out.sheet.rows[row] for row in placed.rows]
        if is_all(one.bits, *_MOVED) and len(rows) == 1:
            moves = [bit.move for bit in one.bits if bit.mark is Mark.MOVED_FROM]
            self.went.append(MovedText(moves[0], text, hand, rows[0], placed))
            return
        for row in rows:
            base, moved_on = self.out.sheet.base(row, text)
            note = "" if fold(base.old) == fold(text.removeprefix(row.prefix)) else _other(text)
            self.deletions.append(Deletion(row, placed, hand, Tracking.TRACKED, note, moved_on))

    def _stay(self, number: int, clump: Clump, one: Component, placed: Placed | None) -> None:
        """A paragraph that is one before and after."""
        line = clump.stays[one.stays[0]]
        if placed is None:
            self._strange(number, clump, one)
            return
        sheet = self.out.sheet
        rows = [sheet.rows[row] for row in placed.rows]
        lines = sheet.by_row.get(rows[0].index, [])
        if len(rows) > 1 or len(lines) > 1:
            self._apart(placed, rows, lines)
        elif not line.text.strip() and rows[0].text.strip():
            self._take_out(clump, one, placed)
            return
        else:
            self._edit(rows[0], placed, one.bits)
        self._after = rows[-1]

    def _strange(self, number: int, clump: Clump, one: Component) -> None:
        """A paragraph without a place: new, between others that have one."""
        before, line = clump.was[one.was[0]], clump.stays[one.stays[0]]
        if not before.text.strip() and not line.text.strip():
            return
        new = is_all(one.bits, Mark.INSERTED, Mark.MOVED_TO)
        if new:
            self._come(
                clump, one
            )  # before a table or the end: no paragraph follows to be a clump with
            return
        if any(bit.mark is not Mark.SAME for bit in one.bits):
            hand = hand_of(one.bits, *_CHANGED)
            note = "Deze tekst is niet gevonden in het bestek en bevat bijgehouden wijzigingen."
            around = self.out.around(number)
            self.out.unrecognised(self._after, before.text, line.text, hand, note, around)
            return
        unrecorded = self.out.sheet.unrecorded
        self.insert(line.text, NOBODY, self._form(line.paragraph), tracking=unrecorded)

    def _edit(self, row: Row, placed: Placed, bits: tuple[Bit, ...]) -> None:
        """The changes in the text of one row."""
        out = self.out
        before = "".join(bit.text for bit in bits if bit.mark.was)
        base, moved_on = out.sheet.base(row, before)
        taken: tuple[Stroke, ...] = ()
        if fold(before) not in {fold(row.text), fold(row.prefix + row.text)}:
            known = taken_over(before, row.text, bits)
            if known is not None:
                base = Base(before, "", row.text, row.runs, Tracking.UNTRACKED)
                taken, moved_on = known, False
        found = text_edits(base, bits)
        out.renumbered += found.renumbered
        after = "".join(bit.text for bit in bits if bit.mark.stays)
        if found.edits and fold(after).removeprefix(row.prefix) == fold(row.text):
            out.already += len(found.edits)
            return
        out.already += len(taken)
        for edit in found.edits:
            stroke = edit.stroke
            if stroke in taken:
                continue
            if stroke.start < 0:
                around = (row.text, "")
                out.unrecognised(row, row.prefix, stroke.put, stroke.hand, _NUMBER, around)
                continue
            out.add(
                row.index,
                Returned(
                    key=key_of(
                        Kind.EDIT, row.element, edit.old, stroke.start, stroke.end, stroke.put
                    ),
                    kind=Kind.EDIT,
                    place=out.place(row, placed),
                    by=out.by(stroke.hand),
                    tracking=stroke.tracking,
                    shape=row.shape,
                    old=edit.old,
                    new=edit.new,
                    pieces=edit.pieces,
                    start=stroke.start,
                    end=stroke.end,
                    put=stroke.put,
                    variable=edit.variable,
                    value=edit.value,
                    elements=(row.element,),
                    level=row.level,
                    now=row.text,
                    conflict=moved_on,
                    merged=edit.merged,
                ),
            )

    def _regroup(self, number: int, clump: Clump, one: Component, places: list[Placed]) -> None:
        """Paragraphs that were split or joined with a record of it."""
        hand = hand_of(one.bits, *_CHANGED)
        if hand == NOBODY:
            hand = next((bit.hand for bit in clump.bits if bit.mark is not Mark.SAME), NOBODY)
        old = "\n".join(clump.was[i].text for i in one.was)
        new = "\n".join(clump.stays[j].text for j in one.stays)
        if len(places) < len([i for i in one.was if clump.was[i].text.strip()]):
            note = (
                "Deze alinea's zijn gesplitst of samengevoegd, en niet alle gevonden in het bestek."
            )
            self.out.unrecognised(self._after, old, new, hand, note, self.out.around(number))
            return
        rows = [self.out.sheet.rows[row] for place in places for row in place.rows]
        tell_regrouping(self.out, Regrouping(rows, places[0], old, new, hand, Tracking.TRACKED))
        self._after = rows[-1]

    def _apart(self, placed: Placed, rows: list[Row], lines: list[int]) -> None:
        """Paragraphs that were split or joined without a record: told at the first of them."""
        sheet = self.out.sheet
        first = min(lines)
        if first in self._done:
            return
        self._done.update(lines)
        clumps = [sheet.clumps[n] for n in dict.fromkeys(sheet.clump_of[m][0] for m in lines)]
        was = "\n".join(clump.old for clump in clumps)
        new = "\n".join(clump.new for clump in clumps)
        tell_regrouping(self.out, Regrouping(rows, placed, was, new, NOBODY, sheet.unrecorded))

    def _withdrawn(self, clump: Clump) -> None:
        self.out.withdrawn += [
            bit.text for bit in clump.bits if bit.mark is Mark.WITHDRAWN and bit.text.strip()
        ]


_CHANGED = (Mark.INSERTED, Mark.DELETED, Mark.MOVED_FROM, Mark.MOVED_TO)


def _other(text: str) -> str:
    return f"De verwijderde tekst was in dit bestand: “{text}”."
