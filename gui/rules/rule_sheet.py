"""One rule in words, with its texts and what it does with each of them now."""

from drafting.checks.rule import Rule
from drafting.checks.rule_norms import norms_used
from drafting.norms import Norm, NormSet, NormState
from drafting.terms import Severity
from drafting.text.written_norms import norm_line
from gui.rules.rule_list import FAMILIES
from gui.rules.trial import Tried
from gui.theme import Space, Theme
from gui.widgets.sheet import Sheet


class RuleSheet(Sheet):
    """The words of a rule."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Tekst van de regel", theme)

    def show_rule(
        self,
        rule: Rule,
        severity: Severity | None,
        tried: tuple[Tried, ...] | None,
        off: str,
        norms: NormSet,
    ) -> None:
        """Shows a rule; `tried` is None while its texts are being tried, `off` why it is off here.

        `norms` are those of the draft: what the rule holds a text against is told as it stands that day.
        """
        self.restart()
        grade = severity.label if severity else "Geldt niet onder de regels van deze opdracht"
        family = FAMILIES.get(rule.family, rule.family)
        named = f"regel {rule.id}, versie {rule.version}"
        self.paragraph(" \N{MIDDLE DOT} ".join((grade, family, named)), style="muted")
        if off:
            self.paragraph(f"Uitgezet in dit bestek: {off}", style="gap", above=Space.SMALL)
        for heading, words in (
            ("WAAROM", rule.why),
            ("WAAR HET STAAT", rule.source),
            ("WAT U KUNT DOEN", rule.remedy),
            ("WAT DE BEVINDING ZEGT", rule.message),
        ):
            if words:
                self.heading(heading, small=True)
                self.paragraph(words, above=Space.TINY)
        self._norms(norms_used(rule, norms), norms)
        if tried is None:
            self.heading("TEKSTEN", small=True)
            self.paragraph(
                "De regel wordt op zijn eigen teksten beproefd\N{HORIZONTAL ELLIPSIS}",
                style="muted",
            )
        else:
            self._texts("MOET DEZE TEKSTEN VINDEN", [one for one in tried if one.must_flag])
            self._texts("MAG DEZE TEKSTEN NIET VINDEN", [one for one in tried if not one.must_flag])
        self.finish()

    def _norms(self, used: tuple[Norm, ...], on: NormSet) -> None:
        if used:
            self.heading("MET WELKE NORM" if len(used) == 1 else "MET WELKE NORMEN", small=True)
        for norm in used:
            state = on.state(norm)
            self.paragraph(norm_line(norm), above=Space.TINY)
            if state is not NormState.VALID:
                self.paragraph(f"Let op: {state.label}.", style="gap", above=Space.TINY)

    def _texts(self, heading: str, tried: list[Tried]) -> None:
        good = sum(one.good for one in tried)
        self.heading(f"{heading}: {good} VAN {len(tried)} GOED", small=True)
        for one in tried:
            self.item("\N{CHECK MARK}" if one.good else "\N{MULTIPLICATION X}", one.text)
