"""What several panes use.

look         the style sheet of these widgets, in the colours of a theme
icons/       line icons drawn for this program; icons: an icon or picture in a colour of the theme
texts        labels that wrap, buttons that look like links, signs of severity
badge chip card group meter empty_state flow     small widgets
sheet        set text (headings, paragraphs, links) built without HTML
"""
