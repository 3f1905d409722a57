"""Books into files that other programs read: `export` chooses the format and writes."""

from bookq_gui.exports.export import FORMATS, Format, Options, check_options, export, format_for
from bookq_gui.storage.disk_errors import ExportError, UnknownFormatError

__all__ = [
    "FORMATS",
    "ExportError",
    "Format",
    "Options",
    "UnknownFormatError",
    "check_options",
    "export",
    "format_for",
]
