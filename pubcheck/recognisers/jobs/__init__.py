"""What somebody of the family does for a living, and for whom."""
