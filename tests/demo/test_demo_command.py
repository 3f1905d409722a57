"""``bookq demo``: the window, the picture of it, and the server alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
import requests
from PySide6.QtGui import QImage

from bookq_gui.cli import main
from bookq_gui.paths import WindowRequest

ROOT = Path(__file__).parents[2]
BOOKQ = [sys.executable, "-m", "bookq_gui", "demo"]


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "HOME": str(home), "TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen"}


def brightness(image: QImage) -> float:
    small = image.scaled(40, 40)
    return sum(small.pixelColor(x, y).lightness() for x in range(40) for y in range(40)) / 1600


@pytest.mark.parametrize(("options", "size"), [((), None), (("--size", "900x600", "--dark"), (900, 600))])
def test_a_picture_of_the_window_after_the_drain(
    tmp_path: Path, options: tuple[str, ...], size: tuple[int, int] | None
) -> None:
    file = tmp_path / "window.png"
    ran = subprocess.run(
        [*BOOKQ, "--screenshot", file, *options],
        cwd=ROOT, capture_output=True, text=True, timeout=100, env=environment(tmp_path),
    )  # fmt: skip
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    image = QImage(str(file))
    if size is not None:
        assert (image.width(), image.height()) == size
    assert (brightness(image) < 100) == ("--dark" in options)
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 60
    assert not list(tmp_path.glob("bookq-demo-*")), "what was thrown away is still there"


@pytest.mark.parametrize(
    ("name", "code"), [("file/window.png", 3), ("folder", 2), ("none/window.png", 3), ("window.jpg", 2)]
)
def test_a_place_for_no_picture_is_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, code: int
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    (tmp_path / "folder").mkdir()
    asked: list[WindowRequest] = []
    assert (
        main.main(["demo", "--screenshot", str(tmp_path / name)], lambda wish: asked.append(wish) or 0)
        == code
    )
    assert not asked
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "folder"]
    assert str((tmp_path / name).parent) in capsys.readouterr().err


def test_the_window_gets_a_folder_of_its_own_and_every_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOOKQ_SITE", "http://127.0.0.1:9")
    seen: list[WindowRequest] = []

    def open_window(request: WindowRequest) -> int:
        seen.append(request)
        assert request.paths.data.is_dir()
        assert str(request.paths.data).startswith(tempfile.gettempdir())
        address = os.environ["BOOKQ_SITE"]
        assert address != "http://127.0.0.1:9"
        with requests.Session() as session:
            session.trust_env = False
            assert session.get(f"{address}/book/show/990000001", timeout=10).status_code == 200
        return 0

    assert main.main(["demo", "--screenshot", "x.png", "--size", "800x600"], open_window) == 0
    (request,) = seen
    assert len(request.text.splitlines()) == 25
    assert (request.size, request.theme) == ((800, 600), "light")
    assert not request.paths.data.exists()
    assert os.environ["BOOKQ_SITE"] == "http://127.0.0.1:9"


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
def test_the_server_alone_serves_until_it_is_asked_to_stop(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*BOOKQ, "--serve"], cwd=ROOT, env=environment(tmp_path), text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as serving:  # fmt: skip
        assert serving.stdout is not None
        address, *links = (serving.stdout.readline().strip() for _ in range(26))
        with requests.Session() as session:
            session.trust_env = False
            answer = session.get(f"{address}/book/show/990000001", timeout=10)
        assert "The Cartographer of Low Tide" in answer.text
        serving.send_signal(signal.SIGTERM)
        _, err = serving.communicate(timeout=60)
    assert serving.returncode == 0
    assert links[-1] == "https://www.goodreads.com/book/show/990000404"
    assert f"BOOKQ_SITE={address} bookq" in err
