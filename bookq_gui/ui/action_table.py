"""Everything that can be done: its text, icon, keys and tip, one entry each."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QAction, QKeySequence

Keys = QKeySequence.StandardKey


class Act(Enum):
    """Everything that a menu, a button or a key can ask for."""

    ADD = auto()
    IMPORT_FILES = auto()
    IMPORT_FOLDER = auto()
    EXPORT = auto()
    BACK_UP = auto()
    RESTORE_BACKUP = auto()
    QUIT = auto()
    UNDO = auto()
    REDO = auto()
    CUT = auto()
    COPY = auto()
    PASTE = auto()
    WATCH_CLIPBOARD = auto()
    FOCUS_INPUT = auto()
    FIND_BOOK = auto()
    FILTER_HELP = auto()
    FIND_JOB = auto()
    SETTINGS = auto()
    VIEW_TABLE = auto()
    VIEW_COVERS = auto()
    VIEW_STATISTICS = auto()
    TOGGLE_SIDEBAR = auto()
    TOGGLE_DETAILS = auto()
    TOGGLE_QUEUE = auto()
    COMPACT_ROWS = auto()
    NEXT_PART = auto()
    PREVIOUS_PART = auto()
    THEME_SYSTEM = auto()
    THEME_LIGHT = auto()
    THEME_DARK = auto()
    DEFAULT_LAYOUT = auto()
    SHOW_BOOK = auto()
    OPEN_BOOK = auto()
    STATE_WANT = auto()
    STATE_READING = auto()
    STATE_READ = auto()
    STATE_NONE = auto()
    STARS_0 = auto()
    STARS_1 = auto()
    STARS_2 = auto()
    STARS_3 = auto()
    STARS_4 = auto()
    STARS_5 = auto()
    ADD_TAGS = auto()
    EDIT_NOTE = auto()
    WRITE_REVIEW = auto()
    REFETCH_BOOK = auto()
    READ_AGAIN_BOOK = auto()
    CORRECT_BOOK = auto()
    MERGE_BOOKS = auto()
    EXPORT_SELECTED = auto()
    REMOVE_BOOK = auto()
    PAUSE = auto()
    RETRY_FAILED = auto()
    CLEAR_FINISHED = auto()
    CLEAR_FAILED = auto()
    CANCEL_WAITING = auto()
    OPEN_NEXT = auto()
    OPEN_NEXT_FIVE = auto()
    PROBE_NOW = auto()
    READ_AGAIN = auto()
    JOB_DETAILS = auto()
    RETRY_JOB = auto()
    CANCEL_JOB = auto()
    FRONT_JOB = auto()
    BACK_JOB = auto()
    OPEN_JOB = auto()
    COPY_JOB_LINK = auto()
    PAGE_FOR_JOB = auto()
    REPORT_JOB = auto()
    REMOVE_JOB = auto()
    SHORTCUTS = auto()
    SAMPLE = auto()
    BROWSER_HELP = auto()
    LAST_IMPORT = auto()
    DIAGNOSTICS = auto()
    ABOUT = auto()


class Where(Enum):
    """Where the keys of an action work."""

    WINDOW = QT_TRANSLATE_NOOP("Actions", "Everywhere")
    INPUT = QT_TRANSLATE_NOOP("Actions", "In the field for links")
    BOOKS = QT_TRANSLATE_NOOP("Actions", "In the list of books")
    QUEUE = QT_TRANSLATE_NOOP("Actions", "In the queue")


class Spec(NamedTuple):
    """One action: its text with mnemonic, icon, keys, tip (one sentence) and where the keys work.

    ``single``: a letter or digit alone, off while letters jump to a title.
    """

    text: object
    icon: str = ""
    keys: tuple[str | Keys, ...] = ()
    tip: object = ""
    where: Where = Where.WINDOW
    checkable: bool = False
    single: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole


SPECS: Mapping[Act, Spec] = {
    Act.ADD: Spec(QT_TRANSLATE_NOOP("Actions", "&Add"), "add", ("Ctrl+Return", "Ctrl+Enter",),
        QT_TRANSLATE_NOOP("Actions", "Add what is in the field"), Where.INPUT),
    Act.IMPORT_FILES: Spec(QT_TRANSLATE_NOOP("Actions", "&Import files…"), "file", (Keys.Open,),
        QT_TRANSLATE_NOOP("Actions", "Add a library export, bookmarks, lists of links or saved pages")),
    Act.IMPORT_FOLDER: Spec(QT_TRANSLATE_NOOP("Actions", "Import a &folder…"), "folder", ("Ctrl+Shift+O",),
        QT_TRANSLATE_NOOP("Actions", "Add all saved pages of a folder")),
    Act.EXPORT: Spec(QT_TRANSLATE_NOOP("Actions", "&Export…"), "export", ("Ctrl+Shift+S",),
        QT_TRANSLATE_NOOP("Actions", "Write the books into a file for other programs")),
    Act.BACK_UP: Spec(QT_TRANSLATE_NOOP("Actions", "&Back up…"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Write books, queue, tags and notes into one file, to keep elsewhere")),
    Act.RESTORE_BACKUP: Spec(QT_TRANSLATE_NOOP("Actions", "&Restore a backup…"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Add what is in a backup; nothing that is here is lost")),
    Act.QUIT: Spec(QT_TRANSLATE_NOOP("Actions", "&Quit"), "", ("Ctrl+Q",),
        QT_TRANSLATE_NOOP("Actions", "Close the window; the queue goes on at the next start"),
        role=QAction.MenuRole.QuitRole),
    Act.UNDO: Spec(QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", (Keys.Undo,),
        QT_TRANSLATE_NOOP("Actions", "Undo what was added, changed or removed last")),
    Act.REDO: Spec(QT_TRANSLATE_NOOP("Actions", "Re&do"), "", (Keys.Redo,),
        QT_TRANSLATE_NOOP("Actions", "Do again what was undone last")),
    Act.CUT: Spec(QT_TRANSLATE_NOOP("Actions", "Cu&t"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Cut the text that is selected in a field")),
    Act.COPY: Spec(QT_TRANSLATE_NOOP("Actions", "&Copy"), "copy", (),
        QT_TRANSLATE_NOOP("Actions", "Copy the text, the books or the links that are selected")),
    Act.PASTE: Spec(QT_TRANSLATE_NOOP("Actions", "&Paste"), "", (Keys.Paste,),
        QT_TRANSLATE_NOOP("Actions", "Paste into the field that is edited, else into the field for links")),
    Act.WATCH_CLIPBOARD: Spec(QT_TRANSLATE_NOOP("Actions", "Take copied pages by itse&lf"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Put links and pages that are copied elsewhere into the field"),
        checkable=True),
    Act.FOCUS_INPUT: Spec(QT_TRANSLATE_NOOP("Actions", "Go to the &links"), "link", ("Ctrl+L",),
        QT_TRANSLATE_NOOP("Actions", "Write in the field for links")),
    Act.FIND_BOOK: Spec(QT_TRANSLATE_NOOP("Actions", "&Find a book"), "search", (Keys.Find,),
        QT_TRANSLATE_NOOP("Actions", "Search the books")),
    Act.FILTER_HELP: Spec(QT_TRANSLATE_NOOP("Actions", "Filter &help"), "filter", ("F4",),
        QT_TRANSLATE_NOOP("Actions", "Show what can be written into the search field")),
    Act.FIND_JOB: Spec(QT_TRANSLATE_NOOP("Actions", "Find in the &queue"), "search", ("Ctrl+Shift+F",),
        QT_TRANSLATE_NOOP("Actions", "Filter the queue")),
    Act.SETTINGS: Spec(QT_TRANSLATE_NOOP("Actions", "&Settings…"), "settings", ("Ctrl+,",),
        QT_TRANSLATE_NOOP("Actions", "Change how bookq works"), role=QAction.MenuRole.PreferencesRole),
    Act.VIEW_TABLE: Spec(QT_TRANSLATE_NOOP("Actions", "&Table"), "table", ("Ctrl+1",),
        QT_TRANSLATE_NOOP("Actions", "Show the books as a table"), checkable=True),
    Act.VIEW_COVERS: Spec(QT_TRANSLATE_NOOP("Actions", "&Covers"), "grid", ("Ctrl+2",),
        QT_TRANSLATE_NOOP("Actions", "Show the books as covers"), checkable=True),
    Act.VIEW_STATISTICS: Spec(QT_TRANSLATE_NOOP("Actions", "&Statistics"), "chart", ("Ctrl+3",),
        QT_TRANSLATE_NOOP("Actions", "Show charts of the same books"), checkable=True),
    Act.TOGGLE_SIDEBAR: Spec(QT_TRANSLATE_NOOP("Actions", "&Narrow the sidebar"), "sidebar", ("Ctrl+B",),
        QT_TRANSLATE_NOOP("Actions", "Show only the icons of the sidebar"), checkable=True),
    Act.TOGGLE_DETAILS: Spec(QT_TRANSLATE_NOOP("Actions", "&Details"), "panel", ("Ctrl+D",),
        QT_TRANSLATE_NOOP("Actions", "Show or hide the details"), checkable=True),
    Act.TOGGLE_QUEUE: Spec(QT_TRANSLATE_NOOP("Actions", "&Queue"), "", ("Ctrl+J",),
        QT_TRANSLATE_NOOP("Actions", "Open or close the queue"), checkable=True),
    Act.COMPACT_ROWS: Spec(QT_TRANSLATE_NOOP("Actions", "Co&mpact rows"), "", (),
        QT_TRANSLATE_NOOP("Actions", "One line a book, without cover"), checkable=True),
    Act.NEXT_PART: Spec(QT_TRANSLATE_NOOP("Actions", "Next &part"), "", ("F6",),
        QT_TRANSLATE_NOOP("Actions", "Go to the next part of the window")),
    Act.PREVIOUS_PART: Spec(QT_TRANSLATE_NOOP("Actions", "Pre&vious part"), "", ("Shift+F6",),
        QT_TRANSLATE_NOOP("Actions", "Go to the part before")),
    Act.THEME_SYSTEM: Spec(QT_TRANSLATE_NOOP("Actions", "Like t&he system"), checkable=True),
    Act.THEME_LIGHT: Spec(QT_TRANSLATE_NOOP("Actions", "&Light"), checkable=True),
    Act.THEME_DARK: Spec(QT_TRANSLATE_NOOP("Actions", "&Dark"), checkable=True),
    Act.DEFAULT_LAYOUT: Spec(QT_TRANSLATE_NOOP("Actions", "Default la&yout"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Put the parts of the window back to where they were at first")),
    Act.SHOW_BOOK: Spec(QT_TRANSLATE_NOOP("Actions", "Show &details"), "panel", ("Return", "Enter",),
        QT_TRANSLATE_NOOP("Actions", "Show the details of the chosen book"), Where.BOOKS),
    Act.OPEN_BOOK: Spec(QT_TRANSLATE_NOOP("Actions", "&Open on Goodreads"), "open",
        ("Ctrl+Return", "Ctrl+Enter",),
        QT_TRANSLATE_NOOP("Actions", "Open the page of the book in the browser"), Where.BOOKS),
    Act.STATE_WANT: Spec(QT_TRANSLATE_NOOP("Actions", "&Want to read"), "want", ("W",),
        QT_TRANSLATE_NOOP("Actions", "Put the chosen books on the list of books to read"), Where.BOOKS,
        single=True),
    Act.STATE_READING: Spec(QT_TRANSLATE_NOOP("Actions", "R&eading"), "reading", ("G",),
        QT_TRANSLATE_NOOP("Actions", "Mark the chosen books as being read"), Where.BOOKS, single=True),
    Act.STATE_READ: Spec(QT_TRANSLATE_NOOP("Actions", "&Read"), "read", ("R",),
        QT_TRANSLATE_NOOP("Actions", "Mark the chosen books as read"), Where.BOOKS, single=True),
    Act.STATE_NONE: Spec(QT_TRANSLATE_NOOP("Actions", "&No state"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Take the reading state of the chosen books away"), Where.BOOKS),
    Act.STARS_0: Spec(QT_TRANSLATE_NOOP("Actions", "&No stars"), "star", ("0",),
        QT_TRANSLATE_NOOP("Actions", "Take my stars away"), Where.BOOKS, single=True),
    Act.STARS_1: Spec(QT_TRANSLATE_NOOP("Actions", "&1 star"), "star-filled", ("1",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books one star"), Where.BOOKS, single=True),
    Act.STARS_2: Spec(QT_TRANSLATE_NOOP("Actions", "&2 stars"), "star-filled", ("2",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books two stars"), Where.BOOKS, single=True),
    Act.STARS_3: Spec(QT_TRANSLATE_NOOP("Actions", "&3 stars"), "star-filled", ("3",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books three stars"), Where.BOOKS, single=True),
    Act.STARS_4: Spec(QT_TRANSLATE_NOOP("Actions", "&4 stars"), "star-filled", ("4",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books four stars"), Where.BOOKS, single=True),
    Act.STARS_5: Spec(QT_TRANSLATE_NOOP("Actions", "&5 stars"), "star-filled", ("5",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books five stars"), Where.BOOKS, single=True),
    Act.ADD_TAGS: Spec(QT_TRANSLATE_NOOP("Actions", "Add &tags…"), "tag", ("Ctrl+T",),
        QT_TRANSLATE_NOOP("Actions", "Give the chosen books tags"), Where.BOOKS),
    Act.EDIT_NOTE: Spec(QT_TRANSLATE_NOOP("Actions", "Edit the n&ote"), "note", ("Ctrl+E",),
        QT_TRANSLATE_NOOP("Actions", "Write a note on the chosen book"), Where.BOOKS),
    Act.WRITE_REVIEW: Spec(QT_TRANSLATE_NOOP("Actions", "Write a re&view"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Write a review of the chosen book"), Where.BOOKS),
    Act.REFETCH_BOOK: Spec(QT_TRANSLATE_NOOP("Actions", "&Fetch again"), "refetch", ("F5",),
        QT_TRANSLATE_NOOP("Actions", "Fetch the pages of the chosen books again"), Where.BOOKS),
    Act.READ_AGAIN_BOOK: Spec(QT_TRANSLATE_NOOP("Actions", "Fetch again from the &kept page"), "",
        ("Shift+F5",),
        QT_TRANSLATE_NOOP("Actions", "Read the kept pages of the chosen books again, without a request"),
        Where.BOOKS),
    Act.CORRECT_BOOK: Spec(QT_TRANSLATE_NOOP("Actions", "&Correct the record…"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Change what the page says of the chosen book"), Where.BOOKS),
    Act.MERGE_BOOKS: Spec(QT_TRANSLATE_NOOP("Actions", "&Merge editions"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Make one book of the chosen ones"), Where.BOOKS),
    Act.EXPORT_SELECTED: Spec(QT_TRANSLATE_NOOP("Actions", "E&xport the selected books…"), "export", (),
        QT_TRANSLATE_NOOP("Actions", "Write the chosen books into a file for other programs"), Where.BOOKS),
    Act.REMOVE_BOOK: Spec(QT_TRANSLATE_NOOP("Actions", "Remo&ve"), "trash", (Keys.Delete,),
        QT_TRANSLATE_NOOP("Actions", "Remove the chosen books from the library"), Where.BOOKS),
    Act.PAUSE: Spec(QT_TRANSLATE_NOOP("Actions", "&Pause"), "pause", ("Ctrl+P",),
        QT_TRANSLATE_NOOP("Actions", "Start nothing new; what runs is finished")),
    Act.RETRY_FAILED: Spec(QT_TRANSLATE_NOOP("Actions", "&Retry all failed"), "retry", ("Ctrl+R",),
        QT_TRANSLATE_NOOP("Actions", "Try all failed books again")),
    Act.CLEAR_FINISHED: Spec(QT_TRANSLATE_NOOP("Actions", "Clear f&inished"), "clear", ("Ctrl+Shift+Del",),
        QT_TRANSLATE_NOOP("Actions", "Take what is done out of the queue; the books stay")),
    Act.CLEAR_FAILED: Spec(QT_TRANSLATE_NOOP("Actions", "Clear fail&ed"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Take what failed out of the queue")),
    Act.CANCEL_WAITING: Spec(QT_TRANSLATE_NOOP("Actions", "Cancel &all that wait"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Cancel everything that is not being fetched")),
    Act.OPEN_NEXT: Spec(QT_TRANSLATE_NOOP("Actions", "Open ne&xt in browser"), "globe", (),
        QT_TRANSLATE_NOOP("Actions", "Open the next book that waits in the browser")),
    Act.OPEN_NEXT_FIVE: Spec(QT_TRANSLATE_NOOP("Actions", "Open the next &five in the browser"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Open the next five books that wait in the browser")),
    Act.PROBE_NOW: Spec(QT_TRANSLATE_NOOP("Actions", "Tr&y now"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Ask Goodreads now instead of waiting")),
    Act.READ_AGAIN: Spec(QT_TRANSLATE_NOOP("Actions", "Read all &kept pages again"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Read the pages that bookq kept again, without a request")),
    Act.JOB_DETAILS: Spec(QT_TRANSLATE_NOOP("Actions", "&Details…"), "", ("Return", "Enter",),
        QT_TRANSLATE_NOOP("Actions", "Show every try and what went wrong"), Where.QUEUE),
    Act.RETRY_JOB: Spec(QT_TRANSLATE_NOOP("Actions", "&Retry"), "retry", ("F5",),
        QT_TRANSLATE_NOOP("Actions", "Try again at once"), Where.QUEUE),
    Act.CANCEL_JOB: Spec(QT_TRANSLATE_NOOP("Actions", "&Cancel"), "", ("Ctrl+Backspace",),
        QT_TRANSLATE_NOOP("Actions", "Stop, but keep the row"), Where.QUEUE),
    Act.FRONT_JOB: Spec(QT_TRANSLATE_NOOP("Actions", "Move to the &front"), "", ("Ctrl+Up",),
        QT_TRANSLATE_NOOP("Actions", "Fetch before all others"), Where.QUEUE),
    Act.BACK_JOB: Spec(QT_TRANSLATE_NOOP("Actions", "Move to the &back"), "", ("Ctrl+Down",),
        QT_TRANSLATE_NOOP("Actions", "Fetch after all others"), Where.QUEUE),
    Act.OPEN_JOB: Spec(QT_TRANSLATE_NOOP("Actions", "&Open in browser"), "globe", ("Ctrl+Return",),
        QT_TRANSLATE_NOOP("Actions", "Open the page in the browser"), Where.QUEUE),
    Act.COPY_JOB_LINK: Spec(QT_TRANSLATE_NOOP("Actions", "Copy the &link"), "copy", (Keys.Copy,),
        QT_TRANSLATE_NOOP("Actions", "Copy the links"), Where.QUEUE),
    Act.PAGE_FOR_JOB: Spec(QT_TRANSLATE_NOOP("Actions", "Use a saved pa&ge…"), "import", ("Ctrl+Shift+P",),
        QT_TRANSLATE_NOOP("Actions", "Read the page from a file that was saved in the browser"), Where.QUEUE),
    Act.REPORT_JOB: Spec(QT_TRANSLATE_NOOP("Actions", "&Save the page for a report…"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Write the exact answer of Goodreads into a file, without cookies"),
        Where.QUEUE),
    Act.REMOVE_JOB: Spec(QT_TRANSLATE_NOOP("Actions", "Re&move"), "trash", (Keys.Delete,),
        QT_TRANSLATE_NOOP("Actions", "Take out of the queue"), Where.QUEUE),
    Act.SHORTCUTS: Spec(QT_TRANSLATE_NOOP("Actions", "&Keys"), "", ("F1", "Ctrl+?",),
        QT_TRANSLATE_NOOP("Actions", "List every key")),
    Act.SAMPLE: Spec(QT_TRANSLATE_NOOP("Actions", "&Try it with invented books"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Open a second window with invented books; nothing of it is kept")),
    Act.BROWSER_HELP: Spec(QT_TRANSLATE_NOOP("Actions", "When Goodreads &blocks"), "shield", (),
        QT_TRANSLATE_NOOP("Actions", "Open a page with two bookmarks that hand books over to bookq")),
    Act.LAST_IMPORT: Spec(QT_TRANSLATE_NOOP("Actions", "&Last import…"), "list", (),
        QT_TRANSLATE_NOOP("Actions", "Show the result of each line of the last import")),
    Act.DIAGNOSTICS: Spec(QT_TRANSLATE_NOOP("Actions", "&Diagnostics…"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Facts and log, to copy into a report")),
    Act.ABOUT: Spec(QT_TRANSLATE_NOOP("Actions", "&About bookq"), "", (),
        QT_TRANSLATE_NOOP("Actions", "Versions and folders, to copy into a report"),
        role=QAction.MenuRole.AboutRole),
}  # fmt: skip
