"""Synthetic populations: households made up from published margins and stated assumptions, weighted to the nation."""

from payung.population.synthetic.making import Made, make, prepared

__all__ = ["Made", "make", "prepared"]
