"""Collects every text that people see into resources/translations, and compiles what is translated.

Run it with the Python of the environment after texts changed: .venv/bin/python .ci/translations.py
It keeps the translations that are there, marks new texts as unfinished and drops those that are gone.
With --list it only lists what is unfinished.
"""

from __future__ import annotations

import ast
import json
import re
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
SENTENCES = "Sentences"
"""The context of texts from rooms without Qt, which the window looks up when it shows them."""

_SILENT = {"cli", "demo", "ui", "__main__.py"}
"""Not looked through for sentences: the commands speak English, the window has its own calls."""
_KNOWN = {Path("goodreads/policies.py"), Path("engine/ipc.py"), Path("goodreads/site.py")}
"""The first is asked for its table instead, the second is for tests."""
_NO_SENTENCE = re.compile(r"[^A-Za-z{“\"']|\S*$")
_ONE_WORD = re.compile(r"[A-Z][a-z]+\.")
"""As short as a sentence may be: "Added."."""
Text = tuple[str, str, str, bool]
"""One text: its context, the source, the comment, and whether it counts something."""


def texts() -> list[Text]:
    """Every text to translate, each once, in a fixed order."""
    found = {text for file in sorted((PACKAGE / "ui").rglob("*.py")) for text in _texts_of(file)}
    found |= {(SENTENCES, sentence, "", False) for sentence in sentences()}
    found |= {("Formats", title, "", False) for title in _titles_of_formats()}
    return sorted(found)


def sentences() -> list[str]:
    """The sentences of the rooms without Qt, ``{name}`` where a part is filled in."""
    found = set(_told_by_rules()) | set(notices())
    for file in _rooms_without_qt():
        found |= set(_sentences_of(file))
    return sorted(found - {""})


def notices() -> list[str]:
    """What the rooms without Qt say in a `Notice`, where they say it in words of their own.

    Whatever it looks like: people read it.
    """
    found: set[str] = set()
    for file in _rooms_without_qt():
        tree, known = _parsed(file)
        for scope in ast.walk(tree):
            if isinstance(scope, ast.FunctionDef):
                for call in ast.walk(scope):
                    if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Notice" and call.args:
                        found |= set(_worded(call.args[0], scope, known))
    return sorted(found)


def _rooms_without_qt() -> Iterator[Path]:
    for file in sorted(PACKAGE.rglob("*.py")):
        inside = file.relative_to(PACKAGE)
        if inside.parts[0] not in _SILENT and inside not in _KNOWN:
            yield file


def _worded(node: ast.expr, scope: ast.FunctionDef, known: dict[str, str]) -> Iterator[str]:
    """The templates of the texts that ``node`` can be; of a name those that ``scope`` gives it."""
    match node:
        case ast.Constant() | ast.JoinedStr():
            yield _template(node, known)
        case ast.IfExp():
            yield from _worded(node.body, scope, known)
            yield from _worded(node.orelse, scope, known)
        case ast.Call(func=ast.Name(id="amount")):
            for argument in node.args:
                yield from _constants(argument)
        case ast.Name():
            for child in ast.walk(scope):
                if isinstance(child, ast.Assign) and any(
                    isinstance(target, ast.Name) and target.id == node.id for target in child.targets
                ):
                    yield from _worded(child.value, scope, known)


def _titles_of_formats() -> list[str]:
    sys.path.insert(0, str(ROOT))
    from bookq_gui.exports.export import FORMATS

    return [form.title for form in FORMATS]


def _told_by_rules() -> Iterator[str]:
    """The templates of `Message` in the table of rules, which are no sentences by themselves."""
    tree, _ = _parsed(PACKAGE / "goodreads" / "policies.py")
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Message" and call.args:
            yield from _constants(call.args[0])


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
                yield context, next(_constants(many)), next(_constants(one)), True


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


def _sentences_of(file: Path) -> Iterator[str]:
    yield from _walk(*_parsed(file))


def _parsed(file: Path) -> tuple[ast.Module, dict[str, str]]:
    """What ``file`` holds, and its constant texts by their names."""
    tree = ast.parse(file.read_text("utf-8"), str(file))
    known = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value.value, str)
    }
    return tree, known


def _walk(node: ast.AST, known: dict[str, str]) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.Call) and _is_for_the_log(child):
            continue
        if isinstance(child, ast.Call) and getattr(child.func, "attr", "") == "stage":
            yield from (_template(argument, known) for argument in child.args)
            yield from (stage for argument in child.args for stage in _constants(argument))
        if isinstance(child, ast.Call) and getattr(child.func, "id", "") == "amount":
            yield from (count for argument in child.args for count in _constants(argument))
        if isinstance(child, (ast.Constant, ast.JoinedStr)):
            text = _template(child, known)
            if _is_sentence(text):
                yield text
        elif not isinstance(child, ast.FormattedValue):
            yield from _walk(child, known)


def _is_for_the_log(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "log"


def _template(node: ast.expr, known: dict[str, str]) -> str:
    if isinstance(node, ast.Constant):
        return node.value.replace("{}", "{part}") if isinstance(node.value, str) else ""
    parts, taken = [], set()
    for part in getattr(node, "values", []):
        if isinstance(part, ast.Constant):
            parts.append(str(part.value).replace("{", "").replace("}", ""))
            continue
        value = part.value
        if isinstance(value, ast.Name) and value.id in known:
            parts.append(known[value.id])
            continue
        name = base = _name_of(value)
        while name in taken:
            name = f"{base}{len(taken)}"
        taken.add(name)
        parts.append(f"{{{name}}}")
    return "".join(parts)


def _name_of(node: ast.expr) -> str:
    match node:
        case ast.Name():
            return node.id.strip("_").lower()
        case ast.Attribute():
            return node.attr.strip("_")
        case ast.Call():
            return _name_of(node.func)
        case ast.BoolOp():
            return _name_of(node.values[-1])
        case ast.BinOp():
            return _name_of(node.left)
    return "part"


def _is_sentence(text: str) -> bool:
    words = re.sub(r"\{\w+\}", "", text)
    return _ONE_WORD.fullmatch(text) is not None or (
        text.endswith((".", "!", "?", "…"))
        and not _NO_SENTENCE.match(text)
        and (text[0].isupper() or text[0] in "{“\"'" or text.startswith("bookq "))
        and len(re.findall(r"[a-z]{2,}", words)) >= 2
        and not text.endswith("...")
        and "%" not in text
    )


def update() -> None:
    """Bring the .ts files, the list of sentences and the .qm files up to date."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "sentences.json").write_text(listing(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:
        calls = Path(place) / "texts.py"
        calls.write_text("\n".join(map(_call, texts())), encoding="utf-8")
        targets = [str(_ts(language)) for language in LANGUAGES]
        _qt("lupdate", str(calls), "-locations", "none", "-no-obsolete", "-silent", "-ts", *targets)
    for language in LANGUAGES:
        compile_to(language, FOLDER)


def listing() -> str:
    """The sentences as the window reads them, to know them again when they are said."""
    return json.dumps(sentences(), indent=1, ensure_ascii=False) + "\n"


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
