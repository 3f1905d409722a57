"""The parts of the library, beside its books."""
