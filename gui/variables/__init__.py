"""The form of facts and variables, by group.

form            which questions there are, which are asked and which are open; no Qt
facts           the facts of the procurement as questions; regime_note: the regime that follows from them
editor          what every editor can do; line, text, choice, list and rows editors
field           a question with its editor, help and fault
variables_pane  the pane Gegevens
"""
