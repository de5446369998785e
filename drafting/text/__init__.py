"""Text: from files and values to words.

content_file     TOML header + body, with faults at file and line
outline          the body of a chapter file: sections, fences, blocks
placeholders     the Jinja subset: parsed by jinja2, allow-listed, evaluated by our own walk
markdown         the Markdown subset -> paragraphs, lists, tables of inline text
written_values   values as they are written in Dutch, and read back from a form
topics           which topic a heading tells of; plain_text: .txt and .md as passages
"""
