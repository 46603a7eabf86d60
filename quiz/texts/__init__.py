"""Texts as formats show them: HTML, XHTML, plain."""
