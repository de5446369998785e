"""Two versions of a document as one Word file with tracked changes.

redline    write_redline: a comparison in, the bytes of a .docx out; accept all gives the new, reject all the old
side       one version as the normal export writes it, its XML element by element
rows       old and new as one row of elements: what stays, comes, goes and moves
lists      the numbered lists of both as one set, so that either version counts as it should
contents   the contents list of both
stretches  two paragraphs as one: the runs that stay, go and come
paragraph_ends  the ends of paragraphs that came or went, put where every program can take them away
formerly   what a paragraph was before
merging    paragraphs and tables of both as one
tracked    the marks themselves: w:ins, w:del, w:moveFrom, w:moveTo
"""
