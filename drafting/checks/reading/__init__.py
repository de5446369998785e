"""Reading Dutch requirements.

characters.py  one spelling of a text with the same offsets
numerals.py    numbers in words
quantities.py  money, percentages, multiples, periods, dates, counts
amounts.py     the forms of money, percentages and multiples
durations.py   the forms of periods and dates
words.py       text to sentences and tokens
vocabulary.py  word patterns, phrases and concepts; which words they match
lexicon.toml   the concepts every rule may use
sentence.py    a sentence with its stance: strength, side, negation, bounds
reading.py     a passage as sentences, read when asked for
"""
