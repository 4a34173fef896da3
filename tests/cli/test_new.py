"""`payung new`: skeletons that load, pass, and are found once installed."""

import subprocess
import sys

import pytest

from payung.law.kits import kit_names


@pytest.mark.parametrize(
    ("arguments", "name", "currency"),
    [
        (("lk",), "Sri Lanka", "LKR"),
        (("tl", "--currency", "USD"), "Timor-Leste", "USD"),
        (("village_fund", "--name", 'The "Nong" fund', "--currency", "THB"), 'The "Nong" fund', "THB"),
    ],
)
def test_a_country_loads_and_passes_at_once(payung, tmp_path, arguments, name, currency):
    assert payung("new", "country", *arguments, "--into", tmp_path).code == 0
    code = arguments[0]
    repository = tmp_path / f"payung-{code.replace('_', '-')}"
    done = payung("check", repository)
    assert (done.code, done.out) == (0, f"{code}  {name}: 3 cases, all passed\n")
    assert f"{currency}/month" in (repository / f"payung_{code}" / "mutual_aid.yaml").read_text("utf-8")
    assert f'{code} = "payung_{code}"' in (repository / "pyproject.toml").read_text("utf-8")


def test_a_scheme_is_added_and_passes(payung, land, monkeypatch):
    done = payung("new", "scheme", "lk.citizen_pension", "--into", land)
    assert done.code == 0, done
    assert payung("check", land).out == "lk  Sri Lanka: 6 cases, all passed\n"
    monkeypatch.chdir(land.parent.parent)
    assert payung("new", "scheme", "lk.found_from_here").code == 0
    assert "9 cases, all passed" in payung("check", land).out


def test_a_scheme_speaks_the_country_s_own_language(payung, land):
    init = land / "__init__.py"
    init.write_text(init.read_text("utf-8").replace('languages=("en",)', 'languages=("en", "si")'), encoding="utf-8")
    assert payung("new", "scheme", "lk.another", "--into", land).code == 0
    init.write_text(
        init.read_text("utf-8")
        .replace('{"en": "Sri Lanka"}', '{"en": "Sri Lanka", "si": "ශ්‍රී ලංකාව"}')
        .replace('("en", "si")', '("si", "en")')
    )
    done = payung("new", "scheme", "lk.third", "--into", land)
    assert done.code == 2, "the schemes before lack words in what is now the national language"
    assert "'si'" in done.err


def test_nothing_is_replaced(payung, land):
    before = {path: path.read_bytes() for path in land.rglob("*.*") if "__pycache__" not in str(path)}
    done = payung("new", "country", "lk", "--into", land.parent.parent)
    assert done.code == 2 and "nothing is replaced" in done.err
    done = payung("new", "scheme", "lk.mutual_aid", "--into", land)
    assert done.code == 2 and "nothing is replaced" in done.err
    (land / "cases" / "fresh.yaml").write_text("mine")
    done = payung("new", "scheme", "lk.fresh", "--into", land)
    assert done.code == 2 and not (land / "fresh.py").exists()
    (land / "cases" / "fresh.yaml").unlink()
    assert {path: path.read_bytes() for path in land.rglob("*.*") if "__pycache__" not in str(path)} == before


def test_a_scheme_of_another_country_is_refused(payung, land):
    done = payung("new", "scheme", "kh.fund", "--into", land)
    assert done.code == 2 and "the law of lk" in done.err


@pytest.mark.parametrize("code", ["N", "1a", "a-b", "../x", "class", "household", "x" * 31, "ก"])
def test_bad_codes_are_refused(payung, tmp_path, code):
    done = payung("new", "country", code, "--into", tmp_path, "--name", "X", "--currency", "THB")
    assert done.code == 2 and "cannot be a country's code" in done.err
    assert list(tmp_path.iterdir()) == []


def test_an_installed_country_is_found_by_its_entry_point(land, tmp_path):
    site = tmp_path / "site"
    info = site / "payung_lk-0.1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: payung-lk\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text("[payung.countries]\nlk = payung_lk\n")
    (site / "payung_lk").symlink_to(land)
    code = f"import sys; sys.path.insert(0, {str(site)!r}); from payung.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code, "check", "lk"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "lk  Sri Lanka: 3 cases, all passed\n"), done


@pytest.mark.parametrize("kit", [kit for kit in kit_names() if kit not in ("members", "reserve")])
def test_a_fund_is_added_and_passes(payung, land, kit):
    assert payung("new", "fund", "lk.our_fund", "--kit", kit, "--into", land, "--name", "Our fund").code == 0
    assert payung("check", land).out == "lk  Sri Lanka: 5 cases, all passed\n"
    assert 'names: {"en": "Our fund"}' in (land / "our_fund.yaml").read_text("utf-8")
    assert not (land / "our_fund.py").exists()


def test_a_fund_of_several_kits_states_each_figure_once(payung, land):
    kits = [argument for kit in ("death_fund", "savings_fund", "rotating_savings") for argument in ("--kit", kit)]
    assert payung("new", "fund", "lk.our_fund", *kits, "--into", land).code == 0
    assert payung("check", land).out == "lk  Sri Lanka: 7 cases, all passed\n"
    text = (land / "our_fund.yaml").read_text("utf-8")
    assert text.count("dues_a_month: 30 ") == 1 and "kit: [death_fund, savings_fund, rotating_savings]" in text


def test_each_figure_of_a_new_fund_may_be_uncommented(payung, land):
    """A figure that the file explains is one that the kit takes: all of them at once, save the stakes of which one is stated."""
    assert payung("new", "fund", "lk.our_fund", "--kit", "health_fund", "--kit", "death_fund", "--into", land).code == 0
    path = land / "our_fund.yaml"
    path.write_text(path.read_text("utf-8").replace("\n  # ", "\n  "), "utf-8")
    lines = [line for line in path.read_text("utf-8").splitlines() if ":" in line or not line.startswith("  ")]
    path.write_text("\n".join(lines), "utf-8")
    done = payung("law", f"{land}", "--json")
    assert done.code == 0, done


def test_a_fund_of_an_unknown_kit_is_refused(payung, land):
    done = payung("new", "fund", "lk.our_fund", "--kit", "deth_fund", "--into", land)
    assert done.code == 2 and "Did you mean 'death_fund'" in done.err
    assert not (land / "our_fund.yaml").exists()
    done = payung("new", "fund", "lk.mutual_aid", "--kit", "death_fund", "--into", land)
    assert done.code == 2 and "nothing is replaced" in done.err
