"""The translations are complete and belong to the texts that are there now."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "es")
HOLE = re.compile(r"\{\w*\}|%n|%\d")
FORMS = {"de": 2, "es": 2}
"""How many plural forms Qt has for each language."""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / ".ci" / "translations.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(language: str) -> Iterator[tuple[str, str, ET.Element]]:
    for context in ET.parse(FOLDER / f"bookq_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message.findtext("source", ""), message


def forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    missing = [
        f"{context}: {source}"
        for context, source, message in messages(language)
        if message.find("translation").get("type") or not all(forms(message))  # type: ignore[union-attr]
    ]
    assert not missing, "\n".join(missing)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_are_those_of_the_program(language: str, tool: ModuleType) -> None:
    wanted = {(context, source) for context, source, _comment, _counts in tool.texts()}
    assert {(context, source) for context, source, _ in messages(language)} == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_is_the_same(language: str) -> None:
    wrong = [
        f"{context}: {source} -> {form}"
        for context, source, message in messages(language)
        for form in forms(message)
        if Counter(HOLE.findall(form)) != Counter(HOLE.findall(source))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_form_is_there(language: str) -> None:
    counts = {len(forms(message)) for *_, message in messages(language) if message.get("numerus")}
    assert counts == {FORMS[language]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_dots_lines_and_ends_are_those_of_the_source(language: str) -> None:
    wrong = [
        f"{context}: {source} -> {form}"
        for context, source, message in messages(language)
        for form in forms(message)
        if source.endswith("…") != form.endswith("…")
        or (source.endswith(".") and not form.endswith("."))
        or source.count("\n") != form.count("\n")
        or source.startswith(" ") != form.startswith(" ")
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_a_mnemonic_has_one_in_every_language(language: str) -> None:
    mark = re.compile(r"&[^\s&]")
    wrong = [
        f"{context}: {source} -> {form}"
        for context, source, message in messages(language)
        for form in forms(message)
        if len(mark.findall(source)) != len(mark.findall(form))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_translation_is_the_one_of_the_texts(
    language: str, tool: ModuleType, tmp_path: Path
) -> None:
    made = tool.compile_to(language, tmp_path)
    assert made.read_bytes() == (FOLDER / made.name).read_bytes(), "run .ci/translations.py"


def test_messages_are_made_from_literal_templates(tool: ModuleType) -> None:
    # Two copy the template of another message, one passes on the sentence of another process.
    assert set(tool.unreadable_messages()) <= {
        "bookq_gui/engine/engine.py",
        "bookq_gui/goodreads/policies.py",
        "bookq_gui/recovery/recover.py",
    }
    assert "Already in the queue." in tool.messages()


def test_no_text_is_hidden_from_the_collection(tool: ModuleType) -> None:
    """A text that is put together before it is looked up would never be translated."""
    import ast

    hidden = []
    for file in sorted((ROOT / "bookq_gui" / "ui").rglob("*.py")):
        for call, _owner in tool._calls(ast.parse(file.read_text("utf-8")), ""):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            texts = call.args[:1] if name == "tr" else call.args[1:2] if name == "counted" else []
            hidden += [
                f"{file.name}:{call.lineno}"
                for text in texts
                if not list(tool._constants(text)) and not isinstance(text, ast.Starred)
            ]
    assert hidden == []
