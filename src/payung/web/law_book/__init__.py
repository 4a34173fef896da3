"""The law of every country, scheme by scheme, as plain words, figures and sources."""
