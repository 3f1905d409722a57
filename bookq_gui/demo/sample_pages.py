"""The pages of sample books: in today's layout with their data as JSON, and in the earlier layout."""

from __future__ import annotations

import html
import json
import re
from string import Template
from typing import Any

from bookq_gui.demo.samples import (
    SITE,
    Sample,
    epoch_milliseconds,
    slug_of,
    spelled,
    spelled_with_ordinal,
)

JSON = dict[str, Any]


# Today's layout


def render_next(sample: Sample, template: str, cover_url: str) -> str:
    """The page of ``sample``; for the layout "json-ld" its data is cut off, as in a page saved early."""
    data = _script_safe(json.dumps(_document(sample, cover_url), ensure_ascii=False, separators=(",", ":")))
    if sample.layout == "json-ld":
        data = data[: len(data) // 2]
    fact, text = sample.fact, html.escape
    stars = fact("stars") or (0,) * 5
    total = sum(stars) or 1
    return Template(template).substitute(
        link=text(sample.link),
        title=text(sample.title),
        title_complete=text(sample.title_complete),
        people=text(fact("contributors")[0]["name"]),
        cover_url=text(cover_url),
        json_ld=_script_safe(json.dumps(_json_ld(sample, cover_url), ensure_ascii=False)),
        series=_series(sample),
        contributors=", ".join(_contributor(person) for person in fact("contributors")),
        rating=f"{fact('rating') or 0:.2f}",
        ratings=_count(fact("ratings_count"), "rating"),
        reviews=_count(fact("reviews_count"), "review"),
        description=_as_sent(fact("description_html")) or "",
        genres="".join(_genre(name) for name in fact("genres") or ()),
        pages_format=text(_pages_and_format(sample)),
        publication=f"First published {spelled(fact('first_published'))}",
        histogram="".join(_bar(n, stars[n - 1], total) for n in (5, 4, 3, 2, 1)),
        data=data,
    )


def _script_safe(text: str) -> str:
    # A "<" in a description could end the script element.
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _count(number: int | None, noun: str) -> str:
    number = number or 0
    return f"{number:,}<!-- --> <!-- -->{noun}{'' if number == 1 else 's'}"


def _series(sample: Sample) -> str:
    entries = sample.fact("series")
    if not entries:
        return ""
    name, position = html.escape(entries[0]["name"]), html.escape(entries[0]["position"])
    label = f"Book {position} in the {name} series"
    return (
        f'<h3 class="Text Text__title3 Text__italic Text__regular Text__subdued" aria-label="{label}">'
        f'<a href="{SITE}/series/{sample.id - 1_000_000}" aria-label="{label}">'
        f"{name}<!-- --> #{position}</a></h3>"
    )


def _contributor(person: JSON) -> str:
    role = "" if person["role"] == "Author" else f" ({html.escape(person['role'])})"
    shown = f'<span class="ContributorLink__role" data-testid="role">{role}</span>' if role else ""
    name = f'<span class="ContributorLink__name" data-testid="name">{html.escape(person["name"])}</span>'
    return f'<a class="ContributorLink" href="{SITE}/author/show/{person["id"]}">{name}{shown}</a>'


def _genre(name: str) -> str:
    return (
        '<span class="BookPageMetadataSection__genreButton">'
        f'<a href="{SITE}/genres/{slug_of(name)}" class="Button Button--tag Button--medium">'
        f'<span class="Button__labelItem">{html.escape(name)}</span></a></span>'
    )


def _pages_and_format(sample: Sample) -> str:
    pages = sample.fact("pages")
    return ", ".join(filter(None, (f"{pages} pages" if pages else "", sample.fact("format"))))


def _bar(star: int, count: int, total: int) -> str:
    plural = "" if star == 1 else "s"
    return (
        f'<div data-testid="ratingBar-{star}" class="RatingsHistogram__bar" aria-label="{star} star{plural}">'
        f'<div class="RatingsHistogram__labelTitle">{star} star{plural}</div>'
        f'<div class="RatingsHistogram__labelTotal" data-testid="labelTotal-{star}">'
        f"{count:,} ({count * 100 // total}%)</div></div>"
    )


def _json_ld(sample: Sample, cover_url: str) -> JSON:
    fact = sample.fact
    entry: JSON = {
        "@context": "https://schema.org",
        "@type": "Book",
        "name": _entities(sample.title_complete),
        "image": cover_url,
        "bookFormat": fact("format"),
        "numberOfPages": fact("pages"),
        "inLanguage": fact("language"),
    }
    if isbn13 := fact("printed_isbn13") or fact("isbn13"):
        entry["isbn"] = isbn13
    if awards := fact("awards"):
        entry["awards"] = ", ".join(_entities(_award_line(award)) for award in awards)
    entry["author"] = [
        {"@type": "Person", "name": _entities(person["name"]), "url": f"{SITE}/author/show/{person['id']}"}
        for person in fact("contributors")
    ]
    if fact("ratings_count"):
        entry["aggregateRating"] = {
            "@type": "AggregateRating",
            "ratingValue": fact("rating"),
            "ratingCount": fact("ratings_count"),
            "reviewCount": fact("reviews_count"),
        }
    return entry


def _entities(text: str) -> str:
    return html.escape(text, quote=True).replace("&#x27;", "&apos;")


def _award_line(award: JSON) -> str:
    return " ".join(filter(None, (award["name"], award.get("category"), f"({award['year']})")))


def _document(sample: Sample, cover_url: str) -> JSON:
    """The data that the site's own scripts read."""
    book_ref, work_ref = f"Book:kca://book/demo.{sample.id}", f"Work:kca://work/demo.{sample.fact('work_id')}"
    state: JSON = {"ROOT_QUERY": _root(sample, book_ref)}
    # As on the site, stubs of another book and of a reviewer come before the real nodes.
    state["Book:kca://book/demo.stub"] = {
        "__typename": "Book",
        "id": "kca://book/demo.stub",
        "legacyId": 990000999,
        "webUrl": f"{SITE}/book/show/990000999",
    }
    state["Contributor:kca://author/demo.stub"] = {
        "__typename": "Contributor",
        "id": "kca://author/demo.stub",
    }
    for person in sample.fact("contributors"):
        state[_person_ref(person)] = {
            "__typename": "Contributor",
            "id": f"kca://author/demo.{person['id']}",
            "legacyId": person["id"],
            "name": person["name"],
            "isGrAuthor": False,
            "webUrl": f"{SITE}/author/show/{person['id']}.{slug_of(person['name'])}",
        }
    for number, entry in enumerate(sample.fact("series") or ()):
        state[f"Series:kca://series/demo.{number}"] = {
            "__typename": "Series",
            "id": f"kca://series/demo.{number}",
            "title": entry["name"],
            "webUrl": f"{SITE}/series/{sample.id - 1_000_000}-{slug_of(entry['name'])}",
        }
    state[book_ref] = _book(sample, work_ref, cover_url)
    state[work_ref] = _work(sample, book_ref)
    asked = {"book_id": str(sample.id)}
    props = {"apolloState": state, "params": asked, "query": asked, "jwtToken": None}
    return {
        "props": {"pageProps": props, "__N_SSP": True},
        "page": "/book/show/[book_id]",
        "query": asked,
        "buildId": "demo",
        "isFallback": False,
        "locale": "en",
    }


def _person_ref(person: JSON) -> str:
    return f"Contributor:kca://author/demo.{person['id']}"


def _root(sample: Sample, book_ref: str) -> JSON:
    counts = {"CURRENTLY_READING": "currently_reading", "TO_READ": "want_to_read"}
    signals = json.dumps({"bookId": book_ref.removeprefix("Book:"), "shelfStatus": list(counts)})
    return {
        "__typename": "Query",
        f'getBookByLegacyId({{"legacyId":"{sample.id}"}})': {"__ref": book_ref},
        f"getSocialSignals({signals})": [
            {"__typename": "SocialSignal", "name": name, "count": sample.fact(field) or 0}
            for name, field in counts.items()
        ],
        "getReviews": {"__typename": "BookReviewsConnection", "totalCount": sample.fact("reviews_count")},
    }


def _book(sample: Sample, work_ref: str, cover_url: str) -> JSON:
    fact = sample.fact
    edges = [
        {"__typename": "BookContributorEdge", "node": {"__ref": _person_ref(person)}, "role": person["role"]}
        for person in fact("contributors")
    ]
    description = fact("description_html")
    return {
        "__typename": "Book",
        "id": f"kca://book/demo.{sample.id}",
        "legacyId": sample.id,
        "webUrl": sample.link,
        "viewerShelving": None,
        "title": sample.title,
        "titleComplete": sample.title_complete,
        "description": _as_sent(description),
        'description({"stripped":true})': _plain_text(description) if description else None,
        "primaryContributorEdge": edges[0],
        "secondaryContributorEdges": edges[1:],
        "imageUrl": cover_url,
        "bookSeries": [
            {
                "__typename": "BookSeries",
                "userPosition": entry["position"],
                "series": {"__ref": f"Series:kca://series/demo.{number}"},
            }
            for number, entry in enumerate(fact("series") or ())
        ],
        "bookGenres": [
            {
                "__typename": "BookGenre",
                "genre": {"__typename": "Genre", "name": name, "webUrl": f"{SITE}/genres/{slug_of(name)}"},
            }
            for name in fact("genres") or ()
        ],
        "details": {
            "__typename": "BookDetails",
            "asin": fact("asin"),
            "format": fact("format"),
            "numPages": fact("pages"),
            "publicationTime": _milliseconds(fact("published")),
            "publisher": fact("publisher"),
            "isbn": fact("isbn10"),
            "isbn13": fact("printed_isbn13") or fact("isbn13"),
            "language": {"__typename": "Language", "name": fact("language")},
        },
        "work": {"__ref": work_ref},
    }


def _work(sample: Sample, book_ref: str) -> JSON:
    fact, number = sample.fact, sample.fact("work_id")
    return {
        "__typename": "Work",
        "id": f"kca://work/demo.{number}",
        "legacyId": number,
        "bestBook": {"__ref": book_ref},
        "choiceAwards": [],
        "details": {
            "__typename": "WorkDetails",
            "webUrl": f"{SITE}/work/{number}",
            "publicationTime": _milliseconds(fact("first_published")),
            "originalTitle": fact("original_title"),
            "awardsWon": [_award(award) for award in fact("awards") or ()],
            "places": [{"__typename": "Places", "name": name} for name in fact("places") or ()],
            "characters": [{"__typename": "Character", "name": name} for name in fact("characters") or ()],
        },
        "stats": {
            "__typename": "BookOrWorkStats",
            "averageRating": fact("rating") or 0,
            "ratingsCount": fact("ratings_count") or 0,
            "ratingsCountDist": fact("stars") or [0, 0, 0, 0, 0],
            "textReviewsCount": fact("reviews_count") or 0,
        },
        "editions": {"__typename": "BooksConnection", "webUrl": f"{SITE}/work/editions/{number}"},
    }


def _award(award: JSON) -> JSON:
    return {
        "__typename": "Award",
        "name": award["name"],
        "category": award["category"],
        "awardedAt": epoch_milliseconds(str(award["year"])),
        "designation": "WINNER" if award["won"] else "NOMINEE",
        "webUrl": f"{SITE}/award/show/{slug_of(award['name'])}",
    }


def _milliseconds(date: str | None) -> int | None:
    return epoch_milliseconds(date) if date else None


def _as_sent(markup: str | None) -> str | None:
    return markup and markup.replace("<br>", "<br />")


def _plain_text(markup: str) -> str:
    """A description without its elements, with the line ends of the site."""
    lines = re.sub(r"<br>|</li>", "\r\n", markup)
    return html.unescape(re.sub(r"<[^>]+>", "", lines)).strip()


# The earlier layout


def render_legacy(sample: Sample, template: str, cover_url: str) -> str:
    """The page of ``sample``."""
    fact, text = sample.fact, html.escape
    isbn13 = fact("isbn13")
    return Template(template).substitute(
        id=sample.id,
        link=text(sample.link),
        work_id=fact("work_id"),
        title=text(sample.title),
        title_complete=text(sample.title_complete),
        people=text(fact("contributors")[0]["name"]),
        isbn_meta=isbn13 or "null",
        pages=fact("pages"),
        cover=_cover(sample, cover_url),
        series=_legacy_series(sample),
        contributors=",\n".join(_legacy_contributor(person) for person in fact("contributors")),
        rating=f"{fact('rating') or 0:.2f}",
        ratings_count=fact("ratings_count"),
        ratings=f"{fact('ratings_count'):,}",
        reviews_count=fact("reviews_count"),
        reviews=f"{fact('reviews_count'):,}",
        to_reads=fact("want_to_read"),
        added=fact("want_to_read") + fact("ratings_count"),
        stars=", ".join(str(count) for count in reversed(fact("stars"))),
        description_start=text(re.sub(r"<[^>]+>", "", fact("description_html"))[:60]),
        description=fact("description_html"),
        form=_form(sample),
        publication=_publication(sample),
        box="\n".join(_box(sample)),
        editions=fact("editions_count"),
        genres="\n".join(_legacy_genre(name) for name in fact("genres")),
    )


def _cover(sample: Sample, cover_url: str) -> str:
    if not cover_url:
        return '<div class="noCoverMediumContainer"></div>'
    address, title = html.escape(cover_url), html.escape(sample.title)
    return f'<img id="coverImage" alt="{title}" src="{address}" />'


def _legacy_series(sample: Sample) -> str:
    entries = sample.fact("series")
    if not entries:
        return ""
    shown = html.escape(f"({entries[0]['name']} #{entries[0]['position']})")
    return f'<a class="greyText" href="/series/{sample.id - 1_000_000}">\n        {shown}\n</a>'


def _legacy_contributor(person: JSON) -> str:
    role = html.escape(person["role"])
    shown = "" if role == "Author" else f' <span class="authorName greyText smallText role">({role})</span>'
    return (
        '<div class="authorName__container">\n'
        f'<a class="authorName" itemprop="url" href="{SITE}/author/show/{person["id"]}">'
        f'<span itemprop="name">{html.escape(person["name"])}</span></a>{shown}</div>'
    )


def _form(sample: Sample) -> str:
    parts = {
        "bookFormat": sample.fact("format"),
        "bookEdition": sample.fact("edition"),
        "numberOfPages": f"{sample.fact('pages')} pages" if sample.fact("pages") else None,
    }
    return ", ".join(
        f'<span itemprop="{name}">{html.escape(value)}</span>' for name, value in parts.items() if value
    )


def _publication(sample: Sample) -> str:
    published, first = sample.fact("published"), sample.fact("first_published")
    publisher = html.escape(sample.fact("publisher"))
    line = f"Published\n        {spelled_with_ordinal(published)}\n         by {publisher}"
    if first != published:
        shown = f"(first published {spelled_with_ordinal(first)})"
        line += f'\n            <nobr class="greyText">\n              {shown}\n            </nobr>'
    return line


def _box(sample: Sample) -> list[str]:
    fact, text = sample.fact, html.escape
    rows = []
    if title := fact("original_title"):
        rows.append(_row("Original Title", text(title)))
    if fact("isbn10"):
        isbn13 = f'<span class="greyText">(ISBN13: <span itemprop="isbn">{fact("isbn13")}</span>)</span>'
        rows.append(_row("ISBN", f"{fact('isbn10')}\n{isbn13}"))
    if asin := fact("asin"):
        rows.append(_row("ASIN", asin, ' itemprop="isbn"'))
    rows.append(_row("Edition Language", text(fact("language")), ' itemprop="inLanguage"'))
    if series := fact("series"):
        links = (f'<a href="/series/1">{text(entry["name"])} #{entry["position"]}</a>' for entry in series)
        rows.append(_row("Series", ", ".join(links)))
    if characters := fact("characters"):
        rows.append(_row("Characters", ", ".join(_link("characters", name) for name in characters)))
    if places := fact("places"):
        rows.append(_row("Setting", "\n<br>\n".join(_link("places", name) for name in places)))
    if awards := fact("awards"):
        rows.append(_row("Literary Awards", ", ".join(map(_award_link, awards)), ' itemprop="awards"'))
    return rows


def _row(title: str, content: str, attributes: str = "") -> str:
    return (
        '<div class="clearFloats">\n'
        f'<div class="infoBoxRowTitle">{title}</div>\n'
        f'<div class="infoBoxRowItem"{attributes}>{content}</div>\n</div>'
    )


def _award_link(award: JSON) -> str:
    nominee = "" if award["won"] else " Nominee"
    category = f" for {award['category']}" if award["category"] else ""
    line = html.escape(f"{award['name']}{nominee}{category} ({award['year']})")
    return f'<a class="award" href="/award/show/1-{slug_of(award["name"])}">{line}</a>'


def _link(kind: str, name: str) -> str:
    return f'<a href="/{kind}/1-{slug_of(name)}">{html.escape(name)}</a>'


def _legacy_genre(name: str) -> str:
    return (
        '<div class="elementList "><div class="left">'
        f'<a class="actionLinkLite bookPageGenreLink" href="/genres/{slug_of(name)}">'
        f"{html.escape(name)}</a></div>"
        '<div class="right"><div class="greyText bookPageGenreLink">12 users</div></div></div>'
    )
