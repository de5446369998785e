"""Reading Dutch requirements.

characters.py  one spelling of a text with the same offsets
numerals.py    numbers in words
quantities.py  money, percentages, multiples, periods, dates, counts
amounts.py     the forms of money, percentages and multiples
durations.py   the forms of periods and dates
words.py       text to sentences and tokens
phrases.py     phrases, and where they stand in the words of a sentence
vocabulary.py  word patterns, phrases and concepts; which words they match
lexicon.toml   the concepts every rule may use
sentence.py    a sentence with its stance: strength, side, negation, bounds
clauses.py     dependent clauses, asides and other parts of a sentence
telling.py     what a sentence tells or admits instead of asks
units.py       the unit that a column head gives the numbers below it
reading.py     a passage as sentences, read when asked for
"""
