"""The demonstration: invented books, their pages in both true layouts, and a loopback server for them."""

from bookq_gui.demo.samples import Sample, Samples, load_samples
from bookq_gui.demo.site import DemoSite

__all__ = ["DemoSite", "Sample", "Samples", "load_samples"]
