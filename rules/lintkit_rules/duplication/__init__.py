"""The duplication family."""
