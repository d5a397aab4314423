"""Dates and what each is a date of; ages, stays and days missing."""
