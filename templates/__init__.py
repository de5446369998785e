"""Templates: one folder each, and the shelf they stand on.

shelf             which templates there are
template_folder   a folder of text files -> Template, every fault named with file and line
"""
