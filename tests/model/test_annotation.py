"""Annotations: limits, JSON, version 0.1, merging."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bookq_gui.model.annotation import (
    LONGEST_NOTE,
    MOST_TAGS,
    NO_ANNOTATION,
    READ,
    Annotation,
    date_from,
    tags_from,
)

FULL = Annotation(
    state="did-not-finish",
    stars=4.25,
    read_on="2021-03-14",
    started_on="2021-03",
    added_on="2021",
    read_count=2,
    owned=1,
    tags=("sea", "lent to Anna"),
    review="Kept me up.\nTwice.",
    note="Anna has it.",
    spoiler=True,
)
dates = st.sampled_from([None, "2019", "2019-05", "2019-05-04", "-0300"])
annotations = st.builds(
    lambda **values: NO_ANNOTATION.changed(**values),
    state=st.none() | st.sampled_from(["want", "reading", "read"]) | st.text(max_size=20),
    stars=st.none() | st.floats(min_value=0, max_value=5),
    read_on=dates,
    started_on=dates,
    added_on=dates,
    read_count=st.none() | st.integers(0, 9),
    owned=st.none() | st.integers(0, 9),
    tags=st.lists(st.text(max_size=12), max_size=5),
    review=st.text(max_size=60),
    note=st.text(max_size=60),
    spoiler=st.booleans(),
)


@given(annotations)
def test_json_gives_it_back(annotation):
    assert Annotation.from_json(annotation.to_json()) == annotation
    assert Annotation.from_dict(annotation.to_dict()) == annotation
    annotation.to_json().encode()


def test_the_record_has_exactly_the_documented_fields():
    assert FULL.to_dict() == {
        "state": "did-not-finish",
        "stars": 4.25,
        "read_on": "2021-03-14",
        "started_on": "2021-03",
        "added_on": "2021",
        "read_count": 2,
        "owned": 1,
        "tags": ["sea", "lent to Anna"],
        "review": "Kept me up.\nTwice.",
        "note": "Anna has it.",
        "spoiler": True,
    }
    assert json.loads(Annotation(stars=3.0).to_json()) == {"stars": 3.0}


@pytest.mark.parametrize(
    ("mark", "annotation"),
    [
        ({"tags": ["sea"], "note": "n", "read": True}, Annotation(tags=("sea",), note="n", state=READ)),
        ({"tags": [], "note": "", "read": False}, NO_ANNOTATION),
        ({"tags": [], "note": "x", "read": None}, Annotation(note="x")),
    ],
)
def test_marks_of_version_0_1_are_read(mark, annotation):
    assert Annotation.from_json(json.dumps(mark)) == annotation


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "no JSON",
        '{"tags": "sea"}',
        '{"tags": [1]}',
        '{"note": 1}',
        '{"stars": "4"}',
        '{"stars": true}',
        '{"read_count": 1.5}',
        '{"spoiler": 1}',
        '{"read": 1}',
        '{"read_on": 2019}',
    ],
)
def test_what_is_no_annotation_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - any message will do
        Annotation.from_json(text)


@pytest.mark.parametrize(
    ("values", "cleaned"),
    [
        ({"stars": 0}, NO_ANNOTATION),
        ({"stars": 9.5}, NO_ANNOTATION),
        ({"stars": float("nan")}, NO_ANNOTATION),
        ({"stars": 4}, Annotation(stars=4.0)),
        ({"read_on": "2019-13-01"}, NO_ANNOTATION),
        ({"read_on": "May"}, NO_ANNOTATION),
        ({"state": "  a,   b "}, Annotation(state="a, b")),
        ({"state": ""}, NO_ANNOTATION),
        ({"read_count": -1}, NO_ANNOTATION),
        ({"note": " a\r\nb\ud800\0 "}, Annotation(note="a\nb")),
        ({"tags": ["Sea", "sea", " ", "a,b"]}, Annotation(tags=("Sea", "a,b"))),
    ],
)
def test_values_are_cleaned(values, cleaned):
    assert NO_ANNOTATION.changed(**values) == cleaned


def test_there_are_limits():
    annotation = NO_ANNOTATION.changed(
        note="x" * (LONGEST_NOTE + 1), tags=[f"t{n}" for n in range(MOST_TAGS + 5)]
    )
    assert (len(annotation.note), len(annotation.tags)) == (LONGEST_NOTE, MOST_TAGS)
    with pytest.raises(TypeError, match="colour"):
        NO_ANNOTATION.changed(colour="red")


@given(annotations, annotations)
def test_an_import_fills_only_what_is_empty(mine, theirs):
    both = mine.completed_by(theirs)
    for field in set(Annotation._fields) - {"tags"}:
        said = getattr(mine, field)
        wanted = said if said != getattr(NO_ANNOTATION, field) else getattr(theirs, field)
        assert getattr(both, field) == wanted
    assert both.tags[: len(mine.tags)] == mine.tags
    assert {tag.casefold() for tag in theirs.tags} <= {tag.casefold() for tag in both.tags}
    assert both.completed_by(theirs) == both
    differ = {f for f in Annotation._fields if getattr(both, f) != getattr(theirs, f)}
    assert set(mine.conflicts(theirs)) == {
        f for f in differ - {"tags"} if getattr(theirs, f) != getattr(NO_ANNOTATION, f)
    }


def test_what_says_nothing_is_false():
    assert not NO_ANNOTATION
    assert Annotation(added_on="2020")
    assert FULL.conflicts(FULL) == ()


def test_tags_and_dates_are_read_from_typed_text():
    assert tags_from("sea; lent to Anna, Sea") == ("sea", "lent to Anna")
    assert tags_from('"sea, old"; "of the sea", 5" wide, "a, b') == (
        "sea, old", "of the sea", "5 wide", "a", "b",
    )  # fmt: skip
    assert FULL.without_tags(["SEA"]).tags == ("lent to Anna",)
    assert date_from(" 2020-02-29 ") == "2020-02-29"
    assert date_from("2020-02-31") is None
