"""After publication: questions, answers, changes and notes."""
