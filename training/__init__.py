"""How the language model that pubcheck ships is made and measured. Nothing here is imported by pubcheck."""
