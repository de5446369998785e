"""The pure core: knows no Qt, no TinyDB and no folders of content.

terms, refusals           closed word lists; the one family of errors shown to a user
procurement, variables    facts and values; clause, template, document, finding, draft: frozen values
text                      content files, the Markdown subset, placeholders, written values
assembly                  template -> draft -> document of numbered paragraphs
edits                     what a user can do, each a pure function Draft -> Edit
checks                    reading Dutch requirements; rules and norms as data
word                      the Word file, out and in
files                     the one door for writing; draft files
"""
