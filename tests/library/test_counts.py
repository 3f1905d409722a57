"""Counts that are kept by changes are those of a scan."""

from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bookq_gui.library.counts import FIXED, NAMED, LibraryCounts, Part
from bookq_gui.model.annotation import NO_ANNOTATION, Annotation
from bookq_gui.model.book import Book, row_of
from bookq_gui.model.message import Message

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
BARE = row_of(Book(id=1, url="", title="x", layout="next", fetched_at="2026-01-01T00:00:00+00:00"))
KEYS = st.integers(1, 6)
ROWS = st.builds(
    lambda key, days, fetched, failed, authors, series, genres: BARE._replace(
        id=key,
        added_at=(NOW - timedelta(days=days)).isoformat(),
        fetched=fetched,
        reason=Message("No answer.") if failed else None,
        authors=tuple(dict.fromkeys(authors)),
        series=series,
        genres=tuple(dict.fromkeys(genres)),
    ),
    KEYS,
    st.integers(0, 12),
    st.booleans(),
    st.booleans(),
    st.lists(st.sampled_from("ABC"), max_size=2),
    st.sampled_from(["", "Harbour #1", "Harbour #2", "Alone"]),
    st.lists(st.sampled_from(["Sea", "War"]), max_size=2),
)
SAID = st.builds(
    lambda state, tags: Annotation(state=state, tags=tuple(dict.fromkeys(tags))),
    st.sampled_from([None, "want", "reading", "read", "given-up"]),
    st.lists(st.sampled_from(["sea", "lent"]), max_size=2),
)


class Changing(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.counts = LibraryCounts()
        self.counts.set_all([], {}, NOW)
        self.rows, self.said, self.now = {}, {}, NOW

    def slots(self):
        return {(part, name): count for part in NAMED for name, count in self.counts.names(part)} | {
            (part, ""): self.counts.count(part) for part in FIXED
        }

    def changed(self, change):
        before = self.slots()
        told = change()
        after = self.slots()
        keys = before.keys() | after.keys()
        assert told == {key for key in keys if before.get(key, 0) != after.get(key, 0)}

    @rule(rows=st.lists(ROWS, max_size=4))
    def come(self, rows):
        self.rows.update((row.id, row) for row in rows)
        self.changed(lambda: self.counts.change_rows(rows))

    @rule(keys=st.lists(KEYS, max_size=3))
    def go(self, keys):
        for key in keys:
            self.rows.pop(key, None)
        self.changed(lambda: self.counts.remove_rows(keys))

    @rule(said=st.dictionaries(KEYS, SAID, max_size=3))
    def say(self, said):
        self.said.update(said)
        self.changed(lambda: self.counts.change_annotations(said))

    @rule(days=st.integers(0, 3))
    def wait(self, days):
        self.now += timedelta(days=days)
        self.changed(lambda: self.counts.pass_time(self.now))

    @invariant()
    def they_are_those_of_a_scan(self):
        fresh = LibraryCounts()
        fresh.set_all(self.rows.values(), {key: said for key, said in self.said.items() if said}, self.now)
        assert fresh._counts == self.counts._counts


TestChanging = Changing.TestCase
TestChanging.settings = settings(max_examples=40, stateful_step_count=12, deadline=None)


def test_what_counts_where():
    rows = [
        BARE._replace(id=1, authors=("Ann",), series="Harbour #1", genres=("Sea",)),
        BARE._replace(id=2, fetched=False, reason=Message("No answer."), added_at=NOW.isoformat()),
        BARE._replace(id=3, authors=("Ann", "Bo"), series="Harbour #2"),
    ]
    counts = LibraryCounts()
    counts.set_all(rows, {1: Annotation(state="read", tags=("lent",)), 3: Annotation(state="given-up")}, NOW)
    assert {part.value: counts.count(part) for part in FIXED} == {
        "all": 3,
        "new": 1,
        "unfetched": 1,
        "failed": 1,
        "want": 0,
        "reading": 0,
        "read": 1,
    }
    assert counts.names(Part.AUTHOR) == [("Ann", 2), ("Bo", 1)]
    assert counts.names(Part.SERIES, 1) == [("Harbour", 2)]
    assert counts.names(Part.SHELF) == [("given-up", 1)]
    assert counts.names(Part.TAG) == [("lent", 1)]
    assert counts.change_annotations({1: NO_ANNOTATION}) == {(Part.READ, ""), (Part.TAG, "lent")}
