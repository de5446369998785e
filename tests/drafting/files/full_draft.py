"""A draft with a value in every field, and drafts of any content for property tests."""

from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import strategies as st

from drafting.comment import Anchor, Approval, Comment, CommentId, CommentKind, Reply, Settled
from drafting.document import BlockId, ElementId
from drafting.draft import Decided, Draft, ParcelAnswer, SentParcel, SwitchedOff
from drafting.finding import Justification, SeenFinding
from drafting.procurement import ContractingAuthority, Goal, Lot, Procurement
from drafting.publication import (
    ChangeReason,
    ClosedNote,
    FrozenNumber,
    Publication,
    PublishedText,
    Question,
    QuestionId,
    Withdrawn,
)
from drafting.template import (
    Block,
    Chapter,
    Origin,
    OriginKind,
    Part,
    Section,
    VariableGroup,
)
from drafting.terms import (
    ContractKind,
    Domain,
    Ending,
    PartKey,
    ProcedureKind,
    Rights,
    Technique,
    Topic,
)
from drafting.variables import Option, Period, PeriodUnit, Variable, VariableKind

VALUES = {
    VariableKind.TEXT: "Oosterveld",
    VariableKind.LONG_TEXT: "Twee regels\nmet € en ' en \"",
    VariableKind.MONEY: Decimal("2400000.50"),
    VariableKind.NUMBER: Decimal("-3.10"),
    VariableKind.PERCENTAGE: Decimal("5"),
    VariableKind.DATE: date(2027, 2, 28),
    VariableKind.PERIOD: Period(24, PeriodUnit.MONTHS),
    VariableKind.CHOICE: "effort",
    VariableKind.CHOICES: ("effort", "output"),
    VariableKind.YES_NO: True,
    VariableKind.LIST: ("een", "twee"),
    VariableKind.TABLE: (("Eis", "Bewijs"), ("Btw", "")),
}


def variable_of(kind: VariableKind) -> Variable:
    return Variable(
        name=f"a_{kind.value}",
        label=f"Vraag {kind.value}",
        kind=kind,
        group="groep",
        help="Uitleg.",
        required=False,
        default=VALUES[kind],
        example=VALUES[kind],
        options=(Option("effort", "Inspanning"), Option("output", "Resultaat")),
        columns=("Eis", "Bewijs"),
        condition="has_lots",
        per_lot=kind is VariableKind.MONEY,
    )


NOON = datetime(2027, 2, 1, 12, tzinfo=UTC)
QUESTION = QuestionId("vraag-1")
REASON = ChangeReason(ElementId("core-1"), "Verduidelijkt.", (QUESTION,))
PUBLICATION = Publication(
    text=PublishedText("J. Jansen", NOON, "eJyrBQAAewB5", "0f"),
    numbers=(
        FrozenNumber(ElementId("selection"), "1", PartKey.GUIDE, None, "Geschiktheid"),
        FrozenNumber(ElementId("core"), "1.1", PartKey.GUIDE, ElementId("selection"), "Kern"),
    ),
    questions=(
        Question(
            id=QUESTION,
            number=1,
            received_on=date(2027, 2, 10),
            asker="Zorggroep B.V.",
            text="Wat is een kerncompetentie?",
            place=ElementId("core"),
            place_words="par. 1.1",
            answer="Zie de begrippen.",
            answered_by="J. Jansen",
            answered_on=date(2027, 2, 12),
            note=1,
        ),
    ),
    reasons=(REASON,),
    notes=(
        ClosedNote(
            1,
            date(2027, 2, 20),
            PublishedText("J. Jansen", NOON, "eJyrBQAAewB5", "0e"),
            (REASON,),
            date(2027, 4, 7),
        ),
    ),
)


