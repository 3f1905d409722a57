"""The file that a text names in the dialog for exports."""

import pytest

from bookq_gui.exports.export import FORMATS, format_for
from bookq_gui.paths import default_paths
from bookq_gui.ui.export_dialog import format_called, named_for, suggested, target_of


@pytest.fixture
def paths(tmp_path):
    return default_paths(tmp_path / "own")


def target(text, tmp_path, paths, form="csv"):
    return target_of(text, tmp_path, format_called(form), paths)


@pytest.mark.parametrize(
    ("name", "form", "expected"),
    [
        ("books", "csv", "books.csv"),
        ("books.csv", "csv", "books.csv"),
        ("Books.CSV", "csv", "Books.CSV"),
        ("books.csv", "json", "books.json"),
        ("books.csv", "goodreads", "books-goodreads.csv"),
        ("books-goodreads.csv", "csv", "books.csv"),
        ("books-goodreads.csv", "goodreads", "books-goodreads.csv"),
        ("books.json", "jsonl", "books.jsonl"),
        ("books.ndjson", "jsonl", "books.ndjson"),
        ("books.db", "sqlite", "books.db"),
        ("letter.docx", "csv", "letter.docx.csv"),
        ("my.list.v2", "ris", "my.list.v2.ris"),
        (".csv", "json", "books.json"),
    ],
)
def test_the_ending_follows_the_format(name, form, expected):
    assert named_for(name, format_called(form)) == expected


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.key)
def test_a_suggested_name_says_its_format(form, tmp_path):
    file = suggested(tmp_path, form)
    assert form.is_folder or format_for(file) is form
    assert file.name.startswith("books")


def test_a_bare_name_is_in_the_folder(tmp_path, paths):
    assert target("winter", tmp_path, paths).file == tmp_path / "winter.csv"


def test_an_absolute_name_is_taken_as_it_is(tmp_path, paths):
    (tmp_path / "there").mkdir()
    assert target(f"  {tmp_path}/there/x.csv ", tmp_path, paths).file == tmp_path / "there" / "x.csv"


def test_home_is_understood(tmp_path, paths, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert target("~/x", tmp_path / "elsewhere", paths).file == tmp_path / "x.csv"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "Write the name"),
        ("   ", "Write the name"),
        ("a\0b", "Write the name"),
        ("missing/x.csv", "There is no folder"),
        ("folder/", "is a folder. Add a name"),
        ("folder", "is a folder. Add a name"),
        ("taken", "taken.csv is a folder"),
    ],
)
def test_what_cannot_be_is_said(text, problem, tmp_path, paths):
    (tmp_path / "folder").mkdir()
    (tmp_path / "taken.csv").mkdir()
    found = target(text, tmp_path, paths)
    assert found.file is None
    assert problem in found.problem


def test_a_file_that_is_there_is_told_of(tmp_path, paths):
    (tmp_path / "x.csv").write_text("old")
    found = target("x", tmp_path, paths)
    assert found.file == tmp_path / "x.csv"
    assert found.remark == "x.csv is there already and will be replaced."


@pytest.mark.parametrize("name", ["settings.json", "store/cache.db", "cache/covers/cache.db"])
def test_the_own_files_are_no_target(name, tmp_path, paths):
    file = paths.data / name
    file.parent.mkdir(parents=True, exist_ok=True)
    found = target(str(file), tmp_path, paths, format_for(file).key)
    assert found.file is None
    assert "keeps its own files" in found.problem


def test_a_link_to_the_own_folder_does_not_get_round_it(tmp_path, paths):
    paths.store.mkdir(parents=True)
    (tmp_path / "innocent").symlink_to(paths.store)
    assert target("innocent/cache.db", tmp_path, paths, "sqlite").file is None


def test_other_files_beside_the_store_are_fine(tmp_path, paths):
    paths.data.mkdir(parents=True)
    assert target(str(paths.data / "books.csv"), tmp_path, paths).file == paths.data / "books.csv"


def test_notes_go_into_a_folder_new_or_old(tmp_path, paths):
    assert target("shelf.csv", tmp_path, paths, "notes") == (tmp_path / "shelf.csv", "", "")
    assert named_for("shelf.csv", format_called("notes")) == "shelf"
    (tmp_path / "vault").mkdir()
    there = target("vault", tmp_path, paths, "notes")
    assert there.file == tmp_path / "vault"
    assert "what you wrote in them stays" in there.remark
    (tmp_path / "letter.txt").write_text("no folder")
    assert "is a file" in target("letter.txt", tmp_path, paths, "notes").problem
    assert target("missing/vault", tmp_path, paths, "notes").file is None
