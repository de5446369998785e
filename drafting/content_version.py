"""The version of the content: clauses, templates, rules and norms together.

It rises with every change of a text, a rule or a norm that reaches users; a draft records the one it
was made with.
"""

CONTENT_VERSION = "2026.11"
