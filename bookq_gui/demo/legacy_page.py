"""The pages of sample books in the older layout, which people still have among their saved pages."""

from __future__ import annotations

import html
import re
from string import Template
from typing import Any

from bookq_gui.demo.samples import SITE, Sample, slug_of, spelled_with_ordinal


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
        series=_series(sample),
        contributors=",\n".join(_contributor(person) for person in fact("contributors")),
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
        genres="\n".join(_genre(name) for name in fact("genres")),
    )


def _cover(sample: Sample, cover_url: str) -> str:
    if not cover_url:
        return '<div class="noCoverMediumContainer"></div>'
    address, title = html.escape(cover_url), html.escape(sample.title)
    return f'<img id="coverImage" alt="{title}" src="{address}" />'


def _series(sample: Sample) -> str:
    entries = sample.fact("series")
    if not entries:
        return ""
    shown = html.escape(f"({entries[0]['name']} #{entries[0]['position']})")
    return f'<a class="greyText" href="/series/{sample.id - 1_000_000}">\n        {shown}\n</a>'


def _contributor(person: dict[str, Any]) -> str:
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
        rows.append(_row("Literary Awards", ", ".join(map(_award, awards)), ' itemprop="awards"'))
    return rows


def _row(title: str, content: str, attributes: str = "") -> str:
    return (
        '<div class="clearFloats">\n'
        f'<div class="infoBoxRowTitle">{title}</div>\n'
        f'<div class="infoBoxRowItem"{attributes}>{content}</div>\n</div>'
    )


def _award(award: dict[str, Any]) -> str:
    nominee = "" if award["won"] else " Nominee"
    category = f" for {award['category']}" if award["category"] else ""
    line = html.escape(f"{award['name']}{nominee}{category} ({award['year']})")
    return f'<a class="award" href="/award/show/1-{slug_of(award["name"])}">{line}</a>'


def _link(kind: str, name: str) -> str:
    return f'<a href="/{kind}/1-{slug_of(name)}">{html.escape(name)}</a>'


def _genre(name: str) -> str:
    return (
        '<div class="elementList "><div class="left">'
        f'<a class="actionLinkLite bookPageGenreLink" href="/genres/{slug_of(name)}">'
        f"{html.escape(name)}</a></div>"
        '<div class="right"><div class="greyText bookPageGenreLink">12 users</div></div></div>'
    )
