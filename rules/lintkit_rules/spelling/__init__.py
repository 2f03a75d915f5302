"""The spelling family."""
