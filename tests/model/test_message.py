"""Messages: in English, through JSON, and hostile data."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.model.message import Message

values = st.dictionaries(
    st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text() | st.integers(-(2**53), 2**53), max_size=3
)


def test_holes_are_filled_and_numbers_grouped():
    assert str(Message("{count} of {name}", count=12345, name="a{b}")) == "12,345 of a{b}"


def test_a_hole_without_a_value_stays():
    assert str(Message("{what} {n}", n=1)) == "{what} 1"


def test_a_message_may_hold_another():
    inner = Message("{n} books", n=3)
    outer = Message("Added {what}.", what=inner)
    assert str(outer) == "Added 3 books."
    assert Message.from_data(json.loads(json.dumps(outer.to_data()))) == outer


@given(st.text(), values)
def test_a_message_survives_json(text, filled):
    message = Message(text, **filled)
    assert Message.from_data(json.loads(json.dumps(message.to_data()))) == message


def test_a_sentence_of_an_earlier_version_is_plain_text():
    assert str(Message.from_data("It did not answer {x}.")) == "It did not answer {x}."


@pytest.mark.parametrize(
    "data", [None, 1, [], ["a"], ["a", []], [1, {}], ["a", {"x": [1]}], ["a", {"x": 1.5}]]
)
def test_what_is_no_message_is_refused(data):
    with pytest.raises(ValueError, match="not a message"):
        Message.from_data(data)


def test_nesting_has_a_limit():
    data = "end"
    for _ in range(50):
        data = ["{x}", {"x": {"message": data}}]
    with pytest.raises(ValueError, match="not a message"):
        Message.from_data(data)
