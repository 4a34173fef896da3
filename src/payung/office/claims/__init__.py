"""Claims: filed, decided by the law, approved and owed; appeals, grievances and referrals."""
