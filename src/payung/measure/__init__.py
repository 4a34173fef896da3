"""What a law does to a population: coverage, spending, adequacy, incidence, poverty, inequality."""
