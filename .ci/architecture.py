"""Draws the layers of bookq from its imports, into the picture of bookq_gui/ARCHITECTURE.md.

Run it with the Python of the environment after a package came or went: .venv/bin/python .ci/architecture.py
With --check it only says whether the picture is as the imports are.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "bookq_gui" / "ARCHITECTURE.md"
BEGIN, END = "<!-- layers: made by .ci/architecture.py -->", "<!-- end of layers -->"
PACKAGE = "bookq_gui"


def layers() -> list[list[str]]:
    """The layers of the import rules, the highest first: in each the packages that stand side by side."""
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (rule,) = (rule for rule in rules if rule["type"] == "layers")
    return [
        [name.strip().removeprefix(f"{PACKAGE}.") for name in re.split(r"[|:]", layer)]
        for layer in rule["layers"]
    ]


def dependencies(known: set[str]) -> set[tuple[str, str]]:
    """Which package imports which: pairs of the importer and the imported."""
    sys.path.insert(0, str(ROOT))
    graph = grimp.build_graph(PACKAGE)
    pairs = {
        (_part_of(module, known), _part_of(target, known))
        for module in graph.modules
        for target in graph.find_modules_directly_imported_by(module)
    }
    return {(importer, target) for importer, target in pairs if importer and target and importer != target}


def _part_of(module: str, known: set[str]) -> str:
    part = module.removeprefix(f"{PACKAGE}.").partition(".")[0]
    return part if part in known else ""


def picture() -> str:
    """The layers as a Mermaid flowchart. Arrows into the lowest layer, which all use, are left out."""
    levels = layers()
    known = {name for level in levels for name in level}
    lines = ["```mermaid", "flowchart TD"]
    for number, level in enumerate(levels):
        lines.append(f'  subgraph layer{len(levels) - number}["layer {len(levels) - number}"]')
        lines += [f"    {name.strip('_')}" for name in level]
        lines.append("  end")
    lines += [
        f"  {importer.strip('_')} --> {target.strip('_')}"
        for importer, target in sorted(dependencies(known))
        if target not in levels[-1]
    ]
    return "\n".join([*lines, "```"])


def main() -> int:
    """Write the picture, or compare it; the exit code."""
    text = PAGE.read_text("utf-8")
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    wanted = f"{text[:begin]}\n{picture()}\n{text[end:]}"
    if "--check" in sys.argv[1:]:
        if text != wanted:
            sys.stderr.write("The picture of the layers is old. Run: .venv/bin/python .ci/architecture.py\n")
        return int(text != wanted)
    PAGE.write_text(wanted, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
