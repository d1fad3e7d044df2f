"""What is due: facts to compare again, sources to read, links that died."""
