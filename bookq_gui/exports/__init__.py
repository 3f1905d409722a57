"""Books into files that other programs read: `export` chooses the format and writes."""

from bookq_gui.exports.export import DELIMITERS, FORMATS, Format, Options, export, format_for
from bookq_gui.storage.disk_errors import ExportError, UnknownFormatError

__all__ = [
    "DELIMITERS",
    "FORMATS",
    "ExportError",
    "Format",
    "Options",
    "UnknownFormatError",
    "export",
    "format_for",
]
