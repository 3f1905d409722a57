"""Trees of parts of a page, made by lxml or by BeautifulSoup, and the same look-ups for both.

lxml takes a fifth of the time. BeautifulSoup makes the trees on which lxml gives up, and those of elements
with certain classes. Both have the same elements, since BeautifulSoup uses the parser of lxml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice
from typing import Any, TypeAlias

from bs4 import BeautifulSoup, Tag
from bs4.builder import HTMLTreeBuilder
from bs4.filter import SoupStrainer
from lxml import etree

from bookq_gui.goodreads.parsing import html
from bookq_gui.goodreads.parsing.normalise import MOST_ITEMS, text

Element: TypeAlias = Any
"""A ``bs4.Tag``, or an element of lxml."""

_UNSEEN = ("script", "style", "template", "rt", "rp")
"""Elements whose text is not shown."""
_VOID = HTMLTreeBuilder.DEFAULT_EMPTY_ELEMENT_TAGS or ()
_SPACES = " \n\t\f\r"
_END = '<i id="bookq-end"></i>'
_at_end = etree.XPath("boolean(//i[@id='bookq-end'])")
_with_id = etree.XPath("//*[@id]")
_text_of = etree.XPath("string()")
_unseen_in = etree.XPath("|".join(f".//{name}" for name in _UNSEEN))


def soup(page: str, strainer: SoupStrainer) -> BeautifulSoup:
    """Return a tree of the elements that ``strainer`` matches. It takes much memory: drop it soon."""
    return BeautifulSoup(_within_limits(page), "lxml", parse_only=strainer)


def parts(page: str, ids: re.Pattern[str]) -> list[Element]:
    """Return the elements of a page whose id matches, without those within another one."""
    root = _root(page)
    if root is None:
        strained = soup(page, SoupStrainer(id=ids))
        return [part for part in strained.children if isinstance(part, Tag)]
    chosen: list[Element] = []
    for element in _with_id(root):
        if ids.search(element.get("id")) and not any(upper in chosen for upper in element.iterancestors()):
            chosen.append(element)
    for element in chosen:
        if element.getparent() is not None:
            element.tail = None
            element.getparent().remove(element)
    return chosen


def named(page: str, name: str) -> list[Element]:
    """Return the elements of a page that are called ``name``."""
    root = _root(page)
    return list(elements(soup(page, SoupStrainer(name)) if root is None else root, name))


def properties(page: str) -> dict[str, str]:
    """Return the contents of the ``meta`` elements at the head of a page by their properties."""
    metas = named(page[:200_000], "meta")
    return {attribute(meta, "property"): attribute(meta, "content") for meta in metas}


def _root(page: str) -> Element | None:
    """Return the tree of lxml. None if it gives up: on deep nests, or if the page ends within a tag."""
    parser = etree.HTMLParser()
    try:
        parser.feed(_within_limits(page) + _END)
        root = parser.close()
    except (etree.LxmlError, ValueError):
        return None
    return root if root is not None and _at_end(root) else None


def _within_limits(page: str) -> str:
    page = html.without_pictures(page)
    page = page[page.find("<") : html.LONGEST_TREE] if "<" in page else ""
    page = re.sub(r"^<\?xml[^>]*>", "", page)
    if page.count("<") > html.MOST_ELEMENTS:
        last = next(islice(re.finditer("<", page), html.MOST_ELEMENTS, None))
        page = page[: last.start()]
    return page


def elements(root: Element | None, name: str, **attributes: str) -> Iterator[Element]:
    """Yield the elements below ``root`` that have a name ("" for any) and attributes, in page order.

    ``class_`` asks for one of the classes, ``testid`` for the attribute ``data-testid``.
    """
    if isinstance(root, Tag):
        nodes = (n for n in root.descendants if isinstance(n, Tag) and (not name or n.name == name))
    else:
        nodes = iter(()) if root is None else root.iterdescendants(name or "*")
    yield from (node for node in nodes if _has(node, attributes))


def first(root: Element | None, name: str, **attributes: str) -> Element | None:
    """Return the first of `elements`, or None."""
    return next(elements(root, name, **attributes), None)


def links(root: Element | None, part: str, *, most: int = MOST_ITEMS) -> list[tuple[str, str]]:
    """Return text and address of the links whose address has ``part``; at most one more than ``most``."""
    return links_among(elements(root, "a"), part, most=most)


def link_texts(root: Element | None, part: str) -> tuple[str, ...]:
    """Return the texts of `links`."""
    return tuple(shown for shown, _ in links(root, part))


def links_among(found: Iterable[Element], part: str, *, most: int = MOST_ITEMS) -> list[tuple[str, str]]:
    """Return text and address as `links` does, but of the links ``found``."""
    shown = ((words(link), attribute(link, "href")) for link in found if part in attribute(link, "href"))
    return list(islice(((name, address) for name, address in shown if name), most + 1))


def words(element: Element | None) -> str | None:
    """Return the text of an element with collapsed white space, as a string that keeps no tree alive."""
    if element is None:
        return None
    if isinstance(element, Tag):
        return text(str(element.get_text()))
    return text(str(_text_of(element)) if not _unseen_in(element) else "".join(_shown(element)))


def _shown(root: Element) -> Iterator[str]:
    hidden = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        unseen = node is not root and node.tag in _UNSEEN
        if event == "start":
            hidden += unseen
            if node.text and not hidden:
                yield node.text
            continue
        if event == "end":
            hidden -= unseen
        if node.tail and node is not root and not hidden:
            yield node.tail


def attribute(element: Element | None, name: str) -> str:
    """Return an attribute of an element, as a string that keeps no tree alive; "" if there is none."""
    value = None if element is None else element.get(name)
    if value and name == "class":
        return " ".join(value if isinstance(value, list) else value.split())
    if isinstance(value, list):
        return " ".join(value)
    return "" if value is None else str(value)


def _has(element: Element, attributes: dict[str, str]) -> bool:
    for name, wanted in attributes.items():
        if name == "class_":
            if wanted not in attribute(element, "class").split():
                return False
        elif attribute(element, "data-testid" if name == "testid" else name) != wanted:
            return False
    return True


def name_of(element: Element) -> str:
    """Return the name of an element."""
    return str(element.name if isinstance(element, Tag) else element.tag)


def children(root: Element | None, name: str) -> list[Element]:
    """Return the children of ``root`` that are called ``name``."""
    if isinstance(root, Tag):
        return [child for child in root.children if isinstance(child, Tag) and child.name == name]
    return [] if root is None else list(root.iterchildren(name))


def following(element: Element, most: int = 10) -> Iterator[Element]:
    """Yield the elements among the next ``most`` nodes that follow ``element`` in its parent."""
    if isinstance(element, Tag):
        yield from (node for node in islice(element.next_siblings, most) if isinstance(node, Tag))
        return
    node, seen = element, 0
    while node is not None:
        seen += bool(node.tail) + 1
        node = node.getnext()
        if seen > most or node is None:
            return
        if isinstance(node.tag, str):
            yield node


def remove(element: Element) -> None:
    """Remove an element from its tree, but not the text that follows it."""
    if isinstance(element, Tag):
        element.extract()
        return
    before, parent = element.getprevious(), element.getparent()
    if parent is None:
        return
    if element.tail:
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    element.tail = None
    parent.remove(element)


def script_of(element: Element) -> str:
    """Return the text of a script."""
    return str((element.string if isinstance(element, Tag) else element.text) or "")


def inner_html(element: Element) -> str:
    """Return the content of an element as HTML, the same from both kinds of trees."""
    if isinstance(element, Tag):
        return str(element.decode_contents())
    return "".join(_inner(element))


def _inner(root: Element) -> Iterator[str]:
    """Yield the HTML of the content of an element, without recursion: pages may nest very deep."""
    if root.text:
        yield _written(root.text, root.tag, keep_spaces=_in_pre(root))
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        if node is root:
            continue
        if event == "start":
            pairs = (f" {name}={_quoted(name, value)}" for name, value in sorted(node.attrib.items()))
            yield f"<{node.tag}{''.join(pairs)}{'/>' if _is_void(node) else '>'}"
            if node.text:
                yield _written(node.text, node.tag, keep_spaces=_in_pre(node))
            continue
        if event == "comment":
            yield f"<!--{node.text or ''}-->"
        elif event == "pi":
            yield f"<?{node.target} {node.text or ''}>" if node.text else f"<?{node.target}>"
        elif not _is_void(node):
            yield f"</{node.tag}>"
        if node.tail:
            parent = node.getparent()
            yield _written(node.tail, parent.tag, keep_spaces=_in_pre(parent))


def _is_void(node: Element) -> bool:
    return node.tag in _VOID and not len(node) and not node.text


def _in_pre(node: Element) -> bool:
    while node is not None:
        if node.tag in ("pre", "textarea"):
            return True
        node = node.getparent()
    return False


def _written(piece: str, parent: str, *, keep_spaces: bool) -> str:
    if not piece.strip(_SPACES) and not keep_spaces:
        return "\n" if "\n" in piece else " "
    return piece if parent in ("script", "style") else escape(piece, quote=False)


def _quoted(name: str, value: str) -> str:
    value = escape(" ".join(value.split()) if name == "class" else value, quote=False)
    if '"' not in value:
        return f'"{value}"'
    return f"'{value}'" if "'" not in value else '"' + value.replace('"', "&quot;") + '"'
