"""Where things are kept, by what is chosen."""

import sys

import pytest

from bookq_gui.paths import default_paths


@pytest.fixture
def packed(tmp_path, monkeypatch):
    """The packed program in a folder of its own."""
    program = tmp_path / "stick" / "bookq"
    program.parent.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.delenv("BOOKQ_DATA_DIR", raising=False)
    return program


def test_a_folder_beside_the_packed_program_holds_everything(packed):
    folder = packed.parent / "bookq-data"
    folder.mkdir()
    paths = default_paths()
    assert {paths.data, paths.config, paths.runtime} == {folder}
    assert paths.cache == folder / "cache"


def test_what_is_said_goes_before_that_folder(packed, tmp_path, monkeypatch):
    (packed.parent / "bookq-data").mkdir()
    monkeypatch.setenv("BOOKQ_DATA_DIR", str(tmp_path / "named"))
    assert default_paths().data == tmp_path / "named"
    assert default_paths(tmp_path / "said").data == tmp_path / "said"


def test_without_that_folder_the_usual_ones_are_taken(packed):
    (packed.parent / "bookq-data").write_text("a file is no folder")
    assert not default_paths().data.is_relative_to(packed.parent)


def test_on_macos_the_folder_lies_beside_the_app(packed, tmp_path, monkeypatch):
    program = tmp_path / "bookq.app" / "Contents" / "MacOS" / "bookq"
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "platform", "darwin")
    (tmp_path / "bookq-data").mkdir()
    assert default_paths().data == tmp_path / "bookq-data"


def test_from_source_nothing_beside_python_counts(packed, monkeypatch):
    (packed.parent / "bookq-data").mkdir()
    monkeypatch.delattr(sys, "frozen")
    assert not default_paths().data.is_relative_to(packed.parent)
