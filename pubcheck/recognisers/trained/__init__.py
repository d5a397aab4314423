"""What was trained, and the one pass in which it reads the text: the entity recogniser and the small net beside it."""