def full_draft() -> Draft:
    origin = Origin(OriginKind.TEMPLATE, "wmo-begeleiding-sas", "1.0")
    clause = Origin(OriginKind.CLAUSE, "marktconsultatie-verslag", "1.2")
    block = Block(
        id=BlockId("core-2"),
        text="De inschrijver toont {{ a_text }} aan.",
        origin=origin,
        adopted="De inschrijver toont ervaring aan.",
        condition="has_lots",
        each_lot=True,
        rights=Rights.CHANGE,
        omitted=True,
        changed_by="J. Jansen",
        changed_on=date(2027, 1, 31),
    )
    section = Section(
        key="core",
        title="Kerncompetenties",
        blocks=(Block(BlockId("core-1"), "Eigen tekst."), block),
        condition="a_yes_no",
        each_lot=True,
        topic=Topic.SELECTION,
        rights=Rights.FIXED,
        guidance="Let op.",
        omitted=True,
        clause=clause,
        techniques=(Technique.SELECTION_CRITERIA, Technique.LOTS),
    )
    chapter = Chapter(
        key="selection",
        title="Geschiktheid",
        topic=Topic.SELECTION,
        introduction=(block,),
        sections=(section,),
        condition="has_goals",
        guidance="Help.",
        omitted=True,
        for_file=True,
    )
    return Draft(
        id="draft-1",
        template=origin,
        content_version="2026.11",
        procurement=Procurement(
            title="Begeleiding Wmo 2027",
            contracting_authorities=(ContractingAuthority("Oosterveld", "Kerkstraat 1"),),
            contract_kind=ContractKind.SOCIAL_SERVICES,
            procedure=ProcedureKind.SOCIAL_AND_SPECIFIC,
            estimated_value=Decimal("2400000.00"),
            duration_months=24,
            extension_months=24,
            framework=True,
            domain=Domain.WMO,
            publication_date=date(2027, 2, 1),
            lots=(Lot("Noord", "Dorpen", Decimal(100), (("a_money", Decimal("1.10")),)),),
            goals=(Goal("Meedoen", "Minder eenzaam", "Meting"),),
            cpv=("85300000-2",),
        ),
        groups=(VariableGroup("groep", "Groep", "Uitleg."),),
        variables=tuple(variable_of(kind) for kind in VariableKind),
        values=tuple((f"a_{kind.value}", VALUES[kind]) for kind in VariableKind),
        parts=(Part(PartKey.GUIDE, "Leidraad", (chapter,)),),
        justifications=(
            Justification(
                finding="omzeteis|core-2|omzet",
                rule="omzeteis",
                rule_version="1",
                rule_title="Omzeteis te hoog",
                quote="omzet",
                text="Nodig omdat.",
                author="J. Jansen",
                day=date(2027, 1, 31),
            ),
        ),
        switched_off=(SwitchedOff("regel", "Niet van toepassing.", "J. Jansen", date(2027, 1, 1)),),
        seen_findings=(
            SeenFinding(
                finding="omzeteis|core-2|omzet",
                rule="omzeteis",
                title="Omzeteis te hoog",
                block="core-2",
                quote="omzet",
                first_seen=date(2027, 1, 2),
                last_seen=date(2027, 1, 31),
                ending=Ending.TEXT_CHANGED,
            ),
        ),
        comments=(
            Comment(
                id=CommentId("opmerking-1"),
                kind=CommentKind.LEGAL,
                author="M. de Vries",
                at=NOON,
                text="Is dit houdbaar?",
                anchor=Anchor(
                    block=BlockId("core-1"),
                    element=ElementId("core-1"),
                    start=0,
                    end=5,
                    quote="Eigen",
                    after=" tekst.",
                    chapter="selection",
                    place="3.2 Omvang",
                ),
                replies=(Reply(CommentId("antwoord-1"), "J. Jansen", NOON, "Ja."),),
                assigned_to="J. Jansen",
                settled=Settled("M. de Vries", NOON),
                source="bestek.docx",
            ),
        ),
        approvals=(Approval("selection", "M. de Vries", NOON, "0f", ("0a", "0b")),),
        publication=PUBLICATION,
        decided=(Decided("0a1b2c", False, "M. de Vries", date(2027, 2, 1)),),
        withdrawn=(Withdrawn(PUBLICATION, "De raad wil eerst praten.", "J. Jansen", NOON),),
        parcels=(
            SentParcel(
                id="pakket-1",
                receiver="M. de Vries",
                request="Lees hoofdstuk 3.",
                at=NOON,
                base="0f" * 32,
                until=date(2027, 2, 8),
                may_change=True,
                chapters=("selection",),
                back=(ParcelAnswer("0e" * 32, "M. de Vries", NOON),),
            ),
        ),
    )


