"""Yardsticks of the ILO's conventions and recommendations, as data, and what the law of a country measures beside them.

A yardstick is a figure of a convention with its article (`conventions/*.yaml`). What stands beside it is computed by deciding
the case of the convention's standard beneficiary under the law itself, never read from a second description of the scheme.
"""
