"""Pages of invented books in the forms of real ones. Tests change parts of them."""

from __future__ import annotations

import html
import json
from datetime import UTC, datetime, timedelta
from typing import Any

FETCHED_AT = "2026-09-15T12:00:00Z"
SITE = "https://www.goodreads.com"
PHOTOS = "https://m.media-amazon.com/images/S/compressed.photo.goodreads.com/books"

JsonObject = dict[str, Any]


def stamp(year: int, month: int = 1, day: int = 1, hour: int = 8) -> int:
    """Return the milliseconds since 1970 of a day in the years 1 to 9999."""
    since = datetime(year, month, day, hour, tzinfo=UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return since // timedelta(milliseconds=1)


class NextPage:
    """A page of the present layout. Change its parts, then take `page()` or `json()`."""

    def __init__(self, number: int = 4711) -> None:
        self.number = number
        self.book: JsonObject = {
            "__typename": "Book",
            "legacyId": number,
            "webUrl": f"{SITE}/book/show/{number}-the-salt-ledger",
            "title": "The Salt Ledger",
            "titleComplete": "The Salt Ledger (Harbour Books, #2)",
            "description": "A clerk counts <i>salt</i>.<br /><br />Then the harbour freezes.",
            'description({"stripped":true})': "A clerk counts salt.\r\n\r\nThen the harbour freezes.",
            "primaryContributorEdge": {"node": {"__ref": "Contributor:1"}, "role": "Author"},
            "secondaryContributorEdges": [{"node": {"__ref": "Contributor:2"}, "role": "Translator"}],
            "imageUrl": f"{PHOTOS}/1i/{number}.jpg",
            "bookSeries": [{"userPosition": "2", "series": {"__ref": "Series:1"}}],
            "bookGenres": [{"genre": {"name": "Fiction"}}, {"genre": {"name": "Sea Stories"}}],
            "details": {
                "asin": "0306406152",
                "format": "Hardcover",
                "numPages": 246,
                "publicationTime": stamp(2006, 5, 4, 7),
                "publisher": "Pier Press",
                "isbn": "0306406152",
                "isbn13": "9780306406157",
                "language": {"name": "English"},
            },
            "work": {"__ref": "Work:1"},
            "links": {},
        }
        self.work: JsonObject = {
            "__typename": "Work",
            "legacyId": 99,
            "choiceAwards": [],
            "details": {
                "publicationTime": stamp(1830),
                "originalTitle": "Das Salzbuch ",
                "awardsWon": [
                    {
                        "name": "Harbour Prize",
                        "webUrl": f"{SITE}/award/show/7-harbour-prize",
                        "awardedAt": stamp(2007),
                        "category": "Best Ledger",
                        "designation": "WINNER",
                    }
                ],
                "places": [{"name": "Ostwick", "countryName": "Norland", "year": 1830}],
                "characters": [{"name": "Mina Vael"}],
            },
            "stats": {
                "averageRating": 4.0,
                "ratingsCount": 15,
                "ratingsCountDist": [1, 1, 1, 6, 6],
                "textReviewsCount": 4,
            },
        }
        self.state: JsonObject = {
            "ROOT_QUERY": {
                "getBookByLegacyId(" + json.dumps({"legacyId": str(number)}) + ")": {"__ref": "Book:1"},
                "getSocialSignals({})": [
                    {"name": "CURRENTLY_READING", "count": 3},
                    {"name": "TO_READ", "count": 12},
                ],
            },
            "Book:1": self.book,
            "Work:1": self.work,
            "Series:1": {"title": "Harbour Books", "webUrl": f"{SITE}/series/5-harbour-books"},
            "Contributor:1": {
                "legacyId": 21,
                "name": "Ada  Quill",
                "webUrl": f"{SITE}/author/show/21.Ada_Quill",
            },
            "Contributor:2": {"name": "Ben Ruler", "webUrl": f"{SITE}/author/show/22.Ben_Ruler"},
        }
        self.data: JsonObject = {
            "props": {"pageProps": {"apolloState": self.state}, "__N_SSP": True},
            "page": "/book/show/[book_id]",
            "query": {"book_id": f"{number}-the-salt-ledger"},
        }
        self.linked: JsonObject = {
            "@context": "https://schema.org",
            "@type": "Book",
            "name": "The Salt Ledger (Harbour Books, #2)",
            "image": self.book["imageUrl"],
            "bookFormat": "Hardcover",
            "numberOfPages": 246,
            "inLanguage": "English",
            "isbn": "9780306406157",
            "author": [
                {"@type": "Person", "name": "Ada  Quill", "url": f"{SITE}/author/show/21.Ada_Quill"},
                {"@type": "Person", "name": "Ben Ruler", "url": f"{SITE}/author/show/22.Ben_Ruler"},
            ],
            "aggregateRating": {"ratingValue": 4, "ratingCount": 15, "reviewCount": 4},
        }
        self.canonical = f"{SITE}/book/show/{number}-the-salt-ledger"
        self.visible = VISIBLE.replace("4711", str(number))
        self.before = ""
        self.after = ""

    def json(self) -> str:
        """Return the bare data."""
        return json.dumps(self.data)

    def page(
        self, *, data: bool = True, linked: bool = True, visible: bool = True, end: bool = True
    ) -> bytes:
        """Return the page with the given sources."""
        raw = self.json().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
        script = f'<script id="__NEXT_DATA__" type="application/json">{raw}</script>' if data else ""
        told = f'<script type="application/ld+json">{json.dumps(self.linked)}</script>' if linked else ""
        return (
            f'{self.before}<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/>'
            "<title>The Salt Ledger (Harbour Books, #2) by Ada Quill | Goodreads</title>"
            f'<link rel="canonical" href="{self.canonical}"/>'
            f'<meta property="og:url" content="{self.canonical}"/>{told}</head><body>'
            f'<div id="__next">{self.visible if visible else ""}</div>{script}{self.after}</body>'
            f"{'</html>' if end else ''}"
        ).encode()


VISIBLE = """
<div class="BookCover__image"><div><img class="ResponsiveImage" role="presentation"
 src="https://m.media-amazon.com/images/S/compressed.photo.goodreads.com/books/1i/4711.jpg"/></div></div>
<div class="BookPageTitleSection"><div class="BookPageTitleSection__title">
<h3 class="Text Text__title3 Text__italic Text__regular" aria-label="Book 2 in the Harbour Books series"><a
 href="https://www.goodreads.com/series/5-harbour-books">Harbour Books<!-- --> #2</a></h3>
<h1 class="Text" data-testid="bookTitle" aria-label="Book title: The Salt Ledger">The Salt Ledger</h1>
</div></div>
<div class="BookPageMetadataSection"><h3><div class="ContributorLinksList">
<span><a class="ContributorLink" href="https://www.goodreads.com/author/show/21.Ada_Quill"><span
 class="ContributorLink__name" data-testid="name">Ada  Quill</span></a>, </span>
<span><a class="ContributorLink" href="https://www.goodreads.com/author/show/22.Ben_Ruler"><span
 class="ContributorLink__name" data-testid="name">Ben Ruler</span> <span class="ContributorLink__role"
 data-testid="role">&nbsp;(Translator)</span></a></span></div></h3>
<a class="RatingStatistics" href="#CommunityReviews"><div class="RatingStatistics__rating">4.00</div>
<span data-testid="ratingsCount">15&nbsp;<!-- -->ratings</span><span
 data-testid="reviewsCount">4&nbsp;<!-- -->reviews</span></a>
<div data-testid="description"><span class="Formatted">A clerk counts <i>salt</i>.<br/><br/>Then the harbour
 freezes.</span></div>
<div data-testid="genresList"><ul><span>Genres</span>
<a href="https://www.goodreads.com/genres/fiction"><span class="Button__labelItem">Fiction</span></a>
<a href="https://www.goodreads.com/genres/sea-stories"><span class="Button__labelItem">Sea Stories</span></a>
</ul></div>
<div class="FeaturedDetails"><p data-testid="pagesFormat">246 pages, Hardcover</p>
<p data-testid="publicationInfo">First published January 1, 1830</p></div></div>
<div class="SocialSignalsSection">
<div data-testid="currentlyReadingSignal">3 people are currently reading</div>
<div data-testid="toReadSignal">12 people want to read</div></div>
<div class="RatingsHistogram">
<div data-testid="labelTotal-5">6 (40%)</div><div data-testid="labelTotal-4">6 (40%)</div>
<div data-testid="labelTotal-3">1 (6%)</div><div data-testid="labelTotal-2">1 (6%)</div>
<div data-testid="labelTotal-1">1 (6%)</div></div>
<a class="DiscussionCard" href="https://www.goodreads.com/work/quotes/99">Quotes</a>
"""


class LegacyPage:
    """A page of the layout up to 2022. Change the parts, then take `page()`."""

    def __init__(self, number: int = 4712) -> None:
        self.number = number
        self.title = "The Tin Orchard"
        self.page_title = "The Tin Orchard (Orchard, #1) by Ada Quill"
        self.og_title = "The Tin Orchard (Orchard, #1)"
        self.canonical = f"{SITE}/book/show/{number}.The_Tin_Orchard"
        self.app_link = f"com.goodreads.https://book/show/{number}"
        self.best_book = f"{SITE}/work/best_book/77-the-tin-orchard"
        self.book_id: str | None = str(number)
        self.series_line = '<a class="greyText" href="/series/8-orchard">(Orchard #1)</a>'
        self.people = [("Ada   Quill", "", 21, ""), ("Ben Ruler", "(Illustrator)", 22, "")]
        self.rating, self.ratings, self.reviews = "3.50", "12", "2"
        self.graph: str | None = "[2, 4, 4, 2, 0]"
        self.to_reads = "143464"
        self.description = DESCRIPTION
        self.format_row: str | None = FORMAT_ROW
        self.publication_row: str | None = PUBLICATION_ROW
        self.boxes = list(BOXES)
        self.cover = f'<img id="coverImage" alt="The Tin Orchard" src="{IMAGES}/1l/4712._SY475_.jpg" />'
        self.genres = [["Fiction"], ["Fiction", "Fairy Tales"], ["Winter"]]
        self.before_title = ""

    def page(self, *, end: bool = True) -> bytes:
        """Return the page."""
        form = f'<input type="hidden" name="book_id" id="book_id" value="{self.book_id}" />'
        rows = (self.format_row, self.publication_row)
        return "".join(
            [
                f"<!DOCTYPE html>\n<html><head><title>{html.escape(self.page_title)}</title>\n",
                f"<link href='{self.canonical}' rel='canonical'>",
                f"<meta content='{html.escape(self.og_title)}' property='og:title'>",
                f"<meta content='{self.best_book}' property='og:url'>",
                f"<meta content='{self.app_link}' property='al:ios:url'></head>\n",
                f'<body class=""><div class="leftContainer"><div id="imagecol">{self.cover}',
                f'{form if self.book_id else ""}</div><div id="metacol">{self.before_title}\n',
                f'<h1 id="bookTitle" class="gr-h1" itemprop="name">\n  {html.escape(self.title)}\n</h1>',
                f'<h2 id="bookSeries">{self.series_line}</h2>\n{self._authors()}\n{self._meta()}\n',
                f'<div id="description" class="readable">{self.description}</div>\n',
                '<div id="details" class="uitext darkGreyText">',
                *(f'<div class="row">{row}</div>' for row in rows if row is not None),
                '<div class="buttons"><div id="bookDataBox" style="display: none">\n',
                *(BOX.format(label, cell) for label, cell in self.boxes),
                f"{OTHER_EDITIONS}</div></div></div></div>\n",
                '<div id="other_reviews"><div id="reviewControls">',
                f"<script>renderRatingGraph(\n {self.graph},\n 'mini')</script>" if self.graph else "",
                '</div></div></div><div class="rightContainer">',
                *(self._genre(line) for line in self.genres),
                f"</div></body>{'</html>' if end else ''}\n<!-- This is a random-length comment: abc -->\n",
            ]
        ).encode()

    def _authors(self) -> str:
        people = [
            f'<div class="authorName__container"><a class="authorName" href="{SITE}/author/show/{number}.X">'
            f'<span itemprop="name">{html.escape(name)}</span></a>{badge}'
            + (f' <span class="authorName greyText smallText role">{role}</span>' if role else "")
            for name, role, number, badge in self.people
        ]
        return f'<div id="bookAuthors"><span class="by">by</span>{", </div>".join(people)}</div></div>'

    def _meta(self) -> str:
        tip = (
            r"<strong>All editions:<\/strong>\n <span class=\"value\">4.26<\/span> average rating,\n "
            r"added by <span class=\"value\">337004<\/span> people,\n "
            rf"<span class=\"value\">{self.to_reads}<\/span> to-reads\n "
            r"<strong>This edition:<\/strong> <span class=\"value\">5<\/span> to-reads"
        )
        return (
            f'<div id="bookMeta"><span itemprop="ratingValue">\n  {self.rating}\n</span>'
            f'<meta itemprop="ratingCount" content="{self.ratings}" />'
            f'<meta itemprop="reviewCount" content="{self.reviews}" />'
            f'<script>\n//<![CDATA[\nvar newTip = new Tip($("rating"), "{tip}");\n//]]>\n</script></div>'
        )

    def _genre(self, line: list[str]) -> str:
        kind = "actionLinkLite bookPageGenreLink"
        names = [f'<a class="{kind}" href="/genres/{name.lower()}">{name}</a>' for name in line]
        users = f'<a class="{kind} greyText" href="/shelf/users/1?shelf=x">1,234 users</a>'
        return f'<div class="elementList">{" &gt; ".join(names)}<div class="right">{users}</div></div>'


IMAGES = "https://i.gr-assets.com/images/S/compressed.photo.goodreads.com/books"
DESCRIPTION = (
    '<span id="freeTextContainer1">Apples of tin. A long</span><span id="freeText1" style="display:none">'
    'Apples of tin.<br /><br />A long <b>winter</b> &amp; more.</span><a href="#">...more</a>'
)
FORMAT_ROW = (
    '<span itemprop="bookFormat">Paperback</span>, <span itemprop="bookEdition">First Edition</span>, '
    '<span itemprop="numberOfPages">214 pages</span>'
)
PUBLICATION_ROW = """
            Published
        October 10th 2000
         by Pier Press

            <nobr class="greyText">
              (first published January 28th 1813)
            </nobr>
"""
ISBNS = '0306406152 <span class="greyText">(ISBN13: <span itemprop="isbn">9780306406157</span>)</span>'
CHARACTERS = (
    '<a href="/characters/1-mina">Mina Vael</a><span class="toggleLink"><a href="#">...more</a></span>'
    '<span class="toggleContent" style="display: none">, <a href="/characters/2-tom">Tom</a></span>'
)
SETTING = '<a href="/places/3-london">London, England</a>, 1547 <span>(United Kingdom)</span><br/>'
AWARD = '<a class="award" href="/award/show/7-prize-for-tin">Prize for Tin Nominee for Novel (2001)</a>'
BOXES = (
    ("Original Title", "Der Blechgarten "),
    ("ISBN", ISBNS),
    ("Edition Language", "Spanish"),
    ("Series", '<a href="/series/8-orchard">Orchard #1</a>, <a href="/series/9-tin">Tin</a>'),
    ("Characters", CHARACTERS),
    ("Setting", SETTING),
    ("Literary Awards", AWARD),
)
BOX = '<div><div class="infoBoxRowTitle">{}</div>\n<div class="infoBoxRowItem">{}</div></div>\n'
OTHER_EDITIONS = """<div class='infoBoxRowTitle otherEditions'><div class="otherEditionsLink">
<a href="/work/editions/77-the-tin-orchard">Other Editions (893)</a></div></div>
<div class="infoBoxRowItem"><a href="/book/show/1.Another"><img src="x.jpg" /></a>
<span itemprop="ratingValue">1.11</span></div>"""
