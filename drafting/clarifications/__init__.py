"""After publication: frozen numbers, questions and answers, changes, the nota van inlichtingen."""
