"""What runs the pages: health, metrics, limits of use, faults in the log."""
