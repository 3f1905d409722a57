"""The compose file starts what it says, and opens nothing that need not be open."""

import re
import shlex
from pathlib import Path

import pytest

from bookq_gui.cli import parser

FILE = Path(__file__).parents[2] / "resources" / "redis" / "compose.yaml"
TEXT = FILE.read_text("utf-8")


def commands():
    """The command lines in the file, in containers and without."""
    inside = re.findall(r"^ +(?:command: |- exec )(.+)$", TEXT, re.MULTILINE)
    plain = re.findall(r"^#   (.+)$", re.sub(r" \\\n# +", " ", TEXT), re.MULTILINE)
    return [shlex.split(line.replace("$$", "$")) for line in (*inside, *plain)]


def test_the_commands_of_bookq_in_it_are_understood():
    found = [words for words in commands() if words[0] == "bookq"]
    assert len(found) == 2
    for words in found:
        parser.parser().parse_args(words[1:])


def test_redis_keeps_what_it_has_and_wants_a_password():
    found = [words for words in commands() if words[0] == "redis-server"]
    assert len(found) == 2
    for words in found:
        assert {"--requirepass", "--appendonly", "noeviction"} <= set(words)


def test_the_dashboard_reads_json_and_is_reached_from_this_computer_only():
    assert all("-j" in words for words in commands() if words[0] == "rq-dashboard")
    published = re.findall(r"^ +- (\S+:\d+:\d+)$", TEXT, re.MULTILINE)
    assert published == ["${BOOKQ_REDIS_ADDRESS:-127.0.0.1}:6379:6379", "127.0.0.1:9181:9181"]


def test_it_has_only_the_indentation_and_the_signs_of_yaml():
    for line in TEXT.splitlines():
        assert re.fullmatch(r"(?:  )*(?:#.*|- .+|[\w-]+:(?: .+)?|(?:FROM|COPY|RUN|USER) .+)?", line), line


def test_it_is_yaml_of_the_form_that_compose_takes():
    yaml = pytest.importorskip("yaml")
    services = yaml.safe_load(TEXT)["services"]
    assert set(services) == {"redis", "worker", "dashboard"}
    for service in services.values():
        assert "image" in service or "dockerfile_inline" in service["build"]
        assert service["environment"]["BOOKQ_REDIS_PASSWORD"].startswith("${BOOKQ_REDIS_PASSWORD:?")
    assert services["worker"]["volumes"][0].endswith(":/pages:ro")
    assert (FILE.parent / services["worker"]["build"]["context"] / "pyproject.toml").is_file()
