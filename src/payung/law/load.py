"""Loads a country: reads its modules and parameter files, resolves every name, and refuses what does not hold together.

`load(folder)` gives the `Law`, or raises `LawRefused` with everything that is wrong, by file and line.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from payung.law import consistency, language
from payung.law.faults import Fault, LawRefused
from payung.law.kits import read_funds
from payung.law.language import Country, Kit, Scheme
from payung.law.model import Law
from payung.law.modules import LawModule, import_modules, read_modules
from payung.law.parameters import ParameterFile, read_parameter_tree, read_parameters
from payung.law.report import Report
from payung.law.rules import Rules
from payung.law.units import PLAIN, UnitUnknown, parse_unit
from payung.law.vocabulary import Vocabulary


def load(folder: Path, package: str = "", further: Sequence[Path] = ()) -> Law:
    """Load the law package in a folder, imported as `package` if it is installed, and check all of it.

    `further` modules, which a reform adds, may amend the law's rules and declare new ones.
    """
    folder = folder.absolute()  # as Python names the files of what it imports
    further = [path.absolute() for path in further]
    modules = read_modules(folder, further)
    import_modules(modules, folder, package, further)
    country = _country(modules)
    modules += read_funds(folder, country)
    report = Report(modules, country.languages[0])
    _check_country(report, country)
    _check_kits(report)
    schemes = _schemes(report, country)
    vocabulary = Vocabulary(report, country)
    files = _parameter_files(report, country, vocabulary)
    if not all(file.readable for file in files.values()):
        raise LawRefused(report.faults)  # every rule of that module would miss its figures
    rules = Rules(report, country, schemes, vocabulary, files)
    law = Law(
        country=country,
        schemes=tuple(schemes),
        rules=rules.rules,
        inputs=vocabulary.inputs,
        links=vocabulary.links,
        groups=vocabulary.groups,
        enumerations=vocabulary.enumerations,
        files=files,
        parameters=tuple(parameter for file in files.values() for parameter in file.parameters.values()),
        order=rules.order,
        folder=str(folder),
    )
    faults = report.faults or consistency.check(law)
    if faults:
        raise LawRefused(sorted(dict.fromkeys(faults), key=lambda fault: (fault.kind, fault.file, fault.line)))
    return law


def _country(modules: list[LawModule]) -> Country:
    root = next(module for module in modules if module.stem == "__init__")
    found = [value for value in root.namespace.values() if isinstance(value, Country)]
    if len(found) != 1 or not found[0].languages:
        hint = "With at least one language." if found else ""
        raise LawRefused(
            [Fault("declaration", "A law package declares one `country = Country(...)`.", root.shown, 1, hint=hint)]
        )
    return found[0]


def _check_country(report: Report, country: Country) -> None:
    try:
        unit = parse_unit(country.currency)
    except UnitUnknown:
        unit = PLAIN
    if not unit.currency:
        report.fault("unit", f"'{country.currency}' is no currency code.", country.place, "Use ISO 4217, such as THB.")
    report.words(country.names, "names", country.code, country.place)


def _check_kits(report: Report) -> None:
    for module in report.modules:
        for value in () if module.prefix else module.namespace.values():
            if isinstance(value, Kit) and value.place[0] == str(module.path):
                hint = "A scheme is declared by `Scheme(...)`; a fund by a file that begins with `kit:`."
                report.fault("declaration", "A kit has no place in a country's law.", value.place, hint)


def _schemes(report: Report, country: Country) -> list[Scheme]:
    found = {id(v): v for module in report.modules for v in module.namespace.values() if isinstance(v, Scheme)}
    schemes = [scheme for scheme in found.values() if scheme.place[0] in report.by_file]
    for scheme in schemes:
        _check_scheme(report, country, scheme, schemes)
    return schemes


def _check_scheme(report: Report, country: Country, scheme: Scheme, schemes: list[Scheme]) -> None:
    prefix = f"{country.code}."
    if not scheme.name.startswith(prefix) or not scheme.name.removeprefix(prefix).isidentifier():
        report.fault(
            "declaration", f"'{scheme.name}' is no scheme's name here.", scheme.place, f"Name it {prefix}something."
        )
    if sum(other.name == scheme.name for other in schemes) > 1:
        report.fault("duplicate", f"The scheme {scheme.name} is declared twice.", scheme.place)
    if scheme.kind not in language.SCHEME_KINDS:
        report.fault(
            "declaration",
            f"{scheme.name} has no kind.",
            scheme.place,
            f"One of {', '.join(language.SCHEME_KINDS).upper()}.",
        )
    if not scheme.law:
        report.fault("no-citation", f"{scheme.name} does not name its law.", scheme.place)
    report.words(scheme.names, "names", scheme.name, scheme.place)
    report.words(scheme.administrator, "administrator", scheme.name, scheme.place)
    report.day(scheme.since, scheme.place, f"{scheme.name}: since", required=True)
    report.day(scheme.until, scheme.place, f"{scheme.name}: until")


def _parameter_files(report: Report, country: Country, vocabulary: Vocabulary) -> dict[str, ParameterFile]:
    files: dict[str, ParameterFile] = {}
    index = 0
    for module in report.modules:
        if module.prefix:
            continue  # a kit's module: its figures are those of the fund's own
        path = next(
            (p for p in (module.path.with_suffix(".yaml"), module.path.with_suffix(".yml")) if p.exists()), None
        )
        shown = str(Path(module.shown).with_suffix(path.suffix)) if path else module.shown
        enumerations, currency = vocabulary.enumerations, country.currency
        if module.figures is not None:
            file = read_parameter_tree(
                module.figures, file=shown, module=module.stem, enumerations=enumerations, currency=currency
            )
        elif path is not None:
            file = read_parameters(path, file=shown, module=module.stem, enumerations=enumerations, currency=currency)
        else:
            file = ParameterFile()
        report.faults.extend(file.faults)
        for parameter in file.parameters.values():
            parameter.index, index = index, index + 1
        files[module.stem] = file
    return files
