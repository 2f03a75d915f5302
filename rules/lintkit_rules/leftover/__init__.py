"""What was never meant for a reader: traces of the programs and people that made a text."""
