"""Countries side by side: coverage, cost, the gap to the floor."""
