"""`payung new`: a working skeleton of a country, a scheme or a community fund, with cases that pass."""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Annotated

import typer

from payung.cli.countries import country_of, is_law_package, law_packages
from payung.cli.new_fund import fund_files
from payung.cli.outcomes import guarded, refuse
from payung.law.country import CountryLaw
from payung.law.faults import nearest
from payung.law.kits import kit_names
from payung.law.language import Country
from payung.law.units import UnitUnknown, parse_unit

new = typer.Typer(
    help="Begin a country, a scheme or a fund: a working skeleton with cases that pass.", no_args_is_help=True
)

_CODE = re.compile(r"[a-z][a-z0-9_]{1,29}")
_RESERVED = {"household", "none", "law", "shared", "vocabulary", "cases", "country", "payung", "book", "test"}
_FIRST_SCHEME = "mutual_aid"
_FIRST_FUND = "fund"


@new.command("country")
@guarded
def new_country(
    code: Annotated[
        str, typer.Argument(metavar="xx", help="Its code: two letters, or a short name of a fund or union.")
    ],
    into: Annotated[Path, typer.Option(metavar="DIR", help="The folder to make it in.")] = Path(),
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Its name in English.")] = None,
    currency: Annotated[str | None, typer.Option(metavar="CUR", help="Its currency, such as THB.")] = None,
    kit: Annotated[
        list[str] | None, typer.Option(metavar="KIT", help="Begin with a fund of this kit, without Python.")
    ] = None,
) -> None:
    """Begin a country in a repository of its own, or, inside Payung's own `countries`, as one more folder.

    Examples:

        payung new country lk

        payung new country villagefund --name "Village fund of Ban Nong" --currency THB --into ../ours

        payung new country bannong --name "Ban Nong" --currency LAK --kit death_fund
    """
    import payung

    _check_code(code)
    if code in payung.codes():
        raise refuse(
            "exists", f"There is a country '{code}' already.", f"`payung new scheme {code}.name` adds a scheme to it."
        )
    _check_kits(kit or [])
    values = _country_values(code, name, currency)
    if (into / "th" / "__init__.py").is_file() and into.resolve().name == "countries":
        package = into / code
        made = _country_files(values, package, kit)
    else:
        package = into / f"payung-{values['dashed']}" / f"payung_{code}"
        made = _country_files(values, package, kit) | _repository_files(values, package.parent)
    _write(made, package if package.parent == into else package.parent)
    print(f"Made {package.parent if package.parent != into else package}. Next: payung check {package}")


@new.command("scheme")
@guarded
def new_scheme(
    scheme: Annotated[str, typer.Argument(metavar="xx.name", help="Its full name.")],
    into: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The country's folder. [default: found from here]")
    ] = None,
) -> None:
    """Begin a scheme in a country's folder: module, figures, cases.

    Examples:

        payung new scheme lk.citizen_pension --into payung-lk/payung_lk
    """
    code, stem = _full_name(scheme)
    folder = _country_folder(code, into)
    country = _country_in(folder, code, stem)
    _write(_scheme_files(folder, code, stem, country.law.country.currency, country.languages), None)
    print(f"Made {folder / stem}.py. Next: payung check {folder}")


@new.command("fund")
@guarded
def new_fund(
    fund: Annotated[str, typer.Argument(metavar="xx.name", help="Its full name.")],
    kit: Annotated[list[str], typer.Option(metavar="KIT", help="What kind of fund; again for one of several kinds.")],
    into: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The country's folder. [default: found from here]")
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="Its name in the national language.")] = None,
) -> None:
    """Begin a fund that a group runs itself: one file of figures, no Python, and cases that pass.

    Kits: death_fund, health_fund, education_fund, mutual_aid_fund, savings_fund, rotating_savings.

    Examples:

        payung new fund la.ban_nong_fund --kit death_fund

        payung new fund villagefund.weavers --kit savings_fund --kit death_fund --into ours/payung_villagefund
    """
    code, stem = _full_name(fund)
    _check_kits(kit)
    folder = _country_folder(code, into)
    country = _country_in(folder, code, stem)
    _write(fund_files(folder, country.law.country, stem, tuple(kit), name), None, folder / f"{stem}.py")
    print(f"Made {folder / stem}.yaml. Next: payung check {folder}")


# ---- Names ----


def _full_name(scheme: str) -> tuple[str, str]:
    """The country's code and the scheme's own name. Raises Refused."""
    code, dot, stem = scheme.partition(".")
    if not dot:
        raise refuse("name", f"'{scheme}' is no full name of a scheme.", "Write the country's code before it: th.name.")
    _check_code(code)
    _check_stem(stem)
    return code, stem


def _country_in(folder: Path, code: str, stem: str) -> CountryLaw:
    country = CountryLaw.load(folder)
    if country.code != code:
        raise refuse(
            "name", f"{folder} is the law of {country.code}, not of {code}.", f"Name it {country.code}.{stem}."
        )
    return country


def _check_code(code: str) -> None:
    if not _CODE.fullmatch(code) or keyword.iskeyword(code) or code in _RESERVED:
        hint = "Two to thirty small letters, digits or _, beginning with a letter, such as lk or villagefund."
        raise refuse("name", f"'{code}' cannot be a country's code.", hint)


def _check_stem(stem: str) -> None:
    if not _CODE.fullmatch(stem) or keyword.iskeyword(stem) or stem in _RESERVED:
        hint = "Small letters, digits and _, beginning with a letter, such as th.sickness_fund."
        raise refuse("name", f"'{stem}' cannot be a scheme's name.", hint)


