"""The parts of the lexicon builder."""
