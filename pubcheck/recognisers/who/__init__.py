"""People: their names by the model, by grammar, in tables and in notes; initials; each mention of one found."""
