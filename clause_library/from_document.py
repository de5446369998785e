"""A document made elsewhere as clauses to choose from: each section with what it could become.

Nothing is kept here. The texts come through the guarded reader, with everything that Markdown or a placeholder
would read as a mark made harmless.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clause_library.clause_entry import ClauseEntry
from clause_library.duplicates import Alike, Likeness
from clause_library.proposed_values import ProposedValue, proposed_values, with_values
from clause_library.search import index_of, search
from drafting.clause import Clause
from drafting.draft import Draft
from drafting.foreign import foreign_draft
from drafting.template import Block
from drafting.terms import Topic

LEAST_WORDS = 8
"""A section with fewer words is no clause: a date, a name, a reference."""
JOINT = " \N{MIDDLE DOT} "
"""What stands between the headings above a section."""

_ASKED = 4
_VOTES = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A section of the document as a clause; `values` can be made variables, `alike` says nearly the same."""

    entry: ClauseEntry
    values: tuple[ProposedValue, ...]
    alike: tuple[Alike, ...]
    above: str = ""

    def with_values(self, wanted: Collection[ProposedValue]) -> ClauseEntry:
        """The form of the clause with these values as variables, the others as they stand."""
        text, variables = with_values(self.entry.text, wanted)
        return replace(self.entry, text=text, variables=variables)


def candidates_in(path: Path, clauses: Sequence[Clause]) -> tuple[Candidate, ...]:
    """The sections of a Word document or a text, in order, beside the clauses there are.

    Raises:
        FileRefused: the file cannot be read; it is not touched.
    """
    return tuple(candidates_of(foreign_draft(path, "van-elders"), clauses, path.name))


def candidates_of(draft: Draft, clauses: Sequence[Clause], name: str) -> Iterator[Candidate]:
    """The sections of a foreign draft as clauses; `name` is that of its file."""
    likeness = Likeness(clauses)
    proposer = _Proposer(clauses)
    for part in draft.parts:
        for chapter in part.chapters:
            pieces = [(chapter.title, chapter.topic, chapter.introduction)]
            pieces += [
                (s.title or chapter.title, s.topic or chapter.topic, s.blocks)
                for s in chapter.sections
            ]
            for title, topic, blocks in pieces:
                text = _text(blocks)
                if len(text.split()) < LEAST_WORDS:
                    continue
                alike = likeness.find(text)
                *above, own = [*_parts(chapter.title, title), *_plain(title).split(JOINT)]
                entry = ClauseEntry(title=own, text=text, changed=f"Overgenomen uit {name}.")
                yield Candidate(
                    proposer.place(entry, topic, alike),
                    proposed_values(text),
                    alike,
                    JOINT.join(above),
                )


class _Proposer:
    """Proposes technique and place: of what is alike, else of what the library has for this topic and these words."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._index = index_of(clauses)
        self._by_topic: dict[Topic, list[Clause]] = {}
        for clause in clauses:
            self._by_topic.setdefault(clause.topic, []).append(clause)

    def place(self, entry: ClauseEntry, topic: Topic, alike: Sequence[Alike]) -> ClauseEntry:
        near = [one.clause for one in alike[:1]] or self._near(entry, topic)
        if not near:
            return replace(entry, topic=topic)
        technique = Counter(clause.techniques[0] for clause in near).most_common(1)[0][0]
        place = Counter((c.part, c.chapter, c.topic) for c in near).most_common(1)[0][0]
        return replace(
            entry, techniques=(technique,), part=place[0], chapter=place[1], topic=place[2]
        )

    def _near(self, entry: ClauseEntry, topic: Topic) -> list[Clause]:
        """Clauses that answer to the title, those of the same topic first; else all of that topic."""
        hits = search(self._index, entry.title, limit=_VOTES * _ASKED)
        same = [clause for clause in hits if clause.topic is topic]
        return same[:_VOTES] or self._by_topic.get(topic, []) or list(hits[:_VOTES])


def _text(blocks: Sequence[Block]) -> str:
    return "\n\n".join(block.text for block in blocks)


def _parts(chapter: str, title: str) -> list[str]:
    """The chapter above a section; nothing above the introduction of a chapter."""
    return [_plain(chapter)] if title != chapter else []


def _plain(title: str) -> str:
    """A heading as it reads: without the strokes that keep marks harmless."""
    return title.replace("\\", "").strip() or "Zonder titel"
