"""What is no file of its own is written to, never replaced."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from bookq_gui.storage.atomic import is_stream, replacing

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices by their names")
SCRIPT = """
import sys
from pathlib import Path
from bookq_gui.storage.atomic import replacing
with replacing(Path(sys.argv[1])) as draft:
    draft.write_text("all of it\\n")
"""


def run(target, **options):
    return subprocess.run(
        [sys.executable, "-c", SCRIPT, str(target)], cwd=ROOT, check=False, timeout=60, **options
    )


@pytest.fixture
def pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def test_a_pipe_stays_one_and_its_reader_gets_all(pipe):
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    with replacing(pipe) as draft:
        assert draft.parent != pipe.parent
        draft.write_bytes(b"x" * 200_000)
    reader.join(30)
    assert read == [b"x" * 200_000]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(pipe.parent.iterdir()) == [pipe]


def test_a_link_to_a_pipe_stays_one(pipe, tmp_path):
    (tmp_path / "link").symlink_to(pipe)
    assert is_stream(tmp_path / "link")


def test_a_device_stays_one(tmp_path):
    device = tmp_path / "null"
    try:
        os.mknod(device, stat.S_IFCHR | 0o666, os.makedev(1, 3))
        device.write_bytes(b"x")
    except OSError:
        pytest.skip("a device cannot be made or used here")
    with replacing(device) as draft:
        draft.write_bytes(b"gone")
    assert stat.S_ISCHR(device.stat().st_mode)


def test_a_disk_as_a_whole_is_refused(tmp_path):
    try:
        os.mknod(tmp_path / "disk", stat.S_IFBLK | 0o600, os.makedev(7, 99))
    except OSError:
        pytest.skip("a device cannot be made here")
    with pytest.raises(OSError, match="a disk as a whole"), replacing(tmp_path / "disk") as draft:
        draft.write_bytes(b"x")
    assert stat.S_ISBLK((tmp_path / "disk").stat().st_mode)


@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"])
def test_the_standard_output_gets_it_whatever_it_is(name, tmp_path):
    if not Path(name).exists():
        pytest.skip("there is no such name here")
    assert run(name, stdout=subprocess.PIPE).stdout == b"all of it\n"
    file = tmp_path / "out"
    file.write_bytes(b"before\n")
    with file.open("ab") as stream:
        number = file.stat().st_ino
        assert run(name, stdout=stream).returncode == 0
        stream.write(b"after\n")
    assert file.read_bytes() == b"before\nall of it\nafter\n"
    assert file.stat().st_ino == number


def test_an_error_before_the_end_writes_nothing(pipe):
    def broken():
        with replacing(pipe) as draft:
            draft.write_bytes(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("name", ["new.csv", "old.csv", "folder"])
def test_files_and_folders_are_no_such_targets(tmp_path, name):
    (tmp_path / "old.csv").write_text("x")
    (tmp_path / "folder").mkdir()
    assert not is_stream(tmp_path / name)
