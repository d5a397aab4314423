"""A Report in, text or bytes out. One module for each kind of report, listed in REPORTS.

A report module has NAME, SUFFIX and `render(report, show_values)`. Values are masked by masking.py and nowhere else.
"""
