"""What the command, the screens and the doctor's page say about a journal, once."""
