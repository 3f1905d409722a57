"""The connection to Redis ends in a sentence, whatever is wrong with it."""

import os
import socket
import ssl
import subprocess
import sys

import pytest
from redis import ConnectionError as RedisConnectionError
from redis import Redis, ResponseError

from bookq_gui.remote.connection import (
    PASSWORD,
    PasswordFileError,
    caution,
    connect,
    errors,
    password,
    sentence_of,
)


def failure(client):
    try:
        with client:
            client.ping()
    except errors() as error:
        return error
    raise AssertionError("it went well")


def said(url, secret="", **options):
    return str(sentence_of(failure(connect(url, secret)), url, **options))


def test_a_server_that_is_not_there_does_not_answer():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"redis://127.0.0.1:{free.getsockname()[1]}/0"
        assert "Redis at 127.0.0.1 does not answer. Jobs are done on this computer" in said(url)
        assert "tries again" in said(url, worker=True)


def test_a_server_that_is_silent_does_not_answer(redis_server):
    redis_server.freeze()
    error = failure(connect(redis_server.url, timeout=0.1))
    assert "does not answer" in str(sentence_of(error, redis_server.url))
    redis_server.thaw()


def test_another_password_is_wanted(make_redis, any_program):
    server = make_redis(any_program)
    with server.client() as client:
        client.config_set("requirepass", "right")
    assert said(server.url) == "Redis at 127.0.0.1 wants another password."
    assert said(server.url, "wrong") == "Redis at 127.0.0.1 wants another password."
    with connect(server.url, "right") as client:
        assert client.ping()


def test_a_certificate_that_is_not_trusted_is_said(tmp_path):
    error = RedisConnectionError("Error 1")
    error.__context__ = ssl.SSLCertVerificationError("x")
    error.__context__.verify_message = "self-signed certificate"
    told = str(sentence_of(error, "rediss://nas2:6379"))
    assert told == "The certificate of nas2 is not trusted: self-signed certificate"


def test_certificate_and_host_are_verified_by_default():
    options = connect("rediss://nas2:6379").connection_pool.make_connection()
    assert options.cert_reqs == ssl.CERT_REQUIRED
    assert options.check_hostname


def test_other_refusals_are_given_in_their_words():
    told = sentence_of(ResponseError("OOM command not allowed"), "redis://nas2")
    assert str(told) == "Redis at nas2 does not do what bookq asks of it: OOM command not allowed"


def test_the_password_is_in_the_environment_or_in_a_file_of_ones_own(tmp_path, monkeypatch):
    monkeypatch.delenv(PASSWORD, raising=False)
    assert password(tmp_path) == ""
    file = tmp_path / "redis-password"
    file.write_text("from the file\n")
    file.chmod(0o600)
    assert password(tmp_path) == "from the file"
    monkeypatch.setenv(PASSWORD, "from the environment")
    assert password(tmp_path) == "from the environment"


@pytest.mark.skipif(os.name == "nt", reason="modes of Unix")
def test_a_password_that_others_can_read_is_refused(tmp_path, monkeypatch):
    monkeypatch.delenv(PASSWORD, raising=False)
    file = tmp_path / "redis-password"
    file.write_text("open")
    file.chmod(0o640)
    with pytest.raises(PasswordFileError, match="chmod 600"):
        password(tmp_path)


def test_only_an_open_way_to_another_computer_is_warned_of():
    assert "not encrypted" in str(caution("redis://nas2:6379/0"))
    assert caution("rediss://nas2:6379/0") is None
    assert caution("redis://127.0.0.1:6379/0") is None


def test_without_the_extra_all_of_this_can_be_loaded():
    code = (
        "import sys; sys.modules['redis'] = sys.modules['rq'] = None\n"
        "import bookq_gui.remote.connection, bookq_gui.remote.protocol"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_client_tries_nothing_twice():
    client = connect("redis://127.0.0.1:1/0")
    assert isinstance(client, Redis)
    assert client.get_retry()._retries == 0
