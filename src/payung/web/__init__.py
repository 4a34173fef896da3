"""The pages: screening, law book, reform lab, dashboards and the office's desk, served by Django, whole without a script.

Each area is a package with its own `urls.py`, `views.py` and templates. A view says who may open it (`payung.web.access`); one
that does not is not served. Texts are English in the code and translated by the catalogues in `locale`.
"""
