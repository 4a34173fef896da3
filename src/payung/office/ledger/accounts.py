"""The chart of accounts: the kinds of accounts that each scheme of an office has, and on which side they stand."""

from __future__ import annotations

ASSETS, LIABILITIES, INCOME, EXPENSES, EQUITY = "Assets", "Liabilities", "Income", "Expenses", "Equity"

# What people pay and are owed is a claim of the office or a debt; contributions are income when they are due.
KINDS: dict[str, str] = {
    "bank": ASSETS,
    "cash": ASSETS,
    "receivable": ASSETS,  # contributions that are due and not received
    "loans": ASSETS,
    "recoverable": ASSETS,  # paid too much, to be paid back
    "payable": LIABILITIES,  # benefits decided and not yet paid
    "suspense": LIABILITIES,  # received, and not yet known for what
    "advances": LIABILITIES,  # contributions received before they are due
    "savings": LIABILITIES,
    "contributions": INCOME,
    "government": INCOME,
    "employers": INCOME,
    "interest": INCOME,
    "benefits": EXPENSES,
    "administration": EXPENSES,
    "losses": EXPENSES,
    "reserve": EQUITY,
}


def account_code(office: str, scheme: str, kind: str) -> str:
    """The code of an account: `BKK/th.section40/bank`. Raises ValueError for an unknown kind."""
    if kind not in KINDS:
        raise ValueError(f"There is no kind of account '{kind}'; there are {', '.join(KINDS)}.")
    return f"{office}/{scheme}/{kind}"
