"""Tables whose columns can be chosen, Excel files, and a folder of Markdown notes."""

import csv
import json
import sys
from dataclasses import replace

import pytest
from exportkit import ANNOTATION, BARE, FULL

from bookq_gui.exports.export import Options, export
from bookq_gui.exports.spreadsheets import COLUMNS
from bookq_gui.model.annotation import Annotation
from bookq_gui.storage.disk_errors import ExportError, UnknownFormatError


def test_columns_and_delimiter_can_be_chosen(tmp_path):
    file = tmp_path / "books.csv"
    export(
        [FULL, BARE], file, annotations={FULL.id: ANNOTATION}, options=Options(("my_rating", "title"), ";")
    )
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream, delimiter=";")) == [
            ["my_rating", "title"],
            ["4.5", FULL.title],
            ["", BARE.title],
        ]


def test_a_tsv_has_tabs(tmp_path):
    export([BARE], tmp_path / "books.tsv")
    assert (tmp_path / "books.tsv").read_text("utf-8-sig").splitlines()[0] == "\t".join(COLUMNS)


@pytest.mark.parametrize("options", [Options(("colour",)), Options(()), Options(delimiter="x")])
def test_what_cannot_be_chosen_is_explained_and_writes_nothing(tmp_path, options):
    with pytest.raises(UnknownFormatError, match="column"):
        export([BARE], tmp_path / "books.csv", options=options)
    assert list(tmp_path.iterdir()) == []


def test_an_excel_file_has_typed_cells_and_no_formula(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = replace(FULL, title="=1+1\x07", description="x" * 40_000)
    export([book, BARE], tmp_path / "books.xlsx", annotations={book.id: ANNOTATION})
    sheet = openpyxl.load_workbook(tmp_path / "books.xlsx").active
    header, full, bare = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert tuple(header) == COLUMNS
    cells = dict(zip(header, full, strict=True))
    assert (cells["title"], cells["pages"], cells["rating"], cells["my_rating"]) == ("=1+1", 321, 4.26, 4.5)
    assert sheet.cell(2, header.index("title") + 1).data_type == "s"
    assert len(cells["description"]) == 32_767
    assert dict(zip(header, bare, strict=True))["pages"] is None


def test_without_openpyxl_a_sentence_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ExportError, match=r"bookq\[xlsx\]"):
        export([BARE], tmp_path / "books.xlsx")
    assert list(tmp_path.iterdir()) == []


class TestNotes:
    def fields(self, file):
        start, front, _body = file.read_text("utf-8").split("---\n", 2)
        assert start == ""
        lines = (line.partition(": ") for line in front.splitlines())
        return {name: json.loads(value) for name, _colon, value in lines}

    def test_a_note_a_book_with_its_fields_in_front(self, tmp_path):
        folder = tmp_path / "vault"
        count = export([FULL, BARE], folder, "notes", {FULL.id: ANNOTATION})
        assert count == 2
        assert sorted(file.name for file in folder.iterdir()) == [
            "Nothing Known.md",
            "The Cartographer & the 100% Tide_line - Maren van der Ostrove.md",
        ]
        note = folder / "The Cartographer & the 100% Tide_line - Maren van der Ostrove.md"
        found = self.fields(note)
        assert (found["bookq"], found["title"], found["state"], found["my_rating"]) == (
            FULL.id,
            FULL.title,
            "read",
            4.5,
        )
        assert found["tags"] == ["Summer-2026", "to-lend"]
        assert "A surveyor maps it." in note.read_text("utf-8")

    def test_what_was_written_in_a_note_stays(self, tmp_path):
        export([BARE], tmp_path, "notes")
        note = tmp_path / "Nothing Known.md"
        note.write_text(note.read_text("utf-8") + "\nMy own thoughts\n---\n", "utf-8")
        export([replace(BARE, title="Renamed")], tmp_path, "notes", {BARE.id: Annotation(stars=3.0)})
        assert [file.name for file in tmp_path.iterdir()] == ["Nothing Known.md"]
        assert note.read_text("utf-8").endswith("\nMy own thoughts\n---\n")
        assert (self.fields(note)["title"], self.fields(note)["my_rating"]) == ("Renamed", 3.0)

    def test_files_of_others_are_left_alone(self, tmp_path):
        other = tmp_path / "nothing known.md"
        other.write_text("mine")
        twin = replace(BARE, id=5)
        export([BARE, twin], tmp_path, "notes")
        assert other.read_text() == "mine"
        assert {file.name for file in tmp_path.iterdir()} == {
            "nothing known.md",
            "Nothing Known (2).md",
            "Nothing Known (3).md",
        }

    @pytest.mark.parametrize("title", ["../../etc/passwd", "con", "a/b\\c:d", "...", "x\n---\nbookq: 7"])
    def test_no_title_leads_out_of_the_folder_or_breaks_the_front(self, tmp_path, title):
        folder = tmp_path / "vault"
        export([replace(BARE, title=title)], folder, "notes")
        (note,) = folder.iterdir()
        assert note.suffix == ".md"
        assert [entry.name for entry in tmp_path.iterdir()] == ["vault"]
        assert self.fields(note)["bookq"] == BARE.id
