"""The window. Qt stops here.

application   starts Qt, catches bugs, builds and passes everything on
window        the main window; actions: every action with its key, once
open_draft    the draft that is open: undo, check, saving; the only bridge to drafting
theme         colours and sizes as roles, from themes/*.toml
alerts        every message to the user; plain: foreign text shown as text
start         start page and wizard; then a folder for each pane: outline, page, variables, library,
              findings, techniques, export; widgets: what several panes use
"""
