"""People at the desk: found, registered, shown with all that happened, enrolled; and their organisations."""
