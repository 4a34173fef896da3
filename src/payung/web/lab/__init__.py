"""The reform lab: change the law and see what it does to a population.

A reform is its address, `?on=2026-07-01&reform=old_age_allowance.monthly_allowance.60:1000,flood_credit:off`: a link that anyone can open,
change further and set beside another. `figures` are what can be changed, `address` reads and writes the text, `sessions` holds each
country's law on its population in memory, `answers` what a reform does to it, `page` puts it in the reader's words.
"""
