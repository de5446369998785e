"""Templates: one folder each, and the shelf they stand on.

shelf             which templates there are
template_folder   a folder of text files -> Template, every fault named with file and line
template_texts    a whole template as texts by name;  own_templates: those of the user
facts_file        a TOML file of facts and values for a template
example_draft     a filled draft with planted mistakes, to see the check at work
"""
