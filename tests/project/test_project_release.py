"""The tools that build the program."""

from __future__ import annotations

import sys
from pathlib import Path

import bookq_gui

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / ".ci"))

from release import bundle  # noqa: E402 - it lies outside the package


def test_the_version_is_in_one_place() -> None:
    assert bundle.version(ROOT) == bookq_gui.__version__
    assert bundle.info_plist("1.2.3")["CFBundleShortVersionString"] == "1.2.3"


def test_the_app_of_macos_opens_links_pages_and_exports() -> None:
    plist = bundle.info_plist("1.0.0")
    assert plist["NSRequiresAquaSystemAppearance"] is False
    assert plist["CFBundleURLTypes"][0]["CFBundleURLSchemes"] == ["bookq"]
    kinds = {kind for documents in plist["CFBundleDocumentTypes"] for kind in documents["LSItemContentTypes"]}
    assert {"public.html", "public.comma-separated-values-text"} <= kinds
