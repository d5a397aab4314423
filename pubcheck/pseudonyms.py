"""A report's text in, the labels it declares out; clusters in, the words that stand for each out."""
