"""The check for disproportionate requirements.

reading/     Dutch text to sentences, words, quantities and what a sentence does with them
kinds/       the few kinds of rule in code
rules/       the rules as data, a folder a family, a file a rule
rulebook.py  load and validate the rules
run.py       check a document, one paragraph or loose lines
resolution.py  which findings are open, justified or stale
"""
