"""Geometry of the charts, in pixels of their own box; the templates draw it as SVG."""
