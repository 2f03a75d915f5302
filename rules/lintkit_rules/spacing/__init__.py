"""The spacing family."""
