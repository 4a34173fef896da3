"""Recalculation: a late fact, a corrected record or a law changed backwards, with what it gives to whom and takes from whom."""
