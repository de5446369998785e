"""What may be done with an adopted text: to be told beforehand, and refused with the reason and a way out.

A fixed text stays as it is, and nothing is added within a fixed section. A text that may only be changed
stays where it is, in the words of the drafter. What contains such a text cannot be left out as a whole.
"""

from collections.abc import Iterable

from drafting.refusals import EditRefused
from drafting.template import Block, Chapter, Origin, OriginKind, Section
from drafting.terms import Rights

_WAY_OUT = (
    "Zet wat u anders wilt in een eigen tekst op een andere plaats, "
    "of vraag wie {owner} beheert om een andere tekst."
)
_MAY_CHANGE = "U mag de tekst wel aanpassen aan uw opdracht."
_NAMED = 3


def told(rights: Rights) -> tuple[str, str, str]:
    """May it be changed, left out and added to, each as a sentence."""
    match rights:
        case Rights.FREE:
            return (
                "U mag deze tekst wijzigen.",
                "U mag deze tekst weglaten.",
                "U mag hier tekst toevoegen.",
            )
        case Rights.CHANGE:
            return (
                "U mag deze tekst wijzigen.",
                "U mag deze tekst niet weglaten.",
                "U mag hier tekst toevoegen.",
            )
        case Rights.FIXED:
            return (
                "U mag deze tekst niet wijzigen.",
                "U mag deze tekst niet weglaten.",
                "U mag deze tekst niet aanvullen; een eigen tekst komt op een andere plaats.",
            )


def refuse_change(block: Block) -> None:
    """Refuses to change or move a fixed text.

    Raises:
        EditRefused: the text is fixed.
    """
    if block.rights is Rights.FIXED:
        raise EditRefused(
            f"Deze tekst is een vaste afspraak van {_whose(block.origin)} en mag niet worden gewijzigd. "
            f"{_way_out(block.origin)}"
        )


def refuse_removal(block: Block) -> None:
    """Refuses to leave out a text that must stay.

    Raises:
        EditRefused: the text is fixed, or may only be changed.
    """
    if block.rights is not Rights.FREE:
        out = _MAY_CHANGE if block.rights is Rights.CHANGE else _way_out(block.origin)
        raise EditRefused(
            f"Deze tekst is een vaste afspraak van {_whose(block.origin)} en mag niet worden weggelaten. {out}"
        )


def refuse_extension(section: Section | None) -> None:
    """Refuses to add a text within a fixed section; None is the introduction of a chapter.

    Raises:
        EditRefused: the section is fixed.
    """
    if section is not None and section.rights is Rights.FIXED:
        origin = _origin(section)
        raise EditRefused(
            f"'{section.title}' is een vaste afspraak van {_whose(origin)} en mag niet worden aangevuld. "
            f"{_way_out(origin)}"
        )


def refuse_new_title(section: Section) -> None:
    """Refuses another title for a fixed section.

    Raises:
        EditRefused: the section is fixed.
    """
    if section.rights is Rights.FIXED:
        origin = _origin(section)
        raise EditRefused(
            f"'{section.title}' is een vaste afspraak van {_whose(origin)}; de titel mag niet worden gewijzigd. "
            f"{_way_out(origin)}"
        )


def refuse_leaving_out(place: Section | Chapter) -> None:
    """Refuses to leave out a section or chapter that must stay, or that holds a text that must.

    Raises:
        EditRefused: the section or a text in it is fixed, or may only be changed; the titles are named.
    """
    if isinstance(place, Section):
        if place.rights is not Rights.FREE:
            origin = _origin(place)
            out = _MAY_CHANGE if place.rights is Rights.CHANGE else _way_out(origin)
            raise EditRefused(
                f"'{place.title}' is een vaste afspraak van {_whose(origin)} en mag niet worden weggelaten. {out}"
            )
        if any(block.rights is not Rights.FREE for block in place.blocks):
            raise EditRefused(
                f"In '{place.title}' staat een tekst die moet blijven: een vaste afspraak van "
                f"{_whose(_origin(place))}. Laat alleen de andere teksten van deze paragraaf weg."
            )
        return
    held = [s.title or place.title for s in place.sections if _must_stay(s)]
    if not held and all(block.rights is Rights.FREE for block in place.introduction):
        return
    named = _listed(held) or "de inleiding"
    raise EditRefused(
        f"In het hoofdstuk '{place.title}' staan vaste afspraken, die moeten blijven: {named}. "
        "Laat alleen de andere paragrafen van dit hoofdstuk weg."
    )


def _must_stay(section: Section) -> bool:
    rights = (section.rights, *(block.rights for block in section.blocks))
    return any(one is not Rights.FREE for one in rights)


def _listed(titles: Iterable[str]) -> str:
    names = [f"'{title}'" for title in titles]
    more = f" en nog {len(names) - _NAMED}" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _origin(section: Section) -> Origin | None:
    return section.clause or next((b.origin for b in section.blocks if b.origin), None)


def _whose(origin: Origin | None) -> str:
    return "de bibliotheek" if origin and origin.kind is OriginKind.CLAUSE else "het sjabloon"


def _way_out(origin: Origin | None) -> str:
    return _WAY_OUT.format(owner=_whose(origin))
