"""What a new user adds: a mail with links in many forms, and the export of a library."""

from collections.abc import Iterable

FORMS = (
    "https://www.goodreads.com/book/show/{0}",
    "http://goodreads.com/book/show/{0}.Some_Title",
    "www.goodreads.com/book/show/{0}-some-title/",
    "<https://m.goodreads.com/book/show/{0}>",
    "https://www.goodreads.com/en/book/show/{0}-some-title",
    "https://www.goodreads.com/book/show/{0}?ac=1&from_search=true&qid=abc&rank=1",
    "https://www.goodreads.com/book/show/{0}#CommunityReviews",
    "https://www.goodreads.com/book/show/{0}/reviews",
    "HTTPS://WWW.GOODREADS.COM/BOOK/SHOW/{0}",
    "(see https://www.goodreads.com/zh-TW/book/show/{0}._).",
    "https://www.goodreads.com/book/show?id={0}",
    "com.goodreads.https://book/show/{0}",
)
EXPORT_IDS = range(700_001, 700_031)
_HEADER = (
    "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,"
    "Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,"
    "Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies"
)


def title_of(book_id: int) -> str:
    """Return the title that the site gives an invented book."""
    return f"The Book Numbered {book_id}"


def links(*ids: int) -> str:
    """Return links to books, each in a line."""
    return "\n".join(f"https://www.goodreads.com/book/show/{book_id}" for book_id in ids)


def library_export(ids: Iterable[int]) -> str:
    """Return the export of a library as the site makes it."""
    lines = [
        f'{number},"{title_of(number)} (Numbers, #{place})",Ada Sample,"Sample, Ada",,="",="",0,3.90,'
        f"Sample House,Paperback,200,2006,2005,,2024/01/{place:02},to-read,to-read (#{place}),to-read,"
        '"A line,<br/>and another\nof my own",,,0,0'
        for place, number in enumerate(ids, 1)
    ]
    return "\n".join([_HEADER, *lines]) + "\n"
