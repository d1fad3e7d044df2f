"""The floor of answers: every question about the catalogue that more than one page, rule or file asks."""
