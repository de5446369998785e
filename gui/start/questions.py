"""The questions of the wizard: at most four pages, at most six questions a page, all may stay open."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from drafting.assembly.scope import FACTS
from drafting.edits.facts import read_procurement
from drafting.procurement import Procurement
from drafting.refusals import ValueRefused
from drafting.terms import ContractKind, Domain, Labelled, ProcedureKind
from drafting.text.written_values import read_written
from drafting.variables import Period, PeriodUnit, Variable, VariableKind


class Answer(Enum):
    """How a question is answered."""

    LINE = auto()
    LINES = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the fact it fills, its words, why it is asked, and what a good answer looks like."""

    fact: str
    words: str
    why: str
    answer: Answer = Answer.LINE
    hint: str = ""
    options: tuple[tuple[str, str], ...] = ()
    variable: Variable | None = None

    def read(self, typed: str) -> object:
        """Plain data for `read_procurement`; None when the answer is open.

        Raises:
            ValueRefused: the text cannot be read as an answer to this question.
        """
        text = typed.strip()
        if not text:
            return None
        if self.answer is Answer.LINES:
            return [line.strip() for line in text.splitlines() if line.strip()]
        if self.answer is Answer.CHOICE:
            return {"yes": True, "no": False}.get(text, text)
        if self.variable is None:
            return text
        value = read_written(self.variable, text)
        return _months(self, value) if isinstance(value, Period) else value


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """The questions that stand on one page of the wizard."""

    title: str
    questions: tuple[Question, ...]


def procurement_of(answers: Mapping[str, object]) -> Procurement:
    """The facts that were answered; an open answer is no fact.

    Raises:
        ValueRefused: an answer that does not fit; `field` is the fact.
    """
    return read_procurement({key: value for key, value in answers.items() if value is not None})


def _months(question: Question, period: Period) -> int:
    """Source: a term counts in whole months, as the facts of a procurement do."""
    match period.unit:
        case PeriodUnit.YEARS:
            return period.count * 12
        case PeriodUnit.MONTHS:
            return period.count
        case _:
            raise ValueRefused(
                question.fact,
                "Geef de termijn in maanden of jaren, bijvoorbeeld 24 maanden of 2 jaar.",
            )


def _labels(words: type[Labelled]) -> tuple[tuple[str, str], ...]:
    return tuple((str(word), word.label) for word in words)


_YES_NO = (("yes", "Ja"), ("no", "Nee"))
_TERM = Variable("duration_months", "Looptijd", VariableKind.PERIOD)
_EXTENSION = Variable("extension_months", "Verlenging", VariableKind.PERIOD)

PAGES: tuple[QuestionPage, ...] = (
    QuestionPage(
        "De opdracht",
        (
            Question(
                "title",
                "Hoe heet de opdracht?",
                "De naam staat op de omslag, in de kop van elke bladzijde en in de aankondiging. Noem wat u inkoopt en "
                "het jaar waarin het begint.",
                hint="Begeleiding Wmo 2028",
            ),
            Question(
                "contracting_authorities",
                "Welke gemeenten kopen in?",
                "De eerste gemeente leidt de procedure en wordt in de tekst genoemd. Koopt u met meer gemeenten "
                "in, dan komen "
                "er teksten bij over wat per gemeente verschilt en over de reden om opdrachten samen te voegen.",
                Answer.LINES,
                "Elke gemeente op een eigen regel",
            ),
            Question(
                "contract_kind",
                "Wat voor opdracht is het?",
                "De soort bepaalt het drempelbedrag en de regels. Ondersteuning op grond van de Wmo en "
                "jeugdhulp zijn meestal "
                "sociale en andere specifieke diensten, met een hoger drempelbedrag en meer vrijheid in de procedure.",
                Answer.CHOICE,
                options=_labels(ContractKind),
            ),
            Question(
                "domain",
                "In welk deel van het sociaal domein?",
                "Sommige teksten en toetsen horen bij één wet, zoals de regels voor een reële prijs in de Wmo.",
                Answer.CHOICE,
                options=_labels(Domain),
            ),
            Question(
                "publication_date",
                "Wanneer wilt u publiceren?",
                "Drempelbedragen en grenzen veranderen. De toets gebruikt die van de dag van publicatie. Een "
                "schatting is genoeg.",
                hint="1 februari 2027",
                variable=FACTS["publication_date"],
            ),
        ),
    ),
    QuestionPage(
        "Omvang en duur",
        (
            Question(
                "estimated_value",
                "Wat is de geraamde waarde van de hele opdracht?",
                "Zonder btw, met alle verlengingen en opties, en voor alle percelen samen. Van dit bedrag hangt "
                "af welke regels gelden "
                "en hoe zwaar uw eisen mogen zijn. Zonder raming kan een deel van de toets niet worden uitgevoerd.",
                hint="2.400.000 of 2,4 mln",
                variable=FACTS["estimated_value"],
            ),
            Question(
                "duration_months",
                "Hoe lang duurt de overeenkomst?",
                "De eerste periode, zonder verlenging. Een langere duur geeft aanbieders zekerheid; een te "
                "lange duur sluit de markt.",
                hint="2 jaar of 24 maanden",
                variable=_TERM,
            ),
            Question(
                "extension_months",
                "Hoe lang kan zij in totaal worden verlengd?",
                "Alle mogelijke verlengingen bij elkaar. Zij tellen mee in de raming. Een raamovereenkomst van "
                "meer dan vier jaar "
                "vraagt een goede reden.",
                hint="2 jaar of 24 maanden",
                variable=_EXTENSION,
            ),
            Question(
                "framework",
                "Wordt het een raamovereenkomst?",
                "Ja, als u nu afspraken maakt en later per cliënt of per vraag werk toekent, zonder vaste afname.",
                Answer.CHOICE,
                options=_YES_NO,
            ),
            Question(
                "lots",
                "In welke percelen verdeelt u de opdracht?",
                "Kleinere delen geven kleine aanbieders en bewonersinitiatieven een kans. Verdeelt u de "
                "opdracht niet, dan vraagt de wet "
                "een motivering. U kunt de percelen later uitwerken.",
                Answer.LINES,
                "Elk perceel op een eigen regel",
            ),
        ),
    ),
    QuestionPage(
        "Procedure en doelen",
        (
            Question(
                "procedure",
                "Welke procedure volgt u?",
                "Het sjabloon is gemaakt voor de procedure die al is gekozen. Bij een andere procedure "
                "controleert u de planning en de stappen.",
                Answer.CHOICE,
                options=_labels(ProcedureKind),
            ),
            Question(
                "goals",
                "Wat wilt u voor inwoners bereiken?",
                "Doelen die u noemt, horen ergens te worden gevraagd, beloond of gemeten. Doelen die nergens "
                "terugkomen, zijn een bekende "
                "valkuil; de toets wijst erop.",
                Answer.LINES,
                "Elk doel op een eigen regel",
            ),
            Question(
                "cpv",
                "Welke CPV-codes horen erbij?",
                "De Europese code van wat u inkoopt, voor de aankondiging. Aanbieders zoeken ermee. U kunt haar "
                "later opzoeken.",
                Answer.LINES,
                "85312000-9 Maatschappelijke dienstverlening",
            ),
        ),
    ),
)
