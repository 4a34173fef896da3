"""The languages of the pages: the reader's is in the address, `/th/...`; what a catalogue lacks is shown in English and says so.

Catalogues are `locale/<language>/LC_MESSAGES/django.po`, compiled when they changed into the user's cache, so that no program
beside Python is needed. `payung.web.catalogues` gathers the texts into them. The English texts of refusals, by which
`payung.web.refusal_words` knows a refusal again, are laid beside them.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path

import platformdirs
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import locale as django_locale

LANGUAGE_NAMES = {
    "en": "English",
    "th": "ไทย",
    "fil": "Filipino",
    "id": "Bahasa Indonesia",
    "km": "ខ្មែរ",
    "lo": "ລາວ",
    "ne": "नेपाली",
}
REFUSAL = "refusal"  # the context of the texts of refusals
REFUSALS = "refusals.json"
_DOMAIN = "django.po"


def make_known() -> None:
    """Tell Django of the languages that it does not list itself."""
    for code, name in LANGUAGE_NAMES.items():
        django_locale.LANG_INFO.setdefault(code, {"bidi": False, "code": code, "name": name, "name_local": name})


def compiled_catalogues(folder: Path) -> Path:
    """A folder with the catalogues compiled, made anew when one of them changed."""
    sources = sorted(folder.glob(f"*/LC_MESSAGES/{_DOMAIN}"))
    digest = hashlib.sha256()
    for source in (Path(__file__), *sources):
        digest.update(source.read_bytes())
    wanted = Path(platformdirs.user_cache_dir("payung")) / "catalogues" / digest.hexdigest()[:16]
    if wanted.is_dir():
        return wanted
    wanted.parent.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(dir=wanted.parent))
    for source in sources:
        _compile(source, making / source.parent.parent.name / "LC_MESSAGES" / "django.mo")
    try:
        making.rename(wanted)
    except OSError:  # another process was first
        if not wanted.is_dir():
            raise
    return wanted


def _compile(source: Path, target: Path) -> None:
    """Compile one catalogue; a text without translation becomes the English one, marked `[en]` as the law's words are."""
    language = source.parent.parent.name
    with source.open("rb") as stream:
        catalogue = read_po(stream, locale=language)
    for message in catalogue:
        if not message.id or language == "en":
            continue
        if isinstance(message.string, tuple):
            if not all(message.string):
                message.string = tuple(f"{message.id[-1]} [en]" for _ in message.string)
        elif not message.string:
            message.string = f"{message.id} [en]"
    target.parent.mkdir(parents=True)
    with target.open("wb") as out:
        write_mo(out, catalogue, use_fuzzy=False)
    if language == "en":
        refusals = [message.id for message in catalogue if message.id and message.context == REFUSAL]
        (target.parents[2] / REFUSALS).write_text(json.dumps(refusals), "utf-8")
