"""One chart of a journal, drawn in terminal characters or told in sentences."""
