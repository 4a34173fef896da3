"""The reform lab: change the law and see what it does to a population."""
