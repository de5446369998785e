"""The window. Qt stops here.

application   starts Qt, catches bugs, builds and passes everything on
services      what every pane may need: settings, clauses, rules, templates
window        the main window: start page, wizard or one open draft
workspace     one open draft: outline, page, panel, status line
actions       every action with its key, once; draft_deeds: what each does with a draft
filing        opening and saving, recovery, and files that somebody else changed
open_draft    the draft that is open: undo, check, its file; the only bridge to drafting
background    long work beside the window
theme         colours and sizes as roles, from themes/*.toml
alerts        every message to the user; plain: foreign text shown as text
start         start page and wizard; then a folder for each pane: outline, page, variables, library,
              findings, techniques, export, palette; widgets: what several panes use
"""
