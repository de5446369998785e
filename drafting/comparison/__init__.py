"""What differs between two texts: words of a text, blocks of a document, a draft and its adopted texts.

words.py       two texts as pieces that stay, go and come; amounts, dates and references stay whole
blocks.py      two rows of blocks: which one became which, what is new, gone or moved
documents.py   two assembled documents: what became of each element, with its place
chapters.py    the chapters that differences stand in, each once
pairing.py     which element became which; likeness.py finds texts that are alike, order.py what moved
table_rows.py  two versions of a table: columns, rows and cells
adopted.py     a draft as its template and the library had it
deviations.py  what of a draft is not as its template and the library have it
library.py     the templates and clauses of today with their versions
versions.py    texts of a draft that the library has a newer version of (newer_text.py), or no more (dropped.py);
               withdrawn clauses
texts.py       the texts of a document one by one, cells too, with where each stands
anchors.py     where the words of a comment stand after edits
comment_places.py   the comments of a draft with their places, in reading order
"""