_TEXTS = st.text(max_size=40)
_NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)
_LISTS = st.lists(_TEXTS, max_size=3).map(tuple)
_PERIODS = st.builds(
    Period, st.integers(min_value=0, max_value=999), st.sampled_from(list(PeriodUnit))
)
_BY_KIND = {
    VariableKind.TEXT: _TEXTS,
    VariableKind.LONG_TEXT: _TEXTS,
    VariableKind.MONEY: _NUMBERS,
    VariableKind.NUMBER: _NUMBERS,
    VariableKind.PERCENTAGE: _NUMBERS,
    VariableKind.DATE: st.dates(),
    VariableKind.PERIOD: _PERIODS,
    VariableKind.CHOICE: _TEXTS,
    VariableKind.CHOICES: _LISTS,
    VariableKind.YES_NO: st.booleans(),
    VariableKind.LIST: _LISTS,
    VariableKind.TABLE: st.lists(_LISTS, max_size=3).map(tuple),
}


@st.composite
def _asked(draw):
    """Variables with their values."""
    variables, values = [], []
    for number, kind in enumerate(draw(st.lists(st.sampled_from(list(VariableKind)), max_size=6))):
        default = draw(st.none() | _BY_KIND[kind])
        variables.append(Variable(f"v{number}", draw(_TEXTS), kind, default=default))
        values.append((f"v{number}", draw(_BY_KIND[kind])))
    return tuple(variables), tuple(draw(st.permutations(values)))


_ORIGINS = st.builds(Origin, st.sampled_from(list(OriginKind)), _TEXTS, _TEXTS)
_BLOCKS = st.builds(
    Block,
    id=_TEXTS.map(BlockId),
    text=_TEXTS,
    origin=st.none() | _ORIGINS,
    adopted=st.none() | _TEXTS,
    rights=st.sampled_from(list(Rights)),
    omitted=st.booleans(),
    changed_on=st.none() | st.dates(),
)
_SECTIONS = st.builds(
    Section,
    key=_TEXTS,
    title=_TEXTS,
    blocks=st.lists(_BLOCKS, max_size=2).map(tuple),
    topic=st.none() | st.sampled_from(list(Topic)),
    clause=st.none() | _ORIGINS,
    techniques=st.lists(st.sampled_from(list(Technique)), max_size=2).map(tuple),
)
_CHAPTERS = st.builds(
    Chapter,
    key=_TEXTS,
    title=_TEXTS,
    topic=st.sampled_from(list(Topic)),
    introduction=st.lists(_BLOCKS, max_size=1).map(tuple),
    sections=st.lists(_SECTIONS, max_size=2).map(tuple),
)
_PARTS = st.builds(
    Part, st.sampled_from(list(PartKey)), _TEXTS, st.lists(_CHAPTERS, max_size=1).map(tuple)
)
_PROCUREMENTS = st.builds(
    Procurement,
    title=_TEXTS,
    contract_kind=st.none() | st.sampled_from(list(ContractKind)),
    estimated_value=st.none() | _NUMBERS,
    duration_months=st.none() | st.integers(0, 600),
    framework=st.none() | st.booleans(),
    publication_date=st.none() | st.dates(),
    lots=st.lists(st.builds(Lot, _TEXTS, _TEXTS, st.none() | _NUMBERS), max_size=2).map(tuple),
    cpv=_LISTS,
)


@st.composite
def drafts(draw) -> Draft:
    """Drafts of any content."""
    variables, values = draw(_asked())
    return Draft(
        id=draw(_TEXTS),
        template=draw(_ORIGINS),
        content_version=draw(_TEXTS),
        procurement=draw(_PROCUREMENTS),
        groups=(),
        variables=variables,
        values=values,
        parts=draw(st.lists(_PARTS, max_size=2).map(tuple)),
    )
