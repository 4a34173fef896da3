"""Who is a member of which scheme, since when, in which option; every change of it, and the law's decision to let them in."""
