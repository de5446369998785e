"""After publication: frozen numbers, questions and answers, changes, the nota van inlichtingen.

published_text  a draft as it went out, compressed, and back
editions        what bidders had when: the publication, then each nota
publishing      publish, withdraw, and what to think of before
questions       the register of questions: put in, answered, removed
question_table  questions from a table in Word or a text file
importing       what was read from such a table, as questions of the register
places          "par. 2.4" -> the element that was published with that number
hints           questions that say the same, and words that give an asker away
changes         what differs from the last edition, place by place
materials       which changes look material, as data with sources; what then has to be done
periods         whether a nota comes in time
standing        how a published bestek stands on a day: all of the above
closing         close a nota: its questions and changes are fixed in it
note            the content of a nota; note_file  as a Word file
consolidated    the whole bestek as it is now, clean or with tracked changes
"""
