"""Checking a backup reads it as a restore would, and takes nothing in."""

import zipfile

import pytest
from backupkit import book, fill, held, job, opened, page_job, restored

from bookq_gui.backup.restore import check_backup
from bookq_gui.backup.write import back_up
from bookq_gui.cli.main import main
from bookq_gui.model.annotation import Annotation


def verify(file, capsys):
    code = main(["backup", "--verify", str(file)], lambda *_arguments: 0)
    return code, "".join(capsys.readouterr())


def packed_anew(file, changed):
    """Write the backup again with its parts as ``changed`` returns them."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, changed(name, data))


@pytest.fixture
def whole(there, file):
    fill(
        there, books=[book(1), book(2)], jobs=[job(3), page_job(there)], annotations={1: Annotation(note="x")}
    )
    back_up(there, file)
    return file


def test_a_whole_one(whole, here, capsys):
    assert verify(whole, capsys) == (
        0,
        f"{whole.name} is whole: 2 books, 2 jobs and 1 note can be restored.\n",
    )
    assert not here.store.exists()


def test_a_page_that_is_not_what_its_name_says_is_found(whole, capsys):
    packed_anew(whole, lambda name, data: b"another page" if name.startswith("pasted/") else data)
    code, said = verify(whole, capsys)
    assert code == 1
    assert "1 line could not be read and was left out." in said


def test_a_line_that_is_no_record_is_found(whole, capsys):
    packed_anew(whole, lambda name, data: data + b'{"id": 1}\n' if name == "books.jsonl" else data)
    code, said = verify(whole, capsys)
    assert (code, "1 line could not" in said) == (1, True)


def test_one_that_is_damaged_inside_is_found_and_restores_as_it_says(whole, here, capsys):
    with zipfile.ZipFile(whole) as archive:
        entry = archive.getinfo("marks.jsonl")
    data = bytearray(whole.read_bytes())
    data[entry.header_offset + 30 + len(entry.filename) + len(entry.extra) + 20 + 6] ^= 0xFF
    whole.write_bytes(data)
    code, said = verify(whole, capsys)
    assert code == 3
    assert "damaged" in said
    check = check_backup(whole)
    report = restored(here, whole)
    assert (report.books, report.jobs) == (check.counts.books, check.counts.jobs)


@pytest.mark.parametrize(("data", "code"), [(None, 1), (b"", 3), (b"PK\x03\x04 no zip", 3)])
def test_what_is_none(file, data, code, capsys):
    if data is not None:
        file.write_bytes(data)
    assert verify(file, capsys)[0] == code


def test_the_engine_checks_in_the_background(whole, here):
    engine = opened(here)
    try:
        assert engine.backups.verify(whole).result(30).counts.books == 2
        assert engine.library.rows() == ()
    finally:
        engine.close(10)
    assert held(here)[0] == {}
