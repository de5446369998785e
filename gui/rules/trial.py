"""A rule file tried on its own texts; the trial itself is in the clause library, for packs need it too."""

from clause_library.rule_trial import Trial, Tried, try_rule, try_text, words_of

__all__ = ["Trial", "Tried", "try_rule", "try_text", "words_of"]
