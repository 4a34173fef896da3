"""The country of OpenFisca's public country template, in Payung's law language.

Facts and figures are those of `openfisca-country-template` 8.2.0: everything that the disposable income of a household needs.
The text is Payung's own. It exists so that the two engines can be given the same population and their answers compared, value
by value (`benchmarks/openfisca.py`); `tests/lands/test_template.py` holds it to a table of the template's own answers.

What differs on purpose: the template leaves a rule of which a figure is missing on a day undefined; here the rule has that first
or last day. A disposable income is therefore law from 1 December 2015, when the last of its benefits began.
"""

from payung.law import Country

country = Country("template", names={"en": "The country template"}, currency="EUR", languages=("en",))
