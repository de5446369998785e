"""What `clarifications` changes in a bestek: it is published, and questions come in from a list."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from commands.checked_file import check_draft
from commands.clock import today
from drafting.assembly.assemble import assemble
from drafting.clarifications import questions
from drafting.clarifications.importing import Reception, not_there_yet, questions_from
from drafting.clarifications.publishing import concerns, publish
from drafting.clarifications.question_table import read_questions
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Changes:
    """What was typed; `anyway` publishes whatever speaks against it."""

    publish: bool = False
    anyway: bool = False
    questions: Path | None = None
    asker: str = ""
    name: str = ""

    @property
    def any(self) -> bool:
        """Whether something is to be changed."""
        return self.publish or self.questions is not None


NO_CHANGES = Changes()


def refuse_halves(asked: Changes) -> None:
    """Refuses what says nothing without another option.

    Raises:
        Refusal: --anyway without --publish, --asker without --import, or --publish without a name.
    """
    if asked.anyway and not asked.publish:
        raise Refusal("--anyway hoort bij --publish: toch publiceren.")
    if asked.asker and asked.questions is None:
        raise Refusal("--asker hoort bij --import: van wie de vragen in die lijst zijn.")
    if asked.publish and not asked.name.strip():
        raise Refusal(
            "Geef --name: bij een publicatie staat wie het bestek heeft gepubliceerd. Er is niets veranderd."
        )


def changed(draft: Draft, norms: NormSet, asked: Changes) -> tuple[Draft, tuple[str, ...]]:
    """The draft as it becomes, and what was done in sentences.

    Raises:
        Refusal: something speaks against publishing (it is named), it was published already or not yet, or the
            list cannot be read. Nothing is changed then.
    """
    told: list[str] = []
    if asked.publish:
        draft = _published(draft, norms, asked)
        told.append("Gepubliceerd: de nummers staan vast.")
    if asked.questions is not None:
        draft, words = _with_questions(draft, asked.questions, asked)
        told += words
    return draft, tuple(told)


def _published(draft: Draft, norms: NormSet, asked: Changes) -> Draft:
    edit = publish(draft, norms, asked.name, datetime.now().astimezone())
    against = () if asked.anyway else _against(draft, norms)
    if against:
        raise Refusal(
            f"Er is niets gepubliceerd. {' '.join(against)} Los dit op, of publiceer toch met --anyway."
        )
    return edit.after


def _against(draft: Draft, norms: NormSet) -> tuple[str, ...]:
    document = assemble(draft, norms)
    return concerns(draft, document, check_draft(draft).report)


def _with_questions(draft: Draft, path: Path, asked: Changes) -> tuple[Draft, Iterator[str]]:
    table = read_questions(path)
    fresh = not_there_yet(draft, table.questions)
    taken = Reception(asked.name.strip(), today(), asked.asker.strip())
    made = questions_from(draft, fresh, taken, lambda: str(uuid.uuid4()))
    after = questions.add(draft, made).after if made else draft
    return after, _said(path, table.understood, len(made), len(table.questions) - len(made))


def _said(path: Path, understood: str, added: int, known: int) -> Iterator[str]:
    yield f"{path}: {understood}"
    yield f"{added} in het register gezet." if added else "Er is niets in het register gezet."
    if known:
        stood = "1 stond er al" if known == 1 else f"{known} stonden er al"
        yield f"{stood}, woord voor woord."
