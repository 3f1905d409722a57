"""Markdown: a table in which nothing from outside is markup."""

import re
from dataclasses import replace

from exportkit import ANNOTATION, BARE, FULL, few, shelves_of_books
from hypothesis import given

from bookq_gui.exports.documents import HEADER, escaped
from bookq_gui.exports.export import export
from bookq_gui.exports.values import one_line

ESCAPED = re.compile(r"\\([\\`*_\[\]<>#|~&$@{}:.])")


def table(folder, books, annotations=None):
    file = folder / "books.md"
    export(books, file, annotations=annotations)
    lines = file.read_text("utf-8").split("\n")
    assert lines.pop() == ""
    return [[cell.strip(" ") for cell in re.split(r"(?<!\\)(?:\\\\)*\|", line)[1:-1]] for line in lines]


def test_a_line_a_book(tmp_path):
    header, rule, full, bare = table(tmp_path, [FULL, BARE], {FULL.id: ANNOTATION})
    assert tuple(header) == HEADER
    assert all(re.fullmatch("-+:?", cell) for cell in rule)
    assert full == [
        rf"[The Cartographer \& the 100% Tide\_line]({FULL.url})",
        "Maren van der Ostrove, Tobias Wrenfield Jr.",
        r"Tidewater \#1-2",
        "1998",
        "4.26",
        "1,844,845",
        "321",
        "9780306406157",
        "Read",
        "4.5",
        "2021-03-14",
        "Summer 2026, to lend",
    ]
    assert bare == [f"[Nothing Known]({BARE.url})", *[""] * 11]


def test_titles_are_no_markup(tmp_path):
    title = "![x](http://evil.example) <script>|www.evil.example|https://evil.example @who $x$ &lt;"
    _header, _rule, line = table(tmp_path, [replace(BARE, title=title, url="javascript:alert(1)")])
    assert line[0] == (
        r"!\[x\](http\://evil.example) \<script\>\|www\.evil.example\|https\://evil.example \@who \$x\$ \&lt;"
    )


def test_years_before_christ(tmp_path):
    assert table(tmp_path, [replace(BARE, first_published="-0400")])[2][3] == "400 BCE"


@given(shelves_of_books)
@few
def test_any_book_is_one_line_of_the_same_cells(tmp_path_factory, books):
    lines = table(tmp_path_factory.mktemp("out"), books)
    assert [len(line) for line in lines] == [len(HEADER)] * (len(books) + 2)
    for book, line in zip(books, lines[2:], strict=True):
        assert ESCAPED.sub(r"\1", line[1]) == one_line(", ".join(filter(None, book.authors)))


def test_escaping_leaves_plain_text_alone():
    assert escaped("It's 5 o'clock (really) - isn't it?") == "It's 5 o'clock (really) - isn't it?"
