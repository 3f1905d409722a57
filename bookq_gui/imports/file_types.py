"""Files that hold nothing bookq could read: what they are by their first bytes, and what to do instead."""

from __future__ import annotations

_FIRST = (
    (b"%PDF-", "This is a PDF. Copy the links in it and paste them here."),
    (b"mozLz40\0", "This is a packed backup of Firefox. Export the bookmarks to HTML there and add that."),
    (b"SQLite format 3\0", "This is a database. Export what you need from its program as HTML or CSV."),
    (b"7z\xbc\xaf\x27\x1c", "This is a packed archive. Unpack it and add the folder."),
    (b"Rar!\x1a\x07", "This is a packed archive. Unpack it and add the folder."),
    (b"\xfd7zXZ\0", "This is a packed archive. Unpack it and add the folder."),
    (b"BZh", "This is a packed archive. Unpack it and add the folder."),
    (b"\x28\xb5\x2f\xfd", "This is a packed archive. Unpack it and add the folder."),
    (b"{\\rtf", "This is a document of a word processor. Save it as plain text, or copy the links in it."),
)
_PICTURE = "This is a picture. Save the page itself as HTML, not a picture of it."
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_OFFICE = "This is a file of Excel or another office program. Save it there as CSV or text and add that."
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_IN_ZIP = (
    (b"xl/workbook", "This is an Excel file. Choose Save As in Excel, take CSV (UTF-8), and add that file."),
    (b"opendocument.spreadsheet", "This is a spreadsheet. Save it as CSV and add that file."),
    (b"opendocument.text", "This is a document. Save it as plain text, or copy the links in it."),
    (b"word/document", "This is a Word file. Save it as plain text, or copy the links in it."),
    (b"application/epub+zip", "This is an e-book. Copy the links in it, or look the book up on Goodreads."),
)
_BACKUP = "This is a backup of bookq. Use File > Restore a backup… (or bookq restore FILE) to take it in."
_BACKUP_START = b'backup.json{"bookq":'
_NAME_IN_ZIP = 30
BACKUP_HEAD = _NAME_IN_ZIP + len(_BACKUP_START)
"""As many bytes of a file tell whether it is a backup."""
_PACKED = "This is a zip archive. Unpack it and add the folder."
_OTHER = (
    "bookq cannot read this kind of file. Take a page saved as HTML, a library export (CSV), bookmarks, "
    "or a text with links."
)


def is_backup(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is a backup of bookq."""
    return head.startswith(_ZIP[0]) and head[_NAME_IN_ZIP:].startswith(_BACKUP_START)


def what_else(data: bytes) -> str:
    """What kind of file ``data`` is, and what to do instead of adding it, in a sentence."""
    for start, sentence in _FIRST:
        if data.startswith(start):
            return sentence
    if is_backup(data[:BACKUP_HEAD]):
        return _BACKUP
    if data.startswith(_ZIP):
        return next((sentence for mark, sentence in _IN_ZIP if mark in data), _PACKED)
    if data.startswith(_OLD_OFFICE):
        return _OFFICE
    riff = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    if riff or data.startswith(_PICTURES) or data[4:12] in {b"ftypheic", b"ftypavif"}:
        return _PICTURE
    return _OTHER
