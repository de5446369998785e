"""The page: the bestek as it will look in Word, read and edited block by block.

page_pane    the pane: page, find bar and editor together; every change of the draft goes out from here
page_items   what stands on the page, in order: cover, elements, texts left out
measures     sizes of type and paper at a zoom
set_text     one text laid out, with its values, gaps and references
set_item     one item laid out: heading, paragraph, list item, table; table_columns: shares of width
column       all items under each other: heights, places, and which of them must be set again
marks        findings, hits and changed texts by element; drawing their signs: margin
page_view    the scrolling page: paints what is in sight, pointer and keys
source_chips a source text as words and chips; chip_object draws a chip, chip_text edits them
block_editor the editor over one block; block_menu the actions of a block; find_bar finds in the page
history      why a text stands here
"""
