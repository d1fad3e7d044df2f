"""Figures: one row, one value among others, a page per indicator, and the overview."""
