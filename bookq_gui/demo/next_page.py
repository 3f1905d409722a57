"""The pages of sample books in today's layout: the data of the page as JSON, JSON-LD and elements."""

from __future__ import annotations

import html
import json
import re
from string import Template
from typing import Any

from bookq_gui.demo.samples import SITE, Sample, epoch_milliseconds, slug_of, spelled

JSON = dict[str, Any]


def render_next(sample: Sample, template: str, cover_url: str) -> str:
    """The page of ``sample``; for the layout "json-ld" its data is cut off, as in a page saved too soon."""
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
        pages_format=text(", ".join(_pages_and_format(sample))),
        publication=f"First published {spelled(fact('first_published'))}",
        histogram="".join(_bar(n, stars[n - 1], total) for n in (5, 4, 3, 2, 1)),
        data=data,
    )


def _script_safe(text: str) -> str:
    # A "<" in a description must not be able to end the script element.
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


def _pages_and_format(sample: Sample) -> list[str]:
    pages, form = sample.fact("pages"), sample.fact("format")
    return [part for part in (f"{pages} pages" if pages else "", form or "") if part]


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
    """What the site puts into its page for its own scripts."""
    book_ref, work_ref = f"Book:kca://book/demo.{sample.id}", f"Work:kca://work/demo.{sample.fact('work_id')}"
    state: JSON = {"ROOT_QUERY": _root(sample, book_ref)}
    # Stubs of another book and of a reviewer stand before the real nodes, as they do on the site.
    state["Book:kca://book/demo.stub"] = {
        "__typename": "Book",
        "id": "kca://book/demo.stub",
        "legacyId": 990000999,
        "webUrl": f"{SITE}/book/show/990000999",
    }
    state["Contributor:kca://author/demo.stub"] = {
        "__typename": "Contributor",
        "id": "kca://author/demo.stub",
        "works": {"__typename": "ContributorWorksConnection", "totalCount": 1},
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
    props = {
        "apolloState": state,
        "params": asked,
        "query": asked,
        "jwtToken": None,
        "dataSource": "Production",
    }
    return {
        "props": {"pageProps": props, "__N_SSP": True},
        "page": "/book/show/[book_id]",
        "query": asked,
        "buildId": "demo",
        "isFallback": False,
        "gssp": True,
        "locale": "en",
        "locales": ["en"],
        "defaultLocale": "en",
        "scriptLoader": [],
    }


def _person_ref(person: JSON) -> str:
    return f"Contributor:kca://author/demo.{person['id']}"


def _root(sample: Sample, book_ref: str) -> JSON:
    book_id = book_ref.removeprefix("Book:")
    signals = f'getSocialSignals({{"bookId":"{book_id}","shelfStatus":["CURRENTLY_READING","TO_READ"]}})'
    counts = {"CURRENTLY_READING": "currently_reading", "TO_READ": "want_to_read"}
    return {
        "__typename": "Query",
        f'getBookByLegacyId({{"legacyId":"{sample.id}"}})': {"__ref": book_ref},
        signals: [
            {"__typename": "SocialSignal", "name": name, "count": sample.fact(field) or 0, "users": []}
            for name, field in counts.items()
        ],
        "getReviews": {
            "__typename": "BookReviewsConnection",
            "totalCount": sample.fact("reviews_count"),
            "edges": [],
        },
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
        'description({"stripped":true})': plain_text(description) if description else None,
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


def plain_text(markup: str) -> str:
    """A description without its elements, lines parted as the site does."""
    lines = re.sub(r"<br>|</li>", "\r\n", markup)
    return html.unescape(re.sub(r"<[^>]+>", "", lines)).strip()
