"""What is not known: the matrix, the reading list, every characteristic, and who was never asked."""
