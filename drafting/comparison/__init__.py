"""What differs between two texts: words of a text, blocks of a document, a draft and its adopted texts.

words.py       two texts as pieces that stay, go and come; amounts, dates and references stay whole
blocks.py      two rows of blocks: which one became which, what is new, gone or moved
deviations.py  what of a draft is not as its template and the library have it
"""
