"""Data only: the words that decide, each with its reason and an example of our own."""
