"""What stands where in a text: sentence, label, row; lists of words and phrases; shapes of names. All use it."""
