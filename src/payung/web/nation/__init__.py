"""What the reform lab and the dashboards share: each country's population, made once, and work that a page waits for."""
