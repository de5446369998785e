"""What is assumed about a kind of bidder, as lines a user reads."""

from decimal import Decimal

from drafting.bidders.profile import Figure, Profile
from drafting.text.written_values import money, number


def figure_lines(profile: Profile) -> tuple[tuple[str, str, str], ...]:
    """Name, value, and what it rests on, of every figure and trait of a profile."""
    p = profile
    return (
        _line("Omzet per jaar", money(p.turnover.value), p.turnover),
        _line("Mensen", number(p.people.value), p.people),
        _line("Bestaat", _years(p.years.value), p.years),
        _line("Referenties", number(p.references.value), p.references),
        _line("Grootste referentie", money(p.reference_value.value), p.reference_value),
        _line("Verzekerd per gebeurtenis", money(p.insured.value), p.insured),
        _line("Te verzekeren", money(p.insurable.value), p.insurable),
        _line(
            "Administratie per maand",
            f"{number(p.administration_hours.value)} uur",
            p.administration_hours,
        ),
        _line("Tijd om in te schrijven", f"{number(p.tender_days.value)} dagen", p.tender_days),
        _line("Reserve", money(p.reserve.value), p.reserve),
        _line("Afstand tot de gemeente", f"{number(p.distance_km.value)} km", p.distance_km),
        ("Rechtsvorm", p.legal_form, p.note),
        ("Jaarrekening met", p.accounts.label, ""),
        ("Certificaten", ", ".join(p.certificates).upper() or "geen", ""),
        ("Bereikbaar", p.office_hours, ""),
    )


def _years(count: Decimal) -> str:
    return f"{number(count)} jaar"


def _line(name: str, value: str, figure: Figure) -> tuple[str, str, str]:
    return name, value, f"{figure.basis.label}: {figure.note}"
