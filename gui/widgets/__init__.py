"""What several panes use.

look         states that the style sheet (gui/themes/widgets.qss) looks at
icons/       line icons drawn for this program; icons: an icon or picture in a colour of the theme
texts        labels that wrap, buttons that look like links, signs of severity
wrapped_line wrapped_radio   a field and a radio button whose words may take more lines
badge chip card group meter empty_state elided   small widgets
scroll, flow a column that scrolls; rows that go on at the next line
changing     marks what changes the bestek, so that it is grey while it is only reviewed
sheet        set text (headings, paragraphs, links) built without HTML
"""
