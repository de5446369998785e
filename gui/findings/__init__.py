"""Findings as cards: go there, change, justify, switch off."""
