"""One name, one meaning: public classes are unique, and files share a name only as the same part."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "bookq_gui"
SIBLING_PARTS = {"panel", "model", "view", "columns", "text", "dialog", "filter_fields"}
"""What a package of the window may hold as another one does."""
SUBJECTS = {
    *(
        "queue",
        "library",
        "imports",
        "backups",
        "browser",
        "books",
        "annotations",
        "statistics",
        "clipboard",
        "window",
    ),
    *("links", "reader", "site", "html", "export", "covers", "desktop", "progress", "worker"),
}
"""What several layers have a part of, each named after it: a command, a controller, a piece of the engine."""


def stems() -> dict[str, list[Path]]:
    """The files of the package by their names without suffix."""
    found = defaultdict(list)
    for file in sorted(PACKAGE.rglob("*.py")):
        if not file.stem.startswith("__"):
            found[file.stem].append(file.relative_to(PACKAGE))
    return found


def test_public_classes_have_names_of_their_own() -> None:
    found = defaultdict(list)
    for file in PACKAGE.rglob("*.py"):
        for node in ast.parse(file.read_text("utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                found[node.name].append(str(file.relative_to(PACKAGE)))
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_a_file_shares_its_name_only_with_the_same_part_elsewhere() -> None:
    shared = {stem for stem, files in stems().items() if len(files) > 1}
    assert shared <= SIBLING_PARTS | SUBJECTS


def test_parts_that_share_a_name_are_parts_of_the_window() -> None:
    for stem in SIBLING_PARTS & stems().keys():
        assert all(file.parts[0] == "ui" for file in stems()[stem]), stem


def test_a_subject_has_one_file_a_package() -> None:
    for stem in SUBJECTS & stems().keys():
        packages = [file.parts[0] for file in stems()[stem] if file.parts[0] != "ui"]
        assert len(packages) == len(set(packages)), stem
