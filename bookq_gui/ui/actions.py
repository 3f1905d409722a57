"""Every action with its text, icon, keys and tip, and the actions and menus of Qt made from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, unique
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets.theme import icon

Keys = QKeySequence.StandardKey


class Where(Enum):
    """Where the keys of an action work."""

    WINDOW = QT_TRANSLATE_NOOP("Actions", "Everywhere")
    INPUT = QT_TRANSLATE_NOOP("Actions", "In the field for links")
    BOOKS = QT_TRANSLATE_NOOP("Actions", "In the list of books")
    QUEUE = QT_TRANSLATE_NOOP("Actions", "In the queue")


class Spec(NamedTuple):
    """One action: its text with mnemonic, icon, keys, tip (one sentence) and where the keys work.

    ``single``: its key is a letter or digit, which is off while letters jump to a title.
    """

    text: object
    icon: str = ""
    keys: tuple[str | Keys, ...] = ()
    tip: object = ""
    where: Where = Where.WINDOW
    checkable: bool = False
    single: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole


@unique
class Act(Enum):
    """Every action of a menu, a button or a key."""

    # fmt: off
    ADD = Spec(QT_TRANSLATE_NOOP("Actions", "&Add"), "add", ("Ctrl+Return", "Ctrl+Enter",),
        QT_TRANSLATE_NOOP("Actions", "Add what is in the field"), Where.INPUT)
    IMPORT_FILES = Spec(QT_TRANSLATE_NOOP("Actions", "&Import files…"), "file", (Keys.Open,),
        QT_TRANSLATE_NOOP("Actions", "Add a library export, bookmarks, lists of links or saved pages"))
    IMPORT_FOLDER = Spec(QT_TRANSLATE_NOOP("Actions", "Import a &folder…"), "folder", ("Ctrl+Shift+O",),
        QT_TRANSLATE_NOOP("Actions", "Add all saved pages of a folder"))
    EXPORT = Spec(QT_TRANSLATE_NOOP("Actions", "&Export…"), "export", ("Ctrl+Shift+S",),
        QT_TRANSLATE_NOOP("Actions", "Write the books into a file for other programs"))
    BACK_UP = Spec(QT_TRANSLATE_NOOP("Actions", "&Back up…"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Write books, queue, tags and notes into one file, to keep elsewhere"))
    RESTORE_BACKUP = Spec(QT_TRANSLATE_NOOP("Actions", "&Restore a backup…"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Add what is in a backup; nothing that is here is lost"))
    QUIT = Spec(QT_TRANSLATE_NOOP("Actions", "&Quit"), "", ("Ctrl+Q",),
        QT_TRANSLATE_NOOP("Actions", "Close the window; the queue goes on at the next start"),
        role=QAction.MenuRole.QuitRole)
    UNDO = Spec(QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", (Keys.Undo,),
        QT_TRANSLATE_NOOP("Actions", "Undo what was added, changed or removed last"))
    REDO = Spec(QT_TRANSLATE_NOOP("Actions", "Re&do"), "", ("Ctrl+Shift+Z", "Ctrl+Y"),
        QT_TRANSLATE_NOOP("Actions", "Do again what was undone last"))
    CUT = Spec(QT_TRANSLATE_NOOP("Actions", "Cu&t"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Cut the text that is selected in a field"))
    COPY = Spec(QT_TRANSLATE_NOOP("Actions", "&Copy"), "copy", (),
        QT_TRANSLATE_NOOP("Actions", "Copy the text, the books or the links that are selected"))
    PASTE = Spec(QT_TRANSLATE_NOOP("Actions", "&Paste"), "", (Keys.Paste,),
        QT_TRANSLATE_NOOP("Actions", "Paste into the field that is edited, else into the field for links"))
    WATCH_CLIPBOARD = Spec(QT_TRANSLATE_NOOP("Actions", "Take copied pages by itse&lf"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Put links and pages that are copied elsewhere into the field"),
        checkable=True)
    FOCUS_INPUT = Spec(QT_TRANSLATE_NOOP("Actions", "Go to the &links"), "link", ("Ctrl+L",),
        QT_TRANSLATE_NOOP("Actions", "Write in the field for links"))
    FIND_BOOK = Spec(QT_TRANSLATE_NOOP("Actions", "&Find a book"), "search", (Keys.Find,),
        QT_TRANSLATE_NOOP("Actions", "Search the books"))
    FILTER_HELP = Spec(QT_TRANSLATE_NOOP("Actions", "Filter &help"), "filter", ("F4",),
        QT_TRANSLATE_NOOP("Actions", "Show what can be written into the search field"))
    FIND_JOB = Spec(QT_TRANSLATE_NOOP("Actions", "Find in the &queue"), "search", ("Ctrl+Shift+F",),
        QT_TRANSLATE_NOOP("Actions", "Filter the queue"))
    SETTINGS = Spec(QT_TRANSLATE_NOOP("Actions", "&Settings…"), "settings", ("Ctrl+,",),
        QT_TRANSLATE_NOOP("Actions", "Change how bookq works"), role=QAction.MenuRole.PreferencesRole)
    VIEW_TABLE = Spec(QT_TRANSLATE_NOOP("Actions", "&Table"), "table", ("Ctrl+1",),
        QT_TRANSLATE_NOOP("Actions", "Show the books as a table"), checkable=True)
    VIEW_COVERS = Spec(QT_TRANSLATE_NOOP("Actions", "&Covers"), "grid", ("Ctrl+2",),
        QT_TRANSLATE_NOOP("Actions", "Show the books as covers"), checkable=True)
    VIEW_STATISTICS = Spec(QT_TRANSLATE_NOOP("Actions", "&Statistics"), "chart", ("Ctrl+3",),
        QT_TRANSLATE_NOOP("Actions", "Show charts of the same books"), checkable=True)
    TOGGLE_SIDEBAR = Spec(QT_TRANSLATE_NOOP("Actions", "&Narrow the sidebar"), "sidebar", ("Ctrl+B",),
        QT_TRANSLATE_NOOP("Actions", "Show only the icons of the sidebar"), checkable=True)
    TOGGLE_DETAILS = Spec(QT_TRANSLATE_NOOP("Actions", "&Details"), "panel", ("Ctrl+D",),
        QT_TRANSLATE_NOOP("Actions", "Show or hide the details"), checkable=True)
    TOGGLE_QUEUE = Spec(QT_TRANSLATE_NOOP("Actions", "&Queue"), "", ("Ctrl+J",),
        QT_TRANSLATE_NOOP("Actions", "Open or close the queue"), checkable=True)
    COMPACT_ROWS = Spec(QT_TRANSLATE_NOOP("Actions", "Co&mpact rows"), "", (),
        QT_TRANSLATE_NOOP("Actions", "One line a book, without cover"), checkable=True)
    NEXT_PART = Spec(QT_TRANSLATE_NOOP("Actions", "Next &part"), "", ("F6",),
        QT_TRANSLATE_NOOP("Actions", "Go to the next part of the window"))
    PREVIOUS_PART = Spec(QT_TRANSLATE_NOOP("Actions", "Pre&vious part"), "", ("Shift+F6",),
        QT_TRANSLATE_NOOP("Actions", "Go to the part before"))
    THEME_SYSTEM = Spec(QT_TRANSLATE_NOOP("Actions", "Like t&he system"), checkable=True)
    THEME_LIGHT = Spec(QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True)
    THEME_DARK = Spec(QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True)
    DEFAULT_LAYOUT = Spec(QT_TRANSLATE_NOOP("Actions", "Default la&yout"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Put the parts of the window back to where they were at first"))
    SHOW_BOOK = Spec(QT_TRANSLATE_NOOP("Actions", "Show &details"), "panel", ("Return", "Enter",),
        QT_TRANSLATE_NOOP("Actions", "Show the details of the chosen book"), Where.BOOKS)
    OPEN_BOOK = Spec(QT_TRANSLATE_NOOP("Actions", "&Open on Goodreads"), "open",
        ("Ctrl+Return", "Ctrl+Enter",),
        QT_TRANSLATE_NOOP("Actions", "Open the page of the book in the browser"), Where.BOOKS)
    STATE_WANT = Spec(QT_TRANSLATE_NOOP("Actions", "&Want to read"), "want", ("W",),
        QT_TRANSLATE_NOOP("Actions", "Put the chosen books on the list of books to read"), Where.BOOKS,
        single=True)
    STATE_READING = Spec(QT_TRANSLATE_NOOP("Actions", "R&eading"), "reading", ("G",),
        QT_TRANSLATE_NOOP("Actions", "Mark the chosen books as being read"), Where.BOOKS, single=True)
    STATE_READ = Spec(QT_TRANSLATE_NOOP("Actions", "&Read"), "read", ("R",),
        QT_TRANSLATE_NOOP("Actions", "Mark the chosen books as read"), Where.BOOKS, single=True)
    STATE_NONE = Spec(QT_TRANSLATE_NOOP("Actions", "&No state"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Take the reading state of the chosen books away"), Where.BOOKS)
    STARS_0 = Spec(QT_TRANSLATE_NOOP("Actions", "&No stars"), "star", ("0",),
        QT_TRANSLATE_NOOP("Actions", "Take my stars away"), Where.BOOKS, single=True)
    STARS_1 = Spec(QT_TRANSLATE_NOOP("Actions", "&1 star"), "star-filled", ("1",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books one star"), Where.BOOKS, single=True)
    STARS_2 = Spec(QT_TRANSLATE_NOOP("Actions", "&2 stars"), "star-filled", ("2",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books two stars"), Where.BOOKS, single=True)
    STARS_3 = Spec(QT_TRANSLATE_NOOP("Actions", "&3 stars"), "star-filled", ("3",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books three stars"), Where.BOOKS, single=True)
    STARS_4 = Spec(QT_TRANSLATE_NOOP("Actions", "&4 stars"), "star-filled", ("4",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books four stars"), Where.BOOKS, single=True)
    STARS_5 = Spec(QT_TRANSLATE_NOOP("Actions", "&5 stars"), "star-filled", ("5",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books five stars"), Where.BOOKS, single=True)
    ADD_TAGS = Spec(QT_TRANSLATE_NOOP("Actions", "Add &tags…"), "tag", ("Ctrl+T",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books tags"))
    EDIT_NOTE = Spec(QT_TRANSLATE_NOOP("Actions", "Edit the n&ote"), "note", ("Ctrl+E",),
        QT_TRANSLATE_NOOP("Actions", "Write a note on the chosen book"))
    WRITE_REVIEW = Spec(QT_TRANSLATE_NOOP("Actions", "Write a re&view"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Write a review of the chosen book"), Where.BOOKS)
    REFETCH_BOOK = Spec(QT_TRANSLATE_NOOP("Actions", "&Fetch again"), "refetch", ("F5",),
        QT_TRANSLATE_NOOP("Actions", "Fetch the pages of the chosen books again"), Where.BOOKS)
    READ_AGAIN_BOOK = Spec(QT_TRANSLATE_NOOP("Actions", "Fetch again from the &kept page"), "",
        ("Shift+F5",),
        QT_TRANSLATE_NOOP("Actions", "Read the kept pages of the chosen books again, without a request"),
        Where.BOOKS)
    CORRECT_BOOK = Spec(QT_TRANSLATE_NOOP("Actions", "&Correct the record…"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Change what the page says of the chosen book"), Where.BOOKS)
    MERGE_BOOKS = Spec(QT_TRANSLATE_NOOP("Actions", "&Merge editions"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Make one book of the chosen ones"), Where.BOOKS)
    EXPORT_SELECTED = Spec(QT_TRANSLATE_NOOP("Actions", "E&xport the selected books…"), "export", (),
        QT_TRANSLATE_NOOP("Actions", "Write the chosen books into a file for other programs"), Where.BOOKS)
    REMOVE_BOOK = Spec(QT_TRANSLATE_NOOP("Actions", "Remo&ve"), "trash", (Keys.Delete,),
        QT_TRANSLATE_NOOP("Actions", "Remove the chosen books from the library"), Where.BOOKS)
    PAUSE = Spec(QT_TRANSLATE_NOOP("Actions", "&Pause"), "pause", ("Ctrl+P",),
        QT_TRANSLATE_NOOP("Actions", "Start nothing new; what runs is finished"))
    RETRY_FAILED = Spec(QT_TRANSLATE_NOOP("Actions", "&Retry all failed"), "retry", ("Ctrl+R",),
        QT_TRANSLATE_NOOP("Actions", "Try all failed books again"))
    CLEAR_FINISHED = Spec(QT_TRANSLATE_NOOP("Actions", "Clear f&inished"), "clear", ("Ctrl+Shift+Del",),
        QT_TRANSLATE_NOOP("Actions", "Take what is done out of the queue; the books stay"))
    CLEAR_FAILED = Spec(QT_TRANSLATE_NOOP("Actions", "Clear fail&ed"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Take what failed out of the queue"))
    CANCEL_WAITING = Spec(QT_TRANSLATE_NOOP("Actions", "Cancel &all that wait"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Cancel everything that is not being fetched"))
    OPEN_NEXT = Spec(QT_TRANSLATE_NOOP("Actions", "Open ne&xt in browser"), "globe", (),
        QT_TRANSLATE_NOOP("Actions", "Open the next book that waits in the browser"))
    OPEN_NEXT_FIVE = Spec(QT_TRANSLATE_NOOP("Actions", "Open the next &five in the browser"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Open the next five books that wait in the browser"))
    PROBE_NOW = Spec(QT_TRANSLATE_NOOP("Actions", "Tr&y now"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Ask Goodreads now instead of waiting"))
    READ_AGAIN = Spec(QT_TRANSLATE_NOOP("Actions", "Read all &kept pages again"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Read the pages that bookq kept again, without a request"))
    JOB_DETAILS = Spec(QT_TRANSLATE_NOOP("Actions", "&Details…"), "", ("Return", "Enter",),
        QT_TRANSLATE_NOOP("Actions", "Show every try and what went wrong"), Where.QUEUE)
    RETRY_JOB = Spec(QT_TRANSLATE_NOOP("Actions", "&Retry"), "retry", ("F5",),
        QT_TRANSLATE_NOOP("Actions", "Try again at once"), Where.QUEUE)
    CANCEL_JOB = Spec(QT_TRANSLATE_NOOP("Actions", "&Cancel"), "", ("Ctrl+Backspace",),
        QT_TRANSLATE_NOOP("Actions", "Stop, but keep the row"), Where.QUEUE)
    FRONT_JOB = Spec(QT_TRANSLATE_NOOP("Actions", "Move to the &front"), "", ("Ctrl+Up",),
        QT_TRANSLATE_NOOP("Actions", "Fetch before all others"), Where.QUEUE)
    BACK_JOB = Spec(QT_TRANSLATE_NOOP("Actions", "Move to the &back"), "", ("Ctrl+Down",),
        QT_TRANSLATE_NOOP("Actions", "Fetch after all others"), Where.QUEUE)
    OPEN_JOB = Spec(QT_TRANSLATE_NOOP("Actions", "&Open in browser"), "globe", ("Ctrl+Return",),
        QT_TRANSLATE_NOOP("Actions", "Open the page in the browser"), Where.QUEUE)
    COPY_JOB_LINK = Spec(QT_TRANSLATE_NOOP("Actions", "Copy the &link"), "copy", (Keys.Copy,),
        QT_TRANSLATE_NOOP("Actions", "Copy the links"), Where.QUEUE)
    PAGE_FOR_JOB = Spec(QT_TRANSLATE_NOOP("Actions", "Use a saved pa&ge…"), "import", ("Ctrl+Shift+P",),
        QT_TRANSLATE_NOOP("Actions", "Read the page from a file that was saved in the browser"), Where.QUEUE)
    REPORT_JOB = Spec(QT_TRANSLATE_NOOP("Actions", "&Save the page for a report…"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Write the exact answer of Goodreads into a file, without cookies"),
        Where.QUEUE)
    REMOVE_JOB = Spec(QT_TRANSLATE_NOOP("Actions", "Re&move"), "trash", (Keys.Delete,),
        QT_TRANSLATE_NOOP("Actions", "Take out of the queue"), Where.QUEUE)
    SHORTCUTS = Spec(QT_TRANSLATE_NOOP("Actions", "&Keys"), "", ("F1", "Ctrl+?",),
        QT_TRANSLATE_NOOP("Actions", "List every key"))
    SAMPLE = Spec(QT_TRANSLATE_NOOP("Actions", "&Try it with invented books"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Open a second window with invented books; nothing of it is kept"))
    BROWSER_HELP = Spec(QT_TRANSLATE_NOOP("Actions", "When Goodreads &blocks"), "shield", (),
        QT_TRANSLATE_NOOP("Actions", "Open a page with two bookmarks that hand books over to bookq"))
    LAST_IMPORT = Spec(QT_TRANSLATE_NOOP("Actions", "&Last import…"), "list", (),
        QT_TRANSLATE_NOOP("Actions", "Show the result of each line of the last import"))
    DIAGNOSTICS = Spec(QT_TRANSLATE_NOOP("Actions", "&Diagnostics…"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Facts and log, to copy into a report"))
    ABOUT = Spec(QT_TRANSLATE_NOOP("Actions", "&About bookq"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Versions and folders, to copy into a report"),
        role=QAction.MenuRole.AboutRole)
    # fmt: on


THEMES: Mapping[Act, str] = {
    Act.THEME_SYSTEM: "system",
    Act.THEME_LIGHT: "light",
    Act.THEME_DARK: "dark",
}
"""The setting of each action for the theme."""
VIEWS: Mapping[Act, str] = {
    Act.VIEW_TABLE: "table",
    Act.VIEW_COVERS: "covers",
    Act.VIEW_STATISTICS: "statistics",
}
"""The view of the books of each action."""
STATES: Mapping[Act, str | None] = {
    Act.STATE_WANT: "want",
    Act.STATE_READING: "reading",
    Act.STATE_READ: "read",
    Act.STATE_NONE: None,
}
"""The reading state of each action."""
STARS: Mapping[Act, int] = {
    Act.STARS_0: 0, Act.STARS_1: 1, Act.STARS_2: 2, Act.STARS_3: 3, Act.STARS_4: 4, Act.STARS_5: 5,
}  # fmt: skip
"""The stars of each action."""

BOOK_MENU = (
    Act.SHOW_BOOK, Act.OPEN_BOOK, None, *STATES, None, Act.ADD_TAGS, Act.EDIT_NOTE, Act.WRITE_REVIEW,
    None, Act.REFETCH_BOOK, Act.READ_AGAIN_BOOK, Act.CORRECT_BOOK, Act.MERGE_BOOKS, None,
    Act.EXPORT_SELECTED, Act.REMOVE_BOOK,
)  # fmt: skip
JOB_MENU = (
    Act.JOB_DETAILS, Act.RETRY_JOB, Act.FRONT_JOB, Act.BACK_JOB, None,
    Act.OPEN_JOB, Act.COPY_JOB_LINK, Act.PAGE_FOR_JOB, Act.REPORT_JOB, None,
    Act.CANCEL_JOB, Act.REMOVE_JOB,
)  # fmt: skip
QUEUE_MORE = (
    Act.FIND_JOB, None, Act.CLEAR_FINISHED, Act.CLEAR_FAILED, Act.CANCEL_WAITING, None, Act.READ_AGAIN,
)  # fmt: skip
"""The menu of the queue's head."""
MENUS: tuple[tuple[object, tuple[Act | None, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            Act.IMPORT_FILES, Act.IMPORT_FOLDER, Act.LAST_IMPORT, None, Act.EXPORT, None,
            Act.BACK_UP, Act.RESTORE_BACKUP, None, Act.QUIT,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            Act.UNDO, Act.REDO, None, Act.CUT, Act.COPY, Act.PASTE, Act.WATCH_CLIPBOARD, None,
            Act.FOCUS_INPUT, Act.FIND_BOOK, Act.FIND_JOB, Act.FILTER_HELP, None, Act.SETTINGS,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            *VIEWS, None, Act.TOGGLE_SIDEBAR, Act.TOGGLE_DETAILS, Act.TOGGLE_QUEUE, Act.COMPACT_ROWS, None,
            Act.NEXT_PART, Act.PREVIOUS_PART, None, Act.DEFAULT_LAYOUT,
        ),
    ),
    (QT_TRANSLATE_NOOP("Actions", "&Book"), BOOK_MENU),
    (
        QT_TRANSLATE_NOOP("Actions", "&Queue"),
        (
            Act.PAUSE, Act.RETRY_FAILED, Act.OPEN_NEXT, Act.OPEN_NEXT_FIVE, Act.PROBE_NOW, None, *JOB_MENU,
            None, *QUEUE_MORE[2:],
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (Act.SHORTCUTS, Act.FILTER_HELP, Act.BROWSER_HELP, Act.SAMPLE, None, Act.DIAGNOSTICS, Act.ABOUT),
    ),
)  # fmt: skip
"""The menu bar: each title with its actions. None is a separator."""


class Actions:
    """The QActions of one window, one for each `Act`."""

    def __init__(self, parent: QWidget) -> None:
        self._made = {act: _made(act.value, parent) for act in Act}
        for act, action in self._made.items():
            action.setObjectName(f"action-{act.name.lower().replace('_', '-')}")
        for group in (THEMES, VIEWS):
            together = QActionGroup(parent)
            for act in group:
                together.addAction(self._made[act])
        for act, action in self._made.items():
            if act.value.where is Where.WINDOW:
                parent.addAction(action)

    def __getitem__(self, act: Act) -> QAction:
        return self._made[act]

    def install(self, where: Where, widget: QWidget) -> None:
        """Let the keys of ``where`` work while ``widget`` or a child of it has the focus."""
        widget.addActions([self._made[act] for act in Act if act.value.where is where])

    def fill(self, menu: QMenu, acts: Iterable[Act | None]) -> None:
        """Add ``acts`` to ``menu``. None is a separator."""
        for act in acts:
            if act is None:
                menu.addSeparator()
            else:
                menu.addAction(self._made[act])

    def menu(self, acts: Iterable[Act | None], parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        self.fill(menu, acts)
        return menu

    def connect(self, slots: Mapping[Act, Callable[[], object]]) -> None:
        """Call each slot when its action is triggered."""
        for act, slot in slots.items():
            self._made[act].triggered.connect(slot)

    def set_single_keys(self, *, on: bool) -> None:
        """Switch the keys that are a single letter or digit on or off."""
        for act in Act:
            if act.value.single:
                self._made[act].setShortcuts(_sequences(act.value) if on else [])


def shortcuts() -> list[tuple[str, str, str]]:
    """Return where, what and the keys of every action with keys, in the user's language."""
    return [
        (
            translate("Actions", str(spec.where.value)),
            plain(translate("Actions", str(spec.text))),
            ", ".join(_shown(sequence) for sequence in _sequences(spec)),
        )
        for spec in (act.value for act in Act)
        if spec.keys
    ]


def plain(text: str) -> str:
    """Return the text of an action without mnemonic and dots."""
    return text.replace("&", "").rstrip("…")


def _shown(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _sequences(spec: Spec) -> list[QKeySequence]:
    made = []
    for keys in spec.keys:
        if isinstance(keys, str):
            made.append(QKeySequence(keys))
        else:
            made += QKeySequence.keyBindings(keys)[:1]
    return made


def _made(spec: Spec, parent: QObject) -> QAction:
    action = QAction(translate("Actions", str(spec.text)), parent)
    if spec.icon:
        action.setIcon(icon(spec.icon))
    action.setShortcuts(_sequences(spec))
    if spec.where is not Where.WINDOW:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    tip = translate("Actions", str(spec.tip)) if spec.tip else plain(action.text())
    keys = action.shortcut()
    action.setToolTip(tip if keys.isEmpty() else f"{tip} ({_shown(keys)})")
    action.setStatusTip(tip)
    action.setCheckable(spec.checkable)
    action.setMenuRole(spec.role)
    return action
