"""Books into files that other programs read: `export` chooses the format and writes."""

from bookq_gui.library.export.errors import ExportError, UnknownFormatError
from bookq_gui.library.export.formats import FORMATS, Format, format_for
from bookq_gui.library.export.writing import export

__all__ = ["FORMATS", "ExportError", "Format", "UnknownFormatError", "export", "format_for"]
