"""Object code: made by LLVM once, kept on disk, loaded at once.

A kept object is trusted only if it was written with this user's own key: it begins with a keyed digest over its name and its
bytes. The folder must belong to the user and be closed to others. A file that does not check out is made anew. Files are written
under a passing name and renamed, so that processes may share the folder.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import hmac
import logging
import os
import platform
import secrets
import stat
import tempfile
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import llvmlite
from llvmlite import binding as llvm

_log = logging.getLogger(__name__)
_MAGIC = b"payung object 1\n"
_VERSION = "2"  # of what this module does to the text; another gives other objects
_lock = threading.Lock()
_numbers = iter(range(10**9))


@dataclass(slots=True)
class Counts:
    """How often code was compiled and loaded in this process."""

    compiled: int = 0
    loaded: int = 0


counts = Counts()


@dataclass(frozen=True, slots=True)
class Code:
    """Loaded code: the driver's address, and what keeps it in memory."""

    run: Any
    keeper: Any
    object: bytes


_loaded: dict[str, Code] = {}


def code_for(text: str) -> Code:
    """The native code of a module: from this process, else from disk, else compiled and kept."""
    name = _digest(text)
    with _lock:
        found = _loaded.get(name)
        if found is None:
            folder = _folder()
            data = _read(folder, name) if folder else None
            if data is None:
                data = compile_object(text)
                if folder:
                    _write(folder, name, data)
            found = _loaded[name] = _link(data)
        return found


def forget() -> None:
    """Drop what this process has loaded, as a new process would start (for tests and measurements)."""
    with _lock:
        _loaded.clear()


# -- LLVM --------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Machine:
    target: Any
    cpu: str
    features: str
    library: str


@cache
def _machine() -> _Machine:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    cpu, features = llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()
    target = llvm.Target.from_default_triple().create_target_machine(
        cpu=cpu, features=features, opt=3, reloc="pic", codemodel="jitdefault"
    )
    return _Machine(target, cpu, features, "".join(platform.libc_ver()))


@cache
def _jit() -> Any:
    _machine()
    return llvm.create_lljit_compiler()


def _digest(text: str) -> str:
    machine = _machine()
    parts = (
        _VERSION, text, machine.cpu, machine.features, machine.target.triple, llvmlite.__version__,
        ".".join(map(str, llvm.llvm_version_info)), machine.library,
    )  # fmt: skip
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "little") + part.encode())
    return digest.hexdigest()


def optimised(text: str) -> Any:
    """The module after LLVM's passes, loops turned into vectors."""
    module = llvm.parse_assembly(text)
    machine = _machine()
    options = llvm.create_pipeline_tuning_options(speed_level=3)
    options.loop_vectorization = True
    options.loop_interleaving = False  # a fifth less code to make, and no slower
    options.slp_vectorization = False
    builder = llvm.create_pass_builder(machine.target, options)
    passes = builder.getModulePassManager()
    passes.run(module, builder)
    return module


def compile_object(text: str) -> bytes:
    """Object code for this machine."""
    counts.compiled += 1
    return bytes(_machine().target.emit_object(optimised(text)))


def _link(data: bytes) -> Code:
    counts.loaded += 1
    builder = llvm.JITLibraryBuilder().add_object_img(data).add_current_process().export_symbol("run")
    keeper = builder.link(_jit(), f"payung_{next(_numbers)}")
    run = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_int64, ctypes.c_int64)(keeper["run"])
    return Code(run, keeper, data)


# -- disk --------------------------------------------------------------------------------------------------------------


def cache_folder() -> Path:
    """Where objects are kept: `PAYUNG_CACHE`, else in the user's cache."""
    own = os.environ.get("PAYUNG_CACHE")
    if own:
        return Path(own)
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / "payung/cache"
    if platform.system() == "Darwin":
        return Path.home() / "Library/Caches/payung"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "payung"


def _folder() -> Path | None:
    """The folder, if it can be used and is nobody else's; without it code is compiled each time."""
    folder = cache_folder() / "objects"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        why = _not_ours(folder)
    except (OSError, RuntimeError) as error:
        why = str(error)
    if why:
        _log.warning("Compiled code is not kept: %s: %s", folder, why)
        return None
    return folder


def _not_ours(path: Path) -> str:
    """Why others could have written there; empty if only this user could."""
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode):
        return "it is a link"
    if os.name == "nt":
        return ""
    if found.st_uid != os.getuid():
        return "it belongs to another user"
    if found.st_mode & 0o022:
        return "others may write there"
    return ""


def _key(folder: Path) -> bytes:
    """This user's key for the folder, made once."""
    path = folder / "key"
    for _ in range(2):
        with contextlib.suppress(OSError):
            if not _not_ours(path) and not path.lstat().st_mode & 0o077:
                key = path.read_bytes()
                if len(key) == 32:
                    return key
        _replace(path, secrets.token_bytes(32), anew=not path.exists())
    raise PermissionError(f"{path} is not this user's alone")


def _replace(path: Path, data: bytes, anew: bool = False) -> None:
    """Write a file at once: others see the old one or the new one. With `anew`, one that is there already stays."""
    handle, passing = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if not anew or not _linked(passing, path):
            os.replace(passing, path)  # noqa: PTH105
    finally:
        with contextlib.suppress(OSError):
            Path(passing).unlink()


def _linked(passing: str, path: Path) -> bool:
    """Give a file its name unless the name is taken; False where the file system has no links."""
    try:
        os.link(passing, path)
    except FileExistsError:
        return True
    except OSError:
        return False
    return True


def _sealed(key: bytes, name: str, data: bytes) -> bytes:
    return hmac.digest(key, name.encode() + data, "sha256")


def _read(folder: Path, name: str) -> bytes | None:
    path = folder / f"{name}.o"
    try:
        if _not_ours(path):
            return None
        found = path.read_bytes()
        key = _key(folder)
    except OSError:
        return None
    start = len(_MAGIC) + 32
    data = found[start:]
    if not found.startswith(_MAGIC) or not hmac.compare_digest(found[len(_MAGIC) : start], _sealed(key, name, data)):
        _log.warning("A kept object does not check out and is made anew: %s", path)
        return None
    return data


def _write(folder: Path, name: str, data: bytes) -> None:
    try:
        key = _key(folder)
        _replace(folder / f"{name}.o", _MAGIC + _sealed(key, name, data) + data)
    except OSError as error:
        _log.warning("Compiled code is not kept: %s", error)
