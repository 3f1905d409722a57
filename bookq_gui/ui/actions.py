"""What can be done, one line each; menus, buttons, context menus and the sheet of keys are made from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from bookq_gui.ui.i18n import translate
from bookq_gui.ui.widgets.icons import icon

Keys = QKeySequence.StandardKey


class Act(Enum):
    """Everything that a menu, a button or a key can ask for."""

    ADD = auto()
    PASTE_AND_ADD = auto()
    IMPORT_FILES = auto()
    IMPORT_FOLDER = auto()
    EXPORT = auto()
    EXPORT_SELECTED = auto()
    BACK_UP = auto()
    RESTORE_BACKUP = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    WATCH_CLIPBOARD = auto()
    FIND_BOOK = auto()
    FIND_JOB = auto()
    FOCUS_INPUT = auto()
    OPEN_BOOK = auto()
    REFETCH_BOOK = auto()
    READ_AGAIN_BOOK = auto()
    MARK_READ = auto()
    MARK_UNREAD = auto()
    MARK_NEITHER = auto()
    ADD_TAGS = auto()
    EDIT_NOTE = auto()
    REMOVE_BOOK = auto()
    PAUSE = auto()
    RETRY_FAILED = auto()
    CLEAR_FINISHED = auto()
    CLEAR_FAILED = auto()
    CLEAR_CANCELED = auto()
    JOB_DETAILS = auto()
    RETRY_JOB = auto()
    CANCEL_JOB = auto()
    FRONT_JOB = auto()
    OPEN_JOB = auto()
    COPY_JOB_LINK = auto()
    REMOVE_JOB = auto()
    PAGE_FOR_JOB = auto()
    REPORT_JOB = auto()
    READ_AGAIN = auto()
    THEME_SYSTEM = auto()
    THEME_LIGHT = auto()
    THEME_DARK = auto()
    DEFAULT_LAYOUT = auto()
    SETTINGS = auto()
    SHORTCUTS = auto()
    BROWSER_HELP = auto()
    DIAGNOSTICS = auto()
    ABOUT = auto()


class Where(Enum):
    """Where the keys of an action work."""

    WINDOW = QT_TRANSLATE_NOOP("Actions", "Everywhere")
    INPUT = QT_TRANSLATE_NOOP("Actions", "In the box for links")
    RESULTS = QT_TRANSLATE_NOOP("Actions", "In the table of books")
    QUEUE = QT_TRANSLATE_NOOP("Actions", "In the queue")


@dataclass(frozen=True, slots=True)
class Spec:
    """One action: its text with mnemonic, icon, keys, tip (one sentence) and where the keys work."""

    text: object
    icon: str = ""
    keys: tuple[str | Keys, ...] = ()
    tip: object = ""
    where: Where = Where.WINDOW
    checkable: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole


SPECS: Mapping[Act, Spec] = {
    Act.ADD: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Add the links"), "add", ("Ctrl+Return", "Ctrl+Enter"),
        QT_TRANSLATE_NOOP("Actions", "Put the links in the box into the queue"), Where.INPUT,
    ),
    Act.PASTE_AND_ADD: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Paste and add"), "paste", (Keys.Paste,),
        QT_TRANSLATE_NOOP("Actions", "Put the links of the clipboard into the queue at once"),
    ),
    Act.IMPORT_FILES: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Import files…"), "import", (Keys.Open,),
        QT_TRANSLATE_NOOP("Actions", "Take in a library export, bookmarks, lists of links or saved pages"),
    ),
    Act.IMPORT_FOLDER: Spec(
        QT_TRANSLATE_NOOP("Actions", "Import a &folder…"), "folder", ("Ctrl+Shift+O",),
        QT_TRANSLATE_NOOP("Actions", "Take in all the saved pages of a folder"),
    ),
    Act.EXPORT: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Export…"), "export", ("Ctrl+Shift+S",),
        QT_TRANSLATE_NOOP("Actions", "Write the books into a file for other programs"),
    ),
    Act.EXPORT_SELECTED: Spec(
        QT_TRANSLATE_NOOP("Actions", "E&xport the selected books…"), "export", (),
        QT_TRANSLATE_NOOP("Actions", "Write the chosen books into a file for other programs"), Where.RESULTS,
    ),
    Act.BACK_UP: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Back up…"), "export", (),
        QT_TRANSLATE_NOOP("Actions", "Write books, queue, tags and notes into one file, to keep elsewhere"),
    ),
    Act.RESTORE_BACKUP: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Restore a backup…"), "import", (),
        QT_TRANSLATE_NOOP("Actions", "Add what is in a backup; nothing that is here is lost"),
    ),
    Act.QUIT: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Quit"), "", ("Ctrl+Q",),
        QT_TRANSLATE_NOOP("Actions", "Close the window; the queue goes on at the next start"),
        role=QAction.MenuRole.QuitRole,
    ),
    Act.UNDO: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", (Keys.Undo,),
        QT_TRANSLATE_NOOP("Actions", "Take back what was added, removed or cleared last"),
    ),
    Act.REDO: Spec(
        QT_TRANSLATE_NOOP("Actions", "Re&do"), "redo", (Keys.Redo,),
        QT_TRANSLATE_NOOP("Actions", "Do once more what was taken back"),
    ),
    Act.WATCH_CLIPBOARD: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Watch the clipboard"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Put links to books that are copied elsewhere into the box"),
        checkable=True,
    ),
    Act.FOCUS_INPUT: Spec(
        QT_TRANSLATE_NOOP("Actions", "Go to the &links"), "link", ("Ctrl+L",),
        QT_TRANSLATE_NOOP("Actions", "Write in the box for links"),
    ),
    Act.FIND_BOOK: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Find a book"), "search", (Keys.Find,),
        QT_TRANSLATE_NOOP("Actions", "Filter the table of books"),
    ),
    Act.FIND_JOB: Spec(
        QT_TRANSLATE_NOOP("Actions", "Find in the &queue"), "search", ("Ctrl+Shift+F",),
        QT_TRANSLATE_NOOP("Actions", "Filter the queue"),
    ),
    Act.OPEN_BOOK: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Open on Goodreads"), "open", ("Ctrl+Return",),
        QT_TRANSLATE_NOOP("Actions", "Open the page of the book in the browser"), Where.RESULTS,
    ),
    Act.REFETCH_BOOK: Spec(
        QT_TRANSLATE_NOOP("Actions", "Fetch a&gain"), "refetch", ("F5",),
        QT_TRANSLATE_NOOP("Actions", "Read the pages of the chosen books once more"), Where.RESULTS,
    ),
    Act.READ_AGAIN_BOOK: Spec(
        QT_TRANSLATE_NOOP("Actions", "Read the &kept page again"), "book", ("Shift+F5",),
        QT_TRANSLATE_NOOP("Actions", "Read the kept pages of the chosen books once more, without a request"),
        Where.RESULTS,
    ),
    Act.MARK_READ: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Mark as read"), "finished", ("Ctrl+M",),
        QT_TRANSLATE_NOOP("Actions", "Say of the chosen books that you have read them"), Where.RESULTS,
    ),
    Act.MARK_UNREAD: Spec(
        QT_TRANSLATE_NOOP("Actions", "Mark as &not read"), "queued", ("Ctrl+Shift+M",),
        QT_TRANSLATE_NOOP("Actions", "Say of the chosen books that you have not read them"), Where.RESULTS,
    ),
    Act.MARK_NEITHER: Spec(
        QT_TRANSLATE_NOOP("Actions", "Ne&ither read nor not read"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Say nothing of the reading of the chosen books"), Where.RESULTS,
    ),
    Act.ADD_TAGS: Spec(
        QT_TRANSLATE_NOOP("Actions", "Add &tags…"), "tag", ("Ctrl+T",),
        QT_TRANSLATE_NOOP("Actions", "Put the chosen books under words of your own"), Where.RESULTS,
    ),
    Act.EDIT_NOTE: Spec(
        QT_TRANSLATE_NOOP("Actions", "Write a not&e"), "note", ("Ctrl+E",),
        QT_TRANSLATE_NOOP("Actions", "Write a note of your own on the chosen book"), Where.RESULTS,
    ),
    Act.REMOVE_BOOK: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Remove from the collection"), "remove", (Keys.Delete,),
        QT_TRANSLATE_NOOP("Actions", "Take the chosen books out of the collection"), Where.RESULTS,
    ),
    Act.PAUSE: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Pause"), "pause", ("Ctrl+P",),
        QT_TRANSLATE_NOOP("Actions", "Start nothing new; what runs is finished"),
    ),
    Act.RETRY_FAILED: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Retry all failed"), "retry", ("Ctrl+R",),
        QT_TRANSLATE_NOOP("Actions", "Try every failed job again"),
    ),
    Act.CLEAR_FINISHED: Spec(
        QT_TRANSLATE_NOOP("Actions", "Clear f&inished"), "clear", ("Ctrl+Shift+Del",),
        QT_TRANSLATE_NOOP("Actions", "Take finished jobs out of the queue; their books stay"),
    ),
    Act.CLEAR_FAILED: Spec(
        QT_TRANSLATE_NOOP("Actions", "Clear fail&ed"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Take failed jobs out of the queue"),
    ),
    Act.CLEAR_CANCELED: Spec(
        QT_TRANSLATE_NOOP("Actions", "Clear c&anceled"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Take canceled jobs out of the queue"),
    ),
    Act.JOB_DETAILS: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Details…"), "details", ("Return", "Enter"),
        QT_TRANSLATE_NOOP("Actions", "Show every attempt and what went wrong"), Where.QUEUE,
    ),
    Act.RETRY_JOB: Spec(
        QT_TRANSLATE_NOOP("Actions", "Retry &now"), "retry", ("F5",),
        QT_TRANSLATE_NOOP("Actions", "Try the chosen jobs again without waiting"), Where.QUEUE,
    ),
    Act.CANCEL_JOB: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Cancel"), "cancel", ("Ctrl+Backspace",),
        QT_TRANSLATE_NOOP("Actions", "Stop the chosen jobs but keep their rows"), Where.QUEUE,
    ),
    Act.FRONT_JOB: Spec(
        QT_TRANSLATE_NOOP("Actions", "Move to &front"), "move-to-front", ("Ctrl+Up",),
        QT_TRANSLATE_NOOP("Actions", "Let the chosen jobs go before all others"), Where.QUEUE,
    ),
    Act.OPEN_JOB: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Open in browser"), "browser", ("Ctrl+Return",),
        QT_TRANSLATE_NOOP("Actions", "Open the pages of the chosen jobs in the browser"), Where.QUEUE,
    ),
    Act.COPY_JOB_LINK: Spec(
        QT_TRANSLATE_NOOP("Actions", "Copy &link"), "copy", (Keys.Copy,),
        QT_TRANSLATE_NOOP("Actions", "Copy the links of the chosen jobs"), Where.QUEUE,
    ),
    Act.REMOVE_JOB: Spec(
        QT_TRANSLATE_NOOP("Actions", "Re&move"), "remove", (Keys.Delete,),
        QT_TRANSLATE_NOOP("Actions", "Take the chosen jobs out of the queue"), Where.QUEUE,
    ),
    Act.PAGE_FOR_JOB: Spec(
        QT_TRANSLATE_NOOP("Actions", "Use a saved pa&ge…"), "import", ("Ctrl+Shift+P",),
        QT_TRANSLATE_NOOP("Actions", "Read the page of the job from a file you saved in your browser"),
        Where.QUEUE,
    ),
    Act.REPORT_JOB: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Save the page for a report…"), "export", (),
        QT_TRANSLATE_NOOP("Actions", "Keep the exact answer of Goodreads in a file, without cookies"),
        Where.QUEUE,
    ),
    Act.READ_AGAIN: Spec(
        QT_TRANSLATE_NOOP("Actions", "Read all &kept pages again"), "refetch", (),
        QT_TRANSLATE_NOOP("Actions", "Read the pages bookq kept once more, without asking Goodreads"),
    ),
    Act.THEME_SYSTEM: Spec(QT_TRANSLATE_NOOP("Actions", "Like t&he system"), checkable=True),
    Act.THEME_LIGHT: Spec(QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True),
    Act.THEME_DARK: Spec(QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True),
    Act.DEFAULT_LAYOUT: Spec(
        QT_TRANSLATE_NOOP("Actions", "Default la&yout"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Put the parts of the window back to where they were at first"),
    ),
    Act.SETTINGS: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Settings…"), "settings", ("Ctrl+,",),
        QT_TRANSLATE_NOOP("Actions", "Change how bookq works; in force at once"),
        role=QAction.MenuRole.PreferencesRole,
    ),
    Act.SHORTCUTS: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "keyboard", ("F1", "Ctrl+?"),
        QT_TRANSLATE_NOOP("Actions", "List every key"),
    ),
    Act.DIAGNOSTICS: Spec(
        QT_TRANSLATE_NOOP("Actions", "&Diagnostics…"), "warning", (),
        QT_TRANSLATE_NOOP("Actions", "Facts and log, to copy into a report"),
    ),
    Act.BROWSER_HELP: Spec(
        QT_TRANSLATE_NOOP("Actions", "When Goodreads &blocks"), "blocked", (),
        QT_TRANSLATE_NOOP("Actions", "Open a page with two bookmarks that hand books over to bookq"),
    ),
    Act.ABOUT: Spec(
        QT_TRANSLATE_NOOP("Actions", "&About bookq"), "bookq", (),
        QT_TRANSLATE_NOOP("Actions", "Versions and folders, to copy into a report"),
        role=QAction.MenuRole.AboutRole,
    ),
}  # fmt: skip

THEMES: Mapping[Act, str] = {
    Act.THEME_SYSTEM: "system",
    Act.THEME_LIGHT: "light",
    Act.THEME_DARK: "dark",
}
"""The setting behind each choice of theme."""

BOOK_MENU = (
    Act.OPEN_BOOK, None, Act.MARK_READ, Act.MARK_UNREAD, Act.MARK_NEITHER, Act.ADD_TAGS, Act.EDIT_NOTE,
    None, Act.REFETCH_BOOK, Act.READ_AGAIN_BOOK, Act.EXPORT_SELECTED, None, Act.REMOVE_BOOK,
)  # fmt: skip
BULK = (
    Act.MARK_READ, Act.MARK_UNREAD, Act.ADD_TAGS, Act.OPEN_BOOK, Act.REFETCH_BOOK, Act.READ_AGAIN_BOOK,
    Act.EXPORT_SELECTED, Act.REMOVE_BOOK,
)  # fmt: skip
"""What the details pane offers for several books at once."""
JOB_MENU = (
    Act.JOB_DETAILS, Act.RETRY_JOB, Act.FRONT_JOB, None,
    Act.OPEN_JOB, Act.COPY_JOB_LINK, Act.PAGE_FOR_JOB, Act.REPORT_JOB, None,
    Act.CANCEL_JOB, Act.REMOVE_JOB,
)  # fmt: skip
MENUS: tuple[tuple[object, tuple[Act | None, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            Act.ADD, Act.IMPORT_FILES, Act.IMPORT_FOLDER, None, Act.EXPORT, None,
            Act.BACK_UP, Act.RESTORE_BACKUP, None, Act.QUIT,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            Act.UNDO, Act.REDO, Act.PASTE_AND_ADD, Act.WATCH_CLIPBOARD, None,
            Act.FOCUS_INPUT, Act.FIND_BOOK, Act.FIND_JOB, None, Act.SETTINGS,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (Act.THEME_SYSTEM, Act.THEME_LIGHT, Act.THEME_DARK, None, Act.DEFAULT_LAYOUT),
    ),
    (QT_TRANSLATE_NOOP("Actions", "&Book"), BOOK_MENU),
    (
        QT_TRANSLATE_NOOP("Actions", "&Queue"),
        (
            Act.PAUSE, Act.RETRY_FAILED, None, *JOB_MENU, None,
            Act.CLEAR_FINISHED, Act.CLEAR_FAILED, Act.CLEAR_CANCELED, None, Act.READ_AGAIN,
        ),
    ),
    (QT_TRANSLATE_NOOP("Actions", "&Help"), (Act.SHORTCUTS, Act.BROWSER_HELP, Act.DIAGNOSTICS, Act.ABOUT)),
)  # fmt: skip
"""The menu bar: each title with its actions; None is a line between them."""


class Actions:
    """The QActions of one window, made from `SPECS`."""

    def __init__(self, parent: QObject) -> None:
        self._made = {act: _made(spec, parent) for act, spec in SPECS.items()}
        for act, action in self._made.items():
            action.setObjectName(f"action-{act.name.lower().replace('_', '-')}")
        self._themes = QActionGroup(parent)
        for act in THEMES:
            self._themes.addAction(self._made[act])

    def __getitem__(self, act: Act) -> QAction:
        return self._made[act]

    def listed(self, acts: Iterable[Act | None], parent: QObject) -> list[QAction]:
        """The actions of ``acts`` in their order, with separators."""
        return [self._made[act] if act else _separator(parent) for act in acts]

    def of(self, where: Where) -> list[QAction]:
        """All actions whose keys work in ``where``."""
        return [self._made[act] for act, spec in SPECS.items() if spec.where is where]

    def fill(self, menu: QMenu, acts: Iterable[Act | None]) -> None:
        """Put ``acts`` into ``menu``."""
        menu.addActions(self.listed(acts, menu))


def menu_title(title: object) -> str:
    """A title of `MENUS` in the user's language."""
    return translate("Actions", str(title))


