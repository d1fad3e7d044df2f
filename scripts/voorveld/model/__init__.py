"""The schema: what practice files and word lists may hold, and how they are read."""
