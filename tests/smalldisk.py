"""A real file system with little room."""

import subprocess
from contextlib import contextmanager

import pytest


@contextmanager
def small_disk_at(place, megabytes):
    """``place`` is a file system of so many MiB inside; the test is skipped where none may be mounted."""
    place.mkdir()
    size = f"size={megabytes}m"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small file system is not allowed here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)
