"""The norms of the check: every amount and limit, when it applies, and who uses it."""