def _check_kits(kits: list[str]) -> None:
    for position, one in enumerate(kits):
        if one not in kit_names():
            hint = nearest(one, kit_names()) or f"There are {', '.join(kit_names())}."
            raise refuse("unknown-name", f"There is no kit '{one}'.", hint, "--kit")
        if one in kits[:position]:
            raise refuse("duplicate", f"The kit {one} is named twice.", "Name it once.", "--kit")


def _country_values(code: str, name: str | None, currency: str | None) -> dict[str, str]:
    """Name and currency, of a country of the world from its code where they are not given. Raises Refused."""
    known_name, known_currency = _of_the_world(code)
    name, currency = (name or known_name).strip(), currency or known_currency
    if not name or not name.isprintable():
        raise refuse(
            "missing", f"'{code}' is no country of the world; it needs a name.", 'Give --name "Village fund".', "--name"
        )
    try:
        unit = parse_unit(currency)
    except UnitUnknown:
        unit = None
    if unit is None or unit.currency != currency:
        shown = f"'{currency}' is no currency code." if currency else f"'{code}' needs a currency."
        raise refuse("unit", shown, "Give --currency by ISO 4217, such as THB.", "--currency")
    return {
        "code": code,
        "dashed": code.replace("_", "-"),
        "name": name,
        "names": _words(name, ("en",)),
        "currency": currency,
        "description": json.dumps(f"The social protection law of {name}, for Payung", ensure_ascii=False),
    }


def _of_the_world(code: str) -> tuple[str, str]:
    from babel import Locale
    from babel.numbers import get_territory_currencies

    territory = code.upper()
    name = Locale("en").territories.get(territory, "") if len(code) == 2 else ""
    currencies = get_territory_currencies(territory) if name else []
    return name, currencies[-1] if currencies else ""


def _country_folder(code: str, into: Path | None) -> Path:
    """The folder that holds the country: the one named, or one that is found from here. Raises Refused."""
    if into is not None:
        found = law_packages(into)
        if len(found) != 1:
            raise refuse(
                "unknown-name", f"{into} is no folder of one country.", "Name the folder with its __init__.py."
            )
        return found[0]
    places = (
        ".",
        code,
        f"payung_{code}",
        f"payung-{code.replace('_', '-')}/payung_{code}",
        f"src/payung/countries/{code}",
    )
    for place in map(Path, places):
        if is_law_package(place) and country_of(f"./{place}").code == code:
            return place
    raise refuse("unknown-name", f"No folder of {code} was found from here.", "Name it: --into FOLDER.", "--into")


# ---- Files ----


def _country_files(values: Mapping[str, str], package: Path, kits: list[str] | None) -> dict[Path, str]:
    """A country's package with a first scheme, or with a fund of these kits."""
    made = {package / "__init__.py": _filled("country.py", values)}
    if kits:
        country = Country(values["code"], names={"en": values["name"]}, currency=values["currency"], languages=("en",))
        return made | fund_files(package, country, _FIRST_FUND, tuple(kits), None)
    return made | _scheme_files(package, values["code"], _FIRST_SCHEME, values["currency"], ("en",))


def _repository_files(values: Mapping[str, str], folder: Path) -> dict[Path, str]:
    return {
        folder / "pyproject.toml": _filled("pyproject.toml", values),
        folder / "README.md": _filled("readme.md", values),
    }


def _scheme_files(folder: Path, code: str, stem: str, currency: str, languages: tuple[str, ...]) -> dict[Path, str]:
    title = stem.replace("_", " ").capitalize()
    texts = {
        "names": title,
        "administrator": "Example office",
        "where": "At the office.",
        "member_label": f"Member of {title}",
        "member_question": f"Are you a member of {title}?",
        "days_label": "Days of illness",
        "days_question": "How many days were you ill?",
        "covered": "covered",
        "contribution": "Contribution of the member",
        "benefit": "Sickness allowance",
        "amount_a_day": "Allowance for a day of illness",
        "most_days": "Most days paid",
    }
    values = {name: _words(text, languages) for name, text in texts.items()}
    papers = ", ".join(f'"{language}": ("Identity card",)' for language in _languages(languages))
    values |= {
        "title": title, "stem": stem, "full": f"{code}.{stem}", "currency": currency, "papers": f"{{{papers}}}",
    }  # fmt: skip
    return {
        folder / f"{stem}.py": _filled("scheme.py", values),
        folder / f"{stem}.yaml": _filled("scheme.yaml", values),
        folder / "cases" / f"{stem}.yaml": _filled("cases.yaml", values),
    }


def _words(english: str, languages: tuple[str, ...]) -> str:
    """Words by language as Python and YAML both read them; the national language still has to be translated."""
    found = {code: english if code == "en" else f"{english} (to be translated)" for code in _languages(languages)}
    return json.dumps(found, ensure_ascii=False)


def _languages(languages: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys((languages[0], "en")))


def _filled(template: str, values: Mapping[str, str]) -> str:
    text = files("payung.cli").joinpath(f"templates/{template}.txt").read_text("utf-8")
    return Template(text).substitute(values)


def _write(made: Mapping[Path, str], *fresh: Path | None) -> None:
    """Write new files; nothing is written if one of them, or what else is to be fresh, is there already."""
    there = [path for path in (*filter(None, fresh), *made) if path.exists()]
    if there:
        raise refuse(
            "exists", "It is there already; nothing is replaced.", "Choose another name or place.", file=str(there[0])
        )
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as stream:
            stream.write(text)
