"""What runs the pages: health, metrics, limits of use."""
