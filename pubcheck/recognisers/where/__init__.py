"""Addresses, places, and settings by their names."""
