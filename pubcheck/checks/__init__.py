"""A Document and its Decisions in, Findings out. One module for each KIND of rule, listed in CHECKS (a closed list).

A check module has PARAMS (the parameters that a rule may give it) and `judge`. What all checks look at (sections,
items, sentences) is made once for each document, by reading.py.
"""
