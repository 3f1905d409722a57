"""Pages of invented books from outside the repository, each with one kind of fault, and their records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bookq_gui.goodreads.parsing.reader import read_page
from bookq_gui.goodreads.policies import POLICIES
from bookq_gui.goodreads.responses import PageProblem

CASES = Path(__file__).parents[4] / "shared" / "cases" / "pages"
SAID = {
    "n1": ("the page of a person", "copy the links"),
    "n2": ("not a saved page",),
    "n3": ("not a saved page",),
}


@pytest.mark.parametrize("expected", sorted(CASES.glob("*.expected.json")), ids=lambda path: path.name[:4])
def test_case(expected: Path):
    name = expected.name.removesuffix(".expected.json")
    page = next(path for path in CASES.glob(f"{name}.*") if path.suffix in (".html", ".xml")).read_bytes()
    wanted: dict[str, Any] = json.loads(expected.read_text(encoding="utf-8"))
    if wanted.get("no_record"):
        with pytest.raises(PageProblem) as raised:
            read_page(page, fetched_at="2026-11-26T00:00:00Z")
        sentence = str(POLICIES[raised.value.kind].saved)
        assert all(part in sentence for part in SAID[name.partition("-")[0]])
        assert "breaks off" not in sentence
        return
    record = read_page(page, fetched_at="2026-11-26T00:00:00Z").to_dict()
    without = wanted.pop("warnings_without", "\0")
    assert {field: record[field] for field in wanted} == wanted
    assert not any(without in warning for warning in record["warnings"])
