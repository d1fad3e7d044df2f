"""The answers to the first questions: a page each, a drawing, and all of them together."""
