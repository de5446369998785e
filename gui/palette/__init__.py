"""The palette: find a place, a value or a clause, or do something, by typing.

entries   what can be found, and which entries fit what was typed
palette   the field and its list, over the window
"""
