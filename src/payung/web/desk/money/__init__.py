"""The desk's money half: contributions, claims and appeals, payments, recalculations, the ledger, and lists that come in."""
