"""How well the markup family finds faults that were put into clean documents, beside its peers."""
