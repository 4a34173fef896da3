"""Countries side by side: coverage, cost, the gap to the floor.

What is modelled (`measured`) is computed from the law on a made-up population, once for each text of the law, and named so; what is
published (`published`) is told apart from it, with its year and source. `python -m payung.web.dashboards` computes all beforehand.
"""
