"""What is owed to persons and how it is paid: payables, batches made by one and released by another, the bank's answers, the run.

Nobody is paid twice, or not at all, whatever crashes when: the database holds each payable in at most one live line.
"""
