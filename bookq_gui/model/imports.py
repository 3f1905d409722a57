"""What an import recognises, line by line, and the result of each line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from bookq_gui.model.annotation import Annotation
from bookq_gui.model.book import Book, Contributor, SeriesEntry, url_of
from bookq_gui.model.job import AlsoSatisfied, Job, NewJob
from bookq_gui.model.message import NO_MESSAGE, Message
from bookq_gui.model.validation import decoded


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBook:
    """What an export of another program says of a book before its page is fetched.

    ``title`` is as printed there, also with a series in it. ``authors`` wrote the book, ``others`` are people
    whose role is not known. ISBNs have right check digits. ``published`` and ``first_published`` are ISO 8601
    of any precision. ``rating`` is the average of all readers.
    """

    title: str
    authors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    series: tuple[SeriesEntry, ...] = ()
    isbn10: str | None = None
    isbn13: str | None = None
    asin: str | None = None
    publisher: str | None = None
    format: str | None = None
    language: str | None = None
    pages: int | None = None
    published: str | None = None
    first_published: str | None = None
    rating: float | None = None
    cover_url: str | None = None

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> KnownBook:
        """Return a known book from its `dataclasses.asdict`. Raises KeyError or TypeError for other data."""
        lists = {name: tuple(data[name]) for name in ("authors", "others")}
        series = tuple(SeriesEntry(**entry) for entry in data["series"])
        return cls(**{**data, **lists, "series": series})

    def to_book(self, key: int) -> Book:
        """Return the record of the book; ``key`` as in `BookRow.id`.

        A series in brackets behind the title, as Goodreads writes it, is no part of the record's title. The
        complete title has the series, also if the export has it in a column of its own.
        """
        title, series, complete = self.title, self.series, self.title
        if found := _IN_TITLE.fullmatch(title):
            title, series = found["title"], tuple(_entries(found["series"]))
        elif series:
            written = f"{title} ({'; '.join(f'{entry.name}, #{entry.position}' for entry in series)})"
            again = _IN_TITLE.fullmatch(written)
            if again and again["title"] == title and tuple(_entries(again["series"])) == series:
                complete = written
        people = [
            *(Contributor(name) for name in self.authors),
            *(Contributor(name, "") for name in self.others),
        ]
        return Book(
            id=key,
            url=url_of(key),
            title=title,
            title_complete=complete,
            series=series,
            contributors=tuple(people),
            authors=self.authors or self.others[:1],
            rating=self.rating,
            pages=self.pages,
            format=self.format,
            publisher=self.publisher,
            language=self.language,
            published=self.published,
            first_published=self.first_published,
            isbn10=self.isbn10,
            isbn13=self.isbn13,
            asin=self.asin,
            cover_url=self.cover_url,
            layout="",
            fetched_at="",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """One thing that an import recognised in ``text`` on ``line`` (1-based): a job, or why there is none.

    Exactly one of ``job`` and ``reason`` is set; ``reason`` says what to do. ``known`` and ``annotation`` are
    what an export of another program says of the book of ``job``.
    """

    text: str
    line: int = 0
    job: NewJob | None = None
    reason: Message = NO_MESSAGE
    known: KnownBook | None = None
    annotation: Annotation | None = None

    def to_data(self) -> dict[str, Any]:
        """Return JSON values without empty fields."""
        data: dict[str, Any] = {"text": self.text, "line": self.line}
        if self.job is not None:
            data["job"] = {name: getattr(self.job, name) for name in NewJob.__slots__}
        if self.reason:
            data["reason"] = self.reason.to_data()
        if self.known is not None:
            data["known"] = asdict(self.known)
        if self.annotation is not None:
            data["annotation"] = self.annotation.to_dict()
        return data

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Recognised:
        """Return the object of `to_data`. Raises KeyError, TypeError or ValueError for other data."""
        reason, known, annotation = data.get("reason", ""), data.get("known"), data.get("annotation")
        return cls(
            text=data["text"],
            line=data["line"],
            job=NewJob(**data["job"]) if "job" in data else None,
            reason=Message.from_data(reason) if reason else NO_MESSAGE,
            known=None if known is None else KnownBook.from_data(known),
            annotation=None if annotation is None else Annotation.from_dict(annotation),
        )


_IN_TITLE = re.compile(r"(?P<title>.*\S) \((?P<series>[^()]*[^()\s,;],? #[0-9][^()]*)\)")
_ENTRY = re.compile(r"(?P<name>.+?),? #(?P<position>[0-9][0-9.,\- ]*)")


def _entries(text: str) -> Iterator[SeriesEntry]:
    for part in text.split(";"):
        found = _ENTRY.fullmatch(part.strip())
        if found:
            yield SeriesEntry(found["name"].strip(), found["position"].strip())
        elif part.strip():
            yield SeriesEntry(part.strip())


class AddResult(StrEnum):
    """The result of one `Recognised`."""

    ADDED = "added"
    IN_QUEUE = "in queue"
    COLLECTED = "collected"
    REPEATED = "repeated"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of an import report. ``message`` is for people; ``job_id`` is "" if there is no job.

    ``kept`` are the fields of the annotation that keep another value than that of the import. ``title`` is
    what is known of the title. A line that was refused may have ``instead``, a text that is right in its
    place, ``list_url``, a page whose books can be added, or ``open_url``, an https address for the browser.
    """

    text: str
    result: AddResult
    message: Message
    job_id: str = ""
    kept: tuple[str, ...] = ()
    title: str = ""
    instead: str = ""
    list_url: str = ""
    open_url: str = ""

    def line(self) -> str:
        """Return the line as one sentence for people."""
        return f"{self.text}: {self.message}" if self.text else str(self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoneAdd:
    """What undoing an add removed, to redo it.

    ``jobs`` are as they were. ``books`` came from these jobs alone, ``origins`` are all books that came from
    them, each with its job. ``satisfied`` are other jobs whose work they did. ``pages`` are the sources of
    pasted pages whose jobs were not in the queue yet. ``annotations`` are as they were.
    """

    jobs: tuple[Job, ...] = ()
    books: tuple[int, ...] = ()
    origins: tuple[tuple[int, str], ...] = ()
    satisfied: tuple[AlsoSatisfied, ...] = ()
    pages: tuple[str, ...] = ()
    annotations: Mapping[int, Annotation] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The result of everything in one import, in its order.

    ``before`` are the added jobs that had ended in the queue before, as they were then: undo restores them.
    ``annotations_before`` and ``annotations_after`` are the annotations that the import changed, by the keys
    of the books.
    """

    lines: tuple[ReportLine, ...]
    before: tuple[Job, ...] = ()
    annotations_before: Mapping[int, Annotation] = field(default_factory=dict)
    annotations_after: Mapping[int, Annotation] = field(default_factory=dict)

    @classmethod
    def joined(cls, reports: Iterable[ImportReport]) -> ImportReport:
        """Return one report from those on the parts of an import."""
        parts = list(reports)
        if len(parts) == 1:
            return parts[0]
        before: dict[int, Annotation] = {}
        after: dict[int, Annotation] = {}
        for part in parts:
            for key, annotation in part.annotations_before.items():
                before.setdefault(key, annotation)
            after.update(part.annotations_after)
        return cls(
            tuple(line for part in parts for line in part.lines),
            tuple(job for part in parts for job in part.before),
            before,
            after,
        )

    def count(self, result: AddResult) -> int:
        """Return the number of lines with this result."""
        return sum(line.result is result for line in self.lines)

    def ids(self, result: AddResult) -> tuple[str, ...]:
        """Return the ids of the jobs of the lines with this result, each once."""
        return tuple(dict.fromkeys(e.job_id for e in self.lines if e.result is result and e.job_id))

    def summary(self) -> str:
        """Return the report in one line: "12 added · 3 already in the queue · 1 not a book link"."""
        words = {
            AddResult.ADDED: "added",
            AddResult.IN_QUEUE: "already in the queue",
            AddResult.COLLECTED: "already collected",
            AddResult.REPEATED: "repeated",
            AddResult.REFUSED: "not a book link",
        }
        return " · ".join(
            f"{count} {shown}"
            for result, shown in words.items()
            if (count := self.count(result)) or result is AddResult.ADDED
        )


class ListedBook(NamedTuple):
    """A book on a page full of books. ``position`` is that in a series, as printed."""

    id: int
    title: str
    authors: tuple[str, ...] = ()
    position: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """A page full of books.

    ``kind`` is "list", "series", "author", "shelf", "editions", "search", "awards", "books" (a person's own),
    or "other". A list may have several pages: ``total`` is the number of all its books, None if not known,
    ``next_url`` the address of the next page. ``whole``: the page is not truncated.
    """

    kind: str
    name: str | None
    books: tuple[ListedBook, ...]
    url: str | None = None
    next_url: str | None = None
    total: int | None = None
    whole: bool = True

    def to_json(self) -> str:
        """Return the page as it is stored."""
        values = {name: getattr(self, name) for name in self.__slots__}
        return json.dumps(values, ensure_ascii=False)

    @classmethod
    def from_json(cls, stored: str) -> ListPage:
        """Return a stored page. Raises ValueError for any other text."""
        try:
            values = decoded(stored)
            books = tuple(
                ListedBook(int(number), str(title), tuple(map(str, authors)), position)
                for number, title, authors, position in values.pop("books")
            )
            return cls(books=books, **values)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise ValueError("not a page full of books") from error
