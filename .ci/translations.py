"""Collects every text that people see into resources/translations, and compiles what is translated.

Run it with the Python of the environment after texts changed: .venv/bin/python .ci/translations.py
It keeps the translations that are there, marks new texts as unfinished and drops those that are gone.
With --list it only lists what is unfinished.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "bookq_gui"
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es")
MESSAGES = "Messages"
"""The context of the templates of `Message`, which the window looks up when it shows one."""
_ENGLISH = {"cli", "demo", "__main__.py"}
"""The commands speak English."""
Text = tuple[str, str, str, bool]
"""One text: its context, the source, the comment, and whether it counts something."""


def texts() -> list[Text]:
    """Every text to translate, each once, in a fixed order."""
    found = {text for file in sorted((PACKAGE / "ui").rglob("*.py")) for text in _texts_of(file)}
    found |= {(MESSAGES, message, "", False) for message in messages()}
    return sorted(found | {(context, name, "", False) for context, name in _names_in_exports()})


def _names_in_exports() -> Iterator[tuple[str, str]]:
    """The titles of formats and the names of columns, which the export dialog translates."""
    sys.path.insert(0, str(ROOT))
    from bookq_gui.exports.export import FORMATS
    from bookq_gui.exports.spreadsheets import COLUMNS

    for form in FORMATS:
        yield "Formats", form.title
    for column in COLUMNS:
        yield "ExportColumns", column.replace("_", " ").capitalize()


def messages() -> list[str]:
    """The templates of all messages."""
    return sorted({text for _file, texts in _message_calls() for text in texts if text})


def unreadable_messages() -> list[str]:
    """Files in which a `Message` is made from something else than a literal template: it is not collected."""
    return [f"{file.relative_to(ROOT)}" for file, texts in _message_calls() if not texts]


def _message_calls() -> Iterator[tuple[Path, list[str]]]:
    for file in sorted(PACKAGE.rglob("*.py")):
        inside = file.relative_to(PACKAGE)
        if inside.parts[0] in _ENGLISH or inside == Path("model/message.py"):
            continue
        for call, _owner in _calls(ast.parse(file.read_text("utf-8"), str(file)), ""):
            if getattr(call.func, "id", "") == "Message" and call.args:
                yield file, list(_constants(call.args[0]))


def _texts_of(file: Path) -> Iterator[Text]:
    tree = ast.parse(file.read_text("utf-8"), str(file))
    for node, owner in _calls(tree, ""):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr":
            for source in _constants(node.args[0]):
                yield owner, source, "", False
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) == 2:
            for context in _constants(node.args[0]):
                for source in _constants(node.args[1]):
                    yield context, source, "", False
        elif name == "counted":
            context = next(_constants(node.args[0]))
            pairs = _pairs(tree) if isinstance(node.args[1], ast.Starred) else [node.args[1:3]]
            for many, one in pairs:
                for source, comment in zip(_constants(many), _constants(one), strict=True):
                    yield context, source, comment, True


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[ast.Call, str]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, owner
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else owner)


def _pairs(tree: ast.Module) -> Iterator[list[ast.expr]]:
    """Pairs of "%n books" and "%n book" that are handed over as one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple) and len(node.elts) == 2 and "%n" in next(_constants(node.elts[0]), ""):
            yield node.elts


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def update() -> None:
    """Bring the .ts files and the .qm files up to date."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        calls = Path(place) / "texts.py"
        calls.write_text("\n".join(map(_call, texts())), encoding="utf-8")
        targets = [str(_ts(language)) for language in LANGUAGES]
        _qt("lupdate", str(calls), "-locations", "none", "-no-obsolete", "-silent", "-ts", *targets)
    for language in LANGUAGES:
        compile_to(language, FOLDER)


def compile_to(language: str, folder: Path) -> Path:
    """Compile the translation into ``language`` into ``folder``; the file that was made."""
    made = folder / f"bookq_{language}.qm"
    _qt("lrelease", str(_ts(language)), "-silent", "-nounfinished", "-qm", str(made))
    return made


def unfinished(language: str) -> list[tuple[str, str]]:
    """The context and the source of each text that has no translation into ``language``."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(_ts(language)).getroot().iter("context")
        for message in context.iter("message")
        if (found := message.find("translation")) is None or found.get("type") == "unfinished"
    ]


def _ts(language: str) -> Path:
    return FOLDER / f"bookq_{language}.ts"


def _call(text: Text) -> str:
    context, source, comment, counts = text
    more = f", {_quoted(comment)}, 1" if counts else ""
    return f"translate({_quoted(context)}, {_quoted(source)}{more})"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _qt(tool: str, *arguments: str) -> None:
    import PySide6

    program = Path(PySide6.__file__).parent / tool
    subprocess.run([str(program), *arguments], check=True)


def main() -> int:
    """Update, then list what has no translation yet. 1 where something is missing."""
    if "--list" not in sys.argv[1:]:
        update()
    missing = 0
    for language in LANGUAGES:
        for context, source in unfinished(language):
            sys.stdout.write(f"{language}  {context}: {source}\n")
            missing += 1
    sys.stdout.write(f"{missing} texts have no translation yet.\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
