"""The platform's core: practice files in, finished pages and data out.

Knows no site engine. See scripts/README.md for the pipeline and the import order.
"""
