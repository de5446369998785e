"""The form of facts and variables, by group."""
