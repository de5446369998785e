"""The page: the bestek as it will look in Word, read and edited block by block.

page_pane     the pane: page, find bar and editor together; block_deeds does what the menu of a block says
page_items    what stands on the page, in order: cover, elements, texts left out
measures      sizes of type and paper at a zoom
set_text      one text laid out, with its values, gaps and references; set_item: a whole item
table_fit     type and columns in which no word of a table is broken; unbroken: where no line may end
column        all items under each other: heights, places, and which of them must be set again
marks         findings, hits and changed texts by element; margin: what is drawn beside the text
page_surface  the scrolling page as it is seen; page_view: with pointer and keys; pointing: what lies under it
drop_view     the page onto which a clause can be dropped; dropping: where in the draft that is
source_chips  a source text as words and chips; chip_object draws a chip; chip_text edits them; emphasis: bold, italic
table_source  a table as cells; table_text edits them
editing       opens the block_editor over one block and takes its text into the draft; opening: what opening means
block_menu    what can be done with a block; field_menu: the values a text can name; history: why it stands here
find_bar      finds in the page, with find_in_page
"""
