"""Which country's law a command means: the code of an installed country, or the folder of a law package."""

from __future__ import annotations

from pathlib import Path

from payung.cli.outcomes import refuse
from payung.countries import PERSONAS, codes, country, reform_files, shared_vocabulary
from payung.law.country import CountryLaw
from payung.law.faults import nearest
from payung.law.language import Scheme
from payung.law.reform import Reform, read_reform


def country_of(name: str) -> CountryLaw:
    """The country of a code, or of a law package's folder. Raises Refused if there is none or it does not hold together."""
    folder = _folder(name)
    return CountryLaw.load(folder, "", shared_vocabulary(), PERSONAS) if folder is not None else country(name)


def _folder(name: str) -> Path | None:
    path = Path(name)
    looks_like_path = "/" in name or "\\" in name or name.startswith(".")
    if not looks_like_path and (name in codes() or not path.is_dir()):
        return None
    if not path.is_dir():
        raise refuse("unknown-name", f"There is no folder {name}.", "Name a folder with a law package, or a country.")
    found = law_packages(path)
    if len(found) == 1:
        return found[0]
    if found:
        raise refuse("unknown-name", f"{name} holds several law packages.", f"One of {', '.join(map(str, found))}.")
    raise refuse("unknown-name", f"{name} is no law package: it has no __init__.py with a Country.")


def law_packages(folder: Path) -> list[Path]:
    """The law packages in a folder: itself, or those in it or in its `src`."""
    if is_law_package(folder):
        return [folder]
    inside = [*folder.glob("*/__init__.py"), *folder.glob("src/*/__init__.py")]
    return sorted(path.parent for path in inside if is_law_package(path.parent))


def is_law_package(folder: Path) -> bool:
    """True if the folder holds a package that declares a country."""
    try:
        return "Country(" in (folder / "__init__.py").read_text("utf-8", errors="replace")
    except OSError:
        return False


def reform_of(name: str | Path) -> Reform:
    """The reform of a file, or one that a country carries, such as `ph/magna_carta`. Raises Refused."""
    path = Path(name)
    if path.exists() or len(path.parts) != 2 or path.suffix or path.parts[0] not in codes():
        return read_reform(path)
    code, stem = path.parts
    carried = reform_files(code)
    if stem not in carried:
        hint = nearest(stem, carried) or (f"There are {', '.join(carried)}." if carried else "It carries none.")
        raise refuse("unknown-name", f"The country {code} carries no reform '{stem}'.", hint)
    return read_reform(carried[stem])


def scheme_of(found: CountryLaw, name: str) -> Scheme:
    """A scheme by its full or short name. Raises Refused."""
    scheme = found.law.scheme(name)
    if scheme is None:
        known = [scheme.name for scheme in found.schemes]
        hint = nearest(name, known) or nearest(f"{found.code}.{name}", known) or f"There are {', '.join(known)}."
        raise refuse("unknown-name", f"There is no scheme '{name}'.", hint)
    return scheme
