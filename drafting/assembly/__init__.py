"""From template to draft to document.

start        template -> draft
known        what is known of one name
scope        the names a text can use, with their values
conditions   is it so, and in Dutch words
fill         one block's source -> final parts with values, gaps and references
plan         which chapters, sections and blocks are there, for which lot
numbering    numbers of chapters, sections, articles, requirements and annexes
assemble     draft -> document
trace        why is this here, why not
"""
