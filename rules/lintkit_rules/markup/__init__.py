"""The markup family."""
