"""The description loads nothing, opens nothing and folds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QAbstractButton

from bookq_gui.ui.details.long_text import Description, safe_html
from bookq_gui.ui.widgets import theme as themes

GOOD = "https://www.goodreads.com/book/show/11"


@pytest.fixture
def description(qtbot: Any, theme: Any) -> Description:
    made = Description("Description")
    qtbot.addWidget(made)
    made.resize(360, 400)
    made.show()
    return made


def toggle(description: Description) -> QAbstractButton:
    return description.findChild(QAbstractButton, "descriptionToggle")


@pytest.mark.parametrize(
    "dirty",
    [
        "<img src='file:///etc/hostname'>",
        "<img src='//host/share/x.png'>",
        "<script>alert(1)</script>",
        "<style>p{color:white}</style>",
        "<font color='white'>x</font>",
        "<p style='color:white' onclick='x'>y</p>",
        "<iframe src='https://x.example'></iframe>",
        "<a href='javascript:alert(1)'>x</a>",
        "<a href='https://evilgoodreads.com/x'>x</a>",
        "<a href='https://www.goodreads.com@evil.example/'>x</a>",
        "<a href='http://www.goodreads.com/'>x</a>",
        "<a href='//www.goodreads.com/'>x</a>",
    ],
)
def test_only_plain_formatting_is_left(dirty: str) -> None:
    clean = safe_html(f"<b>kept</b>{dirty}")
    assert "<b>kept</b>" in clean
    for trace in ("img", "src", "href", "style", "color", "onclick", "script", "iframe"):
        assert trace not in clean


def test_links_to_the_site_and_formatting_stay() -> None:
    text = f'<p>One <i>two</i><br><a href="{GOOD}">three</a></p>'
    assert safe_html(text) == text


@pytest.mark.parametrize("scheme", ["file://{}", "{}", "file:{}"])
def test_no_picture_is_ever_loaded_even_where_the_cleaning_failed(
    description: Description, tmp_path: Path, scheme: str
) -> None:
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(QColor(255, 0, 0))
    path = tmp_path / "x.png"
    assert picture.save(str(path))
    description.show_text(None, "text")
    description.browser.setHtml(f"<img src='{scheme.format(path)}'>" + "word " * 40)
    seen = description.browser.grab().toImage()
    assert QColor(255, 0, 0).rgb() not in {
        seen.pixel(x, y) for x in range(0, seen.width(), 4) for y in range(0, seen.height(), 4)
    }


def test_no_style_sheet_is_ever_loaded(description: Description, tmp_path: Path) -> None:
    path = tmp_path / "x.css"
    path.write_text("p { font-size: 90pt }")
    kind = QTextDocument.ResourceType.StyleSheetResource.value
    loaded = description.browser.document().resource(kind, QUrl.fromLocalFile(str(path)))
    assert bytes(loaded).strip() == b""


def test_links_are_told_and_none_but_the_sites_own(qtbot: Any, description: Description) -> None:
    description.show_text(f'<a href="{GOOD}">a book</a>', None)
    with qtbot.waitSignal(description.linkActivated) as told:
        description.browser.anchorClicked.emit(QUrl(GOOD))
    assert told.args == [GOOD]
    with qtbot.assertNotEmitted(description.linkActivated):
        description.browser.anchorClicked.emit(QUrl("https://evil.example/"))
        description.browser.anchorClicked.emit(QUrl("file:///etc/hostname"))
    assert description.browser.toPlainText() == "a book"


def test_plain_text_is_not_read_as_markup(description: Description) -> None:
    description.show_text(None, "1 <b>2</b>\n3")
    assert description.browser.toPlainText() == "1 <b>2</b>\n3"


def test_a_long_text_folds_and_unfolds(qtbot: Any, description: Description) -> None:
    description.show_text("<br>".join(f"line {i}" for i in range(60)), None)
    folded = description.sizeHint().height()
    assert toggle(description).isVisible()
    assert toggle(description).text() == "More"
    qtbot.mouseClick(toggle(description), Qt.MouseButton.LeftButton)
    assert description.sizeHint().height() > folded * 3
    assert toggle(description).text() == "Less"
    qtbot.keyClick(toggle(description), Qt.Key.Key_Space)
    assert description.sizeHint().height() == folded
    description.show_text("short", None)
    assert not toggle(description).isVisible()
    assert description.sizeHint().height() < folded


def test_it_grows_when_it_gets_narrower(qtbot: Any, description: Description) -> None:
    description.show_text("some words and more of them " * 8, None)
    wide = description.sizeHint().height()
    description.resize(180, 400)
    qtbot.waitUntil(lambda: description.sizeHint().height() > wide)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_links_have_the_accent_of_the_theme(description: Description, theme: Any, choice: str) -> None:
    description.show_text(f'<a href="{GOOD}">a book</a>', None)
    theme.apply(choice)
    assert themes.colours().accent.name() in description.browser.toHtml()


def test_few_lines_more_are_not_hidden(description: Description) -> None:
    description.show_text("<br>".join(f"line {i}" for i in range(10)), None)
    assert not toggle(description).isVisible()
    description.show_text("<br>".join(f"line {i}" for i in range(11)), None)
    assert toggle(description).isVisible()
