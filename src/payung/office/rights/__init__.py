"""Who may do what, where: users, roles, offices and organisations, and the row security that holds it in the database too."""