def shortcuts() -> list[tuple[str, str, str]]:
    """Every action with keys: where they work, what it does, the keys. In the user's language."""
    return [
        (
            translate("Actions", str(spec.where.value)),
            plain(translate("Actions", str(spec.text))),
            ", ".join(_shown(sequence) for sequence in _sequences(spec)),
        )
        for spec in SPECS.values()
        if spec.keys
    ]


def plain(text: str) -> str:
    """The text of an action without mnemonic and dots."""
    return text.replace("&", "").rstrip("…")


def tip_with_keys(tip: str, action: QAction) -> str:
    """``tip`` with the keys of ``action`` in brackets."""
    keys = action.shortcut()
    return tip if keys.isEmpty() else f"{tip} ({_shown(keys)})"


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
    if spec.icon and spec.icon != "bookq":
        action.setIcon(icon(spec.icon))
    action.setShortcuts(_sequences(spec))
    if spec.where is not Where.WINDOW:
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if spec.tip:
        tip = translate("Actions", str(spec.tip))
        action.setToolTip(tip_with_keys(tip, action))
        action.setStatusTip(tip)
    action.setCheckable(spec.checkable)
    action.setMenuRole(spec.role)
    return action


def _separator(parent: QObject) -> QAction:
    line = QAction(parent)
    line.setSeparator(True)
    return line
