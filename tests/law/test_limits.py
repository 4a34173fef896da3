"""Where the numbers or the files of a law end: too large a power, a module that was mended."""

import pytest

from payung.law.country import CountryLaw
from payung.law.faults import DecisionRefused, LawRefused

GROWTH = '''
months = Input(Months, lowest="0", highest="9999999", label={"en": "Months"}, question={"en": "Months?"})

@fund.rule(cite="s. 9", label={"en": "growth"})
def growth(months: Months, *, law) -> Number:
    """Tenfold each month."""
    return law.factor ** months
'''
FACTOR = "factor: {unit: number, label: {en: factor}, cite: s. 9, source: x, values: {2000-01-01: 10}}"


@pytest.mark.parametrize("trace", [True, False])
def test_a_power_beyond_every_number_is_refused_with_the_rule(small_law, trace):
    law = small_law.load(GROWTH, FACTOR)
    household = {"members": [{"id": "ana", "months": 9_999_999}]}
    with pytest.raises(DecisionRefused) as refused:
        law.decide(household, "2026-01-01", trace=trace)
    [fault] = refused.value.faults
    assert fault.kind == "overflow"
    assert "zz.fund.growth" in fault.message
    assert law.decide({"members": [{"id": "ana", "months": 3}]}, "2026-01-01").value("growth") == 1000


def test_a_package_that_was_mended_loads_after_it_was_refused(tmp_path, monkeypatch):
    """A module that fails while it is imported leaves nothing behind that would make the next load a duplicate."""
    folder = tmp_path / "mended_country"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "from payung.law import Country\n"
        'country = Country("zz", names={"en": "Nowhere"}, currency="NWC", languages=("en",))\n'
    )
    (folder / "ages.py").write_text(
        '"""Ages."""\nfrom payung.law import Input, Years\nfrom . import country\n'
        'age = Input(Years, lowest="0", highest="9", label={"en": "Age"}, question={"en": "Age?"})\n'
        '@country.rule(cite="s. 1", label={"en": "older"})\n'
        'def older(age: Years) -> Years:\n    """One more."""\n    return age + 1\n'
    )
    broken = folder / "broken.py"
    broken.write_text('"""Broken."""\nfrom .ages import nothing_of_this_name\n')
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(LawRefused):
        CountryLaw.load(folder, "mended_country")
    broken.unlink()
    assert list(CountryLaw.load(folder, "mended_country").law.rules) == ["zz.older"]
