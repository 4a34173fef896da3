"""The office: running a scheme on the same law that screens a household and costs it for a nation.

Django apps on PostgreSQL. Every change is an action (`payung.office.acts`): permission, the law's decision where one is due, the
change, its ledger posting and its record together, safe to run twice. No rule of a scheme is written here: eligibility, amounts
and deadlines come from the law by one doorway (`payung.office.doorway`), and each decision is kept with its inputs, steps, day
and the text of the law, so that it can be explained and taken again years later.

Needs the extra `office`.
"""
