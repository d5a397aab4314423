"""Numbers, references and accounts: of a person, of a case, of a thing; ways to reach somebody."""
