"""Timings, as ratios in one run: the machine is shared, so only ratios count."""
