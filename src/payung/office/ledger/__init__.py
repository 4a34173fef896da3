"""The ledger: double entry, append-only, balanced by the database itself; closed month by month, chained day by day.

A transaction's entries add up to nothing: a debit is above 0, a credit below. Nothing is ever changed: a mistake is reversed by
another transaction. Each names the decision and the act that caused it.
"""
