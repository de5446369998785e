"""Packs: clauses, templates and own rules that people hand to each other, in one file.

contents     what a pack holds: items as texts, their source, the texts that wait as a conflict
item         an item from its texts or from the content in use, read as a file on the disk would be
rule_cost    how long a foreign rule may keep the check busy
pack_file    a pack on the disk: limits, checksum, refusals with item and line
standing     what is new, changed or in conflict, seen from the version it came from
comparison   two versions of an item, field by field
ledger       what came from where, what was chosen, and what still waits
places       where the user's own content stands
local        the user's own content and that of the product, as items
offering     a pack beside what the user has
adoption     carrying out the choices, and taking them back
received     packs of which something still waits, as they came
desk         the one object that window and commands use
publishing   a selection as a pack; two users who change one pack lose no text
source       a shared folder: new and newer packs, copies made by sync programs
"""
