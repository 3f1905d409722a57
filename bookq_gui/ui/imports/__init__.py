"""The field for links, drops and reports of imports."""
